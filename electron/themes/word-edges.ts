const LETTER = /^[\p{L}\p{N}\p{M}]$/u
/** Scripts written without spaces between words, and Korean, whose particles lean on the word. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u
/** Joiners, soft hyphens, marks of direction: inside a word they do not end it. */
const UNSEEN = /^\p{Cf}$/u

/**
 * What Arabic writes on to the front of the next noun: and, so (و ف), then by, for, like (ب ل ك), then the article (ال, after ل shortened to لل).
 * Nothing else may stand between the beginning of the word and the alias.
 */
const CLITIC = /^[وف]?(?:[بكک]?ال|لل|[بلكک])?$/u

/** Whether a word may begin at the offset: no letter or digit of a spaced script runs on into it. */
export const startsWord = (text: string, offset: number): boolean => !runsOn(text, offset)

/** Whether a word may end at the offset: no letter or digit runs on, and no vowel sign or tone that belongs to the last letter. */
export const endsWord = (text: string, offset: number): boolean =>
  !runsOn(text, offset) && !/^\p{M}/u.test(after(text, offset).character)

/** Whether only an Arabic conjunction, preposition or article stands between the beginning of the word and the offset. */
export function followsClitic(text: string, offset: number): boolean {
  let begin = offset
  while (begin > 0 && offset - begin < 12 && runsOn(text, begin)) begin = before(text, begin).at
  return !runsOn(text, begin) && CLITIC.test(text.slice(begin, offset).replaceAll(/[\p{M}\p{Cf}\u0640]/gu, ''))
}

/** Where the word that the offset stands in or behind ends, UTF-16 units. */
export function wordEnd(text: string, offset: number): number {
  let end = offset
  while (end < text.length && runsOn(text, end)) end = after(text, end).end
  return end
}

function runsOn(text: string, offset: number): boolean {
  return inSpacedWord(before(text, offset).character) && inSpacedWord(after(text, offset).character)
}

const inSpacedWord = (character: string): boolean => LETTER.test(character) && !UNSPACED.test(character)

/** The seen character that ends at or before the offset, and where it begins. */
function before(text: string, offset: number): { readonly character: string; readonly at: number } {
  let at = offset
  for (;;) {
    const low = text.charCodeAt(at - 1)
    const width = at > 1 && low >= 0xdc00 && low <= 0xdfff ? 2 : 1
    const character = at > 0 ? text.slice(at - width, at) : ''
    at = Math.max(0, at - width)
    if (!UNSEEN.test(character)) return { character, at }
  }
}

/** The seen character that begins at or behind the offset, and where it ends. */
function after(text: string, offset: number): { readonly character: string; readonly end: number } {
  for (let at = offset; ;) {
    const point = text.codePointAt(at)
    if (point === undefined) return { character: '', end: at }
    const character = String.fromCodePoint(point)
    at += character.length
    if (!UNSEEN.test(character)) return { character, end: at }
  }
}
