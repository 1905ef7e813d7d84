import { namedDay, namedMonth, numberedDay, numberedDayYearLast, type Meaning } from './meaning.ts'
import { monthOf } from './months.ts'
import { chineseNumber, chineseYear, westernNumerals } from './numerals.ts'

/** A date as printed; offsets in the stretch of text that was looked at. */
export type PrintedDate = Meaning & { readonly start: number; readonly end: number }

/** What stands at a number: where it ends, where it begins and what it means. */
interface Recognised {
  readonly start: number
  readonly end: number
  readonly meaning: Meaning | null
}

const word = String.raw`[\p{L}\p{M}\u200C\u200D.]{2,18}`
const month = String.raw`(${word}(?: (?:الثاني|الأول|الاول|ثاني)(?!\p{L}))?)(?: ?\/ ?\p{Script=Arabic}{2,18})?(?: ماه(?!\p{L}))?`
const ordinal = String.raw`(?:st|nd|rd|th|er|º|ª|\.|-?(?:го|е|ше|ші))?`
const upTo = String.raw`(?: ?[-–—−] ?| (?:and|to|und|bis|et|au|y|al|и|й|по|та|تا|اور|و|إلى) ?)`
const gap = String.raw`[ ,،.\-–—/]{0,3}`
const yearWord = String.raw`(?: ?(?:года|году|год|г\.|г(?!\p{L})|р\.|року|ء|م(?!\p{L})|жылғы|жылы))?`
const year = String.raw`(?:${gap}(?:de |del |พ\.ศ\. ?|عام |سنة |سال )?(\d{4})(?!\d)${yearWord})?`

const dayFirst = new RegExp(
  `(\\d{1,2})${ordinal}(?:${upTo}\\d{1,2}${ordinal})?${gap}(?:of |de |d’|di )?${month}${year}`,
  'uy',
)
const afterMonth = new RegExp(
  `(\\d{1,2})${ordinal}(?!\\d|[:.]\\d)(?:${upTo}\\d{1,2}${ordinal}(?!\\d|[:.]\\d))?(?:,? ?(\\d{4})(?!\\d))?`,
  'uy',
)
const yearBefore = new RegExp(
  `(\\d{4})(?: ?-?(?:жылғы|жылдын|жылы|оны|yil|йил|года?))?[,. ] ?(\\d{1,2})?${ordinal}[ -]?${month}(?: (\\d{1,2})(?!\\d))?`,
  'uy',
)
const ofNumbers = /(\d{1,4})( ?[./\-–] ?)(\d{1,2})\2(\d{1,4})(?!\d|[./-]\d)/uy
const shortYear = /(\d{1,2})([- ])(\p{L}{3,9})\2[’']?(\d{2})(?![\d:])/uy
const eastern = /(?:(\d{2,4}) ?[年년] ?)?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日號号일]/uy
const easternMonth = /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월](?! ?\d)/uy
const nameBefore = new RegExp(`(?:^|[^\\p{L}\\p{M}])(${word})[.,]? ?$`, 'u')
const writtenOut =
  /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?/gu

/** The name of a month before its number is no longer than this. */
const LONGEST_NAME = 20

/**
 * The dates that a stretch of text prints, in order: in words or numbers, with or without a year, of the Gregorian,
 * Solar Hijri or Buddhist reckoning. English, Russian, Chinese, Arabic, Urdu, Persian and their neighbours.
 */
export function datesIn(text: string): PrintedDate[] {
  const plain = westernNumerals(text)
  const found: PrintedDate[] = []
  let past = 0
  for (const { index, 0: digits } of plain.matchAll(/\d+/gu)) {
    if (index < past || digits.length > 4 || isPartOfMore(plain, index)) continue
    const date = recognise(plain, index, past)
    if (date === null) continue
    past = date.end
    if (date.meaning !== null) found.push({ ...date.meaning, start: date.start, end: date.end })
  }
  return plain.includes('年') ? [...found, ...inCharacters(plain)].toSorted((a, b) => a.start - b.start) : found
}

