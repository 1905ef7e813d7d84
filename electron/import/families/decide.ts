import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import type { Analyst } from '../../../shared/model/analyst.ts'
import type { ReleaseId } from '../../../shared/model/ids.ts'
import { joinTogether, kinshipOf, splitOff } from '../../store/families.ts'
import { decide } from '../../store/kinship.ts'
import { moveTags } from '../../store/moving-tags.ts'
import type { Reader, Store } from '../../store/open.ts'
import { isThere, textOf } from '../../store/releases.ts'
import { newestOf, openProposal, supersede } from '../../store/versions.ts'
import { calledRelease } from '../../tagging/tags.ts'
import { differencesOf } from './differences.ts'

/** Keeps two releases apart: they do not say the same. Failures: not-found, bad-request, conflict for two captures of one. */
export function notSame(store: Store, analyst: Analyst, left: ReleaseId, right: ReleaseId): Outcome<void> {
  const refused = refusalOf(store.reader, left, right)
  if (refused !== null) return refused
  const words = { key: 'log.family.notSame', params: called(store.reader, left, right) }
  return store.change({ analyst, command: 'families.notSame', words }, (writer) =>
    done(decide(writer, left, right, 'not-same')),
  )
}

/** Takes a release out of its family for good. Failures: not-found; conflict: it is in none. */
export function split(store: Store, analyst: Analyst, release: ReleaseId): Outcome<void> {
  if (!isThere(store.reader, release)) return refuse('not-found', 'failure.release.missing')
  const words = { key: 'log.family.split', params: { release: calledRelease(store.reader, release) } }
  return store.change({ analyst, command: 'families.split', words }, (writer) =>
    splitOff(writer, release) === 0 ? refuse('conflict', 'failure.family.alone') : done(undefined),
  )
}

/** Holds two releases together as one statement. Failures as for notSame. */
export function join(store: Store, analyst: Analyst, left: ReleaseId, right: ReleaseId): Outcome<void> {
  const refused = refusalOf(store.reader, left, right)
  if (refused !== null) return refused
  const words = { key: 'log.family.joined', params: called(store.reader, left, right) }
  return store.change({ analyst, command: 'families.join', words }, (writer) => done(joinTogether(writer, left, right)))
}

/**
 * Puts the newer capture in the older one's place; the older one's tags go to the newest text by exact maps. One undo
 * step. Failures: not-found; conflict: it was decided already.
 */
export function acceptVersion(
  store: Store,
  analyst: Analyst,
  proposal: string,
): Outcome<{ placed: number; changed: number; orphaned: number }> {
  const open = openProposal(store.reader, proposal)
  if (!open.ok) return open
  const { older, newer } = open.value
  const newest = newestOf(store.reader, newer)
  if (newest === older) return refuse('conflict', 'failure.version.decided')
  const [before, after] = [textOf(store.reader, older), textOf(store.reader, newest)]
  if (!before.ok) return before
  if (!after.ok) return after
  const edits = differencesOf(before.value.text, after.value.text)
  const words = { key: 'log.version.accepted', params: { release: calledRelease(store.reader, older) } }
  return store.change({ analyst, command: 'versions.accept', words }, (writer) => {
    supersede(writer, older, newer)
    return moveTags(writer, older, newest, edits)
  })
}

/** Remembers that neither is a newer version of the other. Failures as for acceptVersion. */
export function declineVersion(store: Store, analyst: Analyst, proposal: string): Outcome<void> {
  const open = openProposal(store.reader, proposal)
  if (!open.ok) return open
  const { older, newer } = open.value
  const words = { key: 'log.version.declined', params: { release: calledRelease(store.reader, newer) } }
  return store.change({ analyst, command: 'versions.decline', words }, (writer) =>
    done(decide(writer, older, newer, 'not-newer')),
  )
}

function refusalOf(reader: Reader, left: ReleaseId, right: ReleaseId): Outcome<never> | null {
  if (!isThere(reader, left) || !isThere(reader, right)) return refuse('not-found', 'failure.release.missing')
  if (left === right) return refuse('bad-request', 'failure.family.itself')
  return kinshipOf(reader, left, right)?.decision === 'newer' ? refuse('conflict', 'failure.family.captures') : null
}

const called = (reader: Reader, left: ReleaseId, right: ReleaseId) => ({
  left: calledRelease(reader, left),
  right: calledRelease(reader, right),
})
