import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toRuns } from '../../../shared/text/runs.ts'

test('overlapping tags become flat runs, the longer of two that begin together first', () => {
  const items = [
    { id: 'short', start: 2, end: 4 },
    { id: 'long', start: 2, end: 8 },
    { id: 'late', start: 6, end: 9 },
  ]
  expect(toRuns(10, items)).toEqual([
    { start: 0, end: 2, ids: [] },
    { start: 2, end: 4, ids: ['long', 'short'] },
    { start: 4, end: 6, ids: ['long'] },
    { start: 6, end: 8, ids: ['long', 'late'] },
    { start: 8, end: 9, ids: ['late'] },
    { start: 9, end: 10, ids: [] },
  ])
})

test('runs cover the text without gap, and each character has exactly the items over it', () => {
  const item = fc.record({
    id: fc.nat(),
    start: fc.integer({ min: -3, max: 40 }),
    end: fc.integer({ min: -3, max: 40 }),
  })
  fc.assert(
    fc.property(fc.nat(30), fc.array(item, { maxLength: 12 }), (length, items) => {
      const runs = toRuns(length, items)
      let at = 0
      for (const { start, end, ids } of runs) {
        expect(start).toBe(at)
        expect(end).toBeGreaterThan(start)
        for (let offset = start; offset < end; offset += 1) {
          const over = items.filter((one) => one.start <= offset && offset < one.end).map(({ id }) => id)
          expect(ids.toSorted((a, b) => a - b)).toEqual(over.toSorted((a, b) => a - b))
        }
        at = end
      }
      expect(at).toBe(length)
    }),
  )
})

test('ten thousand tags over a long text are flat in a moment', () => {
  const items = Array.from({ length: 10_000 }, (_, index) => ({ id: index, start: index * 10, end: index * 10 + 25 }))
  const begun = performance.now()
  expect(toRuns(110_000, items).length).toBeGreaterThan(10_000)
  expect(performance.now() - begun).toBeLessThan(1000)
})
