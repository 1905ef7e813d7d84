/** Words that stand in a row, folded and stemmed. `prefix`: what the last one begins with before stemming, else null. */
export interface Phrase {
  readonly kind: 'phrase'
  readonly tokens: readonly string[]
  readonly prefix: string | null
}

/** Phrases with at most `within` words between the end of the first and the beginning of the last, in any order. */
export interface Near {
  readonly kind: 'near'
  readonly phrases: readonly Phrase[]
  readonly within: number
}

/** What is looked for. `without`: none of these may be there; it never stands without something wanted. */
export type Expression =
  | Phrase
  | Near
  | { readonly kind: 'and'; readonly all: readonly Expression[]; readonly without: readonly Expression[] }
  | { readonly kind: 'or'; readonly any: readonly Expression[] }

/** A field filter as typed. Dates: ISO as far as written (`2022`, `2022-08`), null where a side is open. */
export type QueryFilter =
  | { readonly field: 'issuer' | 'theme' | 'lang' | 'state'; readonly value: string; readonly without: boolean }
  | { readonly field: 'date'; readonly from: string | null; readonly to: string | null; readonly without: boolean }

/** A query understood. `expression` null: nothing in it that can be searched. */
export interface Query {
  readonly expression: Expression | null
  readonly filters: readonly QueryFilter[]
}
