import type { Sha256 } from '../../shared/model/ids.ts'
import { releaseIdOf, type NewOriginal, type NewRelease } from '../store/releases.ts'
import type { Prepared } from './prepared.ts'

/** A prepared release with its place in the library: whose original it is and under which id. */
export const newRelease = (source: string, original: NewOriginal, prepared: Prepared): NewRelease => ({
  ...prepared,
  id: idOf(original.sha256, prepared),
  original,
  source: `${source}${prepared.member}`,
})

export const idOf = (sha256: Sha256, { member, reading }: Pick<Prepared, 'member' | 'reading'>) =>
  releaseIdOf(sha256, member, reading)
