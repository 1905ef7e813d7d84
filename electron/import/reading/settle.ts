import type { Fact } from '../../../shared/model/fact.ts'
import type { PrintedDate } from './dates.ts'
import { isoOf, type Meaning, type Order } from './meaning.ts'

/** What is known that tells one reading of a date from another. */
export interface DateHints {
  /** Which comes first in dates of numbers, by the source's own word: a whole column. */
  readonly dayFirst: boolean | null
  /** Days that the text or its address give without doubt. */
  readonly days: ReadonlySet<string>
  /** Days that the text gives without a year: 02-07. */
  readonly yearless: ReadonlySet<string>
  /** Which comes first in the text's other dates of numbers, where they tell and agree. */
  readonly order: Order | null
}

type Yearless = Extract<Meaning, { kind: 'yearless' }>

export interface ReadDate {
  readonly fact: Fact
  readonly flags: readonly DateFlag[]
}

/** `ambiguous-date`: day and month could be exchanged. `impossible-date`: no such day. `several-dates`: more than one. */
type DateFlag = 'ambiguous-date' | 'impossible-date' | 'several-dates'

export const unread: ReadDate = { fact: { value: null, state: 'blank', span: null }, flags: [] }

/**
 * A date as a fact. One that can be read two ways is settled by the source's word, else by what else the text or its
 * address says (inferred), else it stays blank with its choices. `reference`: an ISO date to find a missing year by.
 */
export function settle(
  meaning: Meaning,
  span: readonly [number, number] | null,
  hints: DateHints,
  reference: string | null = null,
): ReadDate {
  const fact = (value: string, state: 'read' | 'inferred'): ReadDate => ({
    fact: { value, state, span: span === null ? null : [...span] },
    flags: [],
  })
  switch (meaning.kind) {
    case 'day':
    case 'month':
      return fact(meaning.iso, 'read')
    case 'impossible':
      return { ...unread, flags: ['impossible-date'] }
    case 'yearless': {
      const iso = reference === null ? sameDay(meaning, hints.days) : latestNotAfter(reference, meaning)
      return iso === null ? unread : fact(iso, 'inferred')
    }
    case 'either': {
      const [dayFirst, monthFirst] = meaning.choices
      if (hints.dayFirst !== null) return fact(hints.dayFirst ? dayFirst : monthFirst, 'read')
      const one =
        onlyOne(meaning.choices, (choice) => hints.days.has(choice)) ??
        onlyOne(meaning.choices, (choice) => hints.yearless.has(choice.slice(5)))
      if (one !== null) return fact(one, 'inferred')
      if (hints.order !== null) return fact(hints.order === 'day-first' ? dayFirst : monthFirst, 'inferred')
      return {
        fact: { ...unread.fact, span: span === null ? null : [...span], choices: [dayFirst, monthFirst] },
        flags: ['ambiguous-date'],
      }
    }
  }
}

function onlyOne(choices: readonly string[], fits: (choice: string) => boolean): string | null {
  const [one = null, other] = choices.filter(fits)
  return other === undefined ? one : null
}

/** The day in full, where the text prints it elsewhere and no other year beside it. */
function sameDay({ calendar, month, day }: Yearless, days: ReadonlySet<string>): string | null {
  const found = [...days].filter((iso) => {
    const year = Number(iso.slice(0, 4))
    return [year, year - 621, year - 622].some((each) => isoOf(each, month, day, calendar) === iso)
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

const DAY = 86_400_000

/** A release may be dated a day ahead of its publication: the clocks of two countries. */
const GRACE = DAY

/** A day soon after the reference makes one of the year before doubtful. */
const SOON = 45 * DAY

/**
 * The latest such day that is not after the reference, an ISO date that may be shortened to its month or year; null
 * where it lies most of a year back and the next one is near.
 */
function latestNotAfter(reference: string, { calendar, month, day }: Yearless): string | null {
  const year = Number(reference.slice(0, 4))
  const last = lastDayOf(reference) + GRACE
  const years = calendar === 'solar-hijri' ? [year - 620, year - 621, year - 622] : [year + 1, year, year - 1]
  const days = years.map((each) => isoOf(each, month, day, calendar)).filter((iso) => iso !== null)
  const isNear = days.some((iso) => Date.parse(iso) > last && Date.parse(iso) <= last + SOON)
  return isNear ? null : (days.find((iso) => Date.parse(iso) <= last) ?? null)
}

/** The latest day of that number that is not after the reference, a whole ISO date. */
export function latestDayNotAfter(reference: string, day: number): string | null {
  const year = Number(reference.slice(0, 4))
  const month = Number(reference.slice(5, 7))
  const before = month === 1 ? ([year - 1, 12] as const) : ([year, month - 1] as const)
  const days = [isoOf(year, month, day, 'gregorian'), isoOf(...before, day, 'gregorian')]
  return days.find((iso) => iso !== null && Date.parse(iso) <= Date.parse(reference) + GRACE) ?? null
}

function lastDayOf(reference: string): number {
  const [year = '', month, day] = reference.split('-')
  if (day !== undefined) return Date.parse(reference)
  return month === undefined ? Date.UTC(Number(year), 11, 31) : Date.UTC(Number(year), Number(month), 0)
}

/** What the dates of a text tell of each other. `address`: the day that the page's own address gives. */
export function hintsOf(
  dates: readonly PrintedDate[],
  address: string | null,
  dayFirst: boolean | undefined,
): DateHints {
  const days = dates.flatMap((date) => (date.kind === 'day' ? [date.iso] : []))
  const yearless = dates.flatMap((date) =>
    date.kind === 'yearless' && date.calendar === 'gregorian' ? [monthAndDay(date.month, date.day)] : [],
  )
  const orders = new Set(dates.flatMap((date) => (date.kind === 'day' && date.order !== undefined ? [date.order] : [])))
  const [order = null] = orders.size === 1 ? orders : []
  return {
    dayFirst: dayFirst ?? null,
    days: new Set(address === null ? days : [...days, address]),
    yearless: new Set(yearless),
    order,
  }
}

const monthAndDay = (month: number, day: number): string =>
  `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
