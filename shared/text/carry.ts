import type { Span } from '../model/span.ts'
import type { Piece } from './pieces.ts'
import type { PositionMap } from './positions.ts'

interface Read {
  readonly text: string
  readonly map: PositionMap
}

/** `start`, `end` in the text before, `plainStart`, `plainEnd` in plain, `quote` as it was when the tag was made. */
export interface CarriedTag {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly plainStart: number
  readonly plainEnd: number
}

export type Carried =
  | { readonly kind: 'placed'; readonly start: number; readonly end: number }
  | { readonly kind: 'changed'; readonly start: number; readonly end: number }
  | { readonly kind: 'orphan' }

/**
 * Where a tag stands after the edits of its release changed, by exact maps alone: `placed` on exactly its quote,
 * `changed` on what stands for its plain now, `orphan` when nothing does. Equal words elsewhere never count.
 */
export const carrySpan = (before: Read, after: Read, tag: CarriedTag): Carried => {
  const same = stands(before, tag) ? followed(before, after, tag) : undefined
  if (same !== undefined) return { kind: 'placed', ...same }
  const now = imageOf(after.map.pieces, { start: tag.plainStart, end: tag.plainEnd })
  if (now === undefined) return { kind: 'orphan' }
  return { kind: after.text.slice(now.start, now.end) === tag.quote ? 'placed' : 'changed', ...now }
}

/** Whether the tag stood on its quote, and on its own plain: the place an orphan once had may hold a look-alike. */
const stands = ({ text, map }: Read, tag: CarriedTag): boolean => {
  const plain = map.spanToPlain(tag) ?? { start: map.toPlain(tag.start), end: map.toPlain(tag.end) }
  return plain.start === tag.plainStart && plain.end === tag.plainEnd && text.slice(tag.start, tag.end) === tag.quote
}

/** The same characters in the text after, kept ones and replaced ones alike; undefined unless all are there in a row. */
const followed = (before: Read, after: Read, span: Span): Span | undefined => {
  let found: Span | undefined
  for (const piece of before.map.pieces) {
    const start = Math.max(span.start, piece.textStart)
    const end = Math.min(span.end, piece.textEnd)
    if (start >= end) continue
    const part = piece.kept ? keptPart(after, piece, start, end) : replacedPart(before, after, piece, start, end)
    if (part === undefined || (found !== undefined && found.end !== part.start)) return undefined
    found = { start: found?.start ?? part.start, end: part.end }
  }
  return found
}

const keptPart = (after: Read, piece: Piece, start: number, end: number): Span | undefined => {
  const shift = piece.plainStart - piece.textStart
  return after.map.spanToText({ start: start + shift, end: end + shift })
}

const replacedPart = (before: Read, after: Read, piece: Piece, start: number, end: number): Span | undefined => {
  const words = before.text.slice(piece.textStart, piece.textEnd)
  const twin = after.map.pieces.find(
    ({ kept, plainStart, plainEnd, textStart, textEnd }) =>
      !kept &&
      plainStart === piece.plainStart &&
      plainEnd === piece.plainEnd &&
      after.text.slice(textStart, textEnd) === words,
  )
  if (twin === undefined) return undefined
  const shift = twin.textStart - piece.textStart
  return { start: start + shift, end: end + shift }
}

/** What stands in text for a span of plain: its kept characters and the replacements wholly within it. */
const imageOf = (pieces: readonly Piece[], plain: Span): Span | undefined => {
  let found: Span | undefined
  for (const piece of pieces) {
    const part = partOf(piece, plain)
    if (part !== undefined) found = { start: found?.start ?? part.start, end: part.end }
  }
  return found
}

const partOf = (piece: Piece, plain: Span): Span | undefined => {
  const start = Math.max(plain.start, piece.plainStart)
  const end = Math.min(plain.end, piece.plainEnd)
  if (piece.textStart === piece.textEnd) return undefined
  if (piece.kept) {
    const shift = piece.textStart - piece.plainStart
    return start < end ? { start: start + shift, end: end + shift } : undefined
  }
  const inserted = piece.plainStart === piece.plainEnd
  const within = inserted
    ? plain.start < piece.plainStart && piece.plainEnd < plain.end
    : plain.start <= piece.plainStart && piece.plainEnd <= plain.end
  return within ? { start: piece.textStart, end: piece.textEnd } : undefined
}
