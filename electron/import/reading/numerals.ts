const foreignDigit = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59\uFF10-\uFF19]/u
const foreignDigits = new RegExp(foreignDigit, 'gu')
const unusual = new RegExp(`${foreignDigit.source}|[\\u00A0\\u202F\\u2009\\uFF0F\\uFF0D\\uFF0E]`, 'u')
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]

/**
 * Digits of Arabic, Persian, Indian, Thai and full-width forms as 0–9, full-width marks and no-break spaces as their
 * plain ones. Same length, same offsets.
 */
export function westernNumerals(text: string): string {
  if (!unusual.test(text)) return text
  return text
    .replace(foreignDigits, (digit) => String(digitOf(digit)))
    .replace(/[\u00A0\u202F\u2009]/gu, ' ')
    .replace(/\uFF0F/gu, '/')
    .replace(/\uFF0D/gu, '-')
    .replace(/\uFF0E/gu, '.')
}

function digitOf(digit: string): number {
  const code = digit.charCodeAt(0)
  const zero = zeros.find((each) => code >= each && code <= each + 9) ?? code
  return code - zero
}

const chinese = '〇一二三四五六七八九'

/** A year written as four Chinese characters, 二〇二四; `null` for others. */
export const chineseYear = (characters: string): number | null => {
  const digits = [...characters.replace(/[零○Ｏ]/gu, '〇')].map((character) => chinese.indexOf(character))
  return digits.length === 4 && digits.every((digit) => digit >= 0) ? Number(digits.join('')) : null
}

/** A number below 100 in Chinese characters: 八, 十一, 二十, 三十一. */
export function chineseNumber(characters: string): number | null {
  const [, tens, ten, ones] = /^([一二三])?(十)?([一二三四五六七八九])?$/u.exec(characters) ?? []
  if (ten === undefined) return tens === undefined && ones === undefined ? null : chinese.indexOf(tens ?? ones ?? '')
  return 10 * (tens === undefined ? 1 : chinese.indexOf(tens)) + (ones === undefined ? 0 : chinese.indexOf(ones))
}
