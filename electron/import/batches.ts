import { randomUUID } from 'node:crypto'
import { done, type Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import { IssuerId, type ReleaseId, type Sha256 } from '../../shared/model/ids.ts'
import type { ImportFailure, ImportReport } from '../../shared/model/import.ts'
import type { Release } from '../../shared/model/release.ts'
import { listRules } from '../store/cleaning-rules.ts'
import { addIssuer, issuerNamed, listIssuers } from '../store/issuers.ts'
import type { Store } from '../store/open.ts'
import { addReleases, releaseOf, releasesOfOriginal, restoreWithdrawn, type NewRelease } from '../store/releases.ts'
import type { DraftProblem } from './draft.ts'
import type { Known } from './new-release.ts'
import { messageOf } from './problem-words.ts'

/** A batch is one transaction: no more than this many releases or this many bytes. */
const MOST_RELEASES = 500
const MOST_BYTES = 16 * 1024 * 1024

interface Step {
  readonly analyst: Analyst
  readonly command: string
  readonly key: string
  readonly step: string
}

/** The writing half of an import: gathers releases, writes them in whole batches, keeps the report. */
export interface Batches {
  readonly known: Known
  /** Whether the library or this import has this original, or this import found it unreadable. */
  readonly knows: (sha256: Sha256) => boolean
  /** A file whose bytes are known: the same as another, or brought back if its import had been undone. */
  readonly again: (source: string, sha256: Sha256) => Outcome<void>
  readonly add: (releases: readonly NewRelease[]) => Outcome<void>
  /** Problems of a file; with its hash, the same bytes are not tried again. */
  readonly fail: (source: string, problems: readonly DraftProblem[], sha256?: Sha256) => void
  readonly flush: () => Outcome<void>
  /** How many releases are in the library by now. */
  readonly written: () => number
  readonly report: () => Outcome<ImportReport>
}

export function createBatches(store: Store, step: Step, issuerName: string | undefined): Batches {
  const imported: ReleaseId[] = []
  const same: { source: string; as: ReleaseId }[] = []
  const failed: ImportFailure[] = []
  const problemsOf = new Map<Sha256, readonly DraftProblem[]>()
  const brought = new Map<Sha256, ReleaseId>()
  const issuer = issuerOf(store, issuerName)
  const known: Known = { rules: listRules(store.reader), issuers: listIssuers(store.reader), issuer }
  let releases: NewRelease[] = []
  let restored: ReleaseId[] = []
  let bytes = 0
  let issuerIsThere = issuer === null || known.issuers.some(({ id }) => id === issuer.id)

  const flush = (): Outcome<void> => {
    const count = releases.length + restored.length
    if (count === 0) return done(undefined)
    const { analyst, command, key } = step
    const written = store.change(
      { analyst, command, words: { key, params: { count } }, step: step.step, bulk: true },
      (writer) => {
        if (!issuerIsThere && issuer !== null)
          addIssuer(writer, { ...issuer, country: null, names: {}, hosts: [], patterns: [] })
        restoreWithdrawn(writer, restored)
        addReleases(writer, releases)
        return done(undefined)
      },
    )
    if (!written.ok) return written
    issuerIsThere = true
    imported.push(...restored, ...releases.map(({ id }) => id))
    releases = []
    restored = []
    bytes = 0
    return written
  }

  const flushIfFull = (): Outcome<void> =>
    releases.length + restored.length >= MOST_RELEASES || bytes >= MOST_BYTES ? flush() : done(undefined)

  return {
    known,
    knows: (sha256) =>
      brought.has(sha256) || problemsOf.has(sha256) || releasesOfOriginal(store.reader, sha256).length > 0,
    again: (source, sha256) => {
      const earlier = brought.get(sha256)
      const there = earlier === undefined ? releasesOfOriginal(store.reader, sha256) : []
      const standing = earlier ?? there.find(({ withdrawn }) => !withdrawn)?.id
      const hidden = there.filter(({ withdrawn }) => withdrawn).map(({ id }) => id)
      if (standing !== undefined) same.push({ source, as: standing })
      const [back] = hidden
      if (back !== undefined) brought.set(sha256, back)
      restored.push(...hidden)
      failed.push(...rowsOf(source, problemsOf.get(sha256) ?? []))
      return flushIfFull()
    },
    add: (fresh) => {
      for (const release of fresh) {
        if (!brought.has(release.original.sha256)) brought.set(release.original.sha256, release.id)
        releases.push(release)
        bytes += 2 * release.plain.length + release.original.bytes.length
      }
      return flushIfFull()
    },
    fail: (source, problems, sha256) => {
      failed.push(...rowsOf(source, problems))
      if (sha256 !== undefined && problems.length > 0) problemsOf.set(sha256, problems)
    },
    flush,
    written: () => imported.length,
    report: () => {
      const rows: Release[] = []
      for (const id of imported) {
        const release = releaseOf(store.reader, id)
        if (!release.ok) return release
        rows.push(release.value)
      }
      return done({ imported: rows, same, near: [], failed })
    },
  }
}

const rowsOf = (source: string, problems: readonly DraftProblem[]): ImportFailure[] =>
  problems.map(({ member, code, detail }) => ({ source: `${source}${member}`, code, message: messageOf(code, detail) }))

function issuerOf(store: Store, name: string | undefined): { id: IssuerId; name: string } | null {
  if (name === undefined || name.trim() === '') return null
  const id = issuerNamed(store.reader, name)
  const known = listIssuers(store.reader).find((issuer) => issuer.id === id)
  return id === null
    ? { id: IssuerId.parse(randomUUID()), name: name.trim() }
    : { id, name: known?.name ?? name.trim() }
}
