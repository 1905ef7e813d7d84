import { expect, test } from 'vitest'
import type { Comparison } from '../../../shared/model/family.ts'
import { ReleaseId } from '../../../shared/model/ids.ts'
import { comparedRows, folded, type ComparedRow } from '../../../renderer/families/comparison-rows.ts'

const name = {
  id: ReleaseId.parse('0f5f3f0a-1111-4c55-9a10-2f6f3f0c9e11'),
  title: null,
  issuer: null,
  date: null,
  source: 'a.txt',
}
const comparing = (leftText: string, rightText: string, pieces: Comparison['pieces']): Comparison => ({
  left: name,
  right: name,
  similarity: 0.9,
  pieces,
  leftText,
  rightText,
})

const left = 'He called.\n\nBoth agreed.'
const right = 'He met.\n\nBoth agreed.'
const comparison = comparing(left, right, [
  { kind: 'same', left: [0, 3], right: [0, 3] },
  { kind: 'left', left: [3, 9], right: [3, 3] },
  { kind: 'right', left: [9, 9], right: [3, 6] },
  { kind: 'same', left: [9, 24], right: [6, 21] },
])

test('lines that both texts share stand side by side, and blank ones fall away', () => {
  const { rows } = comparedRows(comparison)
  const words = rows.map((row) => [row.left, row.right].map((parts) => parts.map(({ text }) => text).join('')))
  expect(words).toEqual([
    ['He called.', 'He met.'],
    ['Both agreed.', 'Both agreed.'],
  ])
  expect(rows.map(({ same }) => same)).toEqual([false, true])
})

test('what was taken out and put in at one place is one difference', () => {
  const { rows, differences } = comparedRows(comparison)
  expect(differences).toBe(1)
  expect(rows[0]?.left[1]).toEqual({ start: 3, text: 'called', difference: 0 })
  expect(rows[0]?.right[1]).toEqual({ start: 3, text: 'met', difference: 0 })
})

test('same words whose line ends do not answer each other stay in one row', () => {
  const { rows } = comparedRows(comparing('One\ntwo', 'One two', [{ kind: 'same', left: [0, 7], right: [0, 7] }]))
  expect(rows.map((row) => [row.left[0]?.text, row.right[0]?.text])).toEqual([['One\ntwo', 'One two']])
})

const row = (same: boolean): ComparedRow => ({ left: [], right: [], same })

test('long stretches of the same words are folded, with one line kept before and after a difference', () => {
  const rows = [true, true, true, true, false, true, true, true, true].map(row)
  expect(folded(rows).map(({ kind, first, rows: own }) => [kind, first, own.length])).toEqual([
    ['folded', 0, 3],
    ['rows', 3, 3],
    ['folded', 6, 3],
  ])
})

test('a stretch of two lines is not worth folding', () => {
  const rows = [true, true, true, false].map(row)
  expect(folded(rows).map(({ kind }) => kind)).toEqual(['rows', 'rows'])
})
