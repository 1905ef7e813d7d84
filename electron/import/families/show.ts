import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import type { Comparison, Family, ReleaseName, VersionProposal } from '../../../shared/model/family.ts'
import type { ReleaseId } from '../../../shared/model/ids.ts'
import type { PlainEdit } from '../../../shared/text/revision.ts'
import { kinshipOf, membersWith } from '../../store/families.ts'
import type { Reader } from '../../store/open.ts'
import { namesOf, textOf } from '../../store/releases.ts'
import { capturesOf, proposedVersions } from '../../store/versions.ts'
import { differencesOf } from './differences.ts'
import { shinglesOf, similarityOf } from './shingles.ts'

/** The family of a release with how alike each is to it; null for a statement that nobody republishes. */
export function familyOf(reader: Reader, release: ReleaseId): Outcome<Family | null> {
  const asked = textOf(reader, release)
  if (!asked.ok) return asked
  const members = membersWith(reader, release)
  if (!members.includes(release) || members.length < 2) return done(null)
  const names = namesOf(reader, members)
  const shingles = shinglesOf(asked.value.text)
  return done({
    id: members[0] ?? release,
    members: members.flatMap((id) => {
      const name = names.get(id)
      return name === undefined ? [] : [{ ...name, ...bondTo(reader, { id: release, shingles }, id) }]
    }),
  })
}

interface Asked {
  readonly id: ReleaseId
  readonly shingles: Uint32Array
}

type Bond = Pick<Family['members'][number], 'similarity' | 'joinedByHand' | 'newerProposed'>

function bondTo(reader: Reader, asked: Asked, id: ReleaseId): Bond {
  if (id === asked.id) return { similarity: 1, joinedByHand: false, newerProposed: false }
  const known = kinshipOf(reader, asked.id, id)
  if (known?.kind === 'by-hand')
    return { similarity: null, joinedByHand: known.decision === 'same', newerProposed: false }
  const body = known === undefined ? textOf(reader, id) : null
  const measured = body?.ok === true ? similarityOf(asked.shingles, shinglesOf(body.value.text)) : null
  return {
    similarity: known?.similarity ?? measured,
    joinedByHand: known?.decision === 'same',
    newerProposed: known?.kind === 'version' && known.decision === null,
  }
}

/** Two texts side by side, cut where they differ. */
export function comparisonOf(reader: Reader, left: ReleaseId, right: ReleaseId): Outcome<Comparison> {
  const [leftBody, rightBody] = [textOf(reader, left), textOf(reader, right)]
  if (!leftBody.ok) return leftBody
  if (!rightBody.ok) return rightBody
  const names = namesOf(reader, [left, right])
  const [leftName, rightName] = [names.get(left), names.get(right)]
  if (leftName === undefined || rightName === undefined) return refuse('not-found', 'failure.release.missing')
  const { text: leftText } = leftBody.value
  const { text: rightText } = rightBody.value
  return done({
    left: leftName,
    right: rightName,
    similarity: similarityOf(shinglesOf(leftText), shinglesOf(rightText)),
    pieces: piecesOf(leftText, differencesOf(leftText, rightText)),
    leftText,
    rightText,
  })
}

type Piece = Comparison['pieces'][number]

/** The texts as runs that are the same, only left, only right; what gave way comes before what came in its place. */
export function piecesOf(left: string, edits: readonly PlainEdit[]): Piece[] {
  const pieces: Piece[] = []
  let [here, there] = [0, 0]
  const take = (kind: Piece['kind'], onLeft: number, onRight: number): void => {
    if (onLeft + onRight === 0) return
    pieces.push({ kind, left: [here, here + onLeft], right: [there, there + onRight] })
    here += onLeft
    there += onRight
  }
  for (const { start, end, replacement } of edits) {
    take('same', start - here, start - here)
    take('left', end - start, 0)
    take('right', 0, replacement.length)
  }
  take('same', left.length - here, left.length - here)
  return pieces
}

/** Newer versions that wait for a decision, of one release or of all. */
export function proposalsFor(
  reader: Reader,
  asked: { readonly release: ReleaseId | null; readonly limit: number },
): { total: number; proposals: VersionProposal[] } {
  const { total, proposals } = proposedVersions(reader, asked)
  const names = namesOf(
    reader,
    proposals.flatMap(({ older, newer }) => [older, newer]),
  )
  return {
    total,
    proposals: proposals.flatMap((proposal) => {
      const [older, newer] = [names.get(proposal.older), names.get(proposal.newer)]
      return older === undefined || newer === undefined ? [] : [{ ...proposal, older, newer }]
    }),
  }
}

/** Every capture of one release, newest first. */
export function capturesNamed(reader: Reader, release: ReleaseId): Outcome<ReleaseName[]> {
  const asked = textOf(reader, release)
  if (!asked.ok) return asked
  const captures = capturesOf(reader, release)
  const names = namesOf(reader, captures)
  return done(captures.flatMap((id) => names.get(id) ?? []))
}
