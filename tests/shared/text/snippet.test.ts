import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findHighlights, parseQuery, snippetOf } from '../../../shared/text/query.ts'
import { anyText } from './scripts.ts'

const filler = 'The Foreign Minister said that Pakistan would support all efforts. '

test('a snippet is cut between words around what was found', () => {
  const text = `${filler.repeat(5)}He commended\nthe developing consensus. ${filler.repeat(5)}`
  const { snippet, highlights } = snippetOf(text, findHighlights(text, parseQuery('"developing consensus"')), 80)
  expect(highlights.map(([start, end]) => snippet.slice(start, end))).toEqual(['developing consensus'])
  expect(snippet).toMatch(/^….*He commended the developing consensus\. .*…$/u)
  expect(text.replaceAll('\n', ' ').split(' ')).toEqual(expect.arrayContaining(snippet.slice(1, -1).split(' ')))
  expect(snippet.length).toBeLessThanOrEqual(82)
})

test('it shows the place where most was found, and all of a short text', () => {
  const text = `spirit ${filler.repeat(6)} shanghai spirit of shanghai ${filler}`
  expect(snippetOf(text, findHighlights(text, parseQuery('shanghai spirit')), 100).highlights).toHaveLength(3)
  expect(snippetOf('short', [[0, 5]], 100)).toEqual({ snippet: 'short', highlights: [[0, 5]] })
})

test('a place found that is longer than the snippet is shown whole', () => {
  const text = filler.repeat(6)
  expect(snippetOf(text, [[67, 300]], 50)).toMatchObject({
    snippet: `…${text.slice(67, 300)}…`,
    highlights: [[1, 234]],
  })
})

test('highlights in the snippet stand on the very characters they stand on in the text', () => {
  const word = fc.constantFrom('shanghai', '上海', 'шанхайский', 'میشود', 'pakistan', 'consensus')
  fc.assert(
    fc.property(
      fc.array(anyText, { minLength: 1, maxLength: 6 }),
      word,
      fc.integer({ min: 20, max: 120 }),
      (texts, typed, length) => {
        const text = texts.join(' ')
        const spans = findHighlights(text, parseQuery(typed))
        const { snippet, highlights } = snippetOf(text, spans, length)
        const shown = (from: readonly (readonly [number, number])[], words: string) =>
          from.map(([start, end]) => words.slice(start, end).replaceAll(/\s/gu, ' '))
        const all = shown(spans, text)
        const some = shown(highlights, snippet)
        expect(all.join('|')).toContain(some.join('|'))
        if (all.length > 0) expect(some.length).toBeGreaterThan(0)
        expect(text.replaceAll(/\s/gu, ' ')).toContain(snippet.replaceAll(/^…|…$/gu, ''))
      },
    ),
    { numRuns: 500 },
  )
})
