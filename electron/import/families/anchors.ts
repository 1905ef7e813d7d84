import type { Tokens } from './diff-tokens.ts'

/** Where a run of tokens that is nowhere else in either text stands in both: three words with what is between them. */
export interface Anchor {
  readonly left: number
  readonly right: number
}

/** Tokens in an anchor. */
export const ANCHOR = 5

/** Runs that each text has exactly once, in the order of the left one. */
export function uniqueRuns(left: Tokens, right: Tokens): readonly Anchor[] {
  const here = placesOf(left)
  const there = placesOf(right)
  const found: Anchor[] = []
  for (const [run, at] of here) {
    const other = there.get(run)
    if (at !== TWICE && other !== undefined && other !== TWICE) found.push({ left: at, right: other })
  }
  return found
}

/** The most anchors that stand in one order in both texts (the longest increasing run of their right places). */
export function inOneOrder(anchors: readonly Anchor[]): readonly Anchor[] {
  const tails: number[] = []
  const before: number[] = []
  for (const [index, { right }] of anchors.entries()) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((anchors[tails[middle] ?? 0]?.right ?? 0) < right) low = middle + 1
      else high = middle
    }
    before.push(low === 0 ? NONE : (tails[low - 1] ?? NONE))
    tails[low] = index
  }
  const chosen: Anchor[] = []
  for (let index = tails.at(-1) ?? NONE; index !== NONE; index = before[index] ?? NONE) {
    const anchor = anchors[index]
    if (anchor !== undefined) chosen.push(anchor)
  }
  return chosen.toReversed()
}

const NONE = -1
const TWICE = -2

function placesOf({ numbers }: Tokens): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (let at = 0; at + ANCHOR <= numbers.length; at += 1) {
    const run = numbers.slice(at, at + ANCHOR).join(' ')
    places.set(run, places.has(run) ? TWICE : at)
  }
  return places
}
