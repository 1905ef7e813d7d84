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

/**
 * Text as search and aliases compare it: NFKC a character, lower case, no Latin or Greek diacritics, no joiners,
 * tatweel, vowel signs, soft hyphens or direction controls; Arabic, Persian and Urdu letter variants and digits made
 * one; ё is е; every quotation mark and apostrophe is ', every dash a space, every run of white space one space.
 * Traditional and simplified Chinese stay apart.
 */
export const foldText = (text: string): Folded => {
  let units = new Uint16Array(text.length + 16)
  let at = new Uint32Array(text.length + 16)
  let end = new Uint32Array(text.length + 16)
  let count = 0
  const put = (words: string, start: number, stop: number): void => {
    if (count + words.length + (text.length - start) > units.length) {
      const size = 2 * (units.length + words.length)
      units = grown(units, new Uint16Array(size))
      at = grown(at, new Uint32Array(size))
      end = grown(end, new Uint32Array(size))
    }
    for (let index = 0; index < words.length; index += 1, count += 1) {
      units[count] = words.charCodeAt(index)
      at[count] = start
      end[count] = stop
    }
  }
  const mark = (index: number, unit: number): void => {
    const letter = count > 0 ? units[count - 1] : undefined
    const joined = letter === undefined ? '' : String.fromCharCode(letter, unit).normalize('NFC')
    const fold = joined.length === 1 ? foldUnit(joined.charCodeAt(0)) : DROPPED
    if (fold >= 0) units[count - 1] = fold
    else if (!fallsAway(String.fromCharCode(unit))) return put(String.fromCharCode(unit), index, index + 1)
    if (count > 0) end[count - 1] = index + 1
  }
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    const fold = foldUnit(unit)
    if (fold >= 0) {
      units[count] = fold
      at[count] = index
      end[count] = index + 1
      count += 1
    } else if (fold === BLANK) {
      if (count > 0 && units[count - 1] === SPACE) end[count - 1] = index + 1
      else put(' ', index, index + 1)
    } else if (fold === MARK) mark(index, unit)
    else if (fold === LONGER) put(longerFold(unit), index, index + 1)
    else if (fold === HALF) {
      const point = text.codePointAt(index) ?? unit
      const whole = point > 0xffff ? 2 : 1
      put(whole === 2 ? foldAstral(point) : '\uFFFD', index, index + whole)
      index += whole - 1
    }
  }
  return { folded: stringOf(units, count), at: at.slice(0, count), end: end.slice(0, count) }
}

const grown = <Kind extends Uint16Array | Uint32Array>(from: Kind, into: Kind): Kind => {
  into.set(from)
  return into
}

/** As many units as one call may carry on every engine. */
const PORTION = 8192

const stringOf = (units: Uint16Array, count: number): string => {
  if (count <= PORTION) return String.fromCharCode(...units.subarray(0, count))
  let words = ''
  for (let from = 0; from < count; from += PORTION) {
    words += String.fromCharCode(...units.subarray(from, Math.min(count, from + PORTION)))
  }
  return words
}
