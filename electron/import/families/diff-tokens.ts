import { UNSPACED } from '../../../shared/text/tokens.ts'

/** A text cut into words, single characters of scripts without spaces, runs of white space, and single signs. */
export interface Tokens {
  /** Equal tokens have equal numbers, in both texts of a pair. */
  readonly numbers: readonly number[]
  /** Where each token begins, and behind the last one the text's length. UTF-16 units. */
  readonly starts: readonly number[]
  /** Whether the token is a word, or a character that stands for one. */
  readonly isWord: readonly boolean[]
  /** How much of a beginning stands at a token: 3 of a line, 2 of a sentence, 1 of a word after a space, 0 none. */
  readonly begins: (token: number) => number
}

const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu
const WORD = /^[\p{L}\p{N}\p{M}]/u

/** Both texts of a pair, with the same numbers for the same tokens. Nothing is between tokens. */
export function cutPair(left: string, right: string): readonly [Tokens, Tokens] {
  const numbers = new Map<string, number>()
  const numberOf = (token: string): number => {
    const number = numbers.get(token) ?? numbers.size
    numbers.set(token, number)
    return number
  }
  return [cut(left, numberOf), cut(right, numberOf)]
}

function cut(text: string, numberOf: (token: string) => number): Tokens {
  const numbers: number[] = []
  const starts: number[] = []
  const isWord: boolean[] = []
  let at = 0
  for (const [run] of text.matchAll(TOKEN)) {
    for (const token of UNSPACED.test(run) ? apart(run) : [run]) {
      numbers.push(numberOf(token))
      starts.push(at)
      isWord.push(WORD.test(token))
      at += token.length
    }
  }
  starts.push(at)
  return { numbers, starts, isWord, begins: (token) => beginning(text, starts[token] ?? at) }
}

function beginning(text: string, at: number): number {
  if (at === 0 || text.charAt(at - 1) === '\n') return 3
  if (!/\s/u.test(text.charAt(at - 1))) return /[。！？]/u.test(text.charAt(at - 1)) ? 2 : 0
  return /[.!?…؟۔]/u.test(text.charAt(at - 2)) ? 2 : 1
}

/** A run of letters with its unspaced characters by themselves: 2025年度 is 2025, 年, 度. */
function apart(run: string): readonly string[] {
  const parts: string[] = []
  let rest = ''
  for (const character of run) {
    if (!UNSPACED.test(character)) {
      rest += character
      continue
    }
    if (rest !== '') parts.push(rest)
    parts.push(character)
    rest = ''
  }
  return rest === '' ? parts : [...parts, rest]
}
