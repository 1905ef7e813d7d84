import type { DocFile } from './doc-file.ts'
import { i32, u16, u32, u8 } from './little-endian.ts'
import { WordLists, type ListLevel } from './word-lists.ts'

const LISTS = 73
const NUMBERINGS = 74

/** Names of number formats (as in list-numbers.ts) by their code: [MS-OSHARED] 2.2.1.3. */
const formats: ReadonlyMap<number, string> = new Map([
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [5, 'ordinal'],
  [10, 'chineseCounting'],
  [18, 'decimalEnclosedCircle'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [37, 'chineseCounting'],
  [39, 'chineseCountingThousand'],
  [45, 'hebrew1'],
  [46, 'arabicAlpha'],
  [48, 'arabicAbjad'],
  [58, 'russianLower'],
  [59, 'russianUpper'],
  [255, 'none'],
])

/** The lists of a binary Word document. [MS-DOC] 2.9.131, 2.9.147, 2.9.150. */
export class DocLists extends WordLists {
  constructor(file: DocFile) {
    super()
    this.readLists(file)
    this.readNumberings(file.part(NUMBERINGS))
  }

  /** The levels stand behind the lists, one or nine for each, outside of what the header counts. */
  private readLists(file: DocFile): void {
    const part = file.part(LISTS)
    const count = Math.min(u16(part, 0), Math.floor((part.length - 2) / 28))
    let at = u32(file.words, 0x9a + LISTS * 8) + 2 + Math.max(0, count) * 28
    for (let index = 0; index < count; index += 1) {
      const list = part.subarray(2 + index * 28)
      const levels = new Map<number, ListLevel>()
      this.lists.set(String(i32(list, 0)), levels)
      for (let depth = 0; depth < ((u8(list, 26) & 1) === 1 ? 1 : 9); depth += 1) {
        const { level, end } = levelAt(file.table, at)
        levels.set(depth, level)
        at = end
      }
    }
  }

  private readNumberings(part: Uint8Array): void {
    const count = Math.min(u32(part, 0), Math.floor(part.length / 16))
    let at = 4 + count * 16
    for (let index = 0; index < count; index += 1) {
      const about = part.subarray(4 + index * 16)
      const starts = new Map<number, number>()
      const levels = new Map<number, ListLevel>()
      this.numberings.set(String(index + 1), { list: String(i32(about, 0)), starts, levels, begun: false })
      at += 4
      for (let change = 0; change < Math.min(9, u8(about, 12)); change += 1) {
        const flags = u32(part, at + 4)
        const depth = flags & 0xf
        if ((flags & 0x10) !== 0) starts.set(depth, i32(part, at))
        at += 8
        if ((flags & 0x20) === 0) continue
        const { level, end } = levelAt(part, at)
        levels.set(depth, level)
        at = end
      }
    }
  }
}

function levelAt(bytes: Uint8Array, at: number): { readonly level: ListLevel; readonly end: number } {
  const text = at + 28 + u8(bytes, at + 24) + u8(bytes, at + 25)
  const length = Math.min(100, u16(bytes, text))
  const shown = new TextDecoder('utf-16le').decode(bytes.subarray(text + 2, text + 2 + length * 2))
  const level = {
    start: i32(bytes, at),
    format: formats.get(u8(bytes, at + 4)) ?? 'decimal',
    text: [...shown].map((sign) => (sign < '\u0009' ? `%${sign.charCodeAt(0) + 1}` : sign)).join(''),
    suffix: u8(bytes, at + 15) === 2 ? 'nothing' : 'tab',
    restart: (u8(bytes, at + 5) & 0x08) === 0 ? null : u8(bytes, at + 26),
  }
  return { level, end: text + 2 + u16(bytes, text) * 2 }
}
