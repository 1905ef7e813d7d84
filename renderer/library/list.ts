import { ReleaseFilter, type SortField } from '../../shared/model/release.ts'
import type { ListPosition } from '../desk/place.ts'

/** What the table shows: a question to `releases.page` without its page. */
export type List = Omit<ListPosition, 'index'>

export type FacetName = keyof ReleaseFilter

export const noFilter: ReleaseFilter = { issuers: [], years: [], languages: [], themes: [], states: [] }

export const wholeList: List = { filter: noFilter, query: '', sort: 'date', descending: true }

/** The list with a value of a facet chosen, or no longer chosen. A value that cannot be one changes nothing. */
export function withValue(list: List, facet: FacetName, value: string): List {
  const chosen: readonly string[] = list.filter[facet]
  const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
  const filter = ReleaseFilter.safeParse({ ...list.filter, [facet]: values })
  return filter.success ? { ...list, filter: filter.data } : list
}

export const withoutFacet = (list: List, facet: FacetName): List => ({
  ...list,
  filter: { ...list.filter, [facet]: [] },
})

/** The list searched for `query`: the best first while something is looked for, the newest first again afterwards. */
export function searched(list: List, query: string): List {
  if ((query.trim() === '') === (list.query.trim() === '')) return { ...list, query }
  return query.trim() === ''
    ? { ...list, query: '', sort: 'date', descending: true }
    : { ...list, query, sort: 'relevance', descending: true }
}

/** The list sorted by a column; once more turns it round. Dates and counts begin with the newest and the most. */
export function sortedBy(list: List, by: SortField): List {
  if (list.sort === by) return { ...list, descending: !list.descending }
  return { ...list, sort: by, descending: by === 'date' || by === 'tags' || by === 'imported' }
}

export const isFiltered = ({ filter }: List): boolean => Object.values(filter).some((values) => values.length > 0)
