import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery, toMatch } from '../../../shared/text/query.ts'

const match = (typed: string): string | null => toMatch(parseQuery(typed))

test.each([
  ['shanghai spirit', '("shanghai" AND "spirit" *)'],
  ['shanghai spirit ', '("shanghai" AND "spirit")'],
  ['"Shanghai Spirit"', '"shanghai spirit"'],
  ['“Shanghai Spi', '"shanghai spi" *'],
  ['consensus-building ', '"consensus building"'],
  ['peace OR war crimes ', '("peace" OR ("war" AND "crimes"))'],
  ['(peace OR war) crimes ', '(("peace" OR "war") AND "crimes")'],
  ['peace NOT war', '(("peace") NOT ("war"))'],
  ['peace -"cold war"', '(("peace") NOT ("cold war"))'],
  ['-war peace ', '(("peace") NOT ("war"))'],
  ['peace AND (NOT war)', '(("peace") NOT ("war"))'],
  ['consens* reached ', '("consens" * AND "reached")'],
  ['NEAR(mutual "shared future", 5)', 'NEAR("mutual" "shared future", 5)'],
  ['NEAR(mutual trust)', 'NEAR("mutual" "trust", 10)'],
  ['上海', '"上 海"'],
  ['шанхайский', '("шанхайский" * OR "шанхайск")'],
  ['peace un', '("peace" AND "un")'],
  ["Pakistan's", '"pakistan s"'],
])('%j asks %j', (typed, expected) => {
  expect(match(typed)).toBe(expected)
})

test.each([
  '',
  '  ',
  'un',
  'UN EU ',
  '上',
  '()',
  '""',
  '-war',
  'NOT war',
  '…!?',
  '*',
  'AND OR NOT',
  'issuer:Pakistan',
  'NEAR()',
])('%j has nothing to search for', (typed) => {
  expect(match(typed)).toBeNull()
})

test('quotes, or a command that is not being typed, search for two letters as well', () => {
  expect(match('"UN"')).toBe('"un"')
  expect(toMatch(parseQuery('UN', { typing: false }))).toBe('"un"')
  expect(toMatch(parseQuery('consens', { typing: false }))).toBe('"consens"')
})

test('field filters are split off, with quotes, ranges and exclusion', () => {
  expect(
    parseQuery('issuer:"Ministry of Foreign Affairs" date:2022..2024-06 -lang:ru state:read Theme:Energy trust '),
  ).toEqual({
    expression: { kind: 'phrase', tokens: ['trust'], prefix: null },
    filters: [
      { field: 'issuer', value: 'Ministry of Foreign Affairs', without: false },
      { field: 'date', from: '2022', to: '2024-06', without: false },
      { field: 'lang', value: 'ru', without: true },
      { field: 'state', value: 'read', without: false },
      { field: 'theme', value: 'Energy', without: false },
    ],
  })
})

test('a date may be one, open on a side, or unfinished; what is no date and no field is words', () => {
  const dates = (typed: string) =>
    parseQuery(typed).filters.map((filter) => (filter.field === 'date' ? [filter.from, filter.to] : filter))
  expect(dates('date:2022 date:2022-08.. date:..2024 date: date:..')).toEqual([
    ['2022', '2022'],
    ['2022-08', null],
    [null, '2024'],
  ])
  expect(match('date:tomorrow ')).toBe('"date tomorrow"')
  expect(match('Subject:"peace talks" ')).toBe('("subject" AND "peace talks")')
})

test('whatever is typed, the match holds nothing but quoted folded words and its own operators', () => {
  const sign = fc.constantFrom(
    '"',
    '“',
    '(',
    ')',
    '*',
    '-',
    ' ',
    ' ',
    'OR',
    'AND',
    'NOT',
    'NEAR(',
    ', 3)',
    ':',
    'title:',
    'date:',
    '^',
    '+',
    '{',
    "'",
    '\\',
    ';--',
    '\0',
    'Лавров',
    '上海',
    'peace',
    'x',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(sign, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 25 }), (typed) => {
      const asked = match(typed.join(''))
      if (asked === null) return
      const bare = asked.replaceAll(/"[\p{L}\p{N}\p{M} ]+"/gu, 'w')
      expect(bare).toMatch(/^(?:w|\*|\(|\)|,| |\d+|AND|OR|NOT|NEAR)+$/u)
    }),
    { numRuns: 1000 },
  )
})
