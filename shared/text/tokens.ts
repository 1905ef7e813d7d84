import { foldedOnly, foldText } from './folding.ts'
import { russianStem } from './russian-stem.ts'

/** `token`: folded and, if Russian, stemmed. `start`, `end`: UTF-16 units of the text it was found in. */
export interface Token {
  readonly token: string
  readonly start: number
  readonly end: number
}

/** A token with the folded word it was before stemming. */
export interface Word extends Token {
  readonly word: string
}

const WORD = 1
const ALONE = 2
const OUTSIDE = 3
const kinds = new Uint8Array(0x10000)

/** Scripts written without spaces: each character is a token of its own. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const RUSSIAN = /^[а-я]+$/u

const kindOf = (character: string): number => {
  if (!/[\p{L}\p{N}\p{M}]/u.test(character)) return OUTSIDE
  return UNSPACED.test(character) ? ALONE : WORD
}

const kindOfUnit = (unit: number): number => {
  const known = kinds[unit] ?? 0
  if (known !== 0) return known
  const kind = kindOf(String.fromCharCode(unit))
  kinds[unit] = kind
  return kind
}

/** The words of a text in order, as search and index cut them. */
export const wordsOf = (text: string): Word[] => {
  const { folded, at, end } = foldText(text)
  const found: Word[] = []
  eachWord(folded, (from, to) => {
    const word = folded.slice(from, to)
    found.push({ word, token: stemmed(word), start: at[from] ?? 0, end: end[to - 1] ?? 0 })
  })
  return found
}

/** What the search index keeps of a text: its tokens, and where each stands in it. */
export const tokens = (text: string): Token[] => wordsOf(text).map(({ token, start, end }) => ({ token, start, end }))

/** The text as the search index takes it: its tokens with a space between. */
export const indexForm = (text: string): string => {
  const folded = foldedOnly(text)
  const found: string[] = []
  eachWord(folded, (from, to) => found.push(stemmed(folded.slice(from, to))))
  return found.join(' ')
}

/** The first letter decides at once for most words whether to look at the others. */
const stemmed = (word: string): string => {
  const first = word.charCodeAt(0)
  return first >= 0x430 && first <= 0x44f && RUSSIAN.test(word) ? russianStem(word) : word
}

const eachWord = (folded: string, found: (from: number, to: number) => void): void => {
  let from = -1
  for (let index = 0; index < folded.length;) {
    const unit = folded.charCodeAt(index)
    const whole = unit >= 0xd800 && unit <= 0xdbff && (folded.codePointAt(index) ?? 0) > 0xffff
    const kind = whole ? kindOf(String.fromCodePoint(folded.codePointAt(index) ?? 0)) : kindOfUnit(unit)
    const next = whole ? index + 2 : index + 1
    if (kind === WORD) {
      if (from === -1) from = index
    } else {
      if (from !== -1) found(from, index)
      from = -1
      if (kind === ALONE) found(index, next)
    }
    index = next
  }
  if (from !== -1) found(from, folded.length)
}
