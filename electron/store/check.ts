import { createHash } from 'node:crypto'
import type { Check } from '../../shared/contract/contract.ts'
import type { Edit } from '../../shared/model/cleaning.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { bodyText, keptText } from './body-text.ts'
import { sha256Of } from './canonical.ts'
import { IS_CURRENT } from './current.ts'
import { inside, type Cell, type Columns, type Connection } from './connection.ts'
import { deedsOf, verifyChain, type JournalRow } from './entries.ts'
import { familiesThatDiffer } from './families.ts'
import { kinshipDigest } from './kinship.ts'
import type { Store } from './library.ts'
import { inflated } from './release-pages.ts'
import { releaseDigest } from './releases.ts'
import { tagDigest } from './tags.ts'

/**
 * Reads the whole library and holds its parts against each other. Problems are codes with what they are about:
 * `foreign-key:TABLE`, `original-differs:RELEASE`, `text-differs:RELEASE`, `quote-differs:TAG`, `journal-differs:ENTRY`
 * (what bulk work wrote is no longer what the journal vouches for), `not-indexed:RELEASE`, `indexed-twice` (rows of the index without a release),
 * `count-differs:RELEASE` (of its tags), `family-differs:RELEASE`.
 * `integrity`: 'ok' or SQLite's words; `log`: 'ok' or `broken:ENTRY`; `orphans`: tags whose words are struck.
 */
export function check(store: Store): Check {
  const connection = store.reader[inside]
  const integrity = integrityOf(connection)
  const chain = verifyChain(store.reader)
  const log = chain.ok ? 'ok' : `broken:${chain.firstBroken}`
  const orphans = connection.value<number>("select count(*) from tag where withdrawn = 0 and state = 'orphan'") ?? 0
  const problems =
    integrity === 'ok'
      ? [
          ...foreignKeys(connection),
          ...releasesThatDiffer(connection),
          ...quotesThatDiffer(connection),
          ...vouchedThatDiffer(connection),
          ...indexGaps(connection),
          ...countsThatDiffer(connection),
          ...familiesThatDiffer(connection).map((id) => `family-differs:${id}`),
        ]
      : []
  return { ok: integrity === 'ok' && chain.ok && problems.length === 0, integrity, log, orphans, problems }
}

function integrityOf(connection: Connection): string {
  try {
    return String(connection.pragma('integrity_check(20)'))
  } catch (problem) {
    return problem instanceof Error ? problem.message : 'unreadable'
  }
}

const foreignKeys = (connection: Connection): string[] => [
  ...new Set(connection.column<string>('pragma foreign_key_check').map((table) => `foreign-key:${table}`)),
]

function* releasesThatDiffer(connection: Connection): Iterable<string> {
  const rows = connection.each<{
    id: string
    plain: string
    text: string | null
    edits: string
    sha256: string
    deflated: Uint8Array
  }>(
    `select release.id, plain, text, edits, lower(hex(sha256)) as sha256, deflated from release join body using (row)
     join original on original.row = release.original
     join revision on revision.release = release.row and revision.number = release.revision`,
  )
  for (const row of rows) {
    const edits: readonly Edit[] = JSON.parse(row.edits)
    if (keptText(row.plain, edits) !== row.text) yield `text-differs:${row.id}`
    const bytes = inflated(row.deflated)
    if (bytes === null || sha256Of(bytes) !== row.sha256) yield `original-differs:${row.id}`
  }
}

function* quotesThatDiffer(connection: Connection): Iterable<string> {
  const rows = connection.each<{
    id: string
    start: number
    end: number
    quote: string
    revision: number
    current: number
    plain: string
    text: string | null
  }>(
    `select tag.id, tag.start, tag."end", tag.quote, tag.revision, release.revision as current, body.plain, body.text
     from tag join release on release.row = tag.release join body on body.row = release.row
     where tag.withdrawn = 0 and tag.state = 'placed'`,
  )
  for (const { id, start, end, quote, revision, current, ...body } of rows) {
    if (revision !== current || bodyText(body).slice(start, end) !== quote) yield `quote-differs:${id}`
  }
}

