import { toRuns, type Run, type RunItem } from '../../shared/text/runs.ts'

/** One line of the text, without its line end. Empty lines are blocks of no length. Offsets are UTF-16 units of the text. */
export interface Block {
  readonly start: number
  readonly text: string
}

export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  let start = 0
  for (const line of text.split('\n')) {
    blocks.push({ start, text: line })
    start += line.length + 1
  }
  return blocks
}

/** The block an offset stands in; a line end belongs to the line it ends. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** What lies over the text, cut into the flat runs of each block. Runs keep offsets of the whole text. */
export function runsByBlock<Id>(
  blocks: readonly Block[],
  items: readonly RunItem<Id>[],
): readonly (readonly Run<Id>[])[] {
  const within: RunItem<Id>[][] = blocks.map(() => [])
  for (const item of items) {
    if (item.end <= item.start) continue
    const last = blockAt(blocks, item.end - 1)
    for (let at = blockAt(blocks, item.start); at <= last; at += 1) within[at]?.push(item)
  }
  return blocks.map(({ start, text }, at) => {
    const own = within[at] ?? []
    if (text === '') return []
    if (own.length === 0) return [{ start, end: start + text.length, ids: [] }]
    const local = own.map((item) => ({ ...item, start: item.start - start, end: item.end - start }))
    return toRuns(text.length, local).map((run) => ({ ...run, start: run.start + start, end: run.end + start }))
  })
}
