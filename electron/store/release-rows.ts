import { sql } from 'kysely'
import type { IssuerId, ReleaseId, ThemeId } from '../../shared/model/ids.ts'
import type { FactState } from '../../shared/model/fact.ts'
import { LibraryId } from '../../shared/model/ids.ts'
import type { LibraryInfo } from '../../shared/model/library.ts'
import type { Facets, ReleaseFilter, ReleaseRow, SortField } from '../../shared/model/release.ts'
import { inside, type Reader } from './connection.ts'
import { compose, rowsOf } from './tables.ts'
import { themePaths } from './theme-paths.ts'

export interface ReleaseAsk {
  readonly filter: ReleaseFilter
  /** `relevance`: in the order of `ids`. */
  readonly sort: SortField | 'relevance'
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
  /** Only these, such as what a search found. */
  readonly ids?: readonly ReleaseId[]
}

type Facet = keyof ReleaseFilter
const states = ['new', 'reading', 'read', 'excluded'] as const

/** One page of the library's table and how many releases there are in all. Releases without the sorted value come last. */
export function releaseRows(reader: Reader, ask: ReleaseAsk): { total: number; rows: ReleaseRow[] } {
  const wanted = narrowed(ask.filter, ask.ids)
  const total = rowsOf(reader, wanted.select(sql<number>`count(*)`.as('count')).compile())[0]?.count ?? 0
  const way = ask.descending ? sql`desc` : sql`asc`
  const page = wanted
    .select([
      'release.id',
      'release.title',
      sql<FactState | null>`json_extract(release.facts, '$.title.state')`.as('titleState'),
      'issuer.name as issuer',
      'issuer.id as issuerId',
      'issuer.country',
      'release.date',
      'release.publication',
      'release.language',
      'release.format',
      'release.tags',
      'release.state',
    ])
    .orderBy(sql`${sortedBy(ask)} ${ask.sort === 'relevance' ? sql`asc` : way} nulls last, release.row ${way}`)
    .limit(ask.limit)
    .offset(ask.offset)
  const rows = rowsOf(reader, page.compile())
  const themes = themesOf(reader, rows.map(({ id }) => id))
  return {
    total,
    rows: rows.map((row) => ({ ...row, id: row.id as ReleaseId, issuerId: row.issuerId as IssuerId | null, titleState: row.titleState ?? 'blank', themes: themes.get(row.id) ?? [], family: null })),
  }
}

/** How many releases each value has, each facet narrowed by the others but not by itself. Most first; years newest first. */
export function facets(reader: Reader, ask: { readonly filter: ReleaseFilter; readonly ids?: readonly ReleaseId[] }): Facets {
  const within = (facet: Facet) => narrowed({ ...ask.filter, [facet]: [] }, ask.ids)
  const count = sql<number>`count(*)`.as('count')
  const issuers = rowsOf(reader, within('issuers').where('issuer.id', 'is not', null).select(['issuer.id as value', 'issuer.name as label', count]).groupBy('issuer.row').orderBy('count', 'desc').orderBy('label').compile())
  const years = rowsOf(reader, within('years').where('release.year', 'is not', null).select(['release.year as value', count]).groupBy('release.year').orderBy('release.year', 'desc').compile())
  const languages = rowsOf(reader, within('languages').where('release.language', 'is not', null).select(['release.language as value', count]).groupBy('release.language').orderBy('count', 'desc').orderBy('value').compile())
  const themes = rowsOf(
    reader,
    within('themes')
      .innerJoin('tag', 'tag.release', 'release.row')
      .where('tag.withdrawn', '=', 0)
      .where('tag.state', '<>', 'orphan')
      .select(['tag.theme as value', sql<number>`count(distinct release.row)`.as('count')])
      .groupBy('tag.theme')
      .orderBy('count', 'desc')
      .compile(),
  )
  const counted = new Map(rowsOf(reader, within('states').select(['release.state as value', count]).groupBy('release.state').compile()).map((row) => [row.value, row.count]))
  const paths = themePaths(reader)
  return {
    issuers: issuers.map(({ value, label, count: n }) => ({ value: value ?? '', label: label ?? '', count: n })),
    years: years.map(({ value, count: n }) => ({ value: value ?? '', label: value ?? '', count: n })),
    languages: languages.map(({ value, count: n }) => ({ value: value ?? '', label: value ?? '', count: n })),
    themes: themes.map(({ value, count: n }) => ({ value, label: paths.get(value) ?? '', count: n })),
    states: states.flatMap((state) => (counted.has(state) ? [{ value: state, label: state, count: counted.get(state) ?? 0 }] : [])),
  }
}

