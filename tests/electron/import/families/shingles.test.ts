import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shinglesOf, similarityOf } from '../../../../electron/import/families/shingles.ts'
import { foldText } from '../../../../shared/text/fold.ts'
import { anyText } from '../../../shared/text/scripts.ts'

const alike = (left: string, right: string): number => similarityOf(shinglesOf(left), shinglesOf(right))
const numbered = (count: number): string[] => Array.from({ length: count }, (_, at) => `word${at}`)

test('texts that fold to the same are the same, in every script', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect([...shinglesOf(text)]).toEqual([...shinglesOf(foldText(text).folded)])
    }),
    { numRuns: 2000 },
  )
})

test('capitals, accents, dashes, quotation marks and keyboards make no difference', () => {
  expect(alike('The “Shanghai Spirit” — mutual trust', 'the "shanghai spirit" - MUTUAL trust')).toBe(1)
  expect(alike('Coopération économique régionale', 'cooperation economique regionale')).toBe(1)
  expect(alike('Ещё один шаг вперёд', 'еще один шаг вперед')).toBe(1)
  expect(alike('روح شانگھای و اعتماد', 'روح شانگهاي و اعتماد')).toBe(1)
})

test('a changed word takes the three shingles along that it is in', () => {
  const words = numbered(30)
  const changed = words.with(15, 'other')
  expect(alike(words.join(' '), changed.join(' '))).toBeCloseTo(25 / 28)
  expect(alike(words.join(' '), numbered(30).toReversed().join(' '))).toBe(0)
})

test('a repeated passage counts as often as it comes', () => {
  const once = numbered(20).join(' ')
  expect(alike(once, `${once} ${once}`)).toBeCloseTo((2 * 18) / (18 + 38))
})

test('Chinese counts by three characters, Japanese kana by five, Thai by nine', () => {
  expect(shinglesOf('双方重申上海精神').length).toBe(6)
  expect(shinglesOf('よろしくおねがい').length).toBe(4)
  expect(shinglesOf('สวัสดีประเทศไทย').length).toBe(7)
  expect(shinglesOf('协商 consensus 一致').length).toBe(3)
})

test('a text shorter than a shingle is one by itself, and one without words is like nothing', () => {
  expect(alike('Approved.', 'approved')).toBe(1)
  expect(alike('Approved.', 'Rejected.')).toBe(0)
  expect(alike('— * —', '— * —')).toBe(0)
})
