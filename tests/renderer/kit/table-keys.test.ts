import { expect, test } from 'vitest'
import { moved, selectionAfter } from '../../../renderer/kit/table-keys.ts'

const go = (from: number, total: number, key: string): number | undefined =>
  moved(from, total, { key, shift: false, mod: false, page: 20 })

test('arrows, pages and ends move the current row and stop at the ends', () => {
  expect([
    go(0, 100, 'ArrowUp'),
    go(0, 100, 'ArrowDown'),
    go(95, 100, 'PageDown'),
    go(7, 100, 'Home'),
    go(7, 100, 'End'),
  ]).toEqual([0, 1, 99, 0, 99])
})

test('in an empty table nothing is out of bounds', () => {
  expect(['ArrowDown', 'End', 'PageUp'].map((key) => go(0, 0, key))).toEqual([0, 0, 0])
})

test('other keys are left to others', () => {
  expect(go(3, 10, 'a')).toBeUndefined()
})

test('a plain click ends a selection, Ctrl and Space add to it and take from it', () => {
  const two = new Set(['a', 'b'])
  expect(selectionAfter(two, 'a', 'alone')).toEqual(new Set())
  expect(selectionAfter(two, 'a', 'toggle')).toEqual(new Set(['b']))
  expect(selectionAfter(two, 'c', 'toggle')).toEqual(new Set(['a', 'b', 'c']))
})
