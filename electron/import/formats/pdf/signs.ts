import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Marked } from './actual-text.ts'
import { isGlyph, listIn, matrixIn, numberIn, shapeOf, times, type FontShape, type Matrix } from './glyphs.ts'
import { lettersOf } from './letters.ts'

/**
 * One glyph on a page. `x`: where it begins along its line, `y`: height of its baseline, both in points after the page
 * was turned so that its text stands upright; `size`: of the type. `text`: letters, or one space for white space.
 */
export interface Sign {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string
}

/** A sign as it was drawn: where, and in which direction its line runs, in radians. `down`: written from top to bottom. */
export interface DrawnSign extends Omit<Sign, 'x' | 'y'> {
  readonly at: readonly [number, number]
  readonly angle: number
  readonly down: boolean
}

const unmoved: Matrix = [1, 0, 0, 1, 0, 0]

/** More than this is no page that anyone reads. */
export const MOST_SIGNS = 60_000

interface Type {
  readonly matrix: Matrix
  readonly font: string
  readonly fontSize: number
  readonly letterSpace: number
  readonly wordSpace: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
}

const plainType: Type = {
  matrix: unmoved,
  font: '',
  fontSize: 0,
  letterSpace: 0,
  wordSpace: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
}

/**
 * Every glyph that a page draws within its edges, in the order of drawing (ISO 32000-1, 9.4). Read from what pdfjs would
 * draw, since its own text loses soft hyphens and joiners, and turns ligatures about where a script reads from the right.
 */
export async function drawnSigns(
  page: PDFPageProxy,
  markedOn: () => Promise<readonly Marked[]>,
): Promise<readonly DrawnSign[]> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  const tags = fnArray.flatMap((step, index) => (step === OPS.beginMarkedContentProps ? [tagIn(argsArray[index])] : []))
  const drawing = new Drawing(page, await actualTexts(tags, markedOn))
  const steps = new Map<number, (args: readonly unknown[]) => void>([
    [OPS.save, () => drawing.save()],
    [OPS.restore, () => drawing.restore()],
    [OPS.transform, (args) => drawing.transform(matrixIn(args))],
    [OPS.paintFormXObjectBegin, ([matrix]) => drawing.save(matrixIn([matrix]))],
    [OPS.paintFormXObjectEnd, () => drawing.restore()],
    [OPS.beginText, () => drawing.place(unmoved)],
    [OPS.setTextMatrix, (args) => drawing.place(matrixIn(args))],
    [OPS.moveText, ([x, y]) => drawing.move(numberIn(x), numberIn(y))],
    [OPS.setLeadingMoveText, ([x, y]) => drawing.set({ leading: -numberIn(y) }).move(numberIn(x), numberIn(y))],
    [OPS.nextLine, () => drawing.nextLine()],
    [OPS.setFont, ([font, size]) => drawing.set({ font: String(font), fontSize: numberIn(size) })],
    [OPS.setGState, ([states]) => drawing.setFontAmong(states)],
    [OPS.setCharSpacing, ([space]) => drawing.set({ letterSpace: numberIn(space) })],
    [OPS.setWordSpacing, ([space]) => drawing.set({ wordSpace: numberIn(space) })],
    [OPS.setHScale, ([percent]) => drawing.set({ stretch: numberIn(percent) / 100 })],
    [OPS.setLeading, ([leading]) => drawing.set({ leading: numberIn(leading) })],
    [OPS.setTextRise, ([rise]) => drawing.set({ rise: numberIn(rise) })],
    [OPS.showText, ([glyphs]) => drawing.show(listIn(glyphs))],
    [OPS.beginMarkedContent, () => drawing.beginMarked(false)],
    [OPS.beginMarkedContentProps, () => drawing.beginMarked(true)],
    [OPS.endMarkedContent, () => drawing.endMarked()],
  ])
  for (const [index, step] of fnArray.entries()) {
    const args: unknown = argsArray[index]
    steps.get(step)?.(listIn(args))
    if (drawing.signs.length >= MOST_SIGNS) break
  }
  return drawing.signs
}

/** A stretch of marked content as pdfjs knows it. `known`: it has a place in the document's structure. */
interface Tag {
  readonly tag: string
  readonly known: boolean
}

const tagIn = (args: unknown): Tag => {
  const [tag, place] = listIn(args)
  return { tag: String(tag), known: typeof place === 'number' }
}

/** What the marked stretches say in place of their glyphs, if any of them may and both readers found the same ones. */
async function actualTexts(
  tags: readonly Tag[],
  markedOn: () => Promise<readonly Marked[]>,
): Promise<readonly (string | null)[]> {
  if (!tags.some(({ tag, known }) => tag !== 'OC' && tag !== 'Artifact' && !known)) return []
  const marked = await markedOn()
  const agree = tags.filter(({ tag }) => tag !== 'OC')
  if (agree.length !== marked.length || agree.some(({ tag }, index) => tag !== marked[index]?.tag)) return []
  let next = 0
  return tags.map(({ tag }) => (tag === 'OC' ? null : (marked[next++]?.actual ?? null)))
}

