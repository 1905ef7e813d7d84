import { done, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import type { VersionReason } from '../../shared/model/family.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { inside, type Reader, type Writer } from './connection.ts'
import { decide, kinshipBy } from './kinship.ts'
import { setRow } from './recording.ts'

/** Two captures of which one may be the newer version of the other; not decided yet. */
export interface Proposal {
  readonly id: string
  readonly older: ReleaseId
  readonly newer: ReleaseId
  readonly reason: VersionReason
  readonly similarity: number
  /** Tags of the older one. */
  readonly tags: number
}

const OPEN = `from kinship join release as older on older.id = case when kinship.newer = a then b else a end
  join release as newer on newer.id = kinship.newer
  where kind = 'version' and decision is null and kinship.withdrawn = 0 and older.withdrawn = 0 and newer.withdrawn = 0
    and older.newer is null`

/** Proposals that wait for a decision, of one release or of all; those with tags at stake first. */
export function proposedVersions(
  reader: Reader,
  { release, limit }: { readonly release: ReleaseId | null; readonly limit: number },
): { readonly total: number; readonly proposals: readonly Proposal[] } {
  const of = release === null ? '' : 'and ? in (a, b)'
  const values = release === null ? [] : [release]
  return {
    total: reader[inside].value<number>(`select count(*) ${OPEN} ${of}`, ...values) ?? 0,
    proposals: reader[inside].all<Proposal>(
      `select id, older, newer, reason, similarity, tags from (
         select kinship.row, kinship.id, older.id as older, newer.id as newer, kinship.reason, kinship.similarity,
           (select count(*) from tag where tag.release = older.row and tag.withdrawn = 0) as tags
         ${OPEN} ${of}
       ) order by tags > 0 desc, row limit ?`,
      ...values,
      limit,
    ),
  }
}

/** Failures: not-found; conflict: it was decided, or the older one has another newer version by now. */
export function openProposal(reader: Reader, id: string): Outcome<{ older: ReleaseId; newer: ReleaseId }> {
  const kinship = kinshipBy(reader, id)
  if (kinship === undefined || kinship.kind !== 'version') return refuse('not-found', 'failure.version.missing')
  const open = reader[inside].one<{ older: ReleaseId; newer: ReleaseId }>(
    `select older.id as older, newer.id as newer ${OPEN} and kinship.id = ?`,
    id,
  )
  return open === undefined ? refuse('conflict', 'failure.version.decided') : done(open)
}

/** Puts the newer one in the older one's place. Both stay; whoever calls takes the tags along. */
export function supersede(writer: Writer, older: ReleaseId, newer: ReleaseId): void {
  decide(writer, older, newer, 'newer')
  setRow(writer, 'release', older, { newer })
}

/** The newest capture that stands of what this release is a capture of. */
export const newestOf = (reader: Reader, release: ReleaseId): ReleaseId => capturesOf(reader, release)[0] ?? release

/** Every capture of one release that stands, newest first. */
export const capturesOf = (reader: Reader, release: ReleaseId): readonly ReleaseId[] =>
  reader[inside].column<ReleaseId>(
    `with recursive later (id, far) as (
       select ?, 0 union select release.newer, far + 1 from later join release using (id)
       where release.newer is not null and far < 1000
     ), newest (id) as (select id from later order by far desc limit 1),
     earlier (id, far) as (
       select id, 0 from newest union select release.id, far + 1 from earlier join release on release.newer = earlier.id
       where far < 1000
     ) select id from earlier join release using (id) where withdrawn = 0 order by far, release.row desc`,
    release,
  )
