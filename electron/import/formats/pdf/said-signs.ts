import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { lettersOf } from './letters.ts'
import { MOST_SIGNS, type DrawnSign } from './signs.ts'

/**
 * The words of a page as pdfjs tells them, several letters to a sign: coarser than `drawnSigns`, but nothing of the
 * page's drawing is held. For maps and plans, whose lines by the million would fill the memory.
 */
export async function saidSigns(page: PDFPageProxy, report: () => void): Promise<readonly DrawnSign[]> {
  const signs: DrawnSign[] = []
  const down = new Set<string>()
  const reader = page.streamTextContent({ disableNormalization: true }).getReader()
  for (let next = await reader.read(); next.value !== undefined; next = await reader.read()) {
    const { items, styles } = next.value
    for (const [font, style] of Object.entries(styles)) if (isVertical(style)) down.add(font)
    for (const item of items) if ('str' in item) signs.push(...signOf(item, down.has(item.fontName)))
    report()
    if (signs.length >= MOST_SIGNS) break
  }
  await reader.cancel()
  return signs
}

const isVertical = (style: unknown): boolean =>
  typeof style === 'object' && style !== null && Reflect.get(style, 'vertical') === true

interface Item {
  readonly str: string
  readonly transform: readonly unknown[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

function signOf({ str, transform, width, height, fontName }: Item, down: boolean): readonly DrawnSign[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform.map(Number)
  const text = lettersOf(str)
  if (text.trim() === '') return []
  const size = Math.hypot(c, d)
  return [
    { text, at: [e, f], angle: down ? 0 : Math.atan2(b, a), down, width: down ? height : width, size, font: fontName },
  ]
}
