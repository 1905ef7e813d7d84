import { useMemo, useState } from 'react'
import type { OutputOf } from '../../shared/contract/contract.ts'
import type { Failure } from '../../shared/contract/outcome.ts'
import type { ReleaseRow, SearchHit } from '../../shared/model/release.ts'
import { useAsk, useAskEach } from '../desk/questions.ts'
import type { List } from './list.ts'

/** Rows asked for at once. */
const pageRows = 100

const pageOf = (list: List, page: number) => ({ ...list, offset: page * pageRows, limit: pageRows })

export interface ListRow extends ReleaseRow {
  /** Where the words were found, while a search is on. */
  readonly hit: SearchHit | undefined
}

export interface ShownList {
  /** The list that the rows belong to; the one wished for follows as soon as its first page is here. */
  readonly list: List
  readonly total: number | undefined
  readonly rowAt: (index: number) => ListRow | undefined
  /** The rows that are here; the same array while nothing changed. */
  readonly loaded: readonly ListRow[]
  readonly failure: Failure | undefined
}

/** Pages in sight, counted from 0. */
export interface Sight {
  readonly first: number
  readonly last: number
}

/** The pages in which rows are in sight; the same as before while they are the same. */
export const sightOf = (before: Sight, firstRow: number, lastRow: number): Sight => {
  const first = Math.floor(firstRow / pageRows)
  const last = Math.floor(lastRow / pageRows)
  return before.first === first && before.last === last ? before : { first, last }
}

/** The rows of a list by their place, read page by page as they come into sight. The old list stays until the new one is here. */
export function useList(wanted: List, { first, last }: Sight): ShownList {
  const [list, setList] = useState(wanted)
  const next = useAsk('releases.page', pageOf(wanted, 0))
  if (list !== wanted && (next.value !== undefined || next.failure !== undefined)) setList(wanted)

  const start = useAsk('releases.page', pageOf(list, 0))
  const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const pages = useAskEach(
    'releases.page',
    numbers.map((page) => pageOf(list, page)),
  )
  const { value, failure } = start
  const rows = useMemo(() => {
    const byPage = new Map(pages.map((page, at) => [first + at, page === undefined ? [] : withHits(page)]))
    return value === undefined ? byPage : byPage.set(0, withHits(value))
  }, [value, pages, first])
  const loaded = useMemo(() => [...rows.values()].flat(), [rows])

  return {
    list,
    total: value?.total,
    failure,
    loaded,
    rowAt: (index) => rows.get(Math.floor(index / pageRows))?.[index % pageRows],
  }
}

/** The rows of a page, each with its find. */
function withHits({ rows, hits }: OutputOf<'releases.page'>): readonly ListRow[] {
  const byRelease = new Map(hits.map((hit) => [hit.id, hit]))
  return rows.map((row) => ({ ...row, hit: byRelease.get(row.id) }))
}