/** Bulk entries hold a digest of their rows: the rows must still give it. */
function* vouchedThatDiffer(connection: Connection): Iterable<string> {
  const moved = firstReleases(connection)
  for (const number of connection.column<number>(`select number from journal where instr(forward, '"put-many"') > 0`)) {
    const row = connection.one<JournalRow>('select * from journal where number = ?', number)
    for (const deed of row === undefined ? [] : deedsOf(row).forward) {
      if (deed.do !== 'put-many') continue
      const digest =
        deed.table === 'release'
          ? releasesDigest(connection, deed.ids)
          : deed.table === 'tag'
            ? tagsDigest(rowsOf(connection, 'tag', deed.ids), moved)
            : deed.table === 'kinship'
              ? kinshipDigest(rowsOf(connection, 'kinship', deed.ids))
              : deed.digest
      if (digest !== deed.digest) yield `journal-differs:${number}`
    }
  }
}

function releasesDigest(connection: Connection, ids: readonly string[]): string {
  const digest = createHash('sha256')
  for (const id of ids) {
    const kept = connection.one<{
      id: ReleaseId
      part: number
      source: string
      format: string
      encoding: string | null
      reader_name: string
      reader_version: number
      sha256: string
      plain: string
      edits: string
    }>(
      `select release.id, part, source, format, encoding, reader_name, reader_version, lower(hex(sha256)) as sha256, plain, edits
       from release join body using (row) join original on original.row = release.original
       join revision on revision.release = release.row and revision.number = 1 where release.id = ?`,
      id,
    )
    if (kept === undefined) continue
    const { reader_name: name, reader_version: version, sha256, edits, ...rest } = kept
    digest.update(
      `${releaseDigest({ ...rest, reader: { name, version }, original: { sha256 }, edits: JSON.parse(edits) })}\n`,
    )
  }
  return digest.digest('hex')
}

const tagsDigest = (rows: readonly Columns[], moved: FirstReleases): string =>
  sha256Of(rows.map((row) => tagDigest({ ...row, release: moved.get(row.id) ?? row.release ?? null })).join('\n'))

/** On which release tags were made that went along to a newer capture since. */
type FirstReleases = ReadonlyMap<Cell | undefined, Cell>

function firstReleases(connection: Connection): FirstReleases {
  const first = new Map<Cell | undefined, Cell>()
  const rows = connection.all<JournalRow>(
    `select * from journal where instr(forward, '"do":"set"') > 0 and instr(forward, '"release":') > 0 order by number desc`,
  )
  for (const { forward, backward } of rows.map(deedsOf))
    for (const [at, deed] of forward.entries()) {
      const reversal = backward[at]
      if (deed.do === 'set' && deed.table === 'tag' && reversal?.do === 'set' && 'release' in reversal.to)
        first.set(deed.id, reversal.to.release ?? null)
    }
  return first
}

const rowsOf = (connection: Connection, table: 'tag' | 'kinship', ids: readonly string[]): readonly Columns[] =>
  ids.map((id) => connection.one<Columns>(`select * from ${table} where id = ?`, id) ?? {})

function indexGaps(connection: Connection): string[] {
  const missing = connection.column<string>(
    `select release.id from release left join fts_docsize on fts_docsize.id = release.row
     where withdrawn = 0 and ${IS_CURRENT} and fts_docsize.id is null`,
  )
  const extra =
    connection.value<number>(
      `select count(*) from fts_docsize left join release on release.row = fts_docsize.id and withdrawn = 0 and ${IS_CURRENT}
       where release.row is null`,
    ) ?? 0
  return [...missing.map((id) => `not-indexed:${id}`), ...(extra > 0 ? ['indexed-twice'] : [])]
}

const countsThatDiffer = (connection: Connection): string[] =>
  connection
    .column<string>(
      `select id from release where tags <> (select count(*) from tag where tag.release = release.row and tag.withdrawn = 0 and tag.state <> 'orphan')`,
    )
    .map((id) => `count-differs:${id}`)
