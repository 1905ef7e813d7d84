import type { VersionReason } from '../../shared/model/family.ts'
import type { ReleaseId } from '../../shared/model/ids.ts'
import { canonicalJson, sha256Of } from './canonical.ts'
import { inside, insertRow, type Columns, type Reader, type Writer } from './connection.ts'
import { namedId } from './named-id.ts'
import { putRow, recordMany, setRow, showRows } from './recording.ts'

/** What an import finds out about one release: others that say nearly the same, and captures of the same release. */
export interface Kin {
  /** Nearest first. `similarity`: see similarityOf. */
  readonly near: readonly { readonly to: ReleaseId; readonly similarity: number }[]
  readonly versions: readonly {
    readonly older: ReleaseId
    readonly newer: ReleaseId
    readonly reason: VersionReason
    readonly similarity: number
  }[]
}

export interface Pair {
  readonly id: string
  readonly a: ReleaseId
  readonly b: ReleaseId
}

/** What stands of two releases. `newer` only of a version. */
export interface Kinship extends Pair {
  readonly kind: 'near' | 'version' | 'by-hand'
  readonly similarity: number | null
  readonly reason: VersionReason | null
  readonly newer: ReleaseId | null
  readonly decision: Decision | null
  readonly withdrawn: number
}

export type Decision = 'same' | 'not-same' | 'newer' | 'not-newer'

/** Two releases have one row, whichever is named first; its id follows from theirs. */
export function pairOf(left: ReleaseId, right: ReleaseId): Pair {
  const [a, b] = left < right ? [left, right] : [right, left]
  return { id: namedId(`kinship ${a} ${b}`), a, b }
}

export const kinshipBy = (reader: Reader, id: string): Kinship | undefined =>
  reader[inside].one<Kinship>(
    'select id, a, b, kind, similarity, reason, newer, decision, withdrawn from kinship where id = ?',
    id,
  )

/**
 * Keeps what an import found, in the transaction that adds its releases. What was decided about two releases before is
 * left as it is. The journal keeps ids and a digest; undo of the import hides it with them.
 */
export function keepKin(
  writer: Writer,
  found: readonly { readonly release: { readonly id: ReleaseId }; readonly kin: Kin }[],
): void {
  const rows = found.flatMap(({ release, kin }) => rowsOf(release.id, kin))
  const fresh = [...new Map(rows.map((row) => [row.id, row])).values()].filter((row) => !takeUp(writer, row))
  for (const row of fresh) insertRow(writer[inside], 'kinship', { ...row })
  recordMany(
    writer,
    'kinship',
    fresh.map(({ id }) => id),
    kinshipDigest(fresh),
  )
}

/** Whether there is a row for these two: one that was hidden is shown as it was, or, if a word taken back is all it held, filled anew. */
function takeUp(writer: Writer, { id, ...row }: Found): boolean {
  const known = kinshipBy(writer, id)
  if (known === undefined) return false
  if (known.withdrawn === 1 && known.kind === 'by-hand') putRow(writer, 'kinship', id, { ...row, decision: null })
  else showRows(writer, 'kinship', [id])
  return true
}

type Found = Pick<Kinship, 'id' | 'a' | 'b' | 'kind' | 'similarity' | 'reason' | 'newer'>

const rowsOf = (release: ReleaseId, { near, versions }: Kin): Found[] => [
  ...versions.map(({ older, newer, reason, similarity }) => ({
    ...pairOf(older, newer),
    kind: 'version' as const,
    similarity,
    reason,
    newer,
  })),
  ...near.map(({ to, similarity }) => ({
    ...pairOf(release, to),
    kind: 'near' as const,
    similarity,
    reason: null,
    newer: null,
  })),
]

/** What the journal vouches for in kinship that an import found: all that never changes afterwards. */
export const kinshipDigest = (rows: readonly Columns[] | readonly Found[]): string =>
  sha256Of(
    rows
      .map(({ id, a, b, kind, similarity, reason, newer }) =>
        canonicalJson([id, a, b, kind, similarity, reason, newer]),
      )
      .join('\n'),
  )

/** Remembers what an analyst says of two releases, over whatever was found. */
export function decide(writer: Writer, left: ReleaseId, right: ReleaseId, decision: Decision): void {
  const { id, a, b } = pairOf(left, right)
  const known = kinshipBy(writer, id)
  if (known === undefined) {
    putRow(writer, 'kinship', id, { a, b, kind: 'by-hand', similarity: null, reason: null, newer: null, decision })
    return
  }
  showRows(writer, 'kinship', [id])
  setRow(writer, 'kinship', id, { decision })
}

/** Brings back what was known of releases that come back, if it was found and the other one stands. */
export function restoreKin(writer: Writer, releases: readonly ReleaseId[]): void {
  const hidden = writer[inside].column<string>(
    `with back (id) as (select value from json_each(?)),
       touched (id) as (select kinship.id from back join kinship on a = back.id union select kinship.id from back join kinship on b = back.id)
     select kinship.id from touched cross join kinship using (id) cross join release as first on first.id = a
     cross join release as second on second.id = b
     where kinship.withdrawn = 1 and kind <> 'by-hand' and first.withdrawn = 0 and second.withdrawn = 0`,
    JSON.stringify(releases),
  )
  showRows(writer, 'kinship', hidden)
}
