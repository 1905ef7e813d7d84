import type { NamedMonth } from './months.ts'
import { isoOfSolarHijri } from './solar-hijri.ts'

/**
 * What a printed date says. `either`: day and month could be exchanged. `impossible`: there is no such day. `yearless`:
 * a day of some year. ISO: 2022-08-11, or 2022-08 of a month. `order` tells what a date of numbers alone was written in.
 */
export type Meaning =
  | { readonly kind: 'day'; readonly iso: string; readonly order?: Order }
  | { readonly kind: 'month'; readonly iso: string }
  | { readonly kind: 'either'; readonly choices: readonly [dayFirst: string, monthFirst: string] }
  | { readonly kind: 'impossible' }
  | {
      readonly kind: 'yearless'
      readonly calendar: NamedMonth['calendar']
      readonly month: number
      readonly day: number
    }

export type Order = 'day-first' | 'month-first'

/** Releases are no older and no younger than this. */
const FIRST_YEAR = 1800
const LAST_YEAR = 2100

const impossible: Meaning = { kind: 'impossible' }

const dayOrImpossible = (iso: string | null): Meaning => (iso === null ? impossible : { kind: 'day', iso })

/** A day of a named month; the year tells the calendar where the month does not: 2565 is Buddhist. */
export function namedDay(named: NamedMonth, day: number, year: number | null): Meaning | null {
  if (year !== null) return dayOrImpossible(isoOf(year, named.month, day, named.calendar))
  if (named.weak || day < 1 || day > 31) return null
  return { kind: 'yearless', calendar: named.calendar, month: named.month, day }
}

export function namedMonth({ calendar, month, weak }: NamedMonth, year: number): Meaning | null {
  const western = calendar === 'gregorian' ? westernYear(year) : null
  return western === null || weak ? null : { kind: 'month', iso: `${western}-${twoDigits(month)}` }
}

/** A day by numbers, year first or told by its characters: 1401/05/20 is Solar Hijri. */
export const numberedDay = (year: number, month: number, day: number): Meaning =>
  dayOrImpossible(isoOf(year, month, day, isSolar(year) ? 'solar-hijri' : 'gregorian'))

/** A day by numbers with the year last. Points put the day first where the year is whole; else only numbers tell. */
export function numberedDayYearLast(
  first: number,
  mark: string,
  second: number,
  year: number,
  whole: boolean,
): Meaning {
  const dayFirst = numberedDay(year, second, first)
  const monthFirst = numberedDay(year, first, second)
  if (dayFirst.kind !== 'day') return monthFirst.kind === 'day' ? { ...monthFirst, order: 'month-first' } : impossible
  if (monthFirst.kind !== 'day' || (mark === '.' && whole) || isSolar(year)) return { ...dayFirst, order: 'day-first' }
  return dayFirst.iso === monthFirst.iso ? dayFirst : { kind: 'either', choices: [dayFirst.iso, monthFirst.iso] }
}

/** ISO of a day of either calendar, or null where there is no such day. */
export function isoOf(year: number, month: number, day: number, calendar: NamedMonth['calendar']): string | null {
  if (calendar === 'solar-hijri') return isoOfSolarHijri(year, month, day)
  const western = westernYear(year)
  if (western === null || month < 1 || month > 12 || day < 1 || day > daysIn(western, month)) return null
  return `${western}-${twoDigits(month)}-${twoDigits(day)}`
}

const isSolar = (year: number): boolean => year >= 1200 && year <= 1500

/** The year of the common era; years of the Buddhist era are 543 ahead. */
function westernYear(year: number): number | null {
  const western = year >= 2400 && year <= 2643 ? year - 543 : year
  return western >= FIRST_YEAR && western <= LAST_YEAR ? western : null
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const twoDigits = (number: number): string => String(number).padStart(2, '0')
