import type { Span } from '../model/span.ts'
import type { Piece } from './pieces.ts'

/**
 * Exact ways between plain and text, offsets in UTF-16 units.
 * `toText`: where a place of plain stands now; undefined if neither the character after it nor the one before it stands.
 * `toPlain`: where a place of text comes from; inside a replacement, the start of what was replaced.
 * `spanToText`: only if all its characters stand untouched and contiguous in text.
 * `spanToPlain`: from its first character's plain to its last one's, struck pieces between and replaced ones whole;
 * undefined for words that plain has nothing of.
 */
export interface PositionMap {
  readonly pieces: readonly Piece[]
  readonly toText: (offset: number) => number | undefined
  readonly toPlain: (offset: number) => number
  readonly spanToText: (span: Span) => Span | undefined
  readonly spanToPlain: (span: Span) => Span | undefined
}

export const mapOf = (pieces: readonly Piece[]): PositionMap => {
  const inPlain = pieces.filter(({ plainStart, plainEnd }) => plainStart < plainEnd)
  const inText = pieces.filter(({ textStart, textEnd }) => textStart < textEnd)
  const ofPlain = (offset: number) => holding(inPlain, offset, (piece) => piece.plainEnd)
  const ofText = (offset: number) => holding(inText, offset, (piece) => piece.textEnd)

  const toText = (offset: number): number | undefined => {
    const piece = ofPlain(offset)
    if (piece?.kept === true && offset >= piece.plainStart) return piece.textStart + (offset - piece.plainStart)
    const before = ofPlain(offset - 1)
    return before?.kept === true && before.plainEnd === offset ? before.textEnd : undefined
  }
  const toPlain = (offset: number): number => {
    const piece = ofText(offset)
    if (piece !== undefined)
      return piece.kept ? piece.plainStart + Math.max(0, offset - piece.textStart) : piece.plainStart
    return inText.at(-1)?.plainEnd ?? 0
  }
  const spanToText = ({ start, end }: Span): Span | undefined => {
    if (start < 0 || start >= end) return undefined
    const first = ofPlain(start)
    if (first?.kept !== true || end > first.plainEnd) return undefined
    const at = first.textStart + (start - first.plainStart)
    return { start: at, end: at + (end - start) }
  }
  const spanToPlain = (span: Span): Span | undefined => {
    const first = ofText(span.start)
    const last = ofText(span.end - 1)
    if (first === undefined || last === undefined || span.start < 0 || span.start >= span.end) return undefined
    const start = first.kept ? first.plainStart + (span.start - first.textStart) : first.plainStart
    const end = last.kept ? last.plainStart + (span.end - last.textStart) : last.plainEnd
    return start < end ? { start, end } : undefined
  }
  return { pieces, toText, toPlain, spanToText, spanToPlain }
}

/** The first piece that ends behind the offset, by halving. Ends grow along the pieces given. */
const holding = (pieces: readonly Piece[], offset: number, endOf: (piece: Piece) => number): Piece | undefined => {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (piece !== undefined && endOf(piece) <= offset) low = middle + 1
    else high = middle
  }
  return pieces[low]
}
