import { done, type Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import type { IssuerId, ReleaseId, Sha256 } from '../../shared/model/ids.ts'
import type { ImportFailure, ImportResult } from '../../shared/model/import.ts'
import type { Mapping } from '../../shared/model/mapping.ts'
import { listRules } from '../store/cleaning-rules.ts'
import { listIssuers } from '../store/issuers.ts'
import { rememberMapping } from '../store/mappings.ts'
import type { Store } from '../store/open.ts'
import {
  addReleases,
  isThere,
  isWhole,
  markWhole,
  releasesOfOriginal,
  restoreWithdrawn,
  type NewRelease,
} from '../store/releases.ts'
import type { DraftProblem } from './draft.ts'
import { failuresOf } from './failures.ts'
import { createKinFinder, keepKin } from './families/kin.ts'
import { issuerByWord, issuerKeeper } from './new-issuers.ts'
import type { Known } from './prepared.ts'
import { proposeRules } from './cleaning/propose-rules.ts'

/** A batch is one transaction: it is written when it has this many releases, this many bytes, or is this old. */
const MOST_RELEASES = 500
const MOST_BYTES = 16 * 1024 * 1024
const OLDEST = 2000

interface Step {
  readonly analyst: Analyst
  readonly command: string
  readonly key: string
  readonly step: string
}

interface Wishes {
  readonly issuer?: string
  readonly remember?: { readonly signature: string; readonly mapping: Mapping }
}

/** The writing half of an import: gathers releases, writes them in whole batches, keeps the report. */
export interface Batches {
  readonly known: Known
  /** Whether the library or this import has this original whole, or this import found it unreadable. */
  readonly knows: (sha256: Sha256) => boolean
  /** Whether it is this import that brought it. */
  readonly brought: (sha256: Sha256) => boolean
  /** A file whose bytes are known: the same as another, or brought back if its import had been undone. */
  readonly again: (source: string, sha256: Sha256) => Outcome<void>
  readonly add: (releases: readonly NewRelease[]) => Outcome<void>
  /** All of an original was added. */
  readonly whole: (sha256: Sha256) => void
  /** Problems of a file; with its hash, the same bytes are not tried again. */
  readonly fail: (source: string, problems: readonly DraftProblem[], sha256?: Sha256) => void
  /** Writes the last batch, and proposes the cleaning rules that the import led to. */
  readonly finish: () => Outcome<void>
  readonly counts: () => { imported: number; same: number; failed: number }
  readonly result: () => ImportResult
}

export function createBatches(store: Store, step: Step, { issuer: issuerName, remember }: Wishes): Batches {
  const result: ImportResult = { imported: [], same: [], near: [], failed: [], rules: [], versions: 0 }
  const problemsOf = new Map<Sha256, readonly ImportFailure[]>()
  const firstOf = new Map<Sha256, ReleaseId>()
  const issuers = issuerKeeper(store.reader)
  const touched = new Set<IssuerId>()
  const kin = createKinFinder(store.reader)
  const known: Known = {
    rules: listRules(store.reader),
    issuers: listIssuers(store.reader),
    issuer: issuerByWord(store.reader, issuerName),
  }
  let releases: NewRelease[] = []
  let restored: ReleaseId[] = []
  let wholes: Sha256[] = []
  let bytes = 0
  let openedAt = performance.now()
  let remembered = remember === undefined

  const change = (count: number, work: Parameters<Store['change']>[1]): Outcome<unknown> => {
    const { analyst, command, key } = step
    const words = { key, params: { count } }
    return store.change({ analyst, command, words, step: step.step, bulk: true }, work)
  }

  const flush = (): Outcome<void> => {
    const count = releases.length + restored.length
    if (count === 0) return done(undefined)
    let found: Parameters<typeof keepKin>[1] = []
    const written = change(count, (writer) => {
      const named = releases.map((release) => issuers.named(writer, release))
      found = named.map((release) => ({ release, kin: kin.find(release) }))
      restoreWithdrawn(writer, restored)
      addReleases(writer, named)
      keepKin(writer, found)
      keepKin(
        writer,
        restored.map((id) => ({ release: { id }, kin: kin.findAgain(id) })),
      )
      for (const sha256 of wholes) markWhole(writer, sha256)
      if (!remembered && remember !== undefined) rememberMapping(writer, remember.signature, remember.mapping)
      for (const { issuer } of named) if (issuer !== null) touched.add(issuer)
      return done(undefined)
    })
    if (!written.ok) return written
    remembered = true
    result.imported.push(...restored, ...releases.map(({ id }) => id))
    for (const { release, kin: of } of found) {
      result.near.push(...of.near.slice(0, 1).map(({ to, similarity }) => ({ id: release.id, to, similarity })))
      result.versions += of.versions.length
    }
    releases = []
    restored = []
    wholes = []
    bytes = 0
    return done(undefined)
  }

  const flushIfFull = (): Outcome<void> => {
    const count = releases.length + restored.length
    const isOld = performance.now() - openedAt > OLDEST
    if (count < MOST_RELEASES && bytes < MOST_BYTES && !isOld) return done(undefined)
    openedAt = performance.now()
    return flush()
  }

  const fail = (failures: readonly ImportFailure[]): void => void result.failed.push(...failures)

  return {
    known,
    knows: (sha256) => firstOf.has(sha256) || problemsOf.has(sha256) || isWhole(store.reader, sha256),
    brought: (sha256) => firstOf.has(sha256) || problemsOf.has(sha256),
    again: (source, sha256) => {
      const earlier = firstOf.get(sha256)
      const there = earlier === undefined ? releasesOfOriginal(store.reader, sha256) : []
      const standing = there.filter(({ withdrawn }) => !withdrawn)
      const hidden = there.filter(
        ({ withdrawn, member, reading }) =>
          withdrawn && !standing.some((other) => other.member === member) && reading === readingToShow(there, member),
      )
      const as = earlier ?? standing[0]?.id
      if (as !== undefined) result.same.push({ source, as })
      const [back] = hidden
      if (back !== undefined) firstOf.set(sha256, back.id)
      restored.push(...hidden.map(({ id }) => id))
      fail((problemsOf.get(sha256) ?? []).map((failure) => ({ ...failure, source })))
      return flushIfFull()
    },
    add: (fresh) => {
      // Before, not after: so that an original's last releases are still to be written when it is said to be whole.
      const flushed = fresh.length === 0 ? done(undefined) : flushIfFull()
      if (!flushed.ok) return flushed
      for (const release of fresh) {
        const { sha256 } = release.original
        if (!firstOf.has(sha256)) firstOf.set(sha256, release.id)
        if (isThere(store.reader, release.id)) result.same.push({ source: release.source, as: release.id })
        else releases.push(release)
        bytes += 2 * release.plain.length
      }
      return done(undefined)
    },
    whole: (sha256) => void wholes.push(sha256),
    fail: (source, problems, sha256) => {
      const failures = failuresOf(source, problems)
      fail(failures)
      if (sha256 !== undefined && failures.length > 0)
        problemsOf.set(sha256, [...(problemsOf.get(sha256) ?? []), ...failures])
    },
    finish: () => {
      const flushed = flush()
      if (!flushed.ok || touched.size === 0) return flushed
      const proposed = change(0, (writer) => {
        result.rules.push(...proposeRules(writer, [...touched]))
        return done(undefined)
      })
      return proposed.ok ? done(undefined) : proposed
    },
    counts: () => ({ imported: result.imported.length, same: result.same.length, failed: result.failed.length }),
    result: () => result,
  }
}

/** Of several readings of one part, none of which stands: as detected, else the one that is there. */
const readingToShow = (
  there: readonly { readonly member: string; readonly reading: string }[],
  member: string,
): string | undefined =>
  there
    .filter((each) => each.member === member)
    .map(({ reading }) => reading)
    .toSorted()[0]
