import type { Strike } from '../../shared/model/cleaning.ts'
import type { ReleasePage } from '../../shared/model/release.ts'
import type { Run } from '../../shared/text/runs.ts'
import { blockAt, blocksOf, runsByBlock, type Block } from './blocks.ts'

/** What lies over plain: a struck piece, or the words that a fact was read from. */
export type RawMark = 'struck' | 'read'

/** One line of plain as the raw text shows it. */
export interface RawLine extends Block {
  readonly runs: readonly Run<RawMark>[]
  /** The strike that touches the line, struck now or restored. */
  readonly strike: Strike | undefined
  /** Whether the strike is said at this line: the first with words in it. */
  readonly says: boolean
  /** The page that begins in this line, from 1. */
  readonly page: number | undefined
  /** The paragraph that begins in this line, from 1. */
  readonly paragraph: number | undefined
}

type Plain = Pick<ReleasePage, 'plain' | 'strikes' | 'pages' | 'paragraphs'>

/** Plain line by line, with what was struck in it, what was read, and where pages and paragraphs begin. */
export function rawLines(
  { plain, strikes, pages, paragraphs }: Plain,
  read: readonly [number, number] | undefined,
): readonly RawLine[] {
  const blocks = blocksOf(plain)
  const runs = runsByBlock<RawMark>(blocks, [
    ...strikes.filter(({ on }) => on).map(({ start, end }) => ({ id: 'struck' as const, start, end })),
    ...(read === undefined ? [] : [{ id: 'read' as const, start: read[0], end: read[1] }]),
  ])
  const pageAt = beginnings(blocks, pages)
  const paragraphAt = beginnings(blocks, paragraphs)
  const said = new Set<number>()
  return blocks.map((block, at) => {
    const strike = strikes.find(({ start, end }) => start < block.start + block.text.length && end > block.start)
    const says = strike !== undefined && block.text.trim() !== '' && !said.has(strike.start)
    if (says) said.add(strike.start)
    return {
      ...block,
      runs: runs[at] ?? [],
      strike,
      says,
      page: pages.length > 1 ? pageAt.get(at) : undefined,
      paragraph: paragraphAt.get(at),
    }
  })
}

/** Which line each offset begins in, numbered from 1; of two in one line the first counts. */
function beginnings(blocks: readonly Block[], offsets: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  offsets.forEach((offset, index) => {
    const at = blockAt(blocks, offset)
    if (!found.has(at)) found.set(at, index + 1)
  })
  return found
}
