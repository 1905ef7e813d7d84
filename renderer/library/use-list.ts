import { useState } from 'react'
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
  readonly failure: Failure | undefined
}

/** The rows of a list by their place, read page by page as they come into sight. The old list stays until the new one is here. */
export function useList(wanted: List, sight: { readonly first: number; readonly last: number }): ShownList {
  const [list, setList] = useState(wanted)
  const next = useAsk('releases.page', pageOf(wanted, 0))
  if (list !== wanted && (next.value !== undefined || next.failure !== undefined)) setList(wanted)

  const start = useAsk('releases.page', pageOf(list, 0))
  const first = Math.floor(sight.first / pageRows)
  const last = Math.floor(sight.last / pageRows)
  const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const pages = useAskEach(
    'releases.page',
    numbers.map((page) => pageOf(list, page)),
  )

  return {
    list,
    total: start.value?.total,
    failure: start.failure,
    rowAt: (index) => {
      const number = Math.floor(index / pageRows)
      const page = number === 0 ? start.value : pages[number - first]
      const row = page?.rows[index % pageRows]
      return row === undefined ? undefined : { ...row, hit: page?.hits.find(({ id }) => id === row.id) }
    },
  }
}
