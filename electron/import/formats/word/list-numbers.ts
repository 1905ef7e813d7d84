/** How a list shows its numbers; names after ECMA-376 part 1, 17.18.59 (ST_NumberFormat). */
type Shown = (number: number) => string

const shown: ReadonlyMap<string, Shown> = new Map<string, Shown>([
  ['decimalZero', (number) => String(number).padStart(2, '0')],
  ['lowerLetter', (number) => lettered(number, 'abcdefghijklmnopqrstuvwxyz')],
  ['upperLetter', (number) => lettered(number, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')],
  ['russianLower', (number) => lettered(number, 'абвгдежзиклмнопрстуфхцчшщыэюя')],
  ['russianUpper', (number) => lettered(number, 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ')],
  ['arabicAlpha', (number) => lettered(number, 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي')],
  ['arabicAbjad', (number) => lettered(number, 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ')],
  ['hebrew1', (number) => lettered(number, 'אבגדהוזחטיכלמנסעפצקרשת')],
  ['lowerRoman', (number) => roman(number).toLowerCase()],
  ['upperRoman', (number) => roman(number)],
  ['chineseCounting', (number) => chinese(number)],
  ['chineseCountingThousand', (number) => chinese(number)],
  ['japaneseCounting', (number) => chinese(number)],
  ['taiwaneseCountingThousand', (number) => chinese(number)],
  ['ideographDigital', (number) => chinese(number)],
  ['decimalEnclosedCircle', (number) => circled(number)],
  ['decimalEnclosedCircleChinese', (number) => circled(number)],
  [
    'decimalFullWidth',
    (number) => String(number).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit))),
  ],
  ['hindiNumbers', (number) => String(number).replace(/\d/g, (digit) => '०१२३४५६७८९'.charAt(Number(digit)))],
  ['ordinal', (number) => ordinal(number)],
  ['none', () => ''],
])

/** A number as the format shows it; in digits where the format is not known or has no sign for it. */
export const asListNumber = (number: number, format: string): string => shown.get(format)?.(number) ?? String(number)

/** a, b … z, aa, bb: as word processors go on after the last letter. */
function lettered(number: number, alphabet: string): string {
  if (number < 1 || number > 780) return String(number)
  const letter = alphabet.charAt((number - 1) % alphabet.length)
  return letter.repeat(Math.ceil(number / alphabet.length))
}

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let left = number
  let text = ''
  for (const [value, sign] of romans) {
    text += sign.repeat(Math.floor(left / value))
    left %= value
  }
  return text
}

function chinese(number: number): string {
  const digits = '〇一二三四五六七八九'
  if (number < 1 || number > 99) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits.charAt(tens)}十`
  return ten + (ones === 0 ? '' : digits.charAt(ones))
}

const circled = (number: number): string =>
  number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : String(number)

function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}
