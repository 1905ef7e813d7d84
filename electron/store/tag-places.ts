import { aroundOf } from '../../shared/text/anchor.ts'
import { positionMap } from '../../shared/text/revision.ts'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Theme } from '../../shared/model/theme.ts'
import { inside, type Writer } from './connection.ts'
import { textOf } from './release-pages.ts'

interface Ground {
  readonly row: number
  readonly text: string
  readonly plain: string
  readonly revision: number
  readonly map: ReturnType<typeof positionMap>
}

/** What placing tags needs to know, looked up once a change. */
export interface Placing {
  readonly grounds: Map<ReleaseId, Outcome<Ground>>
  readonly themes: Map<string, Outcome<Theme>>
  readonly ground: (release: ReleaseId) => Outcome<Ground>
}

/** How many UTF-16 units of text a tag keeps on either side of its quote. */
const AROUND = 32

export const placing = (writer: Writer): Placing => ({
  grounds: new Map(),
  themes: new Map(),
  ground: (release) => {
    const kept = textOf(writer, release)
    if (!kept.ok) return kept
    const row = writer[inside].value<number>('select row from release where id = ?', release) ?? 0
    const { text, plain, revision, edits } = kept.value
    return done({ row, text, plain, revision, map: positionMap(plain, edits) })
  },
})

/**
 * The columns of a tag that stands there. The span is taken exactly as given.
 * Failures: conflict (the text moved since `revision`), bad-request (outside the text, or half a character), not-found.
 */
export function placeIn(places: Placing, release: ReleaseId, revision: number, span: Span) {
  const ground = places.grounds.get(release) ?? places.ground(release)
  places.grounds.set(release, ground)
  if (!ground.ok) return ground
  const { row, text, map } = ground.value
  if (ground.value.revision !== revision) return refuse('conflict', 'failure.release.moved')
  if (
    span.start < 0 ||
    span.start >= span.end ||
    span.end > text.length ||
    splits(text, span.start) ||
    splits(text, span.end)
  ) {
    return refuse('bad-request', 'failure.tag.outside', { start: span.start, end: span.end, length: text.length })
  }
  const plain = map.spanToPlain(span) ?? { start: map.toPlain(span.start), end: map.toPlain(span.end) }
  const { before, after } = aroundOf(text, span, AROUND)
  return done({
    release: row,
    revision,
    start: span.start,
    end: span.end,
    plain_start: plain.start,
    plain_end: plain.end,
    quote: text.slice(span.start, span.end),
    before,
    after,
  })
}

/** Whether the offset stands between the two halves of one character. */
const splits = (text: string, offset: number): boolean => {
  const unit = text.charCodeAt(offset)
  const last = text.charCodeAt(offset - 1)
  return unit >= 0xdc00 && unit <= 0xdfff && last >= 0xd800 && last <= 0xdbff
}
