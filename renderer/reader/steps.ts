import type { Span } from '../../shared/model/span.ts'

const segmenters = {
  character: new Intl.Segmenter(undefined, { granularity: 'grapheme' }),
  word: new Intl.Segmenter(undefined, { granularity: 'word' }),
} as const

/** How far around an offset a boundary is looked for: longer graphemes and words do not occur. UTF-16 units. */
const NEAR = 256

/** The next boundary from an offset: `character` is a grapheme, `word` the end (forward) or start (backward) of a word. */
export function stepFrom(text: string, offset: number, by: 'character' | 'word', forward: boolean): number {
  const from = Math.max(0, offset - NEAR)
  const to = Math.min(text.length, offset + NEAR)
  const ends = [...segmenters[by].segment(text.slice(from, to))]
    .filter((piece) => by === 'character' || piece.isWordLike === true)
    .map((piece) => from + piece.index + (forward ? piece.segment.length : 0))
  const next = forward ? ends.find((end) => end > offset) : ends.findLast((start) => start < offset)
  return next ?? (forward ? to : from)
}

/** A span with one boundary moved; the boundaries never meet. */
export function adjusted(
  text: string,
  span: Span,
  edge: 'start' | 'end',
  by: 'character' | 'word',
  forward: boolean,
): Span {
  const moved = { ...span, [edge]: stepFrom(text, span[edge], by, forward) }
  return moved.start < moved.end ? moved : span
}
