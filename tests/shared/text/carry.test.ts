import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits, carrySpan, positionMap, type PlainEdit } from '../../../shared/text/revision.ts'
import { contains } from '../../../shared/text/span.ts'
import { edited, switched } from './drawn-edits.ts'

const read = (plain: string, edits: readonly PlainEdit[]) => ({
  text: applyEdits(plain, edits),
  map: positionMap(plain, edits),
})

type Read = ReturnType<typeof read>

const tagOn = ({ text, map }: Read, quote: string, from = 0) => {
  const start = text.indexOf(quote, from)
  const end = start + quote.length
  const plain = map.spanToPlain({ start, end }) ?? { start: 0, end: 0 }
  return { start, end, quote, plainStart: plain.start, plainEnd: plain.end }
}

const drawn = edited
  .chain(({ plain, edits }) =>
    fc.record({
      plain: fc.constant(plain),
      edits: fc.constant(edits),
      turns: fc.array(switched(edits), { minLength: 1, maxLength: 5 }),
      at: fc.nat(),
      long: fc.integer({ min: 1, max: 12 }),
    }),
  )
  .filter(({ plain, edits }) => applyEdits(plain, edits).length > 0)

/** A tag anywhere in the text, or undefined on words plain has nothing of. */
const drawnTag = (before: Read, at: number, long: number) => {
  const start = at % before.text.length
  const end = Math.min(before.text.length, start + long)
  const plain = before.map.spanToPlain({ start, end })
  return plain && { start, end, quote: before.text.slice(start, end), plainStart: plain.start, plainEnd: plain.end }
}

test('through any number of edits switched on and off, a tag on untouched words keeps exactly those, and none is placed on others', () => {
  fc.assert(
    fc.property(drawn, ({ plain, edits, turns, at, long }) => {
      let before = read(plain, edits)
      let tag = drawnTag(before, at, long)
      for (const turn of turns) {
        if (tag === undefined) return
        const after = read(plain, turn)
        const carried = carrySpan(before, after, tag)
        const { plainStart, plainEnd, quote } = tag
        const exact =
          plain.slice(plainStart, plainEnd) === quote
            ? after.map.spanToText({ start: plainStart, end: plainEnd })
            : undefined
        if (exact !== undefined) expect(carried).toEqual({ kind: 'placed', ...exact })
        if (carried.kind === 'placed') {
          expect(after.text.slice(carried.start, carried.end)).toBe(quote)
          expect(
            contains(
              { start: plainStart, end: plainEnd },
              after.map.spanToPlain(carried) ?? { start: plainStart, end: plainEnd },
            ),
          ).toBe(true)
        }
        if (carried.kind !== 'orphan') {
          expect(carried.start).toBeLessThan(carried.end)
          tag = { ...tag, start: carried.start, end: carried.end }
        }
        before = after
      }
    }),
    { numRuns: 2000 },
  )
})

test('a tag on words that an edit put there keeps them while that edit is on, and is confirmed or orphaned when it is off', () => {
  const plain = 'Head|\n\nThe center met. It met.'
  const head = { start: 0, end: 7, replacement: '', on: false }
  const typo = { start: 11, end: 17, replacement: 'centre', on: true }
  const before = read(plain, [head, typo])
  const tag = tagOn(before, 'entre m')
  const moved = read(plain, [{ ...head, on: true }, typo])
  expect(carrySpan(before, moved, tag)).toEqual({ kind: 'placed', start: tag.start - 7, end: tag.end - 7 })
  expect(carrySpan(before, read(plain, [head, { ...typo, on: false }]), tag)).toMatchObject({ kind: 'changed' })
})

test('edited inside, a tag is changed on what stands there now, and placed again when the edit is undone', () => {
  const plain = 'He spoke of the shanghia spirit today.'
  const fix = { start: 16, end: 24, replacement: 'Shanghai', on: false }
  const [before, after] = [read(plain, [fix]), read(plain, [{ ...fix, on: true }])]
  const tag = tagOn(before, 'shanghia spirit')
  expect(carrySpan(before, after, tag)).toEqual({ kind: 'changed', start: 16, end: 31 })
  expect(carrySpan(after, before, tag)).toEqual({ kind: 'placed', start: 16, end: 31 })
})

test('struck whole, a tag is an orphan though its sentence stands elsewhere, and returns to its own when that is restored', () => {
  const plain = 'Consensus.\nOther.\nConsensus.'
  const strike = { start: 0, end: 11, replacement: '', on: false }
  const [before, after] = [read(plain, [strike]), read(plain, [{ ...strike, on: true }])]
  const tag = tagOn(before, 'Consensus.')
  expect(carrySpan(before, after, tag)).toEqual({ kind: 'orphan' })
  expect(carrySpan(after, before, tag)).toEqual({ kind: 'placed', start: 0, end: 10 })
})

test('an orphan whose old place happens to hold the same words is not taken for placed', () => {
  const plain = 'Consensus.\nConsensus.\nEnd.'
  const first = { start: 0, end: 11, replacement: '', on: false }
  const end = { start: 22, end: 26, replacement: 'Fin.', on: false }
  const whole = read(plain, [first, end])
  const tag = tagOn(whole, 'Consensus.')
  const struck = read(plain, [{ ...first, on: true }, end])
  expect(struck.text.slice(tag.start, tag.end)).toBe(tag.quote)
  expect(carrySpan(whole, struck, tag)).toEqual({ kind: 'orphan' })
  expect(
    carrySpan(
      struck,
      read(plain, [
        { ...first, on: true },
        { ...end, on: true },
      ]),
      tag,
    ),
  ).toEqual({ kind: 'orphan' })
})

test('a line struck out of the middle of a tag leaves it changed, from its first word to its last', () => {
  const plain = 'One two.\nHide\nThree four.'
  const strike = { start: 9, end: 14, replacement: '', on: false }
  const [before, after] = [read(plain, [strike]), read(plain, [{ ...strike, on: true }])]
  const tag = tagOn(before, 'two.\nHide\nThree')
  const carried = carrySpan(before, after, tag)
  expect(carried).toEqual({ kind: 'changed', start: 4, end: 14 })
  expect(after.text.slice(4, 14)).toBe('two.\nThree')
})
