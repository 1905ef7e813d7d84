import {
  BLANK,
  DROPPED,
  fallsAway,
  foldUnit,
  HALF,
  LONGER,
  longerFold,
  MARK,
} from '../../../shared/text/folding-units.ts'
import { foldedOnly } from '../../../shared/text/folding.ts'
import { UNSPACED } from '../../../shared/text/tokens.ts'

/**
 * The words of the text read last, as hashes of their folded letters; of scripts written without spaces, the characters.
 * `reach`: of how many units a shingle that ends there is made. Both are valid until the next text is read.
 */
export interface Units {
  readonly hashes: Int32Array
  readonly reach: Uint8Array
  readonly count: number
  /** Whether every reach is that of words. */
  readonly plain: boolean
}

/** Three words in a row say what a text says; so do three ideographs, five kana, nine letters of Thai or Khmer. */
export const WORDS = 3
const KANA = 5
const LETTERS = 9

/** How one UTF-16 unit is read: below FIRST one of these; else its folded letter, with its reach above 16 bits if alone. */
const UNKNOWN = 0
const BETWEEN = 1
const PASSED = 2
const FOLD_FIRST = 3
const FIRST = 4
const ALONE = 1 << 16

const START = 0x811c9dc5 | 0
const PRIME = 0x01000193

const reads = new Int32Array(0x10000)

/** Room kept between texts at most, in units. */
const KEPT = 1 << 20
let hashes = new Int32Array(8192)
let reach = new Uint8Array(8192)
/** Whether the text read last has a reach beyond that of words. */
let farther = false

/** Reads a text in one pass; one with letters that fold to several, or with accents that join, is folded as a whole first. */
export function unitsOf(text: string): Units {
  const count = read(text, false) ?? read(foldedOnly(text), true) ?? 0
  const units = { hashes, reach, count, plain: !farther }
  if (hashes.length > KEPT) {
    hashes = new Int32Array(8192)
    reach = new Uint8Array(8192)
  }
  return units
}

/** How many units the text has; null where it must be folded first. */
function read(text: string, folded: boolean): number | null {
  const { length } = text
  makeRoom(length + 1)
  const [into, far] = [hashes, reach]
  let count = 0
  let hash = START
  farther = false
  for (let index = 0; index < length; index += 1) {
    const unit = text.charCodeAt(index)
    let letter = reads[unit] ?? UNKNOWN
    if (letter === UNKNOWN) letter = learn(unit)
    if (letter >= FIRST && letter < ALONE) {
      hash = Math.imul(hash ^ letter, PRIME)
      continue
    }
    if (letter === PASSED) continue
    if (letter === FOLD_FIRST) {
      if (!folded) return null
      hash = Math.imul(hash ^ unit, PRIME)
      continue
    }
    if (hash !== START) {
      into[count] = hash
      far[count] = WORDS
      count += 1
      hash = START
    }
    if (letter >= ALONE) {
      into[count] = Math.imul(START ^ letter, PRIME)
      far[count] = letter >>> 16
      if (letter >>> 16 > WORDS) farther = true
      count += 1
    }
  }
  if (hash !== START) {
    into[count] = hash
    far[count] = WORDS
    count += 1
  }
  return count
}

function learn(unit: number): number {
  const letter = kindOf(unit)
  reads[unit] = letter
  return letter
}

const LETTER = /[\p{L}\p{N}\p{M}]/u
const IDEOGRAPH = /\p{Script=Han}/u
const SYLLABLE = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Their joined letters fold to the letter itself, so that the mark may be passed over. */
const PASSED_MARK = /^[\p{Script=Arabic}\p{Script=Hebrew}\u064B-\u065F\u0670]$/u

function kindOf(unit: number): number {
  const fold = foldUnit(unit)
  if (fold >= 0) return letterOf(String.fromCharCode(fold))
  const character = String.fromCharCode(unit)
  switch (fold) {
    case BLANK:
      return BETWEEN
    case DROPPED:
      return PASSED
    case LONGER:
      return LETTER.test(longerFold(unit)) ? FOLD_FIRST : BETWEEN
    case MARK:
      if (UNSPACED.test(character)) return letterOf(character)
      return fallsAway(character) && PASSED_MARK.test(character) ? PASSED : FOLD_FIRST
    case HALF:
      return halfOf(unit)
    default:
      return BETWEEN
  }
}

function letterOf(folded: string): number {
  if (!LETTER.test(folded)) return BETWEEN
  const unit = folded.charCodeAt(0)
  if (!UNSPACED.test(folded)) return unit
  return unit | ((IDEOGRAPH.test(folded) ? WORDS : SYLLABLE.test(folded) ? KANA : LETTERS) << 16)
}

/** Emoji stand between words; rare ideographs count by their first half, which is enough to tell texts by. */
function halfOf(unit: number): number {
  if (unit >= 0xdc00 || (unit >= 0xd83c && unit <= 0xd83e)) return BETWEEN
  return unit >= 0xd840 && unit <= 0xd888 ? unit | (WORDS << 16) : FOLD_FIRST
}

function makeRoom(count: number): void {
  if (count <= hashes.length) return
  hashes = new Int32Array(count + (count >> 1))
  reach = new Uint8Array(hashes.length)
}
