import { inflateRawSync } from 'node:zlib'
import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { AnalystId, ReleaseId, RuleId, Sha256 } from '../../shared/model/ids.ts'
import type { Edit, Strike } from '../../shared/model/cleaning.ts'
import type { ReleaseName } from '../../shared/model/family.ts'
import type { Release, ReleasePage, ReleaseState } from '../../shared/model/release.ts'
import { bodyText } from './body-text.ts'
import { sha256Of } from './canonical.ts'
import { inside, type Reader } from './connection.ts'
import { refusalOf } from './driver-failures.ts'
import { factsOf } from './release-facts.ts'

interface Kept {
  readonly id: ReleaseId
  readonly source: string
  readonly format: string
  readonly encoding: string | null
  readonly language: string | null
  readonly flags: string
  readonly facts: string
  readonly family: ReleaseId | null
  readonly state: ReleaseState
  readonly revision: number
  readonly imported_at: number
  readonly sha256: Sha256
  readonly plain: string
  readonly text: string | null
  readonly pages: string
  readonly paragraphs: string
  readonly edits: string
  readonly read_by: AnalystId | null
  readonly read_name: string | null
  readonly read_at: number | null
  readonly read_codebook: number | null
}

/** The release as the command line prints it. `struck`: what is struck now, in order. */
export function releaseOf(reader: Reader, id: ReleaseId): Outcome<Release> {
  const kept = keptOf(reader, id)
  return kept === undefined
    ? refuse('not-found', 'failure.release.missing')
    : done(asRelease(kept, strikesOf(reader, kept)))
}

/** Everything the reader's window shows of a release, without its tags. */
export function releasePage(reader: Reader, id: ReleaseId): Outcome<ReleasePage> {
  const kept = keptOf(reader, id)
  if (kept === undefined) return refuse('not-found', 'failure.release.missing')
  const strikes = strikesOf(reader, kept)
  const { read_by: analyst, read_at: at, read_codebook: codebookVersion } = kept
  const wasRead = analyst !== null && at !== null && codebookVersion !== null
  return done({
    release: asRelease(kept, strikes),
    text: bodyText(kept),
    plain: kept.plain,
    revision: kept.revision,
    pages: JSON.parse(kept.pages),
    paragraphs: JSON.parse(kept.paragraphs),
    strikes: [...strikes],
    reading: wasRead
      ? { analyst, analystName: kept.read_name ?? '', at: new Date(at).toISOString(), codebookVersion }
      : null,
    importedAt: new Date(kept.imported_at).toISOString(),
  })
}

/** Current text, plain, and the edits between them. A withdrawn release is not found. */
export function textOf(
  reader: Reader,
  id: ReleaseId,
): Outcome<{ text: string; plain: string; revision: number; edits: readonly Edit[]; language: string | null }> {
  const kept = reader[inside].one<{
    plain: string
    text: string | null
    revision: number
    edits: string
    language: string | null
  }>(
    `select body.plain, body.text, release.revision, revision.edits, release.language from release join body using (row)
     join revision on revision.release = release.row and revision.number = release.revision
     where release.id = ? and release.withdrawn = 0`,
    id,
  )
  if (kept === undefined) return refuse('not-found', 'failure.release.missing')
  return done({
    text: bodyText(kept),
    plain: kept.plain,
    revision: kept.revision,
    edits: JSON.parse(kept.edits),
    language: kept.language,
  })
}

/** What of its original a release is, and how it was read. A withdrawn release is not found. */
export function placeOf(reader: Reader, id: ReleaseId): Outcome<{ member: string; reading: string; format: string }> {
  const kept = reader[inside].one<{ member: string; reading: string; format: string }>(
    'select member, reading, format from release where id = ? and withdrawn = 0',
    id,
  )
  return kept === undefined ? refuse('not-found', 'failure.release.missing') : done(kept)
}

/** Releases as lists beside a text show them, withdrawn ones too. */
export const namesOf = (reader: Reader, ids: readonly ReleaseId[]): ReadonlyMap<ReleaseId, ReleaseName> =>
  new Map(
    reader[inside]
      .all<ReleaseName>(
        `select release.id, release.title, issuer.name as issuer, release.date, release.source
         from release left join issuer on issuer.row = release.issuer
         where release.id in (select value from json_each(?))`,
        JSON.stringify(ids),
      )
      .map((name) => [name.id, name]),
  )

/** The bytes as they were imported. Bytes that no longer match their SHA-256 are refused: the library is corrupt. */
export function originalOf(
  reader: Reader,
  id: ReleaseId,
): Outcome<{ sha256: Sha256; bytes: Uint8Array; source: string; format: string }> {
  const kept = reader[inside].one<{ sha256: string; deflated: Uint8Array; source: string; format: string }>(
    `select lower(hex(sha256)) as sha256, deflated, source, format from release join original on original.row = release.original
     where release.id = ? and release.withdrawn = 0`,
    id,
  )
  if (kept === undefined) return refuse('not-found', 'failure.release.missing')
  const bytes = inflated(kept.deflated)
  const sha256 = bytes === null ? null : sha256Of(bytes)
  if (bytes === null || sha256 !== kept.sha256)
    return refusalOf('SQLITE_CORRUPT', reader[inside].file) ?? refuse('not-found', 'failure.release.missing')
  return done({ sha256, bytes, source: kept.source, format: kept.format })
}

/** Null for bytes that deflate never wrote. */
export function inflated(deflated: Uint8Array): Uint8Array | null {
  try {
    return inflateRawSync(deflated)
  } catch {
    return null
  }
}

const keptOf = (reader: Reader, id: ReleaseId): Kept | undefined =>
  reader[inside].one<Kept>(
    `select release.id, source, format, encoding, language, flags, facts, family, state, release.revision, imported_at, lower(hex(sha256)) as sha256,
       plain, text, pages, paragraphs, edits, read_by, analyst.name as read_name, read_at, read_codebook
     from release join body using (row) join original on original.row = release.original
     join revision on revision.release = release.row and revision.number = release.revision
     left join analyst on analyst.id = read_by
     where release.id = ? and release.withdrawn = 0`,
    id,
  )

function strikesOf(reader: Reader, kept: Kept): readonly Strike[] {
  const edits: readonly Edit[] = JSON.parse(kept.edits)
  const names = new Map(
    reader[inside]
      .all<{ id: RuleId; name: string }>('select id, name from cleaning_rule')
      .map(({ id, name }) => [id, name]),
  )
  return edits.flatMap(({ by, start, end, replacement, on }) => {
    if (replacement !== '' || start === end) return []
    const rule = by.kind === 'rule' ? by.rule : null
    const ruleName = rule === null ? null : (names.get(rule) ?? '')
    return [{ rule, ruleName, text: kept.plain.slice(start, end).trim(), start, end, on }]
  })
}

function asRelease(kept: Kept, strikes: readonly Strike[]): Release {
  const { event, dateline, publication, capture, ...facts } = factsOf(kept.facts)
  return {
    id: kept.id,
    source: kept.source,
    format: kept.format,
    encoding: kept.encoding,
    sha256: kept.sha256,
    ...facts,
    language: kept.language,
    dates: { event, dateline, publication, capture },
    struck: strikes.filter(({ on }) => on).map(({ rule, text }) => ({ rule: rule ?? 'by-hand', text })),
    family: kept.family,
    state: kept.state,
    flags: JSON.parse(kept.flags),
  }
}
