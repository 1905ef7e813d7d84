import { parseQuery, toMatch, findHighlights, snippetOf, type Query } from '../../shared/text/query.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import type { SearchHit, SearchMatch } from '../../shared/model/release.ts'
import { bodyText } from './body-text.ts'
import { inside, type Connection, type Reader } from './connection.ts'
import { themePaths } from './theme-paths.ts'

export interface SearchAsk {
  readonly order: 'relevance' | 'newest'
  readonly limit: number
  readonly offset?: number
}

export interface Found {
  readonly total: number
  /** The page's releases, in order. */
  readonly ids: readonly ReleaseId[]
  /** The page's releases with what matched and where; worked out when it is asked for. */
  readonly hits: readonly SearchHit[]
}

/** Characters of text in a snippet, about. */
const SNIPPET = 200
/** SQLite's page cache once somebody searches, in KiB. */
const SEARCHING_CACHE = 65_536
const awake = new WeakSet<Connection>()

/**
 * Releases whose text or title, or a tag's quote, theme or note there, holds what was asked.
 * Relevance: matches of the text by bm25, then those of tags alone, newest first. Nothing searchable finds nothing.
 */
export function search(reader: Reader, query: string, { order, limit, offset = 0 }: SearchAsk): Found {
  const parsed = parseQuery(query)
  const match = toMatch(parsed)
  if (match === null) return { total: 0, ids: [], hits: [] }
  const connection = wake(reader[inside])
  const inText = connection.value<number>('select count(*) from fts where fts match ?', match) ?? 0
  const byTag = releasesByTagAlone(connection, match)
  const total = inText + byTag.length
  const rows =
    order === 'newest'
      ? newest(connection, match, byTag, limit, offset)
      : relevant(connection, match, byTag, inText, limit, offset)
  const ids = connection.column<ReleaseId>(
    'select release.id from json_each(?) as wanted join release on release.row = wanted.value order by wanted.key',
    JSON.stringify(rows),
  )
  return {
    total,
    ids,
    get hits() {
      return hitsFor(reader, query, ids)
    },
  }
}

/** What matched in these releases, and where. */
export function hitsFor(reader: Reader, query: string, ids: readonly ReleaseId[]): readonly SearchHit[] {
  const parsed = parseQuery(query)
  const match = toMatch(parsed)
  if (match === null) return []
  const connection = reader[inside]
  const paths = themePaths(reader)
  return ids.flatMap((id) => {
    const release = connection.one<{ row: number; title: string | null; plain: string; text: string | null }>(
      'select row, release.title, body.plain, body.text from release join body using (row) where id = ?',
      id,
    )
    if (release === undefined) return []
    const { title } = release
    const text = bodyText(release)
    const highlights = findHighlights(text, parsed)
    const { snippet, highlights: snippetHighlights } = snippetOf(text, highlights, SNIPPET)
    return [
      {
        id,
        title,
        matched: matchedIn(connection, release, highlights.length > 0, parsed, match, paths),
        snippet,
        snippetHighlights,
        highlights,
      },
    ]
  })
}

/** Where a query's words stand in a text: UTF-16 units, end exclusive. */
export const highlightsIn = (text: string, query: string): [number, number][] => findHighlights(text, parseQuery(query))

function matchedIn(
  connection: Connection,
  release: { row: number; title: string | null },
  inText: boolean,
  parsed: Query,
  match: string,
  paths: ReadonlyMap<string, string>,
): SearchMatch[] {
  const tags = connection.all<{ quote: string; note: string | null; theme: string }>(
    'select quote, note, theme from tag where release = ? and withdrawn = 0 and row in (select rowid from tag_fts where tag_fts match ?)',
    release.row,
    match,
  )
  const holds = (text: string | null) => text !== null && findHighlights(text, parsed).length > 0
  const matched: SearchMatch[] = []
  if (inText) matched.push('text')
  if (holds(release.title)) matched.push('title')
  if (tags.some(({ quote, theme }) => holds(quote) || holds(paths.get(theme) ?? ''))) matched.push('tag')
  if (tags.some(({ note }) => holds(note))) matched.push('note')
  return matched
}

/** Never `order by rank`: with bm25 as a column SQLite keeps only the page (PERFORMANCE.md, section 2). */
function relevant(
  connection: Connection,
  match: string,
  byTag: readonly number[],
  inText: number,
  limit: number,
  offset: number,
): number[] {
  const rows = connection.column<number>(
    'select rowid from (select rowid, bm25(fts, 4.0, 1.0) b from fts where fts match ? order by b limit ? offset ?)',
    match,
    limit,
    offset,
  )
  const from = Math.max(0, offset - inText)
  return [...rows, ...byTag.toSorted((left, right) => right - left).slice(from, from + limit - rows.length)]
}

/** While row numbers run with the dates, newest first costs a page and no sort. */
function newest(
  connection: Connection,
  match: string,
  byTag: readonly number[],
  limit: number,
  offset: number,
): number[] {
  const inOrder = connection.value<number>('select in_date_order from library') === 1
  if (inOrder && byTag.length === 0)
    return connection.column<number>(
      'select rowid from fts where fts match ? order by rowid desc limit ? offset ?',
      match,
      limit,
      offset,
    )
  return connection.column<number>(
    `select row from release where row in (select rowid from fts where fts match ?) or row in (select value from json_each(?))
     order by date desc nulls last, row desc limit ? offset ?`,
    match,
    JSON.stringify(byTag),
    limit,
    offset,
  )
}

/** Rows of releases that a tag matches and the text does not. */
const releasesByTagAlone = (connection: Connection, match: string): number[] =>
  connection.column<number>(
    `select distinct tag.release from tag where tag.row in (select rowid from tag_fts where tag_fts match ?)
     and tag.release not in (select rowid from fts where fts match ?)`,
    match,
    match,
  )

function wake(connection: Connection): Connection {
  if (!awake.has(connection)) connection.pragma(`cache_size = -${SEARCHING_CACHE}`)
  awake.add(connection)
  return connection
}
