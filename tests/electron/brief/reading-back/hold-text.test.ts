import { expect, test } from 'vitest'
import { holdMargins } from '../../../../electron/brief/reading-back/hold-margins.ts'
import { holdText } from '../../../../electron/brief/reading-back/hold-text.ts'
import { isShown, isSpace, type Gap, type Sign } from '../../../../electron/brief/reading-back/pages.ts'
import type { Block, BriefSheet } from '../../../../shared/model/brief-sheet.ts'

/** A page from its lines; of a right-to-left line the signs are given as they lie, from the left. */
const page = (...lines: readonly string[]): readonly Sign[] =>
  lines.flatMap((words, line) => {
    let gap: Gap = 'line'
    return [...words.normalize('NFD')].flatMap((sign, unit): Sign[] => {
      if (isSpace(sign)) gap = gap === 'line' ? 'line' : 'space'
      if (!isShown(sign)) return []
      const shown = { sign, gap, page: 1, line, unit }
      gap = 'none'
      return [shown]
    })
  })

const sheet = (...blocks: readonly Block[]): BriefSheet => ({
  kind: 'Note',
  title: 'Title',
  facts: 'Today',
  sections: [{ id: 'evidence', heading: 'Evidence', items: [{ number: '[1]', citation: 1, blocks }] }],
})
const quotation = (text: string, direction: 'ltr' | 'rtl' = 'ltr'): Block => ({
  as: 'quotation',
  direction,
  pieces: [{ text, as: 'quote' }],
})
const head = ['Note', 'Title', 'Today', 'Evidence', '[1]']

test('a quotation may run over lines, and a line may end inside a compound word', () => {
  expect(
    holdText(page(...head, 'consensus-', 'building goes', 'on'), sheet(quotation('consensus-building  goes on'))),
  ).toEqual([])
})

test('a space too many or too few within a line is seen', () => {
  expect(holdText(page(...head, 'consensus building'), sheet(quotation('consensusbuilding')))).toHaveLength(1)
  expect(holdText(page(...head, 'consensusbuilding'), sheet(quotation('consensus building')))).toHaveLength(1)
})

test('one other letter is named with its citation, and what follows still counts as right', () => {
  const expected = sheet(quotation('first words'), quotation('second words'))
  expect(holdText(page(...head, 'first wards', 'second words'), expected)).toEqual([
    { citation: 1, page: 1, expected: 'first words', found: 'first wards' },
  ])
  expect(holdText(page(...head, 'first wrds', 'second words'), expected)).toHaveLength(1)
})

test('text that nobody wrote is seen at the end and in between', () => {
  expect(holdText(page(...head, 'words', 'and more'), sheet(quotation('words')))).toHaveLength(1)
  expect(
    holdText(page('Note', 'Title', 'not', 'Today', 'Evidence', '[1]', 'words'), sheet(quotation('words'))).length,
  ).toBeGreaterThan(0)
})

test('right-to-left words are compared letter by letter, numbers among them as they read', () => {
  const expected = sheet(quotation('سال 1401 روح', 'rtl'))
  expect(holdText(page(...head, 'حور 1401 لاس'), expected)).toEqual([])
  expect(holdText(page(...head, 'حور 1410 لاس'), expected)).toHaveLength(1)
  expect(holdText(page(...head, 'حرو 1401 لاس'), expected)).toHaveLength(1)
})

test('joiners, soft hyphens and direction marks, which paper does not show, are not looked for', () => {
  expect(holdText(page(...head, 'cooperation'), sheet(quotation('co\u00adoper\u200bation\u200f')))).toEqual([])
})

test('each page carries the marking above, and marking and number below, and nothing else', () => {
  const brief = { marking: 'TLP:AMBER', language: 'en' } as const
  const right = [
    { above: 'TLP:AMBER', below: 'TLP:AMBERPage 1 of 2' },
    { above: 'TLP:AMBER', below: 'TLP:AMBER\nPage 2 of 2' },
  ]
  expect(holdMargins(right, brief)).toEqual([])
  expect(holdMargins([{ above: 'TLP:AMBEP', below: 'TLP:AMBERPage 1 of 1' }], brief)).toEqual([
    { page: 1, where: 'above', found: 'TLP:AMBEP' },
  ])
  expect(holdMargins([{ above: 'TLP:AMBER', below: 'Page 1 of 1' }], brief)).toHaveLength(1)
})
