import { datesIn } from './dates.ts'
import { numberedDay, type Meaning } from './meaning.ts'

/** A date as a format's own data write it: a stamp, a header, a number of seconds, or any printed form; null if none. */
export function saidDate(said: string | undefined): Meaning | null {
  const words = said?.trim().slice(0, 200) ?? ''
  if (words === '') return null
  return compact(words) ?? shortened(words) ?? epoch(words) ?? whole(words)
}

function compact(words: string): Meaning | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:$|[T ]\d)/u.exec(words) ?? []
  return year === undefined ? null : numberedDay(Number(year), Number(month), Number(day))
}

/** A year, or a year and a month. */
function shortened(words: string): Meaning | null {
  const [, year, month] = /^((?:18|19|20)\d{2})(?:[-/.](0[1-9]|1[0-2]))?$/u.exec(words) ?? []
  if (year === undefined) return null
  return { kind: 'month', iso: month === undefined ? year : `${year}-${month}` }
}

/** Seconds or milliseconds since 1970, of this century. */
function epoch(words: string): Meaning | null {
  const [, seconds] = /^(\d{10})(?:\d{3}|\.\d{1,6})?$/u.exec(words) ?? []
  if (seconds === undefined || Number(seconds) < 946_684_800) return null
  return { kind: 'day', iso: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) }
}

function whole(words: string): Meaning | null {
  const found = datesIn(words).filter(({ kind }) => kind !== 'yearless')
  const [first] = found.filter(({ kind }) => kind === 'day')
  return first ?? found[0] ?? null
}
