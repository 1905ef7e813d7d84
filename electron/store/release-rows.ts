import { sql } from 'kysely'
import type { FactState } from '../../shared/model/fact.ts'
import { LibraryId, type ReleaseId, type ThemeId } from '../../shared/model/ids.ts'
import type { LibraryInfo } from '../../shared/model/library.ts'
import type { ReleaseFilter, ReleaseRow, SortField } from '../../shared/model/release.ts'
import { inside, type Reader } from './connection.ts'
import { IS_CURRENT, STATEMENTS } from './current.ts'
import { narrowed } from './narrowing.ts'
import { rowsOf } from './tables.ts'

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
      'release.family',
      sql<ReleaseId | null>`(select id from release as later where later.id = release.newer and later.withdrawn = 0)`.as(
        'newer',
      ),
      'release.undecided',
      'release.state',
    ])
    .orderBy(sql`${sortedBy(ask)} ${ask.sort === 'relevance' ? sql`asc` : way} nulls last, release.row ${way}`)
    .limit(ask.limit)
    .offset(ask.offset)
  const rows = rowsOf(reader, page.compile())
  const themes = themesOf(
    reader,
    rows.map(({ id }) => id),
  )
  return {
    total,
    rows: rows.map((row) => ({
      ...row,
      titleState: row.titleState ?? 'blank',
      themes: themes.get(row.id) ?? [],
    })),
  }
}

/** Every release in date order, undated ones last; of several captures the current one. */
export const releaseIds = (reader: Reader): readonly ReleaseId[] =>
  reader[inside].column<ReleaseId>(
    `select id from release where withdrawn = 0 and ${IS_CURRENT} order by date nulls last, row`,
  )

export function libraryInfo(reader: Reader): LibraryInfo {
  const connection = reader[inside]
  const made = connection.one<{ id: string; name: string; codebook_version: number }>(
    'select id, name, codebook_version from library',
  )
  const count = (sqlText: string): number => connection.value<number>(sqlText) ?? 0
  return {
    id: LibraryId.parse(made?.id),
    name: made?.name ?? '',
    schema: Number(connection.pragma('user_version')),
    releases: count(`select count(*) from release where withdrawn = 0 and ${IS_CURRENT}`),
    statements: count(`select ${STATEMENTS} from release where withdrawn = 0 and ${IS_CURRENT}`),
    untagged: count(`select count(*) from release where withdrawn = 0 and tags = 0 and ${IS_CURRENT}`),
    themes: count('select count(*) from theme where withdrawn = 0 and retired = 0'),
    codebookVersion: made?.codebook_version ?? 0,
  }
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
