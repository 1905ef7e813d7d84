import { expect, test } from 'vitest'
import { firstLines } from '../../../renderer/library/first-lines.ts'
import { partsOf } from '../../../renderer/library/issuer-name.tsx'

const long = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ')

test('a short text is shown whole', () => {
  expect(firstLines('Short.', [[0, 5]])).toEqual({
    text: 'Short.',
    ranges: [[0, 5]],
    cutBefore: false,
    cutAfter: false,
  })
})

test('a long text begins at its beginning and ends at a word', () => {
  const lines = firstLines(long, [])
  expect([lines.cutBefore, lines.cutAfter]).toEqual([false, true])
  expect(long.startsWith(lines.text)).toBe(true)
  expect(long.charAt(lines.text.length)).toBe(' ')
})

test('what was found far down is brought into sight, still marked on its own characters', () => {
  const at = long.indexOf('word300')
  const lines = firstLines(long, [[at, at + 7]])
  const [[start, end] = [0, 0]] = lines.ranges
  expect([lines.cutBefore, lines.text.slice(start, end)]).toEqual([true, 'word300'])
  expect(lines.text.startsWith('word')).toBe(true)
})

test('text without spaces is not cut inside a character of two halves', () => {
  const lines = firstLines('𠮷'.repeat(1000), [[1500, 1502]])
  expect(lines.text).toMatch(/^(?:𠮷)+$/u)
})

test('the country comes first in an issuer’s name, the body that many have second', () => {
  expect(partsOf('Ministry of Foreign Affairs, Pakistan')).toEqual({
    own: 'Pakistan',
    body: 'Ministry of Foreign Affairs',
  })
  expect(partsOf('SCO Secretariat')).toEqual({ own: 'SCO Secretariat' })
})
