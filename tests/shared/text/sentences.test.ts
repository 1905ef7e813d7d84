import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentences } from '../../../shared/text/paragraphs.ts'
import { anyText } from './scripts.ts'

const cut = (text: string, locale?: string): string[] =>
  sentences(text, locale).map(({ start, end }) => text.slice(start, end))

test.each([
  ['(SCO-RATS), Mr. Ruslan Mirzaev, called on H.E. Dr. A. B. Zardari today. He left.', 2],
  ['He spoke in the U.S. The talks ended. The U.S. Secretary left on 5 Sept. 2022.', 3],
  ['Press release No. 5 of the St. Petersburg office. See para. 3, i.e. the end.', 2],
  ['The ‘Shanghai Spirit.’ It lives. “Really?” he asked.', 3],
  ['Министр С. В. Лавров прибыл 5 мая 2022 г. в Москву. Он сказал.', 2],
  ['上海精神。互信、互利。', 2],
  ['وصل د. أحمد اليوم. ثم غادر.', 2],
])('%j has %i sentences', (text, count) => {
  expect(cut(text)).toHaveLength(count)
})

test('a line end inside a paragraph ends no sentence, a paragraph does', () => {
  expect(cut('The Director\ncalled on him\n\n11 August 2022')).toEqual([
    'The Director\ncalled on him',
    '11 August 2022',
  ])
})

test('sentences hold every written character once, in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bare = (words: string): string => words.replaceAll(/\s/gu, '')
      expect(cut(text).map(bare).join('')).toBe(bare(text))
    }),
    { numRuns: 300 },
  )
})