class Drawing {
  readonly signs: DrawnSign[] = []
  private type = plainType
  private kept: Type[] = []
  private line = unmoved
  private text = unmoved
  private readonly page: PDFPageProxy
  private readonly fonts = new Map<string, FontShape>()

  private readonly actual: readonly (string | null)[]
  private marked = 0
  private readonly open: { readonly from: number; readonly says: string | null }[] = []

  /** `actual`: what each marked stretch with properties says in place of its glyphs. */
  constructor(page: PDFPageProxy, actual: readonly (string | null)[]) {
    this.page = page
    this.actual = actual
  }

  beginMarked(hasProperties: boolean): void {
    const says = hasProperties ? (this.actual[this.marked] ?? null) : null
    if (hasProperties) this.marked += 1
    this.open.push({ from: this.signs.length, says })
  }

  endMarked(): void {
    const ended = this.open.pop()
    if (ended?.says === null || ended === undefined) return
    const drawn = this.signs.splice(ended.from)
    this.signs.push(...(spoken(drawn, ended.says) ?? drawn))
  }

  save(matrix: Matrix = unmoved): void {
    this.kept.push(this.type)
    this.transform(matrix)
  }

  restore(): void {
    this.type = this.kept.pop() ?? this.type
  }

  transform(matrix: Matrix): void {
    this.set({ matrix: times(matrix, this.type.matrix) })
  }

  set(change: Partial<Type>): this {
    this.type = { ...this.type, ...change }
    return this
  }

  setFontAmong(states: unknown): void {
    for (const state of listIn(states)) {
      const [key, value] = listIn(state)
      const [font, size] = listIn(value)
      if (key === 'Font') this.set({ font: String(font), fontSize: numberIn(size) })
    }
  }

  place(matrix: Matrix): void {
    this.line = matrix
    this.text = matrix
  }

  move(x: number, y: number): void {
    this.place(times([1, 0, 0, 1, x, y], this.line))
  }

  nextLine(): void {
    this.move(0, -this.type.leading)
  }

  show(glyphs: readonly unknown[]): void {
    const { fontSize, letterSpace, wordSpace, stretch } = this.type
    const font = this.fontNow()
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') this.advance((-glyph / 1000) * fontSize, font.down, stretch)
      if (!isGlyph(glyph)) continue
      const space = letterSpace + (glyph.isSpace ? wordSpace : 0)
      const own = (font.down ? numberIn(listIn(glyph.vmetric)[0]) : glyph.width) * font.scale * fontSize
      this.draw(glyph.unicode, own, font)
      this.advance(own + space, font.down, stretch)
    }
  }

  private advance(by: number, down: boolean, stretch: number): void {
    this.text = times([1, 0, 0, 1, down ? 0 : by * stretch, down ? by : 0], this.text)
  }

  private draw(unicode: string, own: number, font: FontShape): void {
    const text = /^\s+$/u.test(unicode) ? ' ' : lettersOf(unicode)
    if (text === '' && !this.open.some(({ says }) => says !== null)) return
    const [a, b, c, d, e, f] = times([1, 0, 0, 1, 0, this.type.rise], times(this.text, this.type.matrix))
    const [left = 0, low = 0, right = 0, high = 0] = this.page.view
    if (!(e >= left - 1 && e <= right + 1 && f >= low - 1 && f <= high + 1)) return
    this.signs.push({
      text,
      at: [e, f],
      angle: font.down ? 0 : Math.atan2(b * this.type.fontSize, a * this.type.fontSize),
      down: font.down,
      width: Math.abs(own) * (font.down ? Math.hypot(c, d) : Math.hypot(a, b) * Math.abs(this.type.stretch)),
      size: Math.hypot(c, d) * Math.abs(this.type.fontSize) * font.height,
      font: this.type.font,
    })
  }

  private fontNow(): FontShape {
    const known = this.fonts.get(this.type.font)
    if (known !== undefined) return known
    const { commonObjs } = this.page
    const shape = shapeOf(commonObjs.has(this.type.font) ? commonObjs.get(this.type.font) : null)
    this.fonts.set(this.type.font, shape)
    return shape
  }
}

/** One sign in place of those drawn on one line, or null where they stand on several lines. What has no width says no letters. */
function spoken(drawn: readonly DrawnSign[], says: string): readonly DrawnSign[] | null {
  const [first] = drawn
  const text = /^\s+$/u.test(says) ? ' ' : lettersOf(says)
  if (first === undefined || text === '') return []
  const [cos, sin] = [Math.cos(first.angle), Math.sin(first.angle)]
  const along = ({ at: [e, f] }: DrawnSign): number => e * cos + f * sin
  const across = ({ at: [e, f] }: DrawnSign): number => f * cos - e * sin
  if (drawn.some((sign) => Math.abs(across(sign) - across(first)) > first.size || sign.down)) return null
  const base = drawn.reduce((widest, sign) => (sign.width > widest.width ? sign : widest), first)
  const start = drawn.reduce((least, sign) => Math.min(least, along(sign)), Infinity)
  const end = drawn.reduce((most, sign) => Math.max(most, along(sign) + sign.width), -Infinity)
  if (end <= start && /\p{L}/u.test(text)) return drawn
  const level = across(base)
  return [{ ...base, text, at: [start * cos - level * sin, start * sin + level * cos], width: end - start }]
}
