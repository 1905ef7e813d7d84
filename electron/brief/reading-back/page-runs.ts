import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  PDFDict,
  PDFName,
  PDFRawStream,
  type PDFContext,
  type PDFPage,
} from '@cantoo/pdf-lib'
import { operationsOf, type Operand } from './content.ts'
import { fontWords, utf16, type FontWords } from './fonts.ts'

/** What one glyph, or one cluster with its own ActualText, says. `y`: height above the page's lower edge, in points, of the baseline of the line it belongs to: Chromium sets it with Tm and places glyphs, also raised marks, by Td. */
export interface PageRun {
  readonly text: string
  readonly y: number
}

type Matrix = readonly [number, number, number, number, number, number]
const unmoved: Matrix = [1, 0, 0, 1, 0, 0]
const MOST_FORMS = 12
/** Stands for a glyph that says nothing: it equals no character of a text. */
const UNKNOWN = '\uFFFD'

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]

/** The decoded content of a page; several streams are one, with white space between. */
export const contentOf = (page: PDFPage): Uint8Array => {
  const contents = page.node.Contents()
  const { context } = page.doc
  const streams = contents instanceof PDFArray ? contents.asArray().map((each) => context.lookup(each)) : [contents]
  return joined(streams.flatMap((stream) => [decoded(stream), Uint8Array.of(10)]))
}

/** A stream's content, whether it was read from a file or written just now. */
export const decoded = (stream: unknown): Uint8Array => {
  if (stream instanceof PDFContentStream) return stream.getUnencodedContents()
  return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array()
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * What a page says, stroke by stroke in the order of drawing. ActualText speaks for the glyphs under it: Chromium gives it
 * for every shaped letter of Arabic script, whose glyphs have no words of their own (pdfjs does not read it, hence this reader).
 */
export const pageRuns = (page: PDFPage): readonly PageRun[] => {
  const reading = new PageReading(page.doc.context)
  reading.read(contentOf(page), page.node.Resources(), unmoved, 0)
  return reading.runs
}

interface Marked {
  readonly actual: string | null
  said: boolean
}

class PageReading {
  readonly runs: PageRun[] = []
  readonly #context: PDFContext
  readonly #fonts = new Map<PDFDict, FontWords>()

  constructor(context: PDFContext) {
    this.#context = context
  }

  read(content: Uint8Array, resources: PDFDict | undefined, start: Matrix, depth: number): void {
    let matrix = start
    const kept: Matrix[] = []
    let baseline = unmoved
    let font: FontWords | undefined
    const marked: Marked[] = []
    const show = (bytes: Uint8Array): void => {
      const [, , , , , y] = times(baseline, matrix)
      for (const words of wordsOf(bytes, font, marked)) this.runs.push({ text: words, y })
    }
    for (const { operator, operands } of operationsOf(content)) {
      const numbers = operands.map((operand) => (operand.is === 'number' ? operand.value : 0))
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
      switch (operator) {
        case 'q':
          kept.push(matrix)
          break
        case 'Q':
          matrix = kept.pop() ?? start
          break
        case 'cm':
          matrix = times([a, b, c, d, e, f], matrix)
          break
        case 'BT':
          baseline = unmoved
          break
        case 'Tm':
          baseline = [a, b, c, d, e, f]
          break
        case 'Tf':
          font = this.#font(resources, operands[0])
          break
        case 'Tj':
        case "'":
        case '"':
          for (const operand of operands) if (operand.is === 'string') show(operand.value)
          break
        case 'TJ':
          for (const operand of operands)
            if (operand.is === 'array') for (const each of operand.value) if (each.is === 'string') show(each.value)
          break
        case 'BMC':
          marked.push({ actual: null, said: false })
          break
        case 'BDC':
          marked.push({ actual: actualText(operands[1]), said: false })
          break
        case 'EMC':
          marked.pop()
          break
        case 'Do':
          if (depth < MOST_FORMS) this.#form(resources, operands[0], matrix, depth)
          break
        default:
          break
      }
    }
  }

  #font(resources: PDFDict | undefined, name: Operand | undefined): FontWords | undefined {
    const font = this.#resource(resources, 'Font', name)
    if (!(font instanceof PDFDict)) return undefined
    const known = this.#fonts.get(font) ?? fontWords(font, this.#context)
    this.#fonts.set(font, known)
    return known
  }

  #form(resources: PDFDict | undefined, name: Operand | undefined, matrix: Matrix, depth: number): void {
    const form = this.#resource(resources, 'XObject', name)
    if (!(form instanceof PDFRawStream) || form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) return
    const own = this.#context.lookup(form.dict.get(PDFName.of('Resources')))
    const given = this.#context.lookup(form.dict.get(PDFName.of('Matrix')))
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] =
      given instanceof PDFArray ? given.asArray().map((each) => Number(String(each))) : []
    this.read(decoded(form), own instanceof PDFDict ? own : resources, times([a, b, c, d, e, f], matrix), depth + 1)
  }

  #resource(resources: PDFDict | undefined, kind: string, name: Operand | undefined): unknown {
    const kinds = this.#context.lookup(resources?.get(PDFName.of(kind)))
    return kinds instanceof PDFDict && name?.is === 'name'
      ? this.#context.lookup(kinds.get(PDFName.of(name.value)))
      : undefined
  }
}

const wordsOf = (bytes: Uint8Array, font: FontWords | undefined, marked: readonly Marked[]): readonly string[] => {
  const glyphs = glyphsOf(bytes, font?.width ?? 1)
  const spoken = marked.findLast((each) => each.actual !== null)
  if (spoken === undefined)
    return glyphs.map((glyph) => (isBox(glyph, font) ? UNKNOWN : (font?.words.get(glyph) ?? UNKNOWN)))
  const first = !spoken.said
  spoken.said = true
  if (glyphs.some((glyph) => isBox(glyph, font))) return [UNKNOWN]
  return first && spoken.actual !== null ? [spoken.actual] : []
}

/** Glyph 0 of a TrueType font is the empty box that stands for a missing letter, whatever the text layer says. */
const isBox = (glyph: number, font: FontWords | undefined): boolean => glyph === 0 && font?.width === 2

const glyphsOf = (bytes: Uint8Array, width: 1 | 2): readonly number[] =>
  Array.from({ length: Math.floor(bytes.length / width) }, (_, index) =>
    width === 2 ? ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0) : (bytes[index] ?? 0),
  )

const actualText = (properties: Operand | undefined): string | null => {
  const actual = properties?.is === 'dictionary' ? properties.value.get('ActualText') : undefined
  return actual?.is === 'string' ? textString(actual.value) : null
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 with its mark, else one byte a character. */
const textString = (bytes: Uint8Array): string =>
  bytes[0] === 0xfe && bytes[1] === 0xff ? utf16(bytes.subarray(2)) : String.fromCharCode(...bytes.subarray(0, 4096))
