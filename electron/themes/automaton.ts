import { BLANK, DROPPED, foldUnit } from '../../shared/text/folding-units.ts'
import { foldText } from '../../shared/text/fold.ts'

/** A pattern found: its number, and where it stands in the text as it is written. UTF-16 units, end exclusive. */
export interface Hit {
  readonly pattern: number
  readonly start: number
  readonly end: number
}

/** Finds every pattern in a text, overlapping ones too, in the order of their ends. */
export type Automaton = (text: string) => readonly Hit[]

/** How a unit of the text is read: at or above zero the letter's number, below zero one of these. */
const SKIPPED = -1
const FOLD_FIRST = -2
const UNREAD = -3
const SPACE = 1

/**
 * Aho–Corasick over folded UTF-16 units: goto laid out densely, one table read a character, failure links built in.
 * `patterns`: folded, without space at either end, not empty. Most text folds unit by unit and is folded while it is
 * read; a text with accents set apart, ligatures or astral characters is folded as a whole first.
 */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const { letters, width, go, ends, heads, shorter, next } = layOut(patterns)
  const lengths = Int32Array.from(patterns, ({ length }) => length)
  const mask = 2 ** Math.ceil(Math.log2(Math.max(1, ...lengths) + 1)) - 1
  const starts = new Int32Array(mask + 1)
  const reads = new Int32Array(0x10000).fill(UNREAD)

  const read = (unit: number): number => {
    const fold = foldUnit(unit)
    const letter = fold >= 0 ? (letters[fold] ?? 0) : fold === BLANK ? SPACE : fold === DROPPED ? SKIPPED : FOLD_FIRST
    reads[unit] = letter
    return letter
  }
  const collect = (hits: Hit[], endState: number, end: number, startOf: (length: number) => number): void => {
    for (let state = endState; state > 0; state = shorter[state] ?? 0) {
      for (let pattern = heads[state] ?? -1; pattern >= 0; pattern = next[pattern] ?? -1) {
        hits.push({ pattern, start: startOf(lengths[pattern] ?? 0), end })
      }
    }
  }

  /** Null where the text must be folded as a whole. */
  const asItStands = (text: string): Hit[] | null => {
    const hits: Hit[] = []
    const { length } = text
    let state = 0
    let count = 0
    let spaced = false
    const startOf = (units: number): number => starts[(count - units) & mask] ?? 0
    for (let index = 0; index < length; index += 1) {
      const unit = text.charCodeAt(index)
      let letter = reads[unit] ?? UNREAD
      if (letter === UNREAD) letter = read(unit)
      if (letter === SKIPPED) continue
      if (letter === FOLD_FIRST) return null
      if (letter !== SPACE) spaced = false
      else if (spaced) continue
      else spaced = true
      starts[count & mask] = index
      count += 1
      state = go[state * width + letter] ?? 0
      if (ends[state] === 1) collect(hits, state, index + 1, startOf)
    }
    return hits
  }
  const folded = (text: string): Hit[] => {
    const hits: Hit[] = []
    const { folded: units, at, end } = foldText(text)
    let state = 0
    for (let index = 0; index < units.length; index += 1) {
      state = go[state * width + (letters[units.charCodeAt(index)] ?? 0)] ?? 0
      if (ends[state] === 1) collect(hits, state, end[index] ?? 0, (length) => at[index + 1 - length] ?? 0)
    }
    return hits
  }
  return (text) => asItStands(text) ?? folded(text)
}

/**
 * The automaton's tables. Letter 0 is whatever is in no pattern, 1 a space. `go`: state times `width` plus letter → state.
 * `ends`: whether a pattern ends there. `heads`, `next`: which ones; `shorter`: the next state behind in which one ends.
 */
function layOut(patterns: readonly string[]) {
  const letters = new Uint16Array(0x10000)
  letters[0x20] = SPACE
  let width = SPACE + 1
  for (const pattern of patterns) {
    for (let index = 0; index < pattern.length; index += 1) {
      const unit = pattern.charCodeAt(index)
      if (letters[unit] === 0) letters[unit] = width++
    }
  }
  const most = patterns.reduce((units, pattern) => units + pattern.length, 1)
  const trie = new Int32Array(most * width).fill(-1)
  const heads = new Int32Array(most).fill(-1)
  const next = new Int32Array(patterns.length).fill(-1)
  let states = 1
  patterns.forEach((pattern, number) => {
    let state = 0
    for (let index = 0; index < pattern.length; index += 1) {
      const cell = state * width + (letters[pattern.charCodeAt(index)] ?? 0)
      if ((trie[cell] ?? -1) < 0) trie[cell] = states++
      state = trie[cell] ?? 0
    }
    next[number] = heads[state] ?? -1
    heads[state] = number
  })
  const go = trie.slice(0, states * width)
  const shorter = complete(go, width, heads)
  const ends = Uint8Array.from(shorter, (behind, state) => (behind > 0 || (heads[state] ?? -1) >= 0 ? 1 : 0))
  return { letters, width, go, ends, heads, shorter, next }
}

/** Fills the gaps of goto from the states behind, breadth first. Returns for each state the next one behind it in which a pattern ends. */
function complete(go: Int32Array, width: number, heads: Int32Array): Int32Array {
  const behind = new Int32Array(go.length / width)
  const shorter = new Int32Array(behind.length)
  const queue: number[] = []
  for (let letter = 0; letter < width; letter += 1) {
    const state = go[letter] ?? -1
    if (state < 0) go[letter] = 0
    else queue.push(state)
  }
  for (const state of queue) {
    const back = behind[state] ?? 0
    for (let letter = 0; letter < width; letter += 1) {
      const onward = go[state * width + letter] ?? -1
      const fallback = go[back * width + letter] ?? 0
      if (onward < 0) go[state * width + letter] = fallback
      else {
        behind[onward] = fallback
        shorter[onward] = (heads[fallback] ?? -1) >= 0 ? fallback : (shorter[fallback] ?? 0)
        queue.push(onward)
      }
    }
  }
  return shorter
}
