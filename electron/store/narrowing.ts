import { sql } from 'kysely'
import type { ReleaseId } from '../../shared/model/ids.ts'
import type { ReleaseFilter } from '../../shared/model/release.ts'
import { IS_CURRENT } from './current.ts'
import { compose } from './tables.ts'

/** The visible, current releases that a filter lets through, and of these only `ids` where they are given; `wanted.place` is their place there. */
export function narrowed(filter: ReleaseFilter, ids: readonly ReleaseId[] | undefined) {
  let query = compose
    .selectFrom('release')
    .leftJoin('issuer', 'issuer.row', 'release.issuer')
    .leftJoin(
      sql<{
        place: number
        id: string
      }>`(select key as place, value as id from json_each(${JSON.stringify(ids ?? [])}))`.as('wanted'),
      'wanted.id',
      'release.id',
    )
    .where('release.withdrawn', '=', 0)
    .where(sql<boolean>`${sql.raw(IS_CURRENT)}`)
  if (ids !== undefined) query = query.where('wanted.id', 'is not', null)
  if (filter.issuers.length > 0) query = query.where('issuer.id', 'in', among(filter.issuers))
  if (filter.years.length > 0) query = query.where('release.year', 'in', among(filter.years))
  if (filter.languages.length > 0) query = query.where('release.language', 'in', among(filter.languages))
  if (filter.states.length > 0) query = query.where(sql<string>`release.state`, 'in', among(filter.states))
  if (filter.themes.length > 0) {
    query = query.where('release.row', 'in', (from) =>
      from
        .selectFrom('tag')
        .select('tag.release')
        .where('tag.withdrawn', '=', 0)
        .where('tag.state', '<>', 'orphan')
        .where('tag.theme', 'in', among(filter.themes)),
    )
  }
  return query
}

/** The values as a list inside the statement: its text stays the same however many there are. */
const among = <Value extends string>(values: readonly Value[]) =>
  sql<Value>`(select value from json_each(${JSON.stringify(values)}))`
