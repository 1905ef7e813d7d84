import { createHash } from 'node:crypto'
import type { Edit } from '../../shared/model/cleaning.ts'
import type { Facts } from '../../shared/model/fact.ts'
import { ReleaseId, type IssuerId, type Sha256 } from '../../shared/model/ids.ts'
import { keptText } from './body-text.ts'
import { canonicalJson, sha256Of } from './canonical.ts'
import { inside, insertRow, type Connection, type Reader, type Writer } from './connection.ts'
import { countStrikes } from './following.ts'
import { restoreKin } from './kinship.ts'
import { namedId } from './named-id.ts'
import { dateOf, factColumns, keptFacts } from './release-facts.ts'
import { hideRows, recordMany, showRows } from './recording.ts'

export { setFact, setReleaseState } from './release-facts.ts'
export { namesOf, originalOf, placeOf, releaseOf, releasePage, textOf } from './release-pages.ts'
export { facets } from './facets.ts'
export { libraryInfo, releaseIds, releaseRows } from './release-rows.ts'

/** The imported bytes as they are kept: deflated, without a header. `size`: of the bytes themselves. */
export interface NewOriginal {
  readonly sha256: Sha256
  readonly size: number
  readonly deflated: Uint8Array
}

/** A release as an import brings it. `edits`: the first revision. Fact spans, pages and paragraphs are in plain. */
export interface NewRelease {
  readonly id: ReleaseId
  readonly original: NewOriginal
  /** Position among the releases of its original, from 0. */
  readonly part: number
  /** What of its original it is: `!b/c.html`; empty for all of it. */
  readonly member: string
  /** How the original was read when not as detected; else empty. */
  readonly reading: string
  readonly source: string
  readonly format: string
  readonly encoding: string | null
  readonly reader: { readonly name: string; readonly version: number }
  readonly plain: string
  readonly pages: readonly number[]
  readonly paragraphs: readonly number[]
  readonly edits: readonly Edit[]
  readonly facts: Facts
  readonly issuer: IssuerId | null
  readonly language: string | null
  readonly flags: readonly string[]
  /** When the issuer last changed the text, by its own word; ISO. */
  readonly updated: string | null
  /** What its words are compared by: `signatureOf` its text. */
  readonly signature: Uint8Array
  /** Title and text as the search index takes them: `indexForm`. */
  readonly index: { readonly title: string; readonly text: string }
}

/**
 * UUID v5 of the original's SHA-256 and what of it the release is (RFC 9562, section 5.5): equal on every laptop.
 * `reading`: how it was read when not as detected.
 */
export function releaseIdOf(sha256: Sha256, member: string, reading = ''): ReleaseId {
  const part = `${member === '' ? '0' : member}${reading === '' ? '' : `\n${reading}`}`
  return ReleaseId.parse(namedId(`${sha256}/${part}`))
}

/**
 * Adds releases with their originals, first revisions and index rows, oldest first. One that was withdrawn comes back
 * as it was; one that is there already is left alone. The journal keeps ids and a digest; undo withdraws.
 */
export function addReleases(writer: Writer, releases: readonly NewRelease[]): void {
  const connection = writer[inside]
  const known = releases.filter(
    ({ id }) => connection.value<number>('select 1 from release where id = ?', id) !== undefined,
  )
  restoreWithdrawn(
    writer,
    known.map(({ id }) => id),
  )
  const fresh = releases
    .filter((release) => !known.includes(release))
    .map((release) => ({ release, date: dateOf(release.facts) ?? '' }))
  fresh.sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0))
  keepDateOrder(connection, fresh[0]?.date)
  const digest = createHash('sha256')
  for (const { release } of fresh) {
    writeRelease(writer, release)
    digest.update(`${releaseDigest(release)}\n`)
  }
  recordMany(
    writer,
    'release',
    fresh.map(({ release }) => release.id),
    digest.digest('hex'),
  )
}

/** What the journal vouches for in a release that bulk work brought: all that never changes afterwards. */
export function releaseDigest(
  release: Pick<NewRelease, 'id' | 'part' | 'source' | 'format' | 'encoding' | 'reader' | 'plain' | 'edits'> & {
    readonly original: { readonly sha256: string }
  },
): string {
  const { id, original, part, source, format, encoding, reader, plain, edits } = release
  return canonicalJson([
    id,
    original.sha256,
    part,
    source,
    format,
    encoding,
    reader.name,
    reader.version,
    sha256Of(plain),
    edits,
  ])
}

