import { u16, u32, u8 } from './little-endian.ts'
import type { Streams } from './compound-file.ts'

/** A row of positions and what belongs to each: a PLC of [MS-DOC] 2.2.2. */
export interface Places {
  readonly starts: readonly number[]
  /** What belongs to the entry: `size` bytes of it. */
  readonly about: (index: number) => Uint8Array
}

export interface DocFile {
  /** The stream WordDocument. */
  readonly words: Uint8Array
  /** The stream 0Table or 1Table. */
  readonly table: Uint8Array
  /** Lengths of the body, the notes, headers, comments, endnotes, boxes, boxes of headers, in that order. Characters. */
  readonly lengths: readonly number[]
  /** Bytes of the table stream that pair `index` of FibRgFcLcb97 points at. */
  readonly part: (index: number) => Uint8Array
  readonly places: (index: number, size: number) => Places
}

const MAGIC = 0xa5ec

/** Word 97 and later. */
const FIRST_VERSION = 0xc1

export type DocKind = 'word' | 'older' | 'encrypted' | 'other'

/** What a stream WordDocument is of, by its first bytes. [MS-DOC] 2.5.2. */
export function kindOf(words: Uint8Array): DocKind {
  const magic = u16(words, 0)
  if (magic !== MAGIC && magic !== 0xa5dc) return 'other'
  if ((u16(words, 0x0a) & 0x0100) !== 0) return 'encrypted'
  return u16(words, 2) < FIRST_VERSION ? 'older' : 'word'
}

export function openDoc(words: Uint8Array, streams: Streams): DocFile | null {
  const table = streams.get((u16(words, 0x0a) & 0x0200) === 0 ? '0Table' : '1Table')
  if (table === undefined) return null
  const part = (index: number): Uint8Array => {
    const at = 0x9a + index * 8
    const start = u32(words, at)
    return table.subarray(start, start + u32(words, at + 4))
  }
  return {
    words,
    table,
    lengths: [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64, 0x68].map((at) => u32(words, at)),
    part,
    places: (index, size) => placesIn(part(index), size),
  }
}

export function placesIn(bytes: Uint8Array, size: number): Places {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + size)))
  const starts = Array.from({ length: bytes.length < 4 ? 0 : count + 1 }, (_, index) => u32(bytes, index * 4))
  const from = (count + 1) * 4
  return { starts, about: (index) => bytes.subarray(from + index * size, from + (index + 1) * size) }
}

/** A stretch of the text, where it is stored. [MS-DOC] 2.9.177. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Where its first character is in the stream WordDocument, and how many bytes each has. */
  readonly at: number
  readonly width: 1 | 2
}

const PIECES = 33

/** The text's pieces in order. Positions that run back or beyond the file end the text there. */
export function piecesOf({ words, part }: DocFile): readonly Piece[] {
  const clx = part(PIECES)
  let at = 0
  while (u8(clx, at) === 1) at += 3 + u16(clx, at + 1)
  if (u8(clx, at) !== 2) return []
  const { starts, about } = placesIn(clx.subarray(at + 5, at + 5 + u32(clx, at + 1)), 8)
  const pieces: Piece[] = []
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1]
    if (end === undefined || end <= start || (pieces.at(-1)?.end ?? 0) !== start) break
    const where = u32(about(index), 2)
    const width = (where & 0x40000000) === 0 ? 2 : 1
    const from = width === 2 ? where % 0x40000000 : (where % 0x40000000) / 2
    const fitting = Math.min(end - start, Math.floor((words.length - from) / width))
    if (fitting > 0) pieces.push({ start, end: start + fitting, at: from, width })
    if (fitting < end - start) break
  }
  return pieces
}

export function textOf({ words }: DocFile, pieces: readonly Piece[]): string {
  const decoders = { 1: new TextDecoder('windows-1252'), 2: new TextDecoder('utf-16le', { ignoreBOM: true }) }
  return pieces
    .map(({ start, end, at, width }) => decoders[width].decode(words.subarray(at, at + (end - start) * width)))
    .join('')
}

/** The text of Word 6 and 95, which stands in one piece unless the document was saved fast. [MS-DOC] knows only its end. */
export function olderText(words: Uint8Array): Uint8Array {
  const start = u32(words, 0x18)
  return words.subarray(start, Math.min(u32(words, 0x1c), start + u32(words, 0x34)))
}
