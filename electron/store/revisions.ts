import { carrySpan, applyEdits, positionMap } from '../../shared/text/revision.ts'
import { done, type Outcome } from '../../shared/contract/outcome.ts'
import type { Edit } from '../../shared/model/cleaning.ts'
import type { ReleaseId, TagId } from '../../shared/model/ids.ts'
import type { TagState } from '../../shared/model/tag.ts'
import { canonicalJson } from './canonical.ts'
import { inside, type Writer } from './connection.ts'
import { putRow, setRow } from './recording.ts'
import { textOf } from './release-pages.ts'

/**
 * Gives a release new edits of its plain layer, and takes every tag along: the same characters, `changed`, or `orphan`
 * with its old quote, until its words return. Equal edits make no revision. Numbers are never used twice.
 */
export function revise(
  writer: Writer,
  id: ReleaseId,
  edits: readonly Edit[],
): Outcome<{ revision: number; changed: number; orphaned: number }> {
  const now = textOf(writer, id)
  if (!now.ok) return now
  const { plain, text, revision, edits: old } = now.value
  if (canonicalJson(old) === canonicalJson(edits)) return done({ revision, changed: 0, orphaned: 0 })
  const next = nextNumber(writer, id)
  const row = writer[inside].value<number>('select row from release where id = ?', id) ?? 0
  putRow(writer, 'revision', `${id}/${next}`, { release: row, number: next, edits: canonicalJson(edits) })
  setRow(writer, 'release', id, { revision: next })
  const before = { text, map: positionMap(plain, old) }
  const after = { text: applyEdits(plain, edits), map: positionMap(plain, edits) }
  const counts = { changed: 0, orphaned: 0 }
  for (const tag of tagsToCarry(writer, row)) {
    const { id: tagId, state, ...span } = tag
    const carried = carrySpan(before, after, span)
    if (carried.kind === 'changed' && state !== 'changed') counts.changed += 1
    if (carried.kind === 'orphan' && state !== 'orphan') counts.orphaned += 1
    const place = carried.kind === 'orphan' ? {} : { start: carried.start, end: carried.end }
    setRow(writer, 'tag', tagId, { ...place, state: carried.kind, revision: next })
  }
  return done({ revision: next, ...counts })
}

const nextNumber = (writer: Writer, id: ReleaseId): number =>
  1 +
  (writer[inside].value<number>(
    'select max(number) from revision join release on release.row = revision.release where release.id = ?',
    id,
  ) ?? 0)

const tagsToCarry = (writer: Writer, release: number) =>
  writer[inside].all<{
    id: TagId
    state: TagState
    start: number
    end: number
    quote: string
    plainStart: number
    plainEnd: number
  }>(
    'select id, state, start, "end", quote, plain_start as plainStart, plain_end as plainEnd from tag where release = ? and withdrawn = 0',
    release,
  )
