import { signsOf, type Sign } from './query-signs.ts'
import type { Expression, Phrase, Query, QueryFilter } from './query-words.ts'
import { readable, typedPhrase, type Typed } from './typed-phrase.ts'

export { findHighlights } from './highlights.ts'
export { toMatch } from './query-match.ts'
export type { Query, QueryFilter } from './query-words.ts'
export { snippetOf } from './snippet.ts'

/** Deeper parentheses are passed over: SQLite's own reader has a stack of 100. */
const DEEPEST = 6
/** Words between the phrases of a NEAR that names no number; SQLite's own. */
const NEAR = 10

/** What stands between two ORs: something wanted, or at least something excluded. */
interface Part {
  readonly want: Expression | undefined
  readonly without: readonly Expression[]
}

/**
 * What a person typed: words (all of them), "phrases", OR, NOT or -word, word*, NEAR(a b, n), parentheses, and
 * `issuer: theme: date: lang: state:` filters. While typing, the last word wanted is a beginning once it has three
 * letters, and less than three letters (two characters of Chinese) are nothing to search yet; quotes ask for them all
 * the same. Never fails.
 */
export const parseQuery = (typed: string, { typing = true }: { readonly typing?: boolean } = {}): Query => {
  const signs = signsOf(typed)
  const filters = signs.flatMap((sign): QueryFilter[] => (sign.kind === 'filter' ? [sign.filter] : []))
  const reading = new Reading(signs, typing)
  const parts: Part[] = []
  while (!reading.done()) parts.push(alternatives(reading, 0))
  const { want } = joined(parts)
  return { expression: want !== undefined && reading.enough() ? want : null, filters }
}

/** Signs read one after the other, and whether what was wanted so far is enough to search for. */
class Reading {
  readonly #signs: readonly Sign[]
  readonly #typing: boolean
  #next = 0
  #enough = false

  constructor(signs: readonly Sign[], typing: boolean) {
    this.#signs = signs.filter(({ kind }) => kind !== 'filter')
    this.#typing = typing
    this.#enough = !typing
  }

  done(): boolean {
    return this.#next >= this.#signs.length
  }

  peek(): Sign | undefined {
    return this.#signs[this.#next]
  }

  take(): Sign | undefined {
    const sign = this.peek()
    this.#next += 1
    return sign
  }

  enough(): boolean {
    return this.#enough
  }

  phrase(typed: Typed, wanted: boolean): Phrase | undefined {
    const phrase = typedPhrase(typed, this.#typing && wanted)
    if (phrase !== undefined && wanted && readable(phrase, typed)) this.#enough = true
    return phrase
  }
}

const alternatives = (reading: Reading, depth: number, wanted = true): Part => {
  const parts = [conjunction(reading, depth, wanted)]
  while (reading.peek()?.kind === 'or') {
    reading.take()
    parts.push(conjunction(reading, depth, wanted))
  }
  if (reading.peek()?.kind === 'close') reading.take()
  const wants = parts.flatMap(({ want }) => want ?? [])
  const [only] = wants
  if (parts.length === 1 || only === undefined) return parts[0] ?? { want: undefined, without: [] }
  return { want: wants.length === 1 ? only : { kind: 'or', any: wants }, without: [] }
}

const conjunction = (reading: Reading, depth: number, wanted: boolean): Part => {
  const parts: Part[] = []
  let excluded = false
  for (
    let sign = reading.peek();
    sign !== undefined && sign.kind !== 'or' && sign.kind !== 'close';
    sign = reading.peek()
  ) {
    reading.take()
    if (sign.kind === 'not') excluded = !excluded
    if (sign.kind === 'not' || sign.kind === 'and') continue
    const part = operand(sign, reading, depth, wanted !== excluded)
    if (!excluded) parts.push(part)
    else if (part.want !== undefined) parts.push({ want: undefined, without: [part.want] })
    excluded = false
  }
  return joined(parts)
}

const joined = (parts: readonly Part[]): Part => {
  const all = parts.flatMap(({ want }) => want ?? [])
  const without = parts.flatMap((part) => part.without)
  const [only] = all
  if (only === undefined) return { want: undefined, without }
  return { want: all.length === 1 && without.length === 0 ? only : { kind: 'and', all, without }, without: [] }
}

const NOTHING: Part = { want: undefined, without: [] }

const operand = (sign: Sign, reading: Reading, depth: number, wanted: boolean): Part => {
  switch (sign.kind) {
    case 'open':
      return depth < DEEPEST ? alternatives(reading, depth + 1, wanted) : NOTHING
    case 'near':
      return { want: near(reading, wanted), without: [] }
    case 'word':
    case 'quoted':
      return { want: reading.phrase(sign, wanted), without: [] }
    case 'within':
      return { want: reading.phrase({ kind: 'quoted', text: String(sign.words), last: false }, wanted), without: [] }
    case 'and':
    case 'or':
    case 'not':
    case 'close':
    case 'filter':
      return NOTHING
  }
}

const near = (reading: Reading, wanted: boolean): Expression | undefined => {
  const phrases: Phrase[] = []
  let within = NEAR
  reading.take()
  for (let sign = reading.take(); sign !== undefined && sign.kind !== 'close'; sign = reading.take()) {
    if (sign.kind === 'within') within = sign.words
    if (sign.kind !== 'word' && sign.kind !== 'quoted') continue
    const phrase = reading.phrase(sign, wanted)
    // Inside NEAR there is no "this or that": a beginning is looked for by its stem.
    if (phrase !== undefined)
      phrases.push(phrase.prefix === null ? phrase : { ...phrase, prefix: phrase.tokens.at(-1) ?? '' })
  }
  const [first] = phrases
  return phrases.length < 2 ? first : { kind: 'near', phrases, within }
}
