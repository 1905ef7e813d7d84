import { diffArrays } from 'diff'
import type { PlainEdit } from '../../../shared/text/revision.ts'
import { ANCHOR, inOneOrder, uniqueRuns, type Anchor } from './anchors.ts'
import { cutPair, type Tokens } from './diff-tokens.ts'
import { slid } from './slide.ts'
import { settled, tellingTokens, type Change } from './settled.ts'

/** No stretch between anchors is searched for more changed tokens, and all of them together for so many steps. */
const MOST_CHANGED = 1_000
const MOST_STEPS = 2_000_000

/**
 * What must be done to one text to have the other: replacements of whole words (in scripts without spaces of characters),
 * in order, that do not overlap. What is left between them is untouched; words that two larger changes have between them
 * count as untouched only where either text has them once. Takes no more than about a second whatever the texts are:
 * a stretch with too much between the two is replaced whole.
 */
export function differencesOf(left: string, right: string): PlainEdit[] {
  const [from, to] = cutPair(left, right)
  const unique = uniqueRuns(from, to)
  const changes = slid(changesBetween(from, to, inOneOrder(unique)), from, to)
  return settled(changes, from, tellingTokens(from, to, unique)).map((change) => ({
    start: from.starts[change.left[0]] ?? left.length,
    end: from.starts[change.left[1]] ?? left.length,
    replacement: right.slice(to.starts[change.right[0]], to.starts[change.right[1]]),
    on: true,
  }))
}

/** The changes in each stretch between two anchors. */
function changesBetween(from: Tokens, to: Tokens, anchors: readonly Anchor[]): readonly Change[] {
  const changes: Change[] = []
  const end = { left: from.numbers.length, right: to.numbers.length }
  let [left, right, steps] = [0, 0, MOST_STEPS]
  for (const anchor of [...anchors, end]) {
    // Anchors that reach into each other may do so by more tokens in one text than in the other.
    if (anchor.left < left || anchor.right < right) {
      if (anchor.left - left !== anchor.right - right) continue
    } else {
      const stretch: Change = { left: [left, anchor.left], right: [right, anchor.right] }
      const { found, taken } = changesWithin(from, to, stretch, steps)
      changes.push(...found)
      steps -= taken
    }
    left = anchor.left + ANCHOR
    right = anchor.right + ANCHOR
  }
  return changes
}

function changesWithin(
  from: Tokens,
  to: Tokens,
  stretch: Change,
  steps: number,
): { readonly found: readonly Change[]; readonly taken: number } {
  const here = from.numbers.slice(...stretch.left)
  const there = to.numbers.slice(...stretch.right)
  if (here.length === 0 && there.length === 0) return { found: [], taken: 0 }
  const most = Math.min(MOST_CHANGED, Math.floor(Math.sqrt(steps)))
  const whole = { found: [stretch], taken: 0 }
  if (here.length === 0 || there.length === 0 || Math.abs(here.length - there.length) > most) return whole
  const runs = diffArrays(here, there, { maxEditLength: most })
  if (runs === undefined) return { ...whole, taken: most * most }
  const found: Change[] = []
  let [left, right, changed] = [stretch.left[0], stretch.right[0], 0]
  for (const { added, removed, count } of runs) {
    if (!added && !removed) {
      left += count
      right += count
      continue
    }
    changed += count
    const last = found.at(-1)
    const joins = last !== undefined && last.left[1] === left && last.right[1] === right
    const [start, first] = joins ? [last.left[0], last.right[0]] : [left, right]
    if (removed) left += count
    else right += count
    const change: Change = { left: [start, left], right: [first, right] }
    if (joins) found[found.length - 1] = change
    else found.push(change)
  }
  return { found, taken: changed * changed }
}