/** A number after a mark after a number (2.5), in an address, a code or a sum. */
function isPartOfMore(plain: string, index: number): boolean {
  const before = plain[index - 1] ?? ' '
  return /[.,:-]/u.test(before) ? /\d/u.test(plain[index - 2] ?? '') : /[A-Za-z/#$€£№_]/u.test(before)
}

const recognise = (plain: string, index: number, from: number): Recognised | null =>
  easternAt(plain, index) ??
  numbersAt(plain, index) ??
  dayFirstAt(plain, index) ??
  monthFirstAt(plain, index, from) ??
  yearFirstAt(plain, index)

function at(pattern: RegExp, plain: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(plain)
}

const recognised = (match: RegExpExecArray, meaning: Meaning | null, start = match.index): Recognised => ({
  start,
  end: match.index + match[0].length,
  meaning,
})

function easternAt(plain: string, index: number): Recognised | null {
  const match = at(eastern, plain, index)
  if (match !== null) {
    const [, yearNumber, monthNumber, day] = match
    const named = { calendar: 'gregorian', month: Number(monthNumber), weak: false } as const
    const meaning =
      yearNumber === undefined
        ? namedDay(named, Number(day), null)
        : numberedDay(fullYear(yearNumber, plain.slice(0, index)), Number(monthNumber), Number(day))
    return recognised(match, meaning)
  }
  const monthly = at(easternMonth, plain, index)
  if (monthly === null) return null
  const named = { calendar: 'gregorian', month: Number(monthly[2]), weak: false } as const
  return recognised(monthly, namedMonth(named, Number(monthly[1])))
}

/** Years of the Republic of China begin with 1912. */
const fullYear = (digits: string, before: string): number =>
  /(?:民國|民国)$/u.test(before) ? Number(digits) + 1911 : digits.length === 2 ? 2000 + Number(digits) : Number(digits)

function numbersAt(plain: string, index: number): Recognised | null {
  const match = at(ofNumbers, plain, index)
  if (match === null) return null
  const [, first = '', mark = '', second = '', last = ''] = match
  if (first.length === 4)
    return last.length > 2 ? null : recognised(match, numberedDay(Number(first), Number(second), Number(last)))
  if (first.length === 3 || last.length === 1 || last.length === 3) return null
  const whole = last.length === 4
  if (!whole && mark.length > 1) return null
  const yearNumber = whole ? Number(last) : 2000 + Number(last)
  return recognised(match, numberedDayYearLast(Number(first), mark.trim(), Number(second), yearNumber, whole))
}

function dayFirstAt(plain: string, index: number): Recognised | null {
  const short = at(shortYear, plain, index)
  const shortMonth = short === null ? null : monthOf(short[3] ?? '')
  if (short !== null && shortMonth !== null)
    return recognised(short, namedDay(shortMonth, Number(short[1]), 2000 + Number(short[4])))
  const match = at(dayFirst, plain, index)
  if (match === null) return null
  const named = monthOf(match[2] ?? '')
  if (named === null) return null
  const meaning = namedDay(named, Number(match[1]), match[3] === undefined ? null : Number(match[3]))
  return { start: index, end: index + match[0].replace(/(?<=\p{L}{4})\.$/u, '').length, meaning }
}

function monthFirstAt(plain: string, index: number, from: number): Recognised | null {
  const before = plain.slice(Math.max(from, index - LONGEST_NAME), index)
  const name = nameBefore.exec(before)?.[1]
  const named = name === undefined ? null : monthOf(name)
  if (named === null || name === undefined) return null
  const start = index - before.length + before.lastIndexOf(name)
  const match = at(afterMonth, plain, index)
  if (match !== null && match[1]?.length === digitsAt(plain, index))
    return recognised(match, namedDay(named, Number(match[1]), match[2] === undefined ? null : Number(match[2])), start)
  return digitsAt(plain, index) === 4 && !/\d\s?$/u.test(plain.slice(Math.max(0, start - 2), start))
    ? { start, end: index + 4, meaning: namedMonth(named, Number(plain.slice(index, index + 4))) }
    : null
}

const digitsAt = (plain: string, index: number): number => /^\d+/u.exec(plain.slice(index, index + 5))?.[0].length ?? 0

function yearFirstAt(plain: string, index: number): Recognised | null {
  const match = at(yearBefore, plain, index)
  const named = match === null ? null : monthOf(match[3] ?? '')
  const day = match?.[2] ?? match?.[4]
  return match === null || named === null || day === undefined
    ? null
    : recognised(match, namedDay(named, Number(day), Number(match[1])))
}

function inCharacters(plain: string): PrintedDate[] {
  return [...plain.matchAll(writtenOut)].flatMap((match): PrintedDate[] => {
    const yearNumber = chineseYear(match[1] ?? '')
    const monthNumber = chineseNumber(match[2] ?? '')
    const day = match[3] === undefined ? null : chineseNumber(match[3])
    if (yearNumber === null || monthNumber === null) return []
    const meaning =
      day === null
        ? namedMonth({ calendar: 'gregorian', month: monthNumber, weak: false }, yearNumber)
        : numberedDay(yearNumber, monthNumber, day)
    return meaning === null ? [] : [{ ...meaning, start: match.index, end: match.index + match[0].length }]
  })
}
