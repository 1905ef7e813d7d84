import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pieces } from '../../../renderer/kit/pieces.ts'

test('text is cut where something was found in it', () => {
  expect(pieces('the Shanghai Spirit', [[4, 12]])).toEqual([
    { start: 0, text: 'the ', found: false },
    { start: 4, text: 'Shanghai', found: true },
    { start: 12, text: ' Spirit', found: false },
  ])
})

test('overlapping and neighbouring finds are one piece', () => {
  expect(
    pieces('abcdef', [
      [1, 3],
      [2, 4],
      [4, 5],
    ]),
  ).toEqual([
    { start: 0, text: 'a', found: false },
    { start: 1, text: 'bcde', found: true },
    { start: 5, text: 'f', found: false },
  ])
})

test('nothing of the text is lost or doubled, whatever was found', () => {
  const range = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => [start, start + length] as const)
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(range, { maxLength: 6 }), (text, ranges) => {
      const cut = pieces(
        text,
        ranges.toSorted(([a], [b]) => a - b),
      )
      expect(cut.map((piece) => piece.text).join('')).toBe(text)
      expect(cut.map((piece) => text.slice(piece.start, piece.start + piece.text.length))).toEqual(
        cut.map((piece) => piece.text),
      )
    }),
  )
})
