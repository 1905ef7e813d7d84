import type { Expression, Phrase, Query } from './query-words.ts'
import { tokens, type Token } from './tokens.ts'

interface Place {
  readonly first: number
  readonly last: number
}

/**
 * Where the words looked for stand, phrases as one: UTF-16 start and end (exclusive), in order, overlapping ones made
 * one. Words excluded by NOT are not looked for.
 */
export const findHighlights = (text: string, { expression }: Query): [number, number][] => {
  if (expression === null) return []
  const words = tokens(text)
  const spans = placesOf(words, expression).map(({ first, last }): [number, number] => [
    words[first]?.start ?? 0,
    words[last]?.end ?? 0,
  ])
  const highlights: [number, number][] = []
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const before = highlights.at(-1)
    if (before !== undefined && start < before[1]) before[1] = Math.max(before[1], end)
    else highlights.push([start, end])
  }
  return highlights
}

const placesOf = (words: readonly Token[], expression: Expression): Place[] => {
  switch (expression.kind) {
    case 'phrase':
      return phrasePlaces(words, expression)
    case 'near':
      return nearPlaces(
        expression.phrases.map((phrase) => phrasePlaces(words, phrase)),
        expression.within,
      )
    case 'and':
      return expression.all.flatMap((part) => placesOf(words, part))
    case 'or':
      return expression.any.flatMap((part) => placesOf(words, part))
  }
}

const phrasePlaces = (words: readonly Token[], { tokens: wanted, prefix }: Phrase): Place[] => {
  const places: Place[] = []
  const lastWanted = wanted.length - 1
  for (let first = 0; first + lastWanted < words.length; first += 1) {
    const here = wanted.every((token, index) => {
      const word = words[first + index]?.token
      return word === token || (index === lastWanted && prefix !== null && word?.startsWith(prefix) === true)
    })
    if (here) places.push({ first, last: first + lastWanted })
  }
  return places
}

/** Those that belong to some clump as SQLite sees one: at most `within` words from each phrase's end to the last's start. */
const nearPlaces = (phrases: readonly Place[][], within: number): Place[] => {
  const found = new Set<Place>()
  for (const { first: latest } of phrases.flat()) {
    const clump = phrases.map((places) =>
      places.filter(({ first, last }) => first <= latest && latest - last - 1 <= within),
    )
    if (clump.every((places) => places.length > 0)) for (const place of clump.flat()) found.add(place)
  }
  return [...found]
}
