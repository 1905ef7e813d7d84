import { joined, wordsOf } from './joining.ts'
import type { Paragraph } from './paragraphs.ts'

export interface Written {
  readonly plain: string
  readonly pages: readonly number[]
  readonly paragraphs: readonly number[]
}

/** Items of a list and rows of a table stand line under line. */
const closeTo = /^(?:[•▪■●○◦‣]|[^\n]*\t)/u

/** Paragraphs as plain text. A page without text begins where the next one does. `pages`: how many there are. */
export function written(paragraphs: readonly Paragraph[], pages: number): Written {
  const words = wordsOf(paragraphs.flatMap(({ lines }) => lines.map(({ text }) => text)))
  const starts: number[] = []
  const pageStarts: number[] = []
  const whole: string[] = []
  let length = 0
  let before = ''
  const begin = (page: number, at: number): void => {
    while (pageStarts.length <= page) pageStarts.push(at)
  }
  for (const { lines } of paragraphs) {
    const isClose = whole.length > 0 && closeTo.test(lines[0]?.text ?? '') && closeTo.test(before)
    if (whole.length > 0) length += whole[whole.push(isClose ? '\n' : '\n\n') - 1]?.length ?? 0
    if (!isClose) starts.push(length)
    let text = ''
    for (const line of lines) {
      const next = text === '' ? line.text : joined(text, line.text, words)
      begin(line.page, length + Math.max(0, next.length - line.text.length))
      text = next
    }
    const clean = text.replaceAll('\u00AD', '')
    whole.push(clean)
    length += clean.length
    before = clean
  }
  begin(pages - 1, length)
  return { plain: whole.join(''), pages: pageStarts, paragraphs: starts }
}
