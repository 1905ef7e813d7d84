import type { Tokens } from './diff-tokens.ts'
import type { Change } from './settled.ts'

/**
 * Words that were only struck or only put in can often be said to begin at several places: "Trade grew. Trade grew."
 * less "grew. Trade" is the same as less one sentence. Lets each begin where a line does, or else a sentence, or else a
 * word; of equal places at the last one.
 */
export function slid(changes: readonly Change[], left: Tokens, right: Tokens): readonly Change[] {
  const moved: Change[] = []
  for (const [index, change] of changes.entries()) {
    const struck = change.right[0] === change.right[1]
    if (!struck && change.left[0] !== change.left[1]) {
      moved.push(change)
      continue
    }
    const side = struck ? ('left' as const) : ('right' as const)
    const tokens = struck ? left : right
    const before = moved.at(-1)?.[side][1] ?? 0
    const behind = changes[index + 1]?.[side][0] ?? tokens.numbers.length
    const by = bestShift(tokens, change[side], before, behind)
    moved.push({
      left: [change.left[0] + by, change.left[1] + by],
      right: [change.right[0] + by, change.right[1] + by],
    })
  }
  return moved
}

function bestShift(tokens: Tokens, [start, end]: readonly [number, number], before: number, behind: number): number {
  const { numbers } = tokens
  let first = 0
  while (start + first > before && numbers[start + first - 1] === numbers[end + first - 1]) first -= 1
  let last = 0
  while (end + last < behind && numbers[start + last] === numbers[end + last]) last += 1
  let best = 0
  for (let shift = first; shift <= last; shift += 1)
    if (tokens.begins(start + shift) >= tokens.begins(start + best)) best = shift
  return best
}
