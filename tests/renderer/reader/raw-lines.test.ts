import { expect, test } from 'vitest'
import type { Strike } from '../../../shared/model/cleaning.ts'
import { rawLines } from '../../../renderer/reader/raw-lines.ts'

const plain = 'Press Releases|\n\nThe Director called.\nSecond page.\n'
const strike = (start: number, end: number, on: boolean): Strike => ({
  rule: null,
  ruleName: null,
  text: plain.slice(start, end),
  start,
  end,
  on,
})
const paragraphs = [0, 17, 38]

test('plain comes line by line, with pages and paragraphs where they begin', () => {
  const lines = rawLines({ plain, strikes: [], pages: [0, 38], paragraphs }, undefined)
  expect(lines.map(({ text, page, paragraph }) => [text, page, paragraph])).toEqual([
    ['Press Releases|', 1, 1],
    ['', undefined, undefined],
    ['The Director called.', undefined, 2],
    ['Second page.', 2, 3],
    ['', undefined, undefined],
  ])
})

test('a single page is not numbered', () => {
  const lines = rawLines({ plain, strikes: [], pages: [0], paragraphs }, undefined)
  expect(lines.some(({ page }) => page !== undefined)).toBe(false)
})

test('a strike over several lines is said once, at its first words, and marks all its words', () => {
  const lines = rawLines({ plain, strikes: [strike(0, 37, true)], pages: [], paragraphs }, undefined)
  expect(lines.map(({ says }) => says)).toEqual([true, false, false, false, false])
  expect(lines.map(({ runs }) => runs.map(({ ids }) => ids))).toEqual([[['struck']], [], [['struck']], [[]], []])
})

test('a restored line keeps its strike but is not struck', () => {
  const [line] = rawLines({ plain, strikes: [strike(0, 16, false)], pages: [], paragraphs }, undefined)
  expect([line?.says, line?.strike?.on, line?.runs.map(({ ids }) => ids)]).toEqual([true, false, [[]]])
})

test('the words a fact was read from are marked, struck or not', () => {
  const [line] = rawLines({ plain, strikes: [strike(0, 16, true)], pages: [], paragraphs }, [6, 14])
  expect(line?.runs.map(({ start, end, ids }) => [plain.slice(start, end), ids])).toEqual([
    ['Press ', ['struck']],
    ['Releases', ['struck', 'read']],
    ['|', ['struck']],
  ])
})
