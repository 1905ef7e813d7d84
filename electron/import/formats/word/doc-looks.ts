import type { DocFile } from './doc-file.ts'
import { i32, u16, u32, u8 } from './little-endian.ts'

/** How a run of characters looks, as far as it matters to the text. */
export interface CharacterLook {
  readonly hidden: boolean
  readonly deleted: boolean
  /** The sign of a symbol font that stands in the place of the character. */
  readonly sign: number | null
}

export interface ParagraphLook {
  readonly heading: boolean
  /** How many tables lie around: 0 in running text. */
  readonly tables: number
  readonly endsRow: boolean
  readonly endsInnerCell: boolean
  readonly newPage: boolean
  /** The numbering (from 1) of the list that it is in, 0 for none, and the level there. */
  readonly numbering: number
  readonly level: number
}

export interface Run<Look> {
  /** Bytes of the stream WordDocument. */
  readonly start: number
  readonly end: number
  readonly look: Look
}

const PAGE = 512
const CHARACTERS = 12
const PARAGRAPHS = 13

const plainCharacter: CharacterLook = { hidden: false, deleted: false, sign: null }

export const plainParagraph: ParagraphLook = {
  heading: false,
  tables: 0,
  endsRow: false,
  endsInnerCell: false,
  newPage: false,
  numbering: 0,
  level: 0,
}

/** Runs of characters that differ from what is plain. [MS-DOC] 2.9.33, 2.6.1. */
export function characterRuns(file: DocFile): readonly Run<CharacterLook>[] {
  return runs(file, CHARACTERS, (page, count, index) => {
    const at = u8(page, (count + 1) * 4 + index) * 2
    return at === 0 ? plainCharacter : characterLook(page.subarray(at + 1, at + 1 + u8(page, at)))
  })
}

/** [MS-DOC] 2.9.174, 2.6.2. */
export function paragraphRuns(file: DocFile): readonly Run<ParagraphLook>[] {
  return runs(file, PARAGRAPHS, (page, count, index) => {
    const at = u8(page, (count + 1) * 4 + index * 13) * 2
    if (at === 0) return plainParagraph
    const size = u8(page, at)
    return paragraphLook(
      size === 0 ? page.subarray(at + 2, at + 2 + u8(page, at + 1) * 2) : page.subarray(at + 1, at + size * 2),
    )
  })
}

function runs<Look>(
  file: DocFile,
  part: number,
  lookAt: (page: Uint8Array, count: number, index: number) => Look,
): readonly Run<Look>[] {
  const { starts, about } = file.places(part, 4)
  const found: Run<Look>[] = []
  const most = Math.ceil(file.words.length / PAGE)
  for (let index = 0; index < Math.min(most, starts.length - 1); index += 1) {
    const at = (u32(about(index), 0) % 0x400000) * PAGE
    const page = file.words.subarray(at, at + PAGE)
    const count = Math.min(u8(page, PAGE - 1), 101)
    for (let run = 0; run < count; run += 1) {
      const [start, end] = [u32(page, run * 4), u32(page, run * 4 + 4)]
      if (end > start) found.push({ start, end, look: lookAt(page, count, run) })
    }
  }
  return found.toSorted((one, other) => one.start - other.start)
}

function characterLook(properties: Uint8Array): CharacterLook {
  let look = plainCharacter
  for (const { code, value } of each(properties)) {
    const isOn = (u8(value, 0) & 1) === 1
    if (code === 0x083c) look = { ...look, hidden: isOn }
    else if (code === 0x0800) look = { ...look, deleted: isOn }
    else if (code === 0x6a09) look = { ...look, sign: u16(value, 2) }
  }
  return look
}

function paragraphLook(properties: Uint8Array): ParagraphLook {
  const style = u16(properties, 0)
  let look = { ...plainParagraph, heading: style >= 1 && style <= 9 }
  for (const { code, value } of each(properties.subarray(2))) {
    const isOn = u8(value, 0) === 1
    if (code === 0x2416) look = { ...look, tables: isOn ? Math.max(1, look.tables) : 0 }
    else if (code === 0x6649) look = { ...look, tables: Math.max(0, i32(value, 0)) }
    else if (code === 0x2417 || code === 0x244c) look = { ...look, endsRow: isOn }
    else if (code === 0x244b) look = { ...look, endsInnerCell: isOn }
    else if (code === 0x2640) look = { ...look, heading: u8(value, 0) < 9 }
    else if (code === 0x2407) look = { ...look, newPage: isOn }
    else if (code === 0x460b) look = { ...look, numbering: u16(value, 0) }
    else if (code === 0x260a) look = { ...look, level: u8(value, 0) }
  }
  return look
}

interface Property {
  readonly code: number
  readonly value: Uint8Array
}

/** Sizes of values by the upper three bits of the code; 6: the value says. [MS-DOC] 2.2.5.1. */
const sizes = [1, 1, 2, 4, 2, 2, null, 3]

function* each(properties: Uint8Array): Generator<Property> {
  for (let at = 0; at + 2 < properties.length;) {
    const code = u16(properties, at)
    const size = sizes[code >> 13] ?? sizeAt(properties, at + 2, code)
    yield { code, value: properties.subarray(at + 2, at + 2 + size) }
    at += 2 + size
  }
}

/** Two descriptions of tables have long sizes. */
const sizeAt = (properties: Uint8Array, at: number, code: number): number =>
  code === 0xd608 ? u16(properties, at) + 1 : u8(properties, at) + 1

/** The run that a byte lies in; those asked for next to one another are found at once. */
export function finder<Look>(found: readonly Run<Look>[]): (at: number) => Look | undefined {
  let last = 0
  return (at) => {
    const held = found[last]
    if (held !== undefined && held.start <= at && at < held.end) return held.look
    let low = 0
    let high = found.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((found[middle]?.end ?? Infinity) <= at) low = middle + 1
      else high = middle
    }
    const run = found[low]
    if (run === undefined || run.start > at) return undefined
    last = low
    return run.look
  }
}
