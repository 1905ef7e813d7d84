/**
 * Letters of an automaton: a number for every UTF-16 unit that is in a pattern, and these for the rest. A space behind a
 * space is none, what is passed over changes nothing, and STOP asks whoever reads the text to think.
 */
export const OTHER = 0
export const SPACE = 1
export const PASSED = 2
export const STOP = 3

/** What `go` answers at STOP. */
export const STOPPED = -1

/**
 * Aho–Corasick, laid out densely: one table read a character, failure links built in. A row is a state times `width`.
 * `go`: row plus letter → the next row, or its complement (`~row`) where a pattern ends. `inRow`: what ends in a row.
 */
export interface Automaton {
  readonly letters: Uint16Array
  readonly go: Int32Array
  readonly lengths: readonly number[]
  readonly inRow: (row: number) => readonly number[]
}

/** `patterns`: folded, not empty, without space at either end. Equal ones are found each. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const { letters, width } = lettersOf(patterns)
  const { trie, states, heads, next } = trieOf(patterns, letters, width)
  const shorter = complete(trie, width, heads)
  const inRow = (row: number): number[] => {
    const found: number[] = []
    for (let state = row / width; state > 0; state = shorter[state] ?? 0) {
      for (let pattern = heads[state] ?? -1; pattern >= 0; pattern = next[pattern] ?? -1) found.push(pattern)
    }
    return found
  }
  const rowOf = (state: number): number =>
    (heads[state] ?? -1) >= 0 || (shorter[state] ?? 0) > 0 ? ~(state * width) : state * width
  const go = trie.map(rowOf)
  const spaced = new Set(Array.from({ length: states }, (_, state) => trie[state * width + SPACE] ?? 0))
  for (let state = 0; state < states; state += 1) {
    go[state * width + PASSED] = rowOf(state)
    go[state * width + STOP] = STOPPED
    if (spaced.has(state)) go[state * width + SPACE] = rowOf(state)
  }
  return { letters, go, lengths: patterns.map(({ length }) => length), inRow }
}

function lettersOf(patterns: readonly string[]): { readonly letters: Uint16Array; readonly width: number } {
  const letters = new Uint16Array(0x10000)
  letters[0x20] = SPACE
  let width = STOP + 1
  for (const pattern of patterns) {
    for (let index = 0; index < pattern.length; index += 1) {
      const unit = pattern.charCodeAt(index)
      if (letters[unit] === OTHER) letters[unit] = width++
    }
  }
  return { letters, width }
}

/** `heads`: the pattern that ends in a state, `next`: another that ends where this one does; -1 for none. */
function trieOf(patterns: readonly string[], letters: Uint16Array, width: number) {
  const most = patterns.reduce((units, { length }) => units + length, 1)
  const trie = new Int32Array(most * width).fill(-1)
  const heads = new Int32Array(most).fill(-1)
  const next = new Int32Array(patterns.length).fill(-1)
  let states = 1
  patterns.forEach((pattern, number) => {
    let state = 0
    for (let index = 0; index < pattern.length; index += 1) {
      const cell = state * width + (letters[pattern.charCodeAt(index)] ?? OTHER)
      if ((trie[cell] ?? -1) < 0) trie[cell] = states++
      state = trie[cell] ?? 0
    }
    next[number] = heads[state] ?? -1
    heads[state] = number
  })
  return { trie: trie.slice(0, states * width), states, heads, next }
}

/** Fills the gaps of the trie from the states behind, breadth first. Answers, for each state, the next one behind it in which a pattern ends. */
function complete(trie: Int32Array, width: number, heads: Int32Array): Int32Array {
  const behind = new Int32Array(trie.length / width)
  const shorter = new Int32Array(behind.length)
  const queue: number[] = []
  for (let letter = 0; letter < width; letter += 1) {
    const state = trie[letter] ?? -1
    if (state < 0) trie[letter] = 0
    else queue.push(state)
  }
  for (const state of queue) {
    const back = behind[state] ?? 0
    for (let letter = 0; letter < width; letter += 1) {
      const onward = trie[state * width + letter] ?? -1
      const fallback = trie[back * width + letter] ?? 0
      if (onward < 0) trie[state * width + letter] = fallback
      else {
        behind[onward] = fallback
        shorter[onward] = (heads[fallback] ?? -1) >= 0 ? fallback : (shorter[fallback] ?? 0)
        queue.push(onward)
      }
    }
  }
  return shorter
}
