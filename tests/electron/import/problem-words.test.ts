import { expect, test } from 'vitest'
import { messageOf } from '../../../electron/import/problem-words.ts'

test('a refusal says what the file is and what to save it as', () => {
  expect(messageOf('unsupported-format', 'excel')).toBe('This is an Excel workbook. Save it as CSV and import that.')
  expect(messageOf('damaged', 'row-long')).toBe('This row has more cells than there are columns.')
  expect(messageOf('damaged', 'what a reader of one format says')).toBe('the file is damaged')
})

test('a table that needs a mapping has its columns named, as many as fit', () => {
  const proposal = (names: readonly string[]): string =>
    JSON.stringify({
      signature: 'x',
      records: 1,
      columns: names.map((name) => ({ name, samples: [] })),
      mapping: { fields: {}, record: null, dayFirst: null, html: false },
      sure: false,
    })
  expect(messageOf('needs-mapping', proposal(['a', 'b']))).toBe('Say first what its columns hold: a, b.')
  const many = Array.from({ length: 40 }, (_, index) => String(index))
  expect(messageOf('needs-mapping', proposal(many))).toBe(
    `Say first what its columns hold: ${many.slice(0, 30).join(', ')} and 10 more.`,
  )
  expect(messageOf('needs-mapping', 'no proposal')).toBe('its columns must be named first')
})
