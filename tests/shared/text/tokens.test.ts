import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexForm, tokens } from '../../../shared/text/fold.ts'
import { anyText } from './scripts.ts'

test.each([
  ['“上海精神”', '上 海 精 神'],
  ['می\u200cشود', 'میشود'],
  ['consensus-building', 'consensus building'],
  ['Pakistan’s', 'pakistan s'],
  ["Pakistan's", 'pakistan s'],
  ['в «шанхайском духе»', 'в шанхайск дух'],
  ['COVID19疫情', 'covid19 疫 情'],
  ['ประเทศไทย', [...'ประเทศไทย'].join(' ')],
  ['\u200f — … 👍🏽', ''],
])('%j is indexed as %j', (text, expected) => {
  expect(indexForm(text)).toBe(expected)
})

test('a token stands on the characters it was made of, and the index holds the tokens in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = tokens(text)
      expect(found.map(({ token }) => token).join(' ')).toBe(indexForm(text))
      for (const [index, { token, start, end }] of found.entries()) {
        expect(token).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
        expect(start).toBeGreaterThanOrEqual(found[index - 1]?.start ?? 0)
        expect(indexForm(text.slice(start, end)).split(' ')).toContain(token)
      }
    }),
    { numRuns: 500 },
  )
})
