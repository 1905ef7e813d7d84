import { foldText } from './fold.ts'
import type { Sign } from './query-signs.ts'
import type { Phrase } from './query-words.ts'
import { UNSPACED, wordsOf } from './tokens.ts'

export type Typed = Extract<Sign, { kind: 'word' | 'quoted' }>

/** A beginning of fewer letters would fetch half the library. */
const FEWEST = 3

/** What was typed as one word or phrase, folded; undefined if it holds no letter or digit, or is too short as yet. */
export const typedPhrase = (typed: Typed, typing: boolean): Phrase | undefined => {
  const words = wordsOf(typed.text)
  const tokens = words.map(({ token }) => token)
  const word = words.at(-1)?.word
  if (word === undefined) return undefined
  const star = typed.kind === 'word' && typed.star
  const goesOn = star || (typing && typed.last)
  if (!goesOn || UNSPACED.test(word)) return { kind: 'phrase', tokens, prefix: null }
  if ([...word].length >= FEWEST) return { kind: 'phrase', tokens, prefix: word }
  if (star || endsInPossessive(typed.text) || tokens.length === 1 || /^\p{N}/u.test(word))
    return { kind: 'phrase', tokens, prefix: null }
  return { kind: 'phrase', tokens: tokens.slice(0, -1), prefix: null }
}

const endsInPossessive = (text: string): boolean => /'[a-z]{1,2}$/u.test(foldText(text).folded)

/** Whether a phrase is enough to begin a search with: quoted, or three letters, or two characters of Chinese and its like. */
export const readable = ({ tokens }: Phrase, typed: Typed): boolean =>
  typed.kind === 'quoted' ||
  tokens.some((token) => [...token].length >= FEWEST) ||
  tokens.filter((token) => UNSPACED.test(token)).length >= 2
