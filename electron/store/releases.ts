import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { indexForm } from '../../shared/text/fold.ts'
import type { Edit } from '../../shared/model/cleaning.ts'
import type { Facts } from '../../shared/model/fact.ts'
import { ReleaseId, type IssuerId, type Sha256 } from '../../shared/model/ids.ts'
import { bodyText, keptText } from './body-text.ts'
import { canonicalJson, sha256Of } from './canonical.ts'
import { inside, type Connection, type Reader, type Writer } from './connection.ts'
import { countStrikes } from './following.ts'
import { dateOf, factColumns, keptFacts } from './release-facts.ts'
import { hideRows, recordMany, showRows } from './recording.ts'

export { setFact, setReleaseState } from './release-facts.ts'
export { originalOf, releaseOf, releasePage, textOf } from './release-pages.ts'
export { facets } from './facets.ts'
export { libraryInfo, releaseIds, releaseRows } from './release-rows.ts'

/** A release as an import brings it. `edits`: the first revision. Fact spans, pages and paragraphs are in plain. */
export interface NewRelease {
  readonly id: ReleaseId
  readonly original: { readonly sha256: Sha256; readonly bytes: Uint8Array }
  readonly part: number
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
}

const NAMESPACE = Buffer.from('5ead0075000050008000000000000001', 'hex')

/** UUID v5 of the original's SHA-256 and the part within it (RFC 9562, section 5.5): equal on every laptop. */
export function releaseIdOf(sha256: Sha256, part: number): ReleaseId {
  const digest = createHash('sha1').update(NAMESPACE).update(`${sha256}/${part}`).digest().subarray(0, 16)
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = digest.toString('hex')
  return ReleaseId.parse(
    [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'),
  )
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
  release: Omit<NewRelease, 'original' | 'facts' | 'issuer' | 'language' | 'flags' | 'pages' | 'paragraphs'> & {
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

/** Every release of an original, withdrawn ones too: the same bytes twice are one release. */
export function releasesOfOriginal(
  reader: Reader,
  sha256: Sha256,
): readonly { readonly id: ReleaseId; readonly withdrawn: boolean }[] {
  return reader[inside]
    .all<{ id: ReleaseId; withdrawn: number }>(
      'select release.id, release.withdrawn from release join original on original.row = release.original where sha256 = ? order by part',
      Buffer.from(sha256, 'hex'),
    )
    .map(({ id, withdrawn }) => ({ id, withdrawn: withdrawn === 1 }))
}

export const restoreWithdrawn = (writer: Writer, ids: readonly ReleaseId[]): void => showRows(writer, 'release', ids)

/** Hides releases with their tags; the bytes stay. */
export const withdrawReleases = (writer: Writer, ids: readonly ReleaseId[]): void => hideRows(writer, 'release', ids)

function writeRelease(writer: Writer, release: NewRelease): void {
  const connection = writer[inside]
  const facts = factColumns(writer, release.facts, release.issuer)
  const { row } = connection.run(
    `insert into release (id, original, part, source, format, encoding, reader_name, reader_version, language, flags,
       facts, title, issuer, date, year, publication, imported_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    release.id,
    originalRow(connection, release.original),
    release.part,
    release.source,
    release.format,
    release.encoding,
    release.reader.name,
    release.reader.version,
    release.language,
    JSON.stringify(release.flags),
    keptFacts(release.facts),
    facts.title,
    facts.issuer,
    facts.date,
    facts.year,
    facts.publication,
    writer.at,
  )
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
  connection.run(
    'insert into fts (rowid, title, text) values (?, ?, ?)',
    row,
    indexForm(facts.title ?? ''),
    indexForm(bodyText({ plain, text })),
  )
}

/** Bytes are kept once, deflated, however many releases they gave. */
function originalRow(connection: Connection, { sha256, bytes }: NewRelease['original']): number {
  const digest = Buffer.from(sha256, 'hex')
  const known = connection.value<number>('select row from original where sha256 = ?', digest)
  return (
    known ??
    connection.run(
      'insert into original (sha256, size, deflated) values (?, ?, ?)',
      digest,
      bytes.length,
      deflateRawSync(bytes, { level: 6 }),
    ).row
  )
}

/** Row numbers run with the dates until an older release comes in later; then "newest first" must sort. */
function keepDateOrder(connection: Connection, oldest: string | undefined): void {
  if (oldest === undefined) return
  const newest =
    connection.value<string | null>("select coalesce(date, '') from release order by row desc limit 1") ?? ''
  if (oldest < newest) connection.run('update library set in_date_order = 0')
}
