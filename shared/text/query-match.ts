import type { Expression, Phrase, Query } from './query-words.ts'

/** The query as an FTS5 MATCH string, made of folded and quoted words alone; null when there is nothing to search. */
export const toMatch = ({ expression }: Query): string | null => (expression === null ? null : matchOf(expression))

const matchOf = (expression: Expression): string => {
  switch (expression.kind) {
    case 'phrase':
      return phraseMatch(expression)
    case 'near':
      return `NEAR(${expression.phrases.map(beginning).join(' ')}, ${expression.within})`
    case 'or':
      return `(${expression.any.map(matchOf).join(' OR ')})`
    case 'and': {
      const all = `(${expression.all.map(matchOf).join(' AND ')})`
      return expression.without.length === 0 ? all : `(${all} NOT (${expression.without.map(matchOf).join(' OR ')}))`
    }
  }
}

/** The index holds stems: what is longer than its own stem is looked for as both. */
const phraseMatch = (phrase: Phrase): string =>
  phrase.prefix === null || phrase.prefix === phrase.tokens.at(-1)
    ? beginning(phrase)
    : `(${beginning(phrase)} OR ${quoted(phrase.tokens)})`

const beginning = ({ tokens, prefix }: Phrase): string =>
  prefix === null ? quoted(tokens) : `${quoted([...tokens.slice(0, -1), prefix])} *`

const quoted = (words: readonly string[]): string => `"${words.join(' ').replaceAll('"', '')}"`
