import type { Span } from '../model/span.ts'

/** Where each written line stands, without its line end; blank lines are left out and part the blocks. */
export const blocksOf = (text: string): Span[][] => {
  const blocks: Span[][] = []
  let block: Span[] = []
  for (let start = 0; start < text.length; ) {
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
