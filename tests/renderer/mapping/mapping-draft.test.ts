import { expect, test } from 'vitest'
import type { Mapping } from '../../../shared/model/mapping.ts'
import { ambiguousDate, isUsable, roleOf, withColumn } from '../../../renderer/mapping/mapping-draft.ts'

const mapping: Mapping = {
  fields: { title: ['headline'], text: ['body', 'footnote'], publication: ['posted'] },
  record: null,
  dayFirst: null,
  html: false,
}

test('a column has its field and its place among the columns of that field', () => {
  expect(['headline', 'footnote', 'id'].map((column) => roleOf(mapping, column))).toEqual([
    { field: 'title', part: 0 },
    { field: 'text', part: 1 },
    undefined,
  ])
})

test('a column given another field leaves its old one and comes last in the new one', () => {
  expect(withColumn(mapping, 'body', 'title').fields).toEqual({
    title: ['headline', 'body'],
    text: ['footnote'],
    publication: ['posted'],
  })
  expect(withColumn(mapping, 'ministry', 'issuer').fields).toEqual({ ...mapping.fields, issuer: ['ministry'] })
})

test('a field without columns is not in the mapping, and without a text no release can be made', () => {
  const bare = withColumn(withColumn(mapping, 'body', null), 'footnote', null)
  expect(bare.fields).toEqual({ title: ['headline'], publication: ['posted'] })
  expect([mapping, bare].map(isUsable)).toEqual([true, false])
})

test('a date of numbers that reads two ways is found in date columns alone', () => {
  const columns = [
    { name: 'headline', samples: ['01/02/2019'] },
    { name: 'posted', samples: ['13/02/2019', '11.11.2019', '07-02-2019'] },
  ]
  expect(ambiguousDate(mapping, columns)).toBe('07-02-2019')
  expect(ambiguousDate(withColumn(mapping, 'posted', null), columns)).toBeUndefined()
})
