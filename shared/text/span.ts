import type { Span } from '../model/span.ts'

/** Whether two spans share a character. Touching spans do not. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether every character of `inner` is in `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** No grapheme looked at is longer; beyond it a run of joined marks is cut. UTF-16 units. */
const NEIGHBOURHOOD = 512

/**
 * The span widened to whole graphemes on both sides, so that a selection never holds half of what one sees as a
 * character. Looks at the line around each boundary only: a long text costs no more than a short one.
 */
export const snapToGraphemes = (text: string, span: Span): Span => {
  const start = clamp(span.start, text)
  const end = clamp(span.end, text)
  return { start: graphemeAround(text, start).start, end: graphemeAround(text, end).end }
}

/** The span without the white space at its ends; undefined when nothing else is in it. */
export const trimSpan = (text: string, span: Span): Span | undefined => {
  const quote = text.slice(span.start, span.end)
  const start = span.start + (quote.length - quote.trimStart().length)
  const end = span.start + quote.trimEnd().length
  return start < end ? { start, end } : undefined
}

const clamp = (offset: number, text: string): number => Math.max(0, Math.min(offset, text.length))

const graphemeAround = (text: string, offset: number): { start: number; end: number } => {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - NEIGHBOURHOOD, 0)
  const line = text.indexOf('\n', offset)
  const to = Math.min(line === -1 ? text.length : line + 1, offset + NEIGHBOURHOOD)
  const found = graphemes.segment(text.slice(from, to)).containing(offset - from)
  if (found === undefined || found.index + from === offset) return { start: offset, end: offset }
  return { start: from + found.index, end: from + found.index + found.segment.length }
}
