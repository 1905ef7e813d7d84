import type { ReleaseId } from '../../../shared/model/ids.ts'
import type { Kin } from '../../store/kinship.ts'
import { NEAR } from '../../store/families.ts'
import { shinglesOf, similarityOf } from './shingles.ts'
import { createSignatureIndex } from './signature-index.ts'

/** Finds what says nearly the same: by signature who may, by the texts themselves who does. */
export interface NearFinder {
  readonly add: (signature: Uint8Array, id: ReleaseId) => void
  /** Nearest first, earlier ones before later; never the release itself. */
  readonly near: (release: Signed) => Kin['near']
}

export interface Signed {
  readonly id: ReleaseId
  readonly text: string
  readonly signature: Uint8Array
}

/** `textOf`: the current text of a release that was added; undefined when it is not there any more. */
export function createNearFinder(expected: number, textOf: (id: ReleaseId) => string | undefined): NearFinder {
  const index = createSignatureIndex(expected)
  return {
    add: index.add,
    near: ({ id: own, text, signature }) => {
      const likely = new Set(index.likely(signature))
      likely.delete(own)
      if (likely.size === 0) return []
      const shingles = shinglesOf(text)
      return [...likely]
        .flatMap((to) => {
          const other = textOf(to)
          const similarity = other === undefined ? 0 : keptSimilarity(shingles, shinglesOf(other))
          return similarity < NEAR ? [] : [{ to, similarity }]
        })
        .toSorted((left, right) => right.similarity - left.similarity)
    },
  }
}

/** As it is kept: four places, and 1 only for the same words. */
export function keptSimilarity(left: Uint32Array, right: Uint32Array): number {
  const similarity = similarityOf(left, right)
  return similarity === 1 ? 1 : Math.min(0.9999, Math.round(similarity * 10_000) / 10_000)
}
