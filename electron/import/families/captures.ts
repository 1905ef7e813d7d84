import type { VersionReason } from '../../../shared/model/family.ts'
import type { KinSubject } from '../../store/kin-subjects.ts'

/** Another capture of the same release, and which of the two is the newer. */
export interface Capture {
  readonly older: KinSubject
  readonly newer: KinSubject
}

/**
 * Why two releases with different words may be captures of one: the same address, or the same reference and issuer.
 * Editions in two languages share both and are not versions of each other; nor are parts of one file.
 */
export function sharedPlace(left: KinSubject, right: KinSubject): Exclude<VersionReason, 'updated'> | null {
  if (left.sha256 === right.sha256 || !mayAgree(left.language, right.language)) return null
  if (left.address !== null && left.address === right.address) return 'address'
  const sameReference = left.reference !== null && left.reference === right.reference
  return sameReference && sameIssuer(left, right) === true ? 'reference' : null
}

/**
 * Of two captures the one that was updated, published or captured later, whichever is known of both; else the one that
 * came in later, which is the second.
 */
export function byAge(first: KinSubject, second: KinSubject): Capture {
  for (const date of ['updated', 'publication', 'capture'] as const) {
    const later = compared(first[date], second[date])
    if (later !== 0) return later < 0 ? { older: first, newer: second } : { older: second, newer: first }
  }
  return updatedSince(first, second) ?? { older: first, newer: second }
}

/**
 * Of two releases that say nearly the same, the one that its issuer updated since the other; null where neither says so,
 * or where they are of two issuers or two sites: then one republishes the other.
 */
export function updatedSince(left: KinSubject, right: KinSubject): Capture | null {
  if (sameIssuer(left, right) === false || !mayAgree(hostOf(left), hostOf(right))) return null
  if (left.sha256 === right.sha256 || !mayAgree(left.language, right.language)) return null
  const later = compared(left.updated, right.updated)
  if (later !== 0) return later < 0 ? { older: left, newer: right } : { older: right, newer: left }
  if (isUpdateOf(left, right)) return { older: left, newer: right }
  return isUpdateOf(right, left) ? { older: right, newer: left } : null
}

/** A feed calls an entry updated on the day on which it was published: that is no update. */
function isUpdateOf(first: KinSubject, second: KinSubject): boolean {
  if (first.updated !== null || second.updated === null) return false
  const since = first.publication ?? second.publication
  return since === null || compared(since, second.updated) < 0
}

/** Null where it cannot be told. */
function sameIssuer(left: KinSubject, right: KinSubject): boolean | null {
  if (left.issuer !== null && right.issuer !== null) return left.issuer === right.issuer
  if (left.issuerName === null || right.issuerName === null) return null
  return left.issuerName.toLowerCase() === right.issuerName.toLowerCase()
}

const hostOf = ({ address }: KinSubject): string | null => address?.split(/[/?]/u)[0] ?? null

const mayAgree = (left: string | null, right: string | null): boolean =>
  left === null || right === null || left === right

/** Below zero: the first is earlier. Zero where one is not known, or one is a shortened form of the other. */
function compared(first: string | null, second: string | null): number {
  if (first === null || second === null || first.startsWith(second) || second.startsWith(first)) return 0
  return first < second ? -1 : 1
}
