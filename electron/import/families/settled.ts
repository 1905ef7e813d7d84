import { ANCHOR, type Anchor } from './anchors.ts'
import type { Tokens } from './diff-tokens.ts'

/** Tokens of the left text that give way to tokens of the right one; ends are exclusive. */
export interface Change {
  readonly left: readonly [number, number]
  readonly right: readonly [number, number]
}

/** Changes with nothing but signs and spaces between them. */
interface Passage {
  readonly changes: readonly Change[]
  readonly words: number
}

/**
 * Tokens of the left text that cannot be taken for others: words that either text has once, and those of runs that
 * either text has once.
 */
export function tellingTokens(left: Tokens, right: Tokens, runs: readonly Anchor[]): ReadonlySet<number> {
  const [here, there] = [countsOf(left), countsOf(right)]
  const telling = new Set<number>()
  for (const [at, number] of left.numbers.entries())
    if (left.isWord[at] === true && here.get(number) === 1 && there.get(number) === 1) telling.add(at)
  for (const run of runs) for (let at = run.left; at < run.left + ANCHOR; at += 1) telling.add(at)
  return telling
}

/**
 * Joins rewritten passages across words that might as well be others: no more of them than were rewritten on either
 * side, and none that tells. Else a rewritten paragraph would leave its "of the" standing, and a tag on that.
 */
export function settled(changes: readonly Change[], left: Tokens, telling: ReadonlySet<number>): readonly Change[] {
  const kept: Passage[] = []
  for (const passage of passagesOf(changes, left)) {
    let joined = passage
    for (let last = kept.at(-1); last !== undefined && isWeak(last, joined, left, telling); last = kept.at(-1)) {
      kept.pop()
      joined = joinedOf(last, joined)
    }
    kept.push(joined)
  }
  return kept.flatMap((passage) => passage.changes)
}

function passagesOf(changes: readonly Change[], left: Tokens): readonly Passage[] {
  const passages: Passage[] = []
  for (const change of changes) {
    const last = passages.at(-1)
    const before = last?.changes.at(-1)
    const words = Math.max(wordsIn(left, ...change.left), Math.ceil((change.right[1] - change.right[0]) / 2))
    if (last === undefined || before === undefined || wordsIn(left, before.left[1], change.left[0]) > 0)
      passages.push({ changes: [change], words })
    else passages[passages.length - 1] = { changes: [...last.changes, change], words: last.words + words }
  }
  return passages
}

function isWeak(before: Passage, after: Passage, left: Tokens, telling: ReadonlySet<number>): boolean {
  const rewritten = Math.min(before.words, after.words)
  if (rewritten < 2) return false
  const [start, end] = [before.changes.at(-1)?.left[1] ?? 0, after.changes[0]?.left[0] ?? 0]
  if (wordsIn(left, start, end) > rewritten) return false
  for (let at = start; at < end; at += 1) if (telling.has(at)) return false
  return true
}

function joinedOf(before: Passage, after: Passage): Passage {
  const all = [...before.changes, ...after.changes]
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return after
  const change: Change = { left: [first.left[0], last.left[1]], right: [first.right[0], last.right[1]] }
  return { changes: [change], words: before.words + after.words }
}

const wordsIn = ({ isWord }: Tokens, from: number, to: number): number => {
  let words = 0
  for (let at = from; at < to; at += 1) if (isWord[at] === true) words += 1
  return words
}

function countsOf({ numbers }: Tokens): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return counts
}
