import { aroundOf } from '../../shared/text/anchor.ts'
import { applyEdits, carrySpan, positionMap, type PlainEdit } from '../../shared/text/revision.ts'
import { done, type Outcome } from '../../shared/contract/outcome.ts'
import type { ReleaseId, TagId } from '../../shared/model/ids.ts'
import type { Span } from '../../shared/model/span.ts'
import { inside, type Columns, type Writer } from './connection.ts'
import { setRow } from './recording.ts'
import { textOf } from './release-pages.ts'

/** How many UTF-16 units of text a tag keeps on either side of its quote. */
const AROUND = 32

interface KeptTag {
  readonly id: TagId
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly state: 'placed' | 'changed' | 'orphan'
  readonly theme: string
  readonly analyst: string
}

/**
 * Takes the tags of one release to the text of another, `edits` being all that the second text has otherwise: on the
 * same characters where those were left alone, `changed` where the edits reach into them, an orphan with its quote where
 * they are gone. A tag that the other release has already stays where it is.
 */
export function moveTags(
  writer: Writer,
  from: ReleaseId,
  to: ReleaseId,
  edits: readonly PlainEdit[],
): Outcome<{ placed: number; changed: number; orphaned: number }> {
  const [left, right] = [textOf(writer, from), textOf(writer, to)]
  if (!left.ok) return left
  if (!right.ok) return right
  const rowOf = (id: ReleaseId) => writer[inside].value<number>('select row from release where id = ?', id) ?? 0
  const before = { text: left.value.text, map: positionMap(left.value.text, []) }
  const after = { text: applyEdits(left.value.text, edits), map: positionMap(left.value.text, edits) }
  if (after.text !== right.value.text) throw new Error('the edits lead to another text')
  const ground = { ...right.value, row: rowOf(to), map: positionMap(right.value.plain, right.value.edits) }
  const counts = { placed: 0, changed: 0, orphaned: 0 }
  for (const tag of tagsOn(writer, rowOf(from))) {
    const { start, end } = tag
    const carried =
      tag.state === 'orphan'
        ? ({ kind: 'orphan' } as const)
        : carrySpan(before, after, { ...tag, plainStart: start, plainEnd: end })
    counts[carried.kind === 'orphan' ? 'orphaned' : carried.kind] += 1
    if (carried.kind === 'placed' && hasTwin(writer, ground.row, tag, carried)) continue
    const place = carried.kind === 'orphan' ? gone(ground, after.map.toText(start) ?? 0) : placedIn(ground, carried)
    const { row: release, revision } = ground
    setRow(writer, 'tag', tag.id, { release, revision, state: carried.kind, ...place })
  }
  return done(counts)
}

interface Ground {
  readonly text: string
  readonly map: ReturnType<typeof positionMap>
}

function placedIn({ text, map }: Ground, carried: { kind: 'placed' | 'changed'; start: number; end: number }): Columns {
  const { kind, ...span } = carried
  const plain = map.spanToPlain(span) ?? { start: map.toPlain(span.start), end: map.toPlain(span.end) }
  const around = kind === 'placed' ? aroundOf(text, span, AROUND) : {}
  return { ...span, plain_start: plain.start, plain_end: plain.end, ...around }
}

/** An orphan has nothing of the other release's plain: whatever stands there now is not its words. */
const gone = ({ map }: Ground, near: number): Columns => {
  const at = map.toPlain(near)
  return { plain_start: at, plain_end: at }
}

const tagsOn = (writer: Writer, release: number): readonly KeptTag[] =>
  writer[inside].all<KeptTag>(
    'select id, start, "end", quote, state, theme, analyst from tag where release = ? and withdrawn = 0 order by row',
    release,
  )

const hasTwin = (writer: Writer, release: number, tag: KeptTag, span: Span): boolean =>
  writer[inside].value<number>(
    `select 1 from tag where release = ? and withdrawn = 0 and theme = ? and analyst = ? and start = ? and "end" = ? and state = 'placed'`,
    release,
    tag.theme,
    tag.analyst,
    span.start,
    span.end,
  ) !== undefined
