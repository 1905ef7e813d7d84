import type { Fact } from '../../../shared/model/fact.ts'
import type { Span } from '../../../shared/model/span.ts'
import { isAlone } from './date-alone.ts'
import type { PrintedDate } from './dates.ts'
import { goesOn, type Line } from './lines.ts'
import { saidDate } from './said-date.ts'
import { settle, unread, type DateHints, type ReadDate } from './settle.ts'
import { datesOn, endLines, type Sheet, type SheetDate } from './sheet.ts'

/** A month or a year alone counts only in so many lines of the top. */
const SHORT_REACH = 6
const YEAR_REACH = 4

export interface PublicationClues {
  /** As the format has it, in whatever form. */
  readonly said: string | undefined
  /** Where the text has its title. */
  readonly title: Span | null
  /** The day that the page's own address holds. */
  readonly address: string | null
  readonly hints: DateHints
}

/**
 * The day on which a text came out: after a label; as the page's own data say; alone on a line near either end; beside
 * or at the end of the headline; in the page's address (inferred). What the page says of today, of its own last change
 * or of its copy is none. A date that can be read two ways stays blank with its choices. Spans are in the text.
 */
export function publicationOf(sheet: Sheet, { said, title, address, hints }: PublicationClues): ReadDate {
  const alone = standingAlone(sheet, title)
  const readings = [
    afterLabel(sheet, hints),
    asSaid(said, alone, hints),
    ofFirst(alone, hints),
    title === null ? unread : atEndOfTitle(sheet, title, hints),
    ofYearAlone(sheet),
    address === null ? unread : { fact: { value: address, state: 'inferred' as const, span: null }, flags: [] },
  ]
  const doubtful = readings.slice(0, 3).find(({ flags }) => flags.length > 0 && flags[0] !== 'several-dates')
  return (
    readings.slice(0, 3).find(({ fact }) => fact.value?.length === WHOLE) ??
    doubtful ??
    readings.find(({ fact, flags }) => fact.value !== null || flags.length > 0) ??
    unread
  )
}

/** Length of a whole ISO date. */
const WHOLE = 10

function afterLabel({ dates }: Sheet, hints: DateHints): ReadDate {
  const labelled = dates.find(({ kind, label }) => kind !== 'yearless' && label === 'publication')
  return labelled === undefined ? unread : settle(labelled, [labelled.start, labelled.end], hints)
}

function asSaid(said: string | undefined, alone: readonly PrintedDate[], hints: DateHints): ReadDate {
  const stamp = saidDate(said)
  if (stamp === null) return unread
  const read = settle(stamp, null, withDays(hints, alone))
  return { ...read, fact: printed(read.fact, alone) }
}

function ofFirst(alone: readonly PrintedDate[], hints: DateHints): ReadDate {
  const [first] = alone
  if (first === undefined) return unread
  const read = settle(first, [first.start, first.end], hints)
  return read.fact.value === null || agree(alone) ? read : { ...read, flags: ['several-dates'] }
}

/** A stamp that could be read two ways is settled by a day that stands alone. */
const withDays = (hints: DateHints, alone: readonly PrintedDate[]): DateHints => ({
  ...hints,
  days: new Set([...hints.days, ...alone.flatMap((date) => (date.kind === 'day' ? [date.iso] : []))]),
})

const agree = (alone: readonly PrintedDate[]): boolean =>
  new Set(alone.flatMap((date) => (date.kind === 'day' ? [date.iso] : []))).size <= 1

/** The dates that have a line of their own, the likeliest first: below the headline, then at the foot, then above it. */
function standingAlone(sheet: Sheet, title: Span | null): PrintedDate[] {
  const lines = endLines(sheet)
  const found = lines.flatMap((line, index) =>
    datesOn(sheet, line)
      .filter((date) => isCandidate(index, date) && !goesOn(lines[index - 1]))
      .filter((date) => isAlone(line, date) || isBesideTitle(line, date, title))
      .map((date) => ({ date, rank: rankOf(sheet, line, title) })),
  )
  const [whole] = found.filter(({ date }) => date.kind !== 'month')
  return found
    .filter(({ date }) => whole === undefined || date.kind !== 'month')
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ date }) => date)
}

function isCandidate(index: number, date: SheetDate): boolean {
  if (date.kind === 'yearless' || (date.kind === 'month' && index >= SHORT_REACH)) return false
  return date.label === null || date.label === 'publication'
}

/** A page's head may print today's date above the headline. */
function rankOf({ top }: Sheet, line: Line, title: Span | null): number {
  const isTop = top.some(({ start }) => start === line.start)
  if (!isTop) return 1
  return title !== null && line.end < title.start ? 2 : 0
}

/** A page may print the date on the line of the headline. */
function isBesideTitle(line: Line, date: PrintedDate, title: Span | null): boolean {
  if (title === null || title.start < line.start || title.end > line.end) return false
  const before = date.end <= title.start
  if (!before && date.start < title.end) return false
  const start = before ? line.start : title.end
  const end = before ? title.start : line.end
  const words = line.words.slice(start - line.start, end - line.start)
  return isAlone({ ...line, start, end, words }, date)
}

/** A date that the page's data give, with its place where the text prints it too. */
function printed(fact: Fact, alone: readonly PrintedDate[]): Fact {
  const same = alone.find((date) => date.kind === 'day' && date.iso === fact.value)
  return same === undefined ? fact : { ...fact, span: [same.start, same.end] }
}

function atEndOfTitle(sheet: Sheet, title: Span, hints: DateHints): ReadDate {
  const last = datesOn(sheet, title).at(-1)
  if (last === undefined || last.kind === 'yearless' || last.kind === 'month') return unread
  if (/[\p{L}\p{N}]/u.test(sheet.text.slice(last.end, title.end))) return unread
  const read = settle(last, [last.start, last.end], hints)
  return read.fact.value === null ? read : { ...read, fact: { ...read.fact, state: 'inferred' } }
}

/** A year that is all that a line of the first says: a report's. */
function ofYearAlone({ top }: Sheet): ReadDate {
  const line = top.slice(0, YEAR_REACH).find(({ words }) => /^(?:19[4-9]|20\d)\d$/u.test(words))
  return line === undefined
    ? unread
    : { fact: { value: line.words, state: 'read', span: [line.start, line.end] }, flags: [] }
}
