import calendar from './calendar.json' with { type: 'json' }
import { isoOfSolarHijri } from './solar-hijri.ts'

/** A date as printed. `iso`: 2022-08-11; null where day and month could be exchanged or the day does not exist. */
export interface PrintedDate {
  readonly start: number
  readonly end: number
  readonly iso: string | null
}

type Reading = (parts: readonly string[]) => string | null

const months: Readonly<Record<string, number>> = calendar.months
const solar: Readonly<Record<string, number>> = calendar.solarMonths
const thai: Readonly<Record<string, number>> = calendar.thaiMonths

const oneOf = (names: Readonly<Record<string, number>>): string =>
  `(${Object.keys(names)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})`
const month = oneOf(months)
const between = String.raw`[ ,.\-–—/]{0,3}`
const notWithin = '(?<![\\p{L}\\p{N}]|\\d[./-])'
const notGoingOn = '(?![\\p{L}\\p{N}]|[./-]\\d)'
const yearWord = String.raw`(?: ?(?:года|год|г\.|ء|م\b))?`

const forms: readonly (readonly [RegExp, Reading])[] = [
  [form(String.raw`(\d{4})([-./])(\d{1,2})\2(\d{1,2})`), ([year, , monthNumber, day]) => iso(year, monthNumber, day)],
  [
    form(
      String.raw`(\d{1,2})(?:st|nd|rd|th|º|er)?${between}(?:of |de )?${month}${between}(?:de |del )?(\d{4})${yearWord}`,
    ),
    ([day, name, year]) => iso(year, numberOf(months, name), day),
  ],
  [
    form(String.raw`${month}\.? ?(\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})`),
    ([name, day, year]) => iso(year, numberOf(months, name), day),
  ],
  [
    new RegExp(String.raw`(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日`, 'gu'),
    ([year, monthNumber, day]) => iso(year, monthNumber, day),
  ],
  [
    form(String.raw`(\d{1,2})${between}${oneOf(solar)}(?: ماه)?${between}(1[2-4]\d\d)`),
    ([day, name, year]) => isoOfSolarHijri(Number(year), numberOf(solar, name), Number(day)),
  ],
  [
    form(String.raw`(\d{1,2})${between}${oneOf(thai)}${between}(?:พ\.ศ\. ?)?(2[45]\d\d)`),
    ([day, name, year]) => iso(Number(year) - 543, numberOf(thai, name), day),
  ],
  [
    form(String.raw`(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})`),
    ([first, mark, second, year]) => ofNumbers(Number(first), mark ?? '', Number(second), year ?? ''),
  ],
]

function form(pattern: string): RegExp {
  return new RegExp(`${notWithin}${pattern}${notGoingOn}`, 'giu')
}

/** All dates with a year that a stretch of text prints, in order. English, Russian, Chinese, Arabic, Urdu, Persian and neighbours. */
export function datesIn(text: string): PrintedDate[] {
  const plain = withPlainDigits(text)
  const found: PrintedDate[] = []
  for (const [pattern, read] of forms) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (!found.some((other) => other.start < end && start < other.end))
        found.push({ start, end, iso: read(match.slice(1)) })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** ISO of a machine's date such as `2022-08-11T10:00:00+05:00`: the day as written there. */
export const isoOfStamp = (stamp: string): string | null => {
  const [, year, monthNumber, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]|$)/u.exec(stamp.trim()) ?? []
  return year === undefined ? null : iso(year, monthNumber, day)
}

/** What stands beside a date that has a line of its own: weekday, hour, place, brackets. */
const weekdays = new RegExp(`(?:${calendar.weekdays.toSorted((a, b) => b.length - a.length).join('|')})`, 'giu')
const hour =
  /(?:\bat )?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?(?:hrs?|hours|MSK|GMT|UTC|PKT|IST|EDT|EST|CET|CEST|MCK))?(?:[+-]\d{1,2}(?::?\d{2})?)?/giu
const place = /^[(（[]?\p{Lu}[\p{L}.’' -]{1,30}(?:, \p{Lu}[\p{L}.]{1,15})?, ?$/u

/** Whether a line says nothing but this date. */
export function isAlone(line: string, date: PrintedDate): boolean {
  if (line.length > 100) return false
  const before = line.slice(0, date.start).replace(weekdays, '').trim()
  const after = line.slice(date.end).replace(hour, '').replace(weekdays, '')
  const bare = (words: string): boolean => /^[\s,.;|()（）[\]«»\-–—/·:年]*$/u.test(words.replace(hour, ''))
  return bare(after) && (bare(before) || place.test(line.slice(0, date.start)))
}

/** Arabic-Indic, Persian, Thai and full-width digits as ASCII, no-break spaces as spaces: same length, same offsets. */
function withPlainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06F0-\u06F9\u0E50-\u0E59\uFF10-\uFF19]/gu, (digit) => String(digitOf(digit)))
    .replace(/[\u00A0\u202F\u2009]/gu, ' ')
}

function digitOf(digit: string): number {
  const code = digit.charCodeAt(0)
  for (const zero of [0x660, 0x6f0, 0xe50, 0xff10]) if (code >= zero && code <= zero + 9) return code - zero
  return 0
}

const numberOf = (names: Readonly<Record<string, number>>, name: string | undefined): number =>
  names[name?.toLowerCase() ?? ''] ?? 0

function iso(
  year: string | number | undefined,
  monthNumber: string | number | undefined,
  day: string | number | undefined,
): string | null {
  const at = new Date(Date.UTC(Number(year), Number(monthNumber) - 1, Number(day)))
  const exists =
    at.getUTCMonth() === Number(monthNumber) - 1 &&
    at.getUTCDate() === Number(day) &&
    Number(year) >= 1800 &&
    Number(year) <= 2200
  return exists ? at.toISOString().slice(0, 10) : null
}

/** Points put the day first. Elsewhere only numbers above 12 tell, or equal ones; a year of two digits needs the same. */
function ofNumbers(first: number, mark: string, second: number, year: string): string | null {
  const full = year.length === 4 ? Number(year) : 2000 + Number(year)
  if (first === second || first > 12) return iso(full, second, first)
  if (second > 12) return iso(full, first, second)
  return mark === '.' && year.length === 4 ? iso(full, second, first) : null
}
