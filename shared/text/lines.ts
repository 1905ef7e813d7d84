import type { Span } from '../model/span.ts'

/** Where each written line stands, without its line end; blank lines are left out and part the blocks. */
const blocksOf = (text: string): Span[][] => {
  const blocks: Span[][] = []
  let block: Span[] = []
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    if (text.slice(start, end).trim() !== '') {
      if (block.length === 0) blocks.push(block)
      block.push({ start, end })
    } else block = []
    start = end + 1
  }
  return blocks
}

/** Lines no longer than this, one below the other, are one paragraph set in lines; a longer one is a paragraph itself. */
const SET_LINE = 100

/**
 * The paragraphs of a text, from the start of their first line to the end of their last, without line ends and blank
 * lines. Blank lines part them; lines between blank lines are one paragraph unless one is longer than a set line.
 */
export const paragraphs = (text: string): Span[] =>
  blocksOf(text).flatMap((lines) => {
    const [first] = lines
    const last = lines.at(-1)
    if (first === undefined || last === undefined || lines.some(({ start, end }) => end - start > SET_LINE))
      return lines
    return [{ start: first.start, end: last.end }]
  })
