import { BLANK, DROPPED, HALF, LONGER, MARK, fallsAway, foldAstral, foldUnit, longerFold } from './folding-units.ts'

/**
 * Folded text and where each of its units comes from. Both arrays have one place per folded unit: it stands for
 * `at[i]` to `end[i]` of the text (UTF-16 units, marks and vowel signs that fell away included), so folded i to j is
 * `at[i]` to `end[j - 1]`.
 */
export interface Folded {
  readonly folded: string
  readonly at: Uint32Array
  readonly end: Uint32Array
}

const SPACE = 32
/** No single character folds to more units (NFKC of U+FDFA has 18). */
const MOST = 32

/** Units of room kept between texts at most. */
const KEPT = 1 << 20

/** Where folding is done; kept from one text to the next and grown when a longer one comes. */
let units = new Uint16Array(8192)
let at = new Uint32Array(8192)
let end = new Uint32Array(8192)

/**
 * Text as search and aliases compare it: NFKC a character, lower case, no Latin or Greek diacritics, no joiners,
 * tatweel, vowel signs, soft hyphens or direction controls; Arabic, Persian and Urdu letter variants and digits made
 * one; ё is е; every quotation mark and apostrophe is ', every dash a space, every run of white space one space.
 * Traditional and simplified Chinese stay apart.
 */
export const foldText = (text: string): Folded => {
  const count = foldAll(text)
  const all = { folded: written(count), at: at.slice(0, count), end: end.slice(0, count) }
  shrink()
  return all
}

/** The folded text alone, for whoever asks for no places. */
export const foldedOnly = (text: string): string => {
  const folded = written(foldAll(text))
  shrink()
  return folded
}

const foldAll = (text: string): number => {
  const { length } = text
  makeRoom(length)
  let [into, starts, ends] = [units, at, end]
  let count = 0
  for (let index = 0; index < length; index += 1) {
    const fold = foldUnit(text.charCodeAt(index))
    if (fold >= 0) {
      into[count] = fold
      starts[count] = index
      ends[count] = index + 1
      count += 1
      continue
    }
    const whole = fold === HALF && (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
    count = putOther(fold, text, count, index, whole)
    index += whole - 1
    makeRoom(count + length - index)
    if (into !== units) [into, starts, ends] = [units, at, end]
  }
  return count
}

/** Puts what is more than one unit for one; returns how many units are folded then. */
const putOther = (fold: number, text: string, count: number, index: number, whole: number): number => {
  if (fold === BLANK) {
    if (count === 0 || units[count - 1] !== SPACE) return put(count, ' ', index, 1)
    end[count - 1] = index + 1
  }
  if (fold === MARK) return putMark(count, text.charAt(index), index)
  if (fold === LONGER) return put(count, longerFold(text.charCodeAt(index)), index, 1)
  if (fold === HALF) return put(count, whole === 2 ? foldAstral(text.codePointAt(index) ?? 0) : '\uFFFD', index, whole)
  return count
}

const put = (count: number, words: string, index: number, whole: number): number => {
  for (let place = 0; place < words.length; place += 1) {
    units[count + place] = words.charCodeAt(place)
    at[count + place] = index
    end[count + place] = index + whole
  }
  return count + words.length
}

/** A combining mark makes one letter with the one before it, falls away, or stands for itself. */
const putMark = (count: number, mark: string, index: number): number => {
  const letter = count > 0 ? (units[count - 1] ?? SPACE) : SPACE
  const joined = (String.fromCharCode(letter) + mark).normalize('NFC')
  const fold = joined.length === 1 ? foldUnit(joined.charCodeAt(0)) : DROPPED
  if (fold < 0 && !fallsAway(mark)) return put(count, mark, index, 1)
  if (fold >= 0) units[count - 1] = fold
  if (count > 0) end[count - 1] = index + 1
  return count
}

const makeRoom = (count: number): void => {
  const wanted = count + MOST
  if (wanted <= units.length) return
  const size = wanted + (wanted >> 1)
  units = grown(units, new Uint16Array(size))
  at = grown(at, new Uint32Array(size))
  end = grown(end, new Uint32Array(size))
}

/** What one very long text needed is not kept for the short ones after it. */
const shrink = (): void => {
  if (units.length <= KEPT) return
  units = new Uint16Array(8192)
  at = new Uint32Array(8192)
  end = new Uint32Array(8192)
}

const grown = <Kind extends Uint16Array | Uint32Array>(from: Kind, into: Kind): Kind => {
  into.set(from)
  return into
}

/** As many units as one call may carry on every engine. */
const PORTION = 8192

const written = (count: number): string => {
  let words = ''
  for (let from = 0; from < count; from += PORTION) {
    words += Reflect.apply(String.fromCharCode, undefined, units.subarray(from, Math.min(count, from + PORTION)))
  }
  return words
}
