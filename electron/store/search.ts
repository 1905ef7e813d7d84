import { parseQuery, toMatch, findHighlights, snippetOf, type Query } from '../../shared/text/query.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import type { SearchHit, SearchMatch } from '../../shared/model/release.ts'
import { bodyText } from './body-text.ts'
import { rowsWithin } from './search-filters.ts'
import { inside, type Connection, type Reader } from './connection.ts'
import { themePaths } from './theme-paths.ts'

export interface SearchAsk {
  readonly order: 'relevance' | 'newest'
  readonly limit: number
  readonly offset?: number
  /** False for a query that is finished: its last word is no beginning. */
  readonly typing?: boolean
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
 * Releases whose text or title, or a tag's quote, theme or note there, holds what was asked, within its field filters.
 * Relevance: matches of the text by bm25, then those of tags alone, newest first. Filters alone find all they let
 * through; nothing searchable finds nothing.
 */
export function search(reader: Reader, query: string, { order, limit, offset = 0, typing = true }: SearchAsk): Found {
  const parsed = parseQuery(query, { typing })
  const match = toMatch(parsed)
  const within = rowsWithin(reader, parsed.filters)
  const connection = wake(reader[inside])
  const found =
    match === null
      ? filtered(connection, within, limit, offset)
      : matched(connection, match, within, { order, limit, offset })
  const ids = connection.column<ReleaseId>(
    'select release.id from json_each(?) as wanted join release on release.row = wanted.value order by wanted.key',
    JSON.stringify(found.rows),
  )
  return {
    total: found.total,
    ids,
    get hits() {
      return hitsFor(reader, query, ids, { typing })
    },
  }
}

/** What matched in these releases, and where. */
export function hitsFor(
  reader: Reader,
  query: string,
  ids: readonly ReleaseId[],
  { typing = true }: { readonly typing?: boolean } = {},
): readonly SearchHit[] {
  const parsed = parseQuery(query, { typing })
  const match = toMatch(parsed)
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
  match: string | null,
  paths: ReadonlyMap<string, string>,
): SearchMatch[] {
  const tags =
    match === null
      ? []
      : connection.all<{ quote: string; note: string | null; theme: string }>(
          'select quote, note, theme from tag where release = ? and withdrawn = 0 and row in (select rowid from tag_fts where tag_fts match ?)',
          release.row,
          match,
        )
  const holds = (text: string | null) => text !== null && findHighlights(text, parsed).length > 0
  const places: SearchMatch[] = []
  if (inText) places.push('text')
  if (holds(release.title)) places.push('title')
  if (tags.some(({ quote, theme }) => holds(quote) || holds(paths.get(theme) ?? ''))) places.push('tag')
  if (tags.some(({ note }) => holds(note))) places.push('note')
  return places
}

interface Page {
  readonly total: number
  readonly rows: readonly number[]
}

function matched(
  connection: Connection,
  match: string,
  within: string | null,
  { order, limit, offset }: Required<Omit<SearchAsk, 'typing'>>,
): Page {
  const kept = within === null ? '' : 'and rowid in (select value from json_each(?))'
  const values = within === null ? [match] : [match, within]
  const inText = connection.value<number>(`select count(*) from fts where fts match ? ${kept}`, ...values) ?? 0
  const byTag = byTagAlone(connection, match, within)
  const total = inText + byTag.length
  if (order === 'newest') return { total, rows: newest(connection, kept, values, byTag, limit, offset) }
  // Never `order by rank`: with bm25 as a column SQLite keeps only the page (PERFORMANCE.md, section 2).
  const rows = connection.column<number>(
    `select rowid from (select rowid, bm25(fts, 4.0, 1.0) b from fts where fts match ? ${kept} order by b limit ? offset ?)`,
    ...values,
    limit,
    offset,
  )
  const from = Math.max(0, offset - inText)
  return { total, rows: [...rows, ...byTag.slice(from, from + limit - rows.length)] }
}

/** While row numbers run with the dates, newest first costs a page and no sort. */
function newest(
  connection: Connection,
  kept: string,
  values: readonly string[],
  byTag: readonly number[],
  limit: number,
  offset: number,
): number[] {
  const inOrder = connection.value<number>('select in_date_order from library') === 1
  if (inOrder && byTag.length === 0) {
    return connection.column<number>(
      `select rowid from fts where fts match ? ${kept} order by rowid desc limit ? offset ?`,
      ...values,
      limit,
      offset,
    )
  }
  return connection.column<number>(
    `select row from release where row in (select rowid from fts where fts match ? ${kept}) or row in (select value from json_each(?))
     order by date desc nulls last, row desc limit ? offset ?`,
    ...values,
    JSON.stringify(byTag),
    limit,
    offset,
  )
}

function filtered(connection: Connection, within: string | null, limit: number, offset: number): Page {
  if (within === null) return { total: 0, rows: [] }
  const rows = connection.column<number>(
    'select row from release where row in (select value from json_each(?)) order by date desc nulls last, row desc',
    within,
  )
  return { total: rows.length, rows: rows.slice(offset, offset + limit) }
}

/** Rows of releases that a tag matches and the text does not, newest first. A NOT speaks of the text: then there are none. */
function byTagAlone(connection: Connection, match: string, within: string | null): number[] {
  if (match.includes(' NOT ')) return []
  const kept = within === null ? '' : 'and tag.release in (select value from json_each(?))'
  return connection.column<number>(
    `select distinct tag.release from tag where tag.row in (select rowid from tag_fts where tag_fts match ?)
     and tag.release not in (select rowid from fts where fts match ?) ${kept} order by tag.release desc`,
    match,
    match,
    ...(within === null ? [] : [within]),
  )
}

function wake(connection: Connection): Connection {
  if (!awake.has(connection)) connection.pragma(`cache_size = -${SEARCHING_CACHE}`)
  awake.add(connection)
  return connection
}
