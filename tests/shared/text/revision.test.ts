import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits, positionMap, strikeLine } from '../../../shared/text/revision.ts'
import { edited, strikesOf, switched } from './drawn-edits.ts'
import { anyText } from './scripts.ts'

const RUNS = { numRuns: 500 }
const withSpan = edited.chain((drawn) => {
  const offset = fc.nat(drawn.plain.length + 1)
  return fc.record({ plain: fc.constant(drawn.plain), edits: fc.constant(drawn.edits), one: offset, other: offset })
})

test('a span that stands in the text stands there with the same characters, and comes back', () => {
  fc.assert(
    fc.property(withSpan, ({ plain, edits, one, other }) => {
      const span = { start: Math.min(one, other), end: Math.max(one, other) }
      const map = positionMap(plain, edits)
      const there = map.spanToText(span)
      if (there === undefined) return
      expect(applyEdits(plain, edits).slice(there.start, there.end)).toBe(plain.slice(span.start, span.end))
      expect(map.spanToPlain(there)).toEqual(span)
    }),
    RUNS,
  )
})

test('every character of the text that was not put there by an edit is where its plain says', () => {
  fc.assert(
    fc.property(edited, ({ plain, edits }) => {
      const text = applyEdits(plain, edits)
      const map = positionMap(plain, edits)
      const kept = map.pieces.filter((piece) => piece.kept)
      for (const { plainStart, plainEnd, textStart, textEnd } of kept) {
        expect(text.slice(textStart, textEnd)).toBe(plain.slice(plainStart, plainEnd))
        for (let offset = plainStart; offset < plainEnd; offset += 1) {
          const there = map.toText(offset)
          expect(there).toBe(textStart + offset - plainStart)
          expect(map.toPlain(there ?? -1)).toBe(offset)
        }
      }
    }),
    RUNS,
  )
})

test('the pieces follow each other without gap, in plain and in text', () => {
  fc.assert(
    fc.property(edited, ({ plain, edits }) => {
      let [inPlain, inText] = [0, 0]
      for (const piece of positionMap(plain, edits).pieces) {
        expect([piece.plainStart, piece.textStart]).toEqual([inPlain, inText])
        ;[inPlain, inText] = [piece.plainEnd, piece.textEnd]
      }
      expect([inPlain, inText]).toEqual([plain.length, applyEdits(plain, edits).length])
    }),
    RUNS,
  )
})

test('edits that are off change nothing', () => {
  fc.assert(
    fc.property(edited, ({ plain, edits }) => {
      const on = edits.filter((edit) => edit.on)
      expect(applyEdits(plain, edits)).toBe(applyEdits(plain, on))
      expect(positionMap(plain, edits).pieces).toEqual(positionMap(plain, on).pieces)
    }),
    RUNS,
  )
})

test('whatever is struck and restored, the text has no blank line at either end and the lines that stay stay whole', () => {
  const struck = anyText.chain((plain) => switched(strikesOf(plain)).map((edits) => ({ plain, edits })))
  fc.assert(
    fc.property(struck, ({ plain, edits }) => {
      const text = applyEdits(plain, edits)
      const lines = text.split('\n')
      if (text !== '') expect([lines[0]?.trim(), lines.at(-1)?.trim()]).not.toContain('')
      const staying = edits.filter((edit) => !edit.on).map(({ start }) => plain.slice(start).split('\n', 1)[0])
      expect(lines.filter((line) => line.trim() !== '')).toEqual(staying)
    }),
    RUNS,
  )
})

test('a text struck whole is empty, and so is its map', () => {
  fc.assert(
    fc.property(anyText, (plain) => {
      const edits = strikesOf(plain).map((edit) => ({ ...edit, on: true }))
      expect(applyEdits(plain, edits)).toBe('')
      expect(positionMap(plain, edits).spanToText({ start: 0, end: Math.max(1, plain.length) })).toBeUndefined()
      expect(positionMap(plain, edits).toPlain(0)).toBe(0)
    }),
    RUNS,
  )
})

test('strikes of different lines never overlap', () => {
  fc.assert(
    fc.property(anyText, (plain) => {
      const strikes = strikesOf(plain)
      strikes.forEach((strike, index) => expect(strike.start).toBeGreaterThanOrEqual(strikes[index - 1]?.end ?? 0))
    }),
    RUNS,
  )
})

test('a struck line goes with its line end and one blank line', () => {
  const plain = 'Press Releases|\n\nThe Director called.\n\n\n11 August 2022\n\nClose Search Window'
  const strike = (line: string) => ({
    ...strikeLine(plain, plain.indexOf(line), plain.indexOf(line) + line.length),
    replacement: '',
    on: true,
  })
  const [head, date, tail] = [strike('Press Releases|'), strike('11 August 2022'), strike('Close Search Window')]
  expect(applyEdits(plain, [head, tail])).toBe('The Director called.\n\n\n11 August 2022')
  expect(applyEdits(plain, [date])).toBe('Press Releases|\n\nThe Director called.\n\n\nClose Search Window')
  expect(applyEdits(plain, [head, date, tail])).toBe('The Director called.')
})

test('striking a line between a line and a blank one does not join its neighbours', () => {
  expect(applyEdits('A\nB\n\nC', [{ ...strikeLine('A\nB\n\nC', 2, 3), replacement: '', on: true }])).toBe('A\n\nC')
})

test('edits out of order, overlapping or outside plain are refused', () => {
  const edit = (start: number, end: number) => ({ start, end, replacement: '', on: true })
  for (const wrong of [[edit(2, 3), edit(0, 1)], [edit(0, 2), edit(1, 3)], [edit(0, 9)], [edit(2, 1)]]) {
    expect(() => applyEdits('abcd', wrong)).toThrow(RangeError)
  }
})

test('what an edit put there comes from what it replaced', () => {
  const map = positionMap('the center of it', [{ start: 4, end: 10, replacement: 'centre', on: true }])
  expect(map.spanToText({ start: 4, end: 10 })).toBeUndefined()
  expect(map.spanToText({ start: 3, end: 5 })).toBeUndefined()
  expect(map.spanToPlain({ start: 5, end: 8 })).toEqual({ start: 4, end: 10 })
  expect(map.toText(6)).toBeUndefined()
  expect(map.toText(4)).toBe(4)
  expect(map.toPlain(6)).toBe(4)
})
