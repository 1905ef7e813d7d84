import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts'
import type { Reader } from '../../store/open.ts'
import { facets, releaseRows } from '../../store/releases.ts'
import { hitsFor, search } from '../../store/search.ts'

const ALL = 1_000_000

/** One page of the library's table, searched and filtered. Asked through the search thread. */
export const pageOf = (reader: Reader, input: ParsedInputOf<'releases.page'>): OutputOf<'releases.page'> => {
  const { filter, query, sort, descending, offset, limit } = input
  if (query.trim() === '') {
    const page = releaseRows(reader, { filter, sort: sort === 'relevance' ? 'date' : sort, descending, offset, limit })
    return { ...page, hits: [] }
  }
  const order = sort === 'relevance' ? 'relevance' : 'newest'
  const unfiltered = Object.values(filter).every((values) => values.length === 0)
  if (unfiltered && (sort === 'relevance' || (sort === 'date' && descending))) {
    // The index itself pages: nothing is sorted that is not shown.
    const { total, ids } = search(reader, query, { order, limit, offset })
    const { rows } = releaseRows(reader, { filter, sort: 'relevance', descending: false, offset: 0, limit, ids })
    return { total, rows, hits: [...hitsFor(reader, query, ids)] }
  }
  const { ids } = search(reader, query, { order, limit: ALL })
  const page = releaseRows(reader, { filter, sort, descending, offset, limit, ids })
  const shown = page.rows.map(({ id }) => id)
  return { ...page, hits: [...hitsFor(reader, query, shown)] }
}

export const facetsOf = (
  reader: Reader,
  { filter, query }: ParsedInputOf<'releases.facets'>,
): OutputOf<'releases.facets'> =>
  query.trim() === ''
    ? facets(reader, { filter })
    : facets(reader, { filter, ids: search(reader, query, { order: 'newest', limit: ALL }).ids })
