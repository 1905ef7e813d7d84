import { blank, type Fact } from '../../../shared/model/fact.ts'
import type { Span } from '../../../shared/model/span.ts'
import { spoken } from './spoken.ts'

/** The title's words and where they stand in the text. */
export interface ReadTitle {
  readonly fact: Fact
  readonly span: Span | null
}

export const untitled: ReadTitle = { fact: blank, span: null }

/** A stretch of the text as its title, in one line; blank where letters were lost. */
export function titleAt(text: string, start: number, end: number): ReadTitle {
  const value = spoken(text.slice(start, end))
  return isGarbled(value) ? untitled : { fact: { value, state: 'read', span: [start, end] }, span: { start, end } }
}

/** Letters were lost: a title that cannot be quoted is none. */
export const isGarbled = (words: string): boolean =>
  /\p{L}[?\uFFFD]\p{Ll}|\p{Script=Arabic}\?\p{Script=Arabic}|\uFFFD/u.test(words)
