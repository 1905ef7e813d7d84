import type { Facts } from '../../shared/model/fact.ts'
import type { IssuerId, ReleaseId } from '../../shared/model/ids.ts'
import { applyEdits } from '../../shared/text/revision.ts'
import { bodyText } from './body-text.ts'
import { inside, type Reader } from './connection.ts'
import { IS_CURRENT } from './current.ts'
import { factsOf } from './release-facts.ts'
import type { NewRelease } from './releases.ts'
import { addressKey, referenceKey } from './same-place.ts'

/** What of a release tells whether it says the same as another, or is another capture of the same. */
export interface KinSubject {
  readonly id: ReleaseId
  readonly text: string
  /** SHA-256 of the original: what comes of one file is not its own newer version. */
  readonly sha256: string
  readonly language: string | null
  readonly issuer: IssuerId | null
  /** The issuer as the text has it. */
  readonly issuerName: string | null
  /** See addressKey and referenceKey. */
  readonly address: string | null
  readonly reference: string | null
  /** ISO dates, possibly shortened. */
  readonly updated: string | null
  readonly publication: string | null
  readonly capture: string | null
}

export const subjectOf = (release: NewRelease): KinSubject => ({
  id: release.id,
  text: applyEdits(release.plain, release.edits),
  sha256: release.original.sha256,
  language: release.language,
  issuer: release.issuer,
  updated: release.updated,
  ...said(release.facts),
})

/** A release of the library as it stands; undefined when it was withdrawn or is not there. */
export function keptSubject(reader: Reader, id: ReleaseId): KinSubject | undefined {
  const kept = reader[inside].one<
    Pick<KinSubject, 'sha256' | 'language' | 'issuer' | 'updated'> & {
      readonly facts: string
      readonly plain: string
      readonly text: string | null
    }
  >(
    `select lower(hex(sha256)) as sha256, language, issuer.id as issuer, updated, facts, plain, text
     from release join body using (row) join original on original.row = release.original
     left join issuer on issuer.row = release.issuer where release.id = ? and release.withdrawn = 0`,
    id,
  )
  if (kept === undefined) return undefined
  const { facts, plain, text, ...rest } = kept
  return { id, ...rest, text: bodyText({ plain, text }), ...said(factsOf(facts)) }
}

const said = ({ issuer, url, reference, publication, capture }: Facts) => ({
  issuerName: issuer.value,
  address: addressKey(url.value),
  reference: referenceKey(reference.value),
  publication: publication.value,
  capture: capture.value,
})

/** The current captures with this address or reference that came last, newest first. */
export const captures = (reader: Reader, by: 'url' | 'reference', key: string, most: number): readonly ReleaseId[] =>
  reader[inside].column<ReleaseId>(
    `select id from release where ${by} = ? and withdrawn = 0 and ${IS_CURRENT} order by row desc limit ?`,
    key,
    most,
  )

/** The signatures of every release that has one, withdrawn ones too: those may come back. */
export const signatures = (reader: Reader): IterableIterator<{ readonly id: ReleaseId; readonly hashes: Uint8Array }> =>
  reader[inside].each('select id, hashes from signature join release using (row) order by row')

/** Releases of a library that an earlier version wrote: they have no signature yet. */
export const unsigned = (reader: Reader): readonly ReleaseId[] =>
  reader[inside].column<ReleaseId>(
    'select id from release where withdrawn = 0 and row not in (select row from signature) order by row',
  )

export const countReleases = (reader: Reader): number =>
  reader[inside].value<number>('select count(*) from release') ?? 0
