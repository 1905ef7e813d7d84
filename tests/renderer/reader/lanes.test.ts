import { expect, test } from 'vitest'
import { laned } from '../../../renderer/reader/lanes.ts'

test('bars of overlapping tags stand side by side, and a lane is used again below', () => {
  const bars = laned(
    [
      { id: 'whole paragraph', top: 0, bottom: 100 },
      { id: 'sentence', top: 20, bottom: 40 },
      { id: 'later', top: 60, bottom: 80 },
    ],
    20,
  )
  expect(bars.map(({ id, lane }) => [id, lane])).toEqual([
    ['whole paragraph', 0],
    ['sentence', 1],
    ['later', 1],
  ])
})

test('labels of tags on one line stand one below the other', () => {
  const bars = laned(
    [
      { id: 'a', top: 10, bottom: 30 },
      { id: 'b', top: 10, bottom: 30 },
      { id: 'c', top: 80, bottom: 100 },
    ],
    24,
  )
  expect(bars.map(({ label }) => label)).toEqual([10, 34, 80])
})
