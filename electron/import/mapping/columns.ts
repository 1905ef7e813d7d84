import { createHash } from 'node:crypto'
import type { Fields } from './records.ts'

/** A column with some of its values. */
export interface Column {
  readonly name: string
  readonly values: readonly string[]
}

/** A column is known by no more values than this. */
const LOOKED_AT = 200

/** No table of releases has more columns; records that all have other names are none. */
export const MOST_COLUMNS = 1000

/** Columns of records, the known ones first, in the order in which they come up. */
export function columnsOf(known: readonly string[], records: Iterable<Fields>): Column[] {
  const columns = new Map<string, string[]>(known.map((name) => [name, []]))
  for (const fields of records) {
    for (const [name, value] of fields) {
      const values = columns.get(name)
      if (values === undefined && columns.size < MOST_COLUMNS) columns.set(name, [value])
      else if (values !== undefined && values.length < LOOKED_AT) values.push(value)
    }
  }
  return [...columns].map(([name, values]) => ({ name, values }))
}

/** Stands for the columns of a table, whatever their order: tables with the same ones are mapped alike. */
export const signatureOf = (names: Iterable<string>): string =>
  createHash('sha256')
    .update(JSON.stringify([...new Set(names)].toSorted()))
    .digest('hex')
    .slice(0, 32)

/** Letters of a long text are beyond this on average. UTF-16 units. */
const LONG = 200

const share = (values: readonly string[], holds: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(holds).length / values.length

export const averageLength = ({ values }: Column): number =>
  values.reduce((sum, { length }) => sum + length, 0) / Math.max(1, values.length)

export const isLong = (column: Column): boolean => averageLength(column) >= LONG

export const holdsAddresses = ({ values }: Column): boolean =>
  share(values, (value) => /^https?:\/\/\S+$/u.test(value)) >= 0.8

/** Dates begin or end with a number and are short; what a date is in full is for the reading to say. */
export const holdsDates = ({ values }: Column): boolean =>
  share(values, (value) => value.length <= 60 && /\p{Nd}{4}|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}/u.test(value)) >=
  0.8

export const holdsNumerals = ({ values }: Column): boolean =>
  share(values, (value) => /[\p{Nd}〇一二三四五六七八九十]/u.test(value)) >= 0.5

export const holdsMarkup = ({ values }: Column): boolean =>
  share(values, (value) =>
    /<(?:p|br|div|span|a|strong|b|em|i|ul|ol|li|table|h[1-6]|img|section|article)(?:\s[^<>]{0,500})?\/?>/iu.test(
      value.slice(0, 20_000),
    ),
  ) >= 0.5

/**
 * Whether the day comes first in dates such as 03/04/2022: known if some date of the column has a day beyond the twelfth
 * and none contradicts it; null else.
 */
export function dayFirstIn(columns: readonly Column[]): boolean | null {
  let day = false
  let month = false
  for (const { values } of columns) {
    for (const value of values) {
      const [, first, second] = /^\D{0,12}(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)/u.exec(value) ?? []
      if (Number(first) > 12) day = true
      if (Number(second) > 12) month = true
    }
  }
  return day === month ? null : day
}
