import type { Edit } from '../model/cleaning.ts'

/** What of an edit shapes the text. */
export type PlainEdit = Readonly<Pick<Edit, 'start' | 'end' | 'replacement' | 'on'>>

/**
 * A stretch of plain and what stands for it in text. `kept`: the same characters; else replaced, struck (no text) or
 * inserted (no plain). Pieces are in order and leave no gap in plain nor in text; two kept ones never touch.
 */
export interface Piece {
  readonly kept: boolean
  readonly plainStart: number
  readonly plainEnd: number
  readonly textStart: number
  readonly textEnd: number
}

export interface Laid {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/**
 * Plain with its edits laid over it. Blank lines at either end of the text, and the line end after its last line, fall
 * away whatever is switched on. Throws RangeError when edits are out of order, overlap or reach outside plain.
 */
export const layEdits = (plain: string, edits: readonly PlainEdit[]): Laid => {
  const parts: string[] = []
  const pieces: Piece[] = []
  let at = 0
  let text = 0
  const put = (kept: boolean, plainEnd: number, words: string): void => {
    const last = pieces.at(-1)
    const piece = { kept, plainStart: at, plainEnd, textStart: text, textEnd: text + words.length }
    if (kept && last?.kept === true) pieces[pieces.length - 1] = { ...last, plainEnd, textEnd: piece.textEnd }
    else if (plainEnd > at || words.length > 0) pieces.push(piece)
    parts.push(words)
    at = plainEnd
    text = piece.textEnd
  }
  let last = 0
  for (const { start, end, replacement, on } of edits) {
    if (start < last || end < start || end > plain.length)
      throw new RangeError(`edit ${start}–${end} after ${last} of ${plain.length}`)
    last = end
    if (!on) continue
    put(true, start, plain.slice(at, start))
    put(false, end, replacement)
  }
  put(true, plain.length, plain.slice(at))
  return withoutBlankEnds(parts.join(''), pieces)
}

const withoutBlankEnds = (text: string, pieces: readonly Piece[]): Laid => {
  const from = firstLineStart(text)
  const to = lastLineEnd(text, from)
  if (from === 0 && to === text.length) return { text, pieces }
  return { text: text.slice(from, to), pieces: pieces.flatMap((piece) => clipped(piece, from, to)) }
}

const firstLineStart = (text: string): number => {
  const first = text.search(/\S/u)
  return first === -1 ? text.length : text.lastIndexOf('\n', first) + 1
}

const lastLineEnd = (text: string, from: number): number => {
  const written = text.trimEnd().length
  if (written <= from) return from
  const end = text.indexOf('\n', written)
  return end === -1 ? text.length : end
}

/** A piece cut to the text that stays: a kept one falls into what is kept and what is struck with the blank lines. */
const clipped = (piece: Piece, from: number, to: number): Piece[] => {
  const cut = (offset: number): number => Math.max(from, Math.min(to, offset))
  const textStart = cut(piece.textStart)
  const textEnd = cut(piece.textEnd)
  const moved = { textStart: textStart - from, textEnd: textEnd - from }
  if (!piece.kept) return [{ ...piece, ...moved }]
  const start = textStart === textEnd ? piece.plainEnd : piece.plainStart + (textStart - piece.textStart)
  const end = start + (textEnd - textStart)
  return [
    {
      kept: false,
      plainStart: piece.plainStart,
      plainEnd: start,
      textStart: moved.textStart,
      textEnd: moved.textStart,
    },
    { kept: true, plainStart: start, plainEnd: end, ...moved },
    { kept: false, plainStart: end, plainEnd: piece.plainEnd, textStart: moved.textEnd, textEnd: moved.textEnd },
  ].filter(({ plainStart, plainEnd }) => plainStart < plainEnd)
}
