import { sql } from 'kysely'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { ReleaseState, type Facets, type ReleaseFilter } from '../../shared/model/release.ts'
import type { Reader } from './connection.ts'
import { STATEMENTS } from './current.ts'
import { narrowed } from './narrowing.ts'
import { rowsOf } from './tables.ts'
import { themePaths } from './theme-paths.ts'

type Facet = keyof ReleaseFilter

/** How many statements each value has, a family counted once; each facet narrowed by the others but not by itself. Most first; years newest first. */
export function facets(
  reader: Reader,
  ask: { readonly filter: ReleaseFilter; readonly ids?: readonly ReleaseId[] },
): Facets {
  const within = (facet: Facet) => narrowed({ ...ask.filter, [facet]: [] }, ask.ids)
  const count = sql<number>`${sql.raw(STATEMENTS)}`.as('count')
  const issuers = rowsOf(
    reader,
    within('issuers')
      .where('issuer.id', 'is not', null)
      .select(['issuer.id as value', 'issuer.name as label', count])
      .groupBy('issuer.row')
      .orderBy('count', 'desc')
      .orderBy('label')
      .compile(),
  )
  const years = rowsOf(
    reader,
    within('years')
      .where('release.year', 'is not', null)
      .select(['release.year as value', count])
      .groupBy('release.year')
      .orderBy('release.year', 'desc')
      .compile(),
  )
  const languages = rowsOf(
    reader,
    within('languages')
      .where('release.language', 'is not', null)
      .select(['release.language as value', count])
      .groupBy('release.language')
      .orderBy('count', 'desc')
      .orderBy('value')
      .compile(),
  )
  const themes = rowsOf(
    reader,
    within('themes')
      .innerJoin('tag', 'tag.release', 'release.row')
      .where('tag.withdrawn', '=', 0)
      .where('tag.state', '<>', 'orphan')
      .select(['tag.theme as value', sql<number>`count(distinct coalesce(release.family, release.id))`.as('count')])
      .groupBy('tag.theme')
      .orderBy('count', 'desc')
      .compile(),
  )
  const counted = new Map(
    rowsOf(reader, within('states').select(['release.state as value', count]).groupBy('release.state').compile()).map(
      (row) => [row.value, row.count],
    ),
  )
  const paths = themePaths(reader)
  return {
    issuers: issuers.map(({ value, label, count: n }) => ({ value: value ?? '', label: label ?? '', count: n })),
    years: years.map(({ value, count: n }) => ({ value: value ?? '', label: value ?? '', count: n })),
    languages: languages.map(({ value, count: n }) => ({ value: value ?? '', label: value ?? '', count: n })),
    themes: themes.map(({ value, count: n }) => ({ value, label: paths.get(value) ?? '', count: n })),
    states: ReleaseState.options.flatMap((state) =>
      counted.has(state) ? [{ value: state, label: state, count: counted.get(state) ?? 0 }] : [],
    ),
  }
}
