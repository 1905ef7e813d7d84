import type { ReleaseId } from '../../../shared/model/ids.ts'
import { kinshipOf } from '../../store/families.ts'
import {
  captures,
  countReleases,
  keptSubject,
  signatures,
  subjectOf,
  unsigned,
  type KinSubject,
} from '../../store/kin-subjects.ts'
import type { Kin } from '../../store/kinship.ts'
import type { Reader } from '../../store/open.ts'
import { isThere, type NewRelease } from '../../store/releases.ts'
import { byAge, sharedPlace, updatedSince } from './captures.ts'
import { createNearFinder, keptSimilarity } from './near.ts'
import { shinglesOf } from './shingles.ts'
import { signatureOf } from './signature.ts'

export { keepKin } from '../../store/kinship.ts'

/** Finds the kin of releases as they come in, those of the same batch among each other too. */
export interface KinFinder {
  /** What of the library and of what came before is kin of this release; from now on it is found itself. */
  readonly find: (release: NewRelease) => Kin
  /** The same of a release that stands in the library again; what is known of it already is left out. */
  readonly findAgain: (id: ReleaseId) => Kin
}

/** A statement that is republished by the hundred is held together by its nearest few. */
const MOST_NEAR = 8
/** Captures of one address that are looked at. */
const MOST_CAPTURES = 8
/** After so many more, those that were written meanwhile are let go. */
const MANY_WAITING = 512

/** Loads the signatures of the whole library. */
export function createKinFinder(reader: Reader): KinFinder {
  const waiting = createWaiting(reader)
  const finder = createNearFinder(countReleases(reader), (id) => waiting.subject(id)?.text)
  for (const { id, hashes } of signatures(reader)) finder.add(hashes, id)
  for (const id of unsigned(reader)) finder.add(signatureOf(keptSubject(reader, id)?.text ?? ''), id)

  const kinOf = (release: KinSubject, signature: Uint8Array): Kin => {
    const capture = captureOf(release, earlierCaptures(reader, waiting.all(), release))
    const near = finder.near({ ...release, signature }).filter(({ to }) => !capture.some((each) => isOf(each, to)))
    const update = capture.length === 0 ? updateAmong(near, waiting.subject, release) : null
    return {
      near: near.filter(({ to }) => update === null || !isOf(update, to)).slice(0, MOST_NEAR),
      versions: update === null ? capture : [update],
    }
  }

  return {
    find: (release) => {
      const subject = subjectOf(release)
      const kin = kinOf(subject, release.signature)
      finder.add(release.signature, release.id)
      waiting.add(subject)
      return kin
    },
    findAgain: (id) => {
      const release = keptSubject(reader, id)
      if (release === undefined) return { near: [], versions: [] }
      const { near, versions } = kinOf(release, signatureOf(release.text))
      const isNew = (left: ReleaseId, right: ReleaseId) => kinshipOf(reader, left, right) === undefined
      return {
        near: near.filter(({ to }) => isNew(id, to)),
        versions: versions.filter(({ older, newer }) => isNew(older, newer)),
      }
    },
  }
}

/** Releases that were found about and may not be written yet. */
function createWaiting(reader: Reader) {
  const waiting = new Map<ReleaseId, KinSubject>()
  let many = MANY_WAITING
  return {
    all: () => waiting.values(),
    subject: (id: ReleaseId): KinSubject | undefined => keptSubject(reader, id) ?? waiting.get(id),
    add: (release: KinSubject): void => {
      waiting.set(release.id, release)
      if (waiting.size < many) return
      for (const id of waiting.keys()) if (isThere(reader, id)) waiting.delete(id)
      many = waiting.size + MANY_WAITING
    },
  }
}

/** Releases of the same address or reference, as they came in. */
function earlierCaptures(reader: Reader, waiting: Iterable<KinSubject>, release: KinSubject): readonly KinSubject[] {
  const { address, reference } = release
  if (address === null && reference === null) return []
  const ids = new Set([
    ...(address === null ? [] : captures(reader, 'url', address, MOST_CAPTURES).toReversed()),
    ...(reference === null ? [] : captures(reader, 'reference', reference, MOST_CAPTURES).toReversed()),
  ])
  const unwritten = [...waiting].filter(({ id }) => !ids.has(id))
  return [...[...ids].flatMap((id) => keptSubject(reader, id) ?? []), ...unwritten].filter(
    (other) => other.id !== release.id && sharedPlace(release, other) !== null,
  )
}

/** The release beside the newest other capture of it, if their words differ. */
function captureOf(release: KinSubject, others: readonly KinSubject[]): Kin['versions'] {
  const [first, ...later] = others
  if (first === undefined) return []
  const newest = later.reduce((best, each) => byAge(best, each).newer, first)
  const reason = sharedPlace(release, newest)
  const similarity = keptSimilarity(shinglesOf(release.text), shinglesOf(newest.text))
  if (reason === null || similarity === 1) return []
  const { older, newer } = byAge(newest, release)
  return [{ older: older.id, newer: newer.id, reason, similarity }]
}

/** The nearest of those that say nearly the same, if one of the two was updated since the other. */
function updateAmong(
  near: Kin['near'],
  subject: (id: ReleaseId) => KinSubject | undefined,
  release: KinSubject,
): Version | null {
  for (const { to, similarity } of near) {
    const other = similarity === 1 ? undefined : subject(to)
    const update = other === undefined ? null : updatedSince(other, release)
    if (update !== null) return { older: update.older.id, newer: update.newer.id, reason: 'updated', similarity }
  }
  return null
}

type Version = Kin['versions'][number]

const isOf = ({ older, newer }: Version, id: ReleaseId): boolean => older === id || newer === id
