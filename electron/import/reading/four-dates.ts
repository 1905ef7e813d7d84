import type { Draft } from '../draft.ts'
import { captureOf } from './capture.ts'
import { datelineOf, type Dateline } from './dateline.ts'
import { eventOf } from './event.ts'
import { publicationOf } from './publication.ts'
import { saidDate } from './said-date.ts'
import { settle, unread, type DateHints, type ReadDate } from './settle.ts'
import { sessionYear } from './session-year.ts'
import type { Sheet } from './sheet.ts'
import type { ReadTitle } from './read-title.ts'

export interface FourDates {
  readonly event: ReadDate
  readonly dateline: ReadDate
  readonly publication: ReadDate
  readonly capture: ReadDate
}

interface Clues {
  readonly title: ReadTitle
  /** As it was found before any day was known. */
  readonly opening: Dateline
  readonly hints: DateHints
  /** The day that the page's own address holds. */
  readonly day: string | null
  readonly kind: string | null
}

/** Days in the first sentences of these are of what is asked about. */
const asked: ReadonlySet<string | null> = new Set(['press-conference', 'interview'])

/**
 * The four dates, never mixed up. A day without its year or month is found from the publication, else from the
 * dateline, else from a whole date of the same day in the text. A page that lists releases has no day of its own.
 */
export function fourDates(
  sheet: Sheet,
  { said, flags = [] }: Draft,
  { title, opening, hints, day, kind }: Clues,
): FourDates {
  const span = title.fact.state === 'read' ? title.span : null
  const capture = captureOf(sheet, said.capture, hints)
  if (flags.includes('list-page')) return { event: unread, dateline: unread, publication: unread, capture }
  const publication = publicationOf(sheet, { said: said.publication, title: span, address: day, hints })
  const known = publication.fact.value ?? opening.date.fact.value
  const dateline = saidOr(said.dateline, hints, known) ?? datelineOf(sheet, hints, known).date
  const bodyStart = opening.bodyStart ?? bodyAfter(sheet, title)
  const event =
    saidOr(said.event, hints, known) ??
    eventOf(sheet, { bodyStart, hints, reference: dateline.fact.value ?? known, isTold: !asked.has(kind) })
  const isDated = [event, dateline, publication].some(
    ({ fact, flags: doubts }) => fact.value !== null || doubts.length > 0,
  )
  return { event: isDated ? event : sessionYear(sheet, title), dateline, publication, capture }
}

function saidOr(said: string | undefined, hints: DateHints, reference: string | null): ReadDate | null {
  const stamp = saidDate(said)
  return stamp === null ? null : settle(stamp, null, hints, reference)
}

const sentence = /\p{L}[.!?。！？۔]["”»)]?$/u

/** Where the body begins: after the headline, or at the first line that is long enough for a sentence or ends as one. */
function bodyAfter({ top }: Sheet, { fact, span }: ReadTitle): number {
  const after = fact.state === 'read' && span !== null ? span.end : 0
  return top.find(({ start, words }) => start >= after && (words.length > 60 || sentence.test(words)))?.start ?? after
}
