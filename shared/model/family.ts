import { z } from 'zod'
import { ReleaseId } from './ids.ts'

/** A release as lists beside a text show it. `date`: the best known one. */
export const ReleaseName = z.object({
  id: ReleaseId,
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  date: z.string().nullable(),
  source: z.string(),
})
export type ReleaseName = z.infer<typeof ReleaseName>

/**
 * Releases that republish one statement. `similarity`: 0 to 1, to the release that was asked about; null by hand.
 * `newerProposed`: one of the two is proposed as a newer version of the other, which waits for a decision.
 */
export const Family = z.object({
  id: z.string(),
  members: z.array(
    ReleaseName.extend({ similarity: z.number().nullable(), joinedByHand: z.boolean(), newerProposed: z.boolean() }),
  ),
})
export type Family = z.infer<typeof Family>

/** Two texts side by side, cut into runs that are the same, only left or only right; in reading order. */
export const Comparison = z.object({
  left: ReleaseName,
  right: ReleaseName,
  similarity: z.number(),
  pieces: z.array(
    z.object({
      kind: z.enum(['same', 'left', 'right']),
      /** UTF-16 units in the left text and the right text; the side that a piece is not in has an empty span there. */
      left: z.tuple([z.int(), z.int()]),
      right: z.tuple([z.int(), z.int()]),
    }),
  ),
  leftText: z.string(),
  rightText: z.string(),
})
export type Comparison = z.infer<typeof Comparison>

/** Why a release is taken for a newer version of another. */
export const VersionReason = z.enum(['address', 'reference', 'updated'])
export type VersionReason = z.infer<typeof VersionReason>

/** Two captures of which one may be the newer version of the other. */
export const VersionProposal = z.object({
  id: z.uuid(),
  older: ReleaseName,
  newer: ReleaseName,
  reason: VersionReason,
  similarity: z.number(),
  /** Tags of the older that would come along. */
  tags: z.int(),
})
export type VersionProposal = z.infer<typeof VersionProposal>
