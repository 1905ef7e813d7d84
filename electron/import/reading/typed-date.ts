import { datesIn } from './dates.ts'

/**
 * A date as a person typed it, as ISO: a day, a month or a year; in numbers as ISO has them or in words as people write
 * them. Null for what is no date, or could be two.
 */
export function typedDate(typed: string): string | null {
  const words = typed.trim()
  const iso = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u.exec(words)?.groups
  if (iso !== undefined) return exists(words, iso['month'], iso['day']) ? words : null
  const [only, more] = datesIn(words)
  if (only === undefined || more !== undefined || only.start > 0 || only.end < words.length) return null
  return only.kind === 'day' || only.kind === 'month' ? only.iso : null
}

function exists(words: string, month: string | undefined, day: string | undefined): boolean {
  if (month === undefined) return true
  const at = new Date(`${words.slice(0, 7)}-${day ?? '01'}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(words)
}
