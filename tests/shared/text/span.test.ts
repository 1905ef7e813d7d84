import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, overlaps, snapToGraphemes, trimSpan } from '../../../shared/text/span.ts'
import { anyText } from './scripts.ts'

test('touching spans do not overlap; a span contains itself', () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false)
  expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true)
  expect(contains({ start: 0, end: 4 }, { start: 0, end: 4 })).toBe(true)
  expect(contains({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(false)
})

test('a selection that cuts a family, a flag or an accent takes it whole', () => {
  const text = 'a👩‍👩‍👧b🇵🇰e\u0301'
  expect(snapToGraphemes(text, { start: 2, end: 4 })).toEqual({ start: 1, end: 9 })
  expect(snapToGraphemes(text, { start: 12, end: 15 })).toEqual({ start: 10, end: 16 })
  expect(snapToGraphemes(text, { start: 0, end: 1 })).toEqual({ start: 0, end: 1 })
})

test('a snapped span starts and ends where the whole text has a grapheme boundary, and holds what was selected', () => {
  const cutter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  fc.assert(
    fc.property(anyText, fc.nat(60), fc.nat(60), (text, one, other) => {
      const span = { start: Math.min(one, other, text.length), end: Math.min(Math.max(one, other), text.length) }
      const boundaries = [...Array.from(cutter.segment(text), ({ index }) => index), text.length]
      const snapped = snapToGraphemes(text, span)
      expect(boundaries).toContain(snapped.start)
      expect(boundaries).toContain(snapped.end)
      expect(contains(snapped, span)).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('white space at the ends is trimmed off, and a span of nothing else is none', () => {
  expect(trimSpan('ab  cd \n e', { start: 2, end: 9 })).toEqual({ start: 4, end: 6 })
  expect(trimSpan('ab \n cd', { start: 2, end: 5 })).toBeUndefined()
})