export interface OfOriginal {
  readonly id: ReleaseId
  readonly member: string
  readonly reading: string
  readonly tags: number
  readonly withdrawn: boolean
}

/** Every release of an original, withdrawn ones too: the same bytes twice are one release. */
export function releasesOfOriginal(reader: Reader, sha256: Sha256): readonly OfOriginal[] {
  return reader[inside]
    .all<Omit<OfOriginal, 'withdrawn'> & { readonly withdrawn: number }>(
      `select release.id, release.member, release.reading, release.tags, release.withdrawn
       from release join original on original.row = release.original where sha256 = ? order by part`,
      Buffer.from(sha256, 'hex'),
    )
    .map((each) => ({ ...each, withdrawn: each.withdrawn === 1 }))
}

/** Whether a release is in the library and not withdrawn. */
export const isThere = (reader: Reader, id: ReleaseId): boolean =>
  reader[inside].value<number>('select 1 from release where id = ? and withdrawn = 0', id) === 1

/** Shows releases again, with what was found of their kin. */
export function restoreWithdrawn(writer: Writer, ids: readonly ReleaseId[]): void {
  showRows(writer, 'release', ids)
  restoreKin(writer, ids)
}

/** Hides releases with their tags; the bytes stay. */
export const withdrawReleases = (writer: Writer, ids: readonly ReleaseId[]): void => hideRows(writer, 'release', ids)

function writeRelease(writer: Writer, release: NewRelease): void {
  const connection = writer[inside]
  const row = insertRow(connection, 'release', {
    id: release.id,
    original: originalRow(connection, release.original),
    part: release.part,
    member: release.member,
    reading: release.reading,
    source: release.source,
    format: release.format,
    encoding: release.encoding,
    reader_name: release.reader.name,
    reader_version: release.reader.version,
    language: release.language,
    flags: JSON.stringify(release.flags),
    facts: keptFacts(release.facts),
    updated: release.updated,
    imported_at: writer.at,
    ...factColumns(writer, release.facts, release.flags, release.issuer),
  })
  const { plain } = release
  const text = keptText(plain, release.edits)
  connection.run(
    'insert into body (row, plain, text, pages, paragraphs) values (?, ?, ?, ?, ?)',
    row,
    plain,
    text,
    JSON.stringify(release.pages),
    JSON.stringify(release.paragraphs),
  )
  connection.run(
    'insert into revision (id, release, number, edits) values (?, ?, 1, ?)',
    `${release.id}/1`,
    row,
    canonicalJson(release.edits),
  )
  countStrikes(connection, row, release.edits)
  connection.run('insert into fts (rowid, title, text) values (?, ?, ?)', row, release.index.title, release.index.text)
  connection.run('insert into signature (row, hashes) values (?, ?)', row, release.signature)
}

/** All that the original holds has come in: the same bytes are known from now on. */
export const markWhole = (writer: Writer, sha256: Sha256): void =>
  void writer[inside].run('update original set whole = 1 where sha256 = ?', Buffer.from(sha256, 'hex'))

export const isWhole = (reader: Reader, sha256: Sha256): boolean =>
  reader[inside].value<number>('select whole from original where sha256 = ?', Buffer.from(sha256, 'hex')) === 1

/** Bytes are kept once, deflated, however many releases they gave. */
function originalRow(connection: Connection, { sha256, size, deflated }: NewOriginal): number {
  const digest = Buffer.from(sha256, 'hex')
  const known = connection.value<number>('select row from original where sha256 = ?', digest)
  return (
    known ??
    connection.run('insert into original (sha256, size, deflated, whole) values (?, ?, ?, 0)', digest, size, deflated)
      .row
  )
}

/** Row numbers run with the dates until an older release comes in later; then "newest first" must sort. */
function keepDateOrder(connection: Connection, oldest: string | undefined): void {
  if (oldest === undefined) return
  const newest =
    connection.value<string | null>("select coalesce(date, '') from release order by row desc limit 1") ?? ''
  if (oldest < newest) connection.run('update library set in_date_order = 0')
}
