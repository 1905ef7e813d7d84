import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '../../../shared/text/fold.ts'
import { anyText } from './scripts.ts'

const folded = (text: string): string => foldText(text).folded

test.each([
  ['Pakistan’s ‘Shanghai Spirit.’ “x” «y»', "pakistan's 'shanghai spirit.' 'x' 'y'"],
  ['consensus-building – non‑alignment', 'consensus building non alignment'],
  ['a \n\t\u00a0\u3000 b', 'a b'],
  ['État Ñandú İstanbul ﬁne Straße Ελλάδα', 'etat nandu istanbul fine strasse ελλαδα'],
  ['E\u0301tat', 'etat'],
  ['Ёлка е\u0308 й и\u0306', 'елка е й й'],
  ['می\u200cشود', 'میشود'],
  ['شانگھای', folded('شانگهای')],
  ['كِتَابٌ يــد', 'کتاب ید'],
  ['أإآٱؤئۂ', 'ااااویه'],
  ['۱۲۳ ٤٥٦ ７８９ २५', '123 456 789 25'],
  ['co\u00adoperate \u202bx\u202c', 'cooperate x'],
  ['「上海」，精神', "'上海',精神"],
  ['𝐒pirit か\u3099', 'spirit が'],
])('%j folds to %j', (text, expected) => {
  expect(folded(text)).toBe(expected)
})

test('every folded unit knows the characters it stands for, in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { folded: words, at, end } = foldText(text)
      expect([at.length, end.length]).toEqual([words.length, words.length])
      at.forEach((start, index) => {
        expect(start).toBeLessThan(end[index] ?? 0)
        expect(start).toBeGreaterThanOrEqual(at[index - 1] ?? 0)
      })
      expect(end.at(-1) ?? 0).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})

test('the characters a folded unit stands for fold to it again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { folded: words, at, end } = foldText(text)
      for (let index = 0; index < words.length; index += 1) {
        expect(folded(text.slice(at[index], end[index]))).toContain(words[index])
      }
    }),
    { numRuns: 500 },
  )
})

test('folding a second time changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(folded(folded(text))).toBe(folded(text))
    }),
    { numRuns: 500 },
  )
})

test('a text much longer than any before it, of characters that grow, is folded whole', () => {
  const many = 20_000
  const { folded: words, at } = foldText('ﷺ x'.repeat(many))
  expect(words).toBe(folded('ﷺ x').repeat(many))
  expect(at.at(-1)).toBe(3 * many - 1)
})
