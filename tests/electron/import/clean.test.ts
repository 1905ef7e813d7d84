import { expect, test } from 'vitest'
import { z } from 'zod'
import rules from '../../../electron/import/cleaning/built-in-rules.json' with { type: 'json' }
import { clean } from '../../../electron/import/cleaning/clean.ts'
import { CleaningRule } from '../../../shared/model/cleaning.ts'
import { applyEdits } from '../../../shared/text/revision.ts'

const builtIn = z.array(CleaningRule).parse(rules)
const cleaned = (plain: string): string => applyEdits(plain, clean(plain, builtIn, null))
const body =
  'The Foreign Minister met the ambassador.\n\nHe issued two press releases| afterwards, which one may print or share on Facebook.'

test.each([
  ['Press Releases|', ''],
  ['Home > China News', ''],
  ['Skip to main content\nShare\nPrint', ''],
  ['', 'Close Search Window'],
  ['', '. . . . .'],
  ['Begin Text:', 'End Text.'],
  ['', '(Web editor: Zhang Wenjie, Liang Jun)'],
  ['', '###\n\n© 2022 Ministry of Foreign Affairs. All rights reserved.'],
])('what the page put around a release is struck: %j above, %j below', (above, below) => {
  expect(cleaned(`${above}\n\n${body}\n\n${below}`)).toBe(body)
})

test('a rule strikes whole lines only, and none in the middle of a release', () => {
  const middle = Array.from({ length: 40 }, (_, at) => `Paragraph ${at} of the statement.`)
  const plain = [...middle.slice(0, 20), 'Print', 'Press Releases|', ...middle.slice(20)].join('\n\n')
  expect(clean(plain, builtIn, null)).toEqual([])
  expect(cleaned(body)).toBe(body)
})

test('a text that is nothing but what rules strike is left alone', () => {
  expect(clean('Print\n\nShare\n\nClose', builtIn, null)).toEqual([])
})

test('a rule that is off leaves its strike, off; a rule of another issuer leaves none', () => {
  const breadcrumb = builtIn.slice(0, 1)
  const plain = `Press Releases|\n\n${body}`
  expect(
    clean(
      plain,
      breadcrumb.map((rule) => ({ ...rule, on: false })),
      null,
    ).map(({ start, end, on }) => ({ start, end, on })),
  ).toEqual([{ start: 0, end: 17, on: false }])
  const theirs = breadcrumb.map((rule) =>
    CleaningRule.parse({ ...rule, issuer: '5ead0075-0002-4000-8000-000000000001' }),
  )
  expect(clean(plain, theirs, '5ead0075-0002-4000-8000-000000000002')).toEqual([])
  expect(clean(plain, theirs, '5ead0075-0002-4000-8000-000000000001').length).toBe(1)
})

test('every built-in rule strikes its own example and has an id of its own', () => {
  for (const { pattern, example } of builtIn) expect(example).toMatch(new RegExp(`^(?:${pattern})$`, 'iu'))
  expect(new Set(builtIn.map(({ id }) => id)).size).toBe(builtIn.length)
})

test('a line made to slow a pattern down costs nothing to speak of', () => {
  const lines = [
    '| '.repeat(99) + 'x',
    '. '.repeat(99) + 'x',
    'share '.repeat(33) + 'q',
    'home' + ' > a'.repeat(49),
    '- '.repeat(99) + 'x',
  ]
  const began = performance.now()
  for (const line of lines) clean(Array.from({ length: 24 }, () => line).join('\n'), builtIn, null)
  expect(performance.now() - began).toBeLessThan(1000)
})
