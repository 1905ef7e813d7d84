import { expect, test } from 'vitest'
import { isFiltered, searched, sortedBy, wholeList, withoutFacet, withValue } from '../../../renderer/library/list.ts'

test('a value is chosen and, once more, no longer chosen', () => {
  const read = withValue(wholeList, 'states', 'read')
  expect(read.filter.states).toEqual(['read'])
  expect(withValue(read, 'states', 'read')).toEqual(wholeList)
})

test('values of one facet stand beside each other, and all of them go at once', () => {
  const two = withValue(withValue(wholeList, 'years', '2022'), 'years', '2023')
  expect(two.filter.years).toEqual(['2022', '2023'])
  expect(isFiltered(two)).toBe(true)
  expect(isFiltered(withoutFacet(two, 'years'))).toBe(false)
})

test('what cannot be a value of a facet changes nothing', () => {
  expect(withValue(wholeList, 'issuers', 'not an id')).toBe(wholeList)
})

test('a search puts the best first, and ending it the newest', () => {
  const found = searched(wholeList, 'consensus')
  expect(found.sort).toBe('relevance')
  expect(searched(found, '')).toEqual(wholeList)
})

test('a column chosen while searching stays while more is typed', () => {
  const byDate = sortedBy(searched(wholeList, 'sco'), 'date')
  expect(searched(byDate, 'sco rats').sort).toBe('date')
})

test('a column sorts, then turns round; dates begin with the newest, names with A', () => {
  const byTitle = sortedBy(wholeList, 'title')
  expect([byTitle.sort, byTitle.descending]).toEqual(['title', false])
  expect(sortedBy(byTitle, 'title').descending).toBe(true)
  expect(sortedBy(byTitle, 'date').descending).toBe(true)
})
