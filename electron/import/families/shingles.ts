import { unitsOf, WORDS } from './units.ts'

/** The shingles of the text read last: 32-bit hashes in the order of the text, valid until the next text is read. */
export interface Shingles {
  readonly hashes: Uint32Array
  readonly count: number
}

const KEPT = 1 << 20
let shingles = new Uint32Array(8192)

/**
 * Reads the shingles of a text: every run of three words, whatever stands between them, folded as search folds (see
 * foldText); in scripts without spaces every run of so many characters. A text shorter than one shingle is one by itself.
 */
export function readShingles(text: string): Shingles {
  const { hashes: units, reach, count, plain } = unitsOf(text)
  if (count > shingles.length) shingles = new Uint32Array(count + (count >> 1))
  const into = shingles
  let made = 0
  if (plain) {
    for (let end = WORDS - 1; end < count; end += 1) {
      const two = Math.imul(units[end - 2] ?? 0, 31) + (units[end - 1] ?? 0)
      into[made] = mixed(Math.imul(two, 31) + (units[end] ?? 0))
      made += 1
    }
  } else {
    for (let end = 0; end < count; end += 1) {
      const long = reach[end] ?? WORDS
      if (end + 1 < long) continue
      into[made] = runOf(units, end + 1 - long, end + 1)
      made += 1
    }
  }
  if (made === 0 && count > 0) {
    into[0] = runOf(units, 0, count)
    made = 1
  }
  if (shingles.length > KEPT) shingles = new Uint32Array(8192)
  return { hashes: into, count: made }
}

/** The shingles of a text in the order of their numbers, for `similarityOf`. */
export function shinglesOf(text: string): Uint32Array {
  const { hashes, count } = readShingles(text)
  return hashes.slice(0, count).toSorted()
}

/**
 * What share of the shingles of two texts both have, 0 to 1: twice the common ones by all of both, repeated ones
 * counted as often as they come (the Dice coefficient). A changed word takes three shingles along, so 0.8 is about
 * one changed word in fourteen, or a fifth of the paragraphs being others; 1: the same words in the same order.
 */
export function similarityOf(left: Uint32Array, right: Uint32Array): number {
  if (left.length + right.length === 0) return 0
  let [common, here, there] = [0, 0, 0]
  while (here < left.length && there < right.length) {
    const a = left[here] ?? 0
    const b = right[there] ?? 0
    if (a === b) common += 1
    if (a <= b) here += 1
    if (b <= a) there += 1
  }
  return (2 * common) / (left.length + right.length)
}

function runOf(units: Int32Array, from: number, to: number): number {
  let run = 0
  for (let at = from; at < to; at += 1) run = Math.imul(run, 31) + (units[at] ?? 0)
  return mixed(run)
}

/** The finish of MurmurHash3: every bit depends on every other. Unsigned. */
function mixed(number: number): number {
  const first = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return (second ^ (second >>> 16)) >>> 0
}
