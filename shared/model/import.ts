import { z } from 'zod'
import { ReleaseId, RuleId } from './ids.ts'
import { MappingProposal } from './mapping.ts'
import { Release } from './release.ts'

export const ImportProblemCode = z.enum([
  'unsupported-format',
  'empty',
  'damaged',
  'needs-password',
  'no-text-layer',
  'too-large',
  'too-deep',
  'took-too-long',
  'needs-mapping',
  'unreadable',
])
export type ImportProblemCode = z.infer<typeof ImportProblemCode>

/** `source`: the path as given, '/' as separator, members after '!'. `mapping`: what to say for `needs-mapping`. */
export const ImportFailure = z.object({
  source: z.string(),
  code: ImportProblemCode,
  message: z.string(),
  mapping: MappingProposal.exactOptional(),
})
export type ImportFailure = z.infer<typeof ImportFailure>

const Same = z.object({ source: z.string(), as: ReleaseId })
const Near = z.object({ id: ReleaseId, to: ReleaseId, similarity: z.number() })

/** What an import did: one entry a release or file, in the order in which they came. */
export const ImportResult = z.object({
  imported: z.array(ReleaseId),
  same: z.array(Same),
  near: z.array(Near),
  failed: z.array(ImportFailure),
  /** Cleaning rules that this import led to propose. */
  rules: z.array(RuleId),
  /** How many releases look like a newer version of one that is there. */
  versions: z.int(),
})
export type ImportResult = z.infer<typeof ImportResult>

/** An import as the command line prints it. */
export const ImportReport = z.object({
  imported: z.array(Release),
  same: z.array(Same),
  near: z.array(Near),
  failed: z.array(ImportFailure),
})
export type ImportReport = z.infer<typeof ImportReport>

/** An import as a window shows it: counts of everything, and the first rows of each list (at most SHOWN). */
export const ImportSummary = z.object({
  imported: z.int(),
  same: z.int(),
  near: z.int(),
  failed: z.int(),
  rules: z.int(),
  versions: z.int(),
  /** Facts of the imported releases that wait for a decision. */
  undecided: z.int(),
  first: z.object({
    imported: z.array(z.object({ id: ReleaseId, source: z.string(), title: z.string().nullable() })),
    same: z.array(Same.extend({ title: z.string().nullable() })),
    near: z.array(Near.extend({ title: z.string().nullable(), toTitle: z.string().nullable() })),
    failed: z.array(ImportFailure),
  }),
})
export type ImportSummary = z.infer<typeof ImportSummary>

export const SHOWN = 500
