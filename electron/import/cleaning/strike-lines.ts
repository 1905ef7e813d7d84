import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import type { Analyst } from '../../../shared/model/analyst.ts'
import type { Edit } from '../../../shared/model/cleaning.ts'
import type { ReleaseId } from '../../../shared/model/ids.ts'
import type { Span } from '../../../shared/model/span.ts'
import { contains, overlaps } from '../../../shared/text/span.ts'
import { strikeLine } from '../../../shared/text/strike.ts'
import type { Store } from '../../store/open.ts'
import { textOf } from '../../store/releases.ts'
import { revise } from '../../store/revisions.ts'

export interface StruckLines extends Span {
  readonly release: ReleaseId
  /** The revision that was seen. */
  readonly revision: number
}

/**
 * Strikes the lines of one release that a span of plain touches, by an analyst's hand. What of them was struck and
 * restored is struck again; what was replaced there is struck with them.
 * Failures: not-found, conflict if the revision moved, bad-request for a span without words.
 */
export function strikeLines(
  store: Store,
  analyst: Analyst,
  { release, start, end, revision }: StruckLines,
): Outcome<void> {
  const now = textOf(store.reader, release)
  if (!now.ok) return now
  if (now.value.revision !== revision) return refuse('conflict', 'failure.conflict')
  const { plain } = now.value
  const lines = linesAt(plain, { start, end })
  const line = lines === undefined ? '' : plain.slice(lines.start, lines.end).trim()
  if (lines === undefined || line === '') return refuse('bad-request', 'failure.strike.nothing')
  const edits = struckByHand(plain, now.value.edits, strikeLine(plain, lines.start, lines.end), analyst)
  const words = { key: 'log.line.struck', params: { line } }
  return store.change({ analyst, command: 'cleaning.strike', words }, (writer) => {
    const revised = revise(writer, release, edits)
    return revised.ok ? done(undefined) : revised
  })
}

/** The whole lines that a span touches, without the last line end; undefined outside the text. */
function linesAt(plain: string, { start, end }: Span): Span | undefined {
  if (start < 0 || start >= end || end > plain.length) return undefined
  const first = plain.lastIndexOf('\n', start - 1) + 1
  const last = plain.indexOf('\n', end - 1)
  return { start: first, end: last === -1 ? plain.length : last }
}

/**
 * The edits of a text with all of a stretch struck: by the strikes that are there, and by hand what is between them.
 * What reaches beyond the stretch stays.
 */
function struckByHand(plain: string, edits: readonly Edit[], stretch: Span, analyst: Analyst): readonly Edit[] {
  const kept = edits
    .filter((edit) => isStrike(edit) || !isWithin(stretch, edit))
    .map((edit) => (isStrike(edit) && overlaps(edit, stretch) ? { ...edit, on: true } : edit))
  const by = { kind: 'analyst', analyst: analyst.id } as const
  const byHand = gaps(stretch, kept)
    .filter((gap) => plain.slice(gap.start, gap.end).trim() !== '')
    .map((gap): Edit => ({ ...gap, replacement: '', by, on: true }))
  return [...kept, ...byHand].toSorted((a, b) => a.start - b.start || a.end - b.end)
}

const isStrike = ({ start, end, replacement }: Edit): boolean => replacement === '' && start < end

/** What was put in at the edge of a stretch is not within it. */
const isWithin = (stretch: Span, edit: Span): boolean =>
  contains(stretch, edit) && (edit.start < edit.end || (stretch.start < edit.start && edit.end < stretch.end))

function gaps(stretch: Span, edits: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  let at = stretch.start
  for (const { start, end } of edits) {
    if (end <= at || start >= stretch.end) continue
    if (start > at) found.push({ start: at, end: start })
    at = end
  }
  return at < stretch.end ? [...found, { start: at, end: stretch.end }] : found
}
