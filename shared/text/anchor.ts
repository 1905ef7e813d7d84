import type { Span } from '../model/span.ts'

/**
 * The words on either side of a span, at most `reach` UTF-16 units each and never half a character: what lets a quote
 * be told from its look-alikes.
 */
export const aroundOf = (text: string, span: Span, reach = 32): { before: string; after: string } => {
  const from = Math.max(0, span.start - reach)
  const to = Math.min(text.length, span.end + reach)
  return {
    before: text.slice(splitsPair(text, from) ? from + 1 : from, span.start),
    after: text.slice(span.end, splitsPair(text, to) ? to - 1 : to),
  }
}

/** Whether the offset stands between the two halves of one character. */
const splitsPair = (text: string, offset: number): boolean =>
  offset > 0 && offset < text.length && isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1))

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
