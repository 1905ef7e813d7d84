import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, type PDFContext } from '@cantoo/pdf-lib'
import { operationsOf, type Operand } from './content.ts'

/** What a font's codes say. `width`: bytes of a code. A code without words in the font's ToUnicode says nothing. */
export interface FontWords {
  readonly width: 1 | 2
  readonly words: ReadonlyMap<number, string>
}

/** Reads a font's ToUnicode table (ISO 32000-1, 9.10.3). */
export const fontWords = (font: PDFDict, context: PDFContext): FontWords => {
  const composite = context.lookup(font.get(PDFName.of('Subtype'))) === PDFName.of('Type0')
  const table = context.lookup(font.get(PDFName.of('ToUnicode')))
  const words = new Map<number, string>()
  if (table instanceof PDFRawStream) readTable(decodePDFRawStream(table).decode(), words)
  return { width: composite ? 2 : 1, words }
}

const readTable = (bytes: Uint8Array, words: Map<number, string>): void => {
  for (const { operator, operands } of operationsOf(bytes)) {
    if (operator === 'endbfchar') readSingles(operands, words)
    if (operator === 'endbfrange') readRanges(operands, words)
  }
}

const readSingles = (operands: readonly Operand[], words: Map<number, string>): void => {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const [from, to] = [operands[at], operands[at + 1]]
    if (from?.is === 'string' && to?.is === 'string') words.set(numberOf(from.value), utf16(to.value))
  }
}

const MOST_IN_RANGE = 65_536

const readRanges = (operands: readonly Operand[], words: Map<number, string>): void => {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [from, until, to] = [operands[at], operands[at + 1], operands[at + 2]]
    if (from?.is !== 'string' || until?.is !== 'string') continue
    const first = numberOf(from.value)
    const length = Math.min(numberOf(until.value) - first + 1, MOST_IN_RANGE)
    for (let step = 0; step < length; step += 1) {
      if (to?.is === 'string') words.set(first + step, stepped(utf16(to.value), step))
      const single = to?.is === 'array' ? to.value[step] : undefined
      if (single?.is === 'string') words.set(first + step, utf16(single.value))
    }
  }
}

/** The last character of `text`, `step` further on. */
const stepped = (text: string, step: number): string => {
  const signs = [...text]
  const last = signs.pop()?.codePointAt(0)
  return last === undefined || last + step > 0x10ffff ? text : signs.join('') + String.fromCodePoint(last + step)
}

const numberOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0)

/** UTF-16, the higher byte first. */
export const utf16 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0))
  return text
}