/** Every release in date order, undated ones last. */
export const releaseIds = (reader: Reader): readonly ReleaseId[] =>
  reader[inside].column<ReleaseId>('select id from release where withdrawn = 0 order by date nulls last, row')

export function libraryInfo(reader: Reader): LibraryInfo {
  const connection = reader[inside]
  const made = connection.one<{ id: string; name: string; codebook_version: number }>('select id, name, codebook_version from library')
  const count = (sqlText: string): number => connection.value<number>(sqlText) ?? 0
  return {
    id: LibraryId.parse(made?.id),
    name: made?.name ?? '',
    schema: Number(connection.pragma('user_version')),
    releases: count('select count(*) from release where withdrawn = 0'),
    untagged: count('select count(*) from release where withdrawn = 0 and tags = 0'),
    themes: count('select count(*) from theme where withdrawn = 0 and retired = 0'),
    codebookVersion: made?.codebook_version ?? 0,
  }
}

function narrowed(filter: ReleaseFilter, ids: readonly ReleaseId[] | undefined) {
  const among = (values: readonly string[]) => sql<string>`(select value from json_each(${JSON.stringify(values)}))`
  let query = compose
    .selectFrom('release')
    .leftJoin('issuer', 'issuer.row', 'release.issuer')
    .leftJoin(sql<{ place: number; id: string }>`(select key as place, value as id from json_each(${JSON.stringify(ids ?? [])}))`.as('wanted'), 'wanted.id', 'release.id')
    .where('release.withdrawn', '=', 0)
  if (ids !== undefined) query = query.where('wanted.id', 'is not', null)
  if (filter.issuers.length > 0) query = query.where('issuer.id', 'in', among(filter.issuers))
  if (filter.years.length > 0) query = query.where('release.year', 'in', among(filter.years))
  if (filter.languages.length > 0) query = query.where('release.language', 'in', among(filter.languages))
  if (filter.states.length > 0) query = query.where(sql<string>`release.state`, 'in', among(filter.states))
  if (filter.themes.length > 0) {
    query = query.where('release.row', 'in', (from) =>
      from.selectFrom('tag').select('tag.release').where('tag.withdrawn', '=', 0).where('tag.state', '<>', 'orphan').where('tag.theme', 'in', among(filter.themes)),
    )
  }
  return query
}

function sortedBy({ sort }: ReleaseAsk) {
  switch (sort) {
    case 'date':
      return sql`release.date`
    case 'title':
      return sql`release.title collate nocase`
    case 'issuer':
      return sql`issuer.name collate nocase`
    case 'language':
      return sql`release.language`
    case 'tags':
      return sql`release.tags`
    case 'state':
      return sql`case release.state when 'new' then 0 when 'reading' then 1 when 'read' then 2 else 3 end`
    case 'imported':
      return sql`release.imported_at`
    case 'relevance':
      return sql`wanted.place`
  }
}

/** The themes placed on each release, most used first. */
function themesOf(reader: Reader, ids: readonly string[]): ReadonlyMap<string, ThemeId[]> {
  const themes = new Map<string, ThemeId[]>()
  const rows = reader[inside].all<{ id: string; theme: ThemeId }>(
    `select release.id, tag.theme from tag join release on release.row = tag.release
     where release.id in (select value from json_each(?)) and tag.withdrawn = 0 and tag.state <> 'orphan'
     group by tag.release, tag.theme order by count(*) desc, min(tag.start)`,
    JSON.stringify(ids),
  )
  for (const { id, theme } of rows) themes.set(id, [...(themes.get(id) ?? []), theme])
  return themes
}
