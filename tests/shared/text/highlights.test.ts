import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexForm } from '../../../shared/text/fold.ts'
import { findHighlights, parseQuery, toMatch } from '../../../shared/text/query.ts'
import { anyText } from './scripts.ts'

const found = (text: string, typed: string): string[] =>
  findHighlights(text, parseQuery(typed)).map(([start, end]) => text.slice(start, end))

test.each([
  ['上海', '弘扬“上海精神”', ['上海']],
  ['میشود', 'این کار می\u200cشود.', ['می\u200cشود']],
  ['می\u200cشود', 'میشود', ['میشود']],
  ['شانگهای', 'روح شانگھای', ['شانگھای']],
  ['шанхайский дух', 'в «шанхайском духе»', ['шанхайском', 'духе']],
  ['"consensus building"', 'of Consensus-building', ['Consensus-building']],
  ["Pakistan's", 'to Pakistan’s commitment', ['Pakistan’s']],
  ['Pakistan’s', "to Pakistan's commitment", ["Pakistan's"]],
  ['كتاب', 'كِتَابٌ', ['كِتَابٌ']],
  ['conse* -spirit', 'Consensus in this spirit', ['Consensus']],
  ['"of the" the', 'of the goals', ['of the']],
  ['NEAR(mutual trust, 1)', 'mutual and deep, deep trust; mutual trust', ['trust', 'mutual', 'trust']],
])('%j stands in %j on %j', (typed, text, expected) => {
  expect(found(text, typed)).toEqual(expected)
})

const sqlite = new DatabaseSync(':memory:')
sqlite.exec(
  `create virtual table fts using fts5 (text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'")`,
)

/** Whether SQLite itself finds a text by a match; throws on a match it cannot read. */
const sqliteFinds = (text: string, match: string): boolean => {
  sqlite.exec('delete from fts')
  sqlite.prepare('insert into fts (rowid, text) values (1, ?)').run(indexForm(text))
  return sqlite.prepare('select rowid from fts where fts match ?').all(match).length > 0
}

const word = fc.constantFrom(
  'shanghai',
  'Spirit',
  'consensus',
  'cons*',
  '"Shanghai Spirit"',
  '上海',
  'Шанхайском',
  'дух',
  'میشود',
  'Pakistan',
  '"U.S."',
  'ไทย',
  '精神',
  '"ß e\u0301"',
  'ёлка',
)

test('SQLite reads every match, and what it finds by wanted words alone is highlighted', () => {
  const joint = fc.constantFrom(' ', ' AND ', ' OR ', ') OR (', ' (', ') ')
  const typed = fc.array(fc.tuple(word, joint), { minLength: 1, maxLength: 5 }).map((all) => all.flat().join(''))
  const near = fc.tuple(word, word, fc.nat(4)).map(([one, other, within]) => `NEAR(${one} ${other}, ${within})`)
  fc.assert(
    fc.property(anyText, fc.oneof(typed, near, word), (text, query) => {
      const match = toMatch(parseQuery(query))
      if (match !== null && sqliteFinds(text, match)) expect(found(text, query)).not.toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('one word, phrase or NEAR is highlighted where SQLite finds it, and nowhere else', () => {
  const near = fc.tuple(word, word, fc.nat(4)).map(([one, other, within]) => `NEAR(${one} ${other}, ${within})`)
  fc.assert(
    fc.property(anyText, fc.oneof(near, word), (text, query) => {
      const match = toMatch(parseQuery(query))
      expect(match).not.toBeNull()
      expect(found(text, query).length > 0).toBe(sqliteFinds(text, match ?? ''))
    }),
    { numRuns: 1000 },
  )
})

test('SQLite reads whatever junk was typed', () => {
  const junk = fc.constantFrom(
    '"',
    '(',
    '((((',
    ')',
    '*',
    '-',
    ' ',
    ' OR ',
    ' AND ',
    ' NOT ',
    'NEAR(',
    ', 3)',
    ', 99)',
    ':',
    'text:',
    '^',
    '+',
    "'",
    '\0',
    'Лавров',
    '上海',
    'peace',
    'x',
  )
  fc.assert(
    fc.property(fc.array(junk, { maxLength: 80 }), (typed) => {
      const match = toMatch(parseQuery(typed.join('')))
      if (match !== null) expect(() => sqliteFinds('peace', match)).not.toThrow()
    }),
    { numRuns: 1000 },
  )
})

test('highlights are in order and apart', () => {
  fc.assert(
    fc.property(anyText, fc.array(word, { minLength: 1, maxLength: 4 }), (text, typed) => {
      const spans = findHighlights(text, parseQuery(typed.join(' OR ')))
      spans.forEach(([start, end], index) => {
        expect(start).toBeLessThan(end)
        expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0)
      })
    }),
  )
})
