import { z } from 'zod'
import { Release } from './release.ts'
import { ReleaseId } from './ids.ts'

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

/** `source`: the path as given, '/' as separator, members after '!'. */
export const ImportFailure = z.object({ source: z.string(), code: ImportProblemCode, message: z.string() })
export type ImportFailure = z.infer<typeof ImportFailure>

export const ImportReport = z.object({
  imported: z.array(Release),
  same: z.array(z.object({ source: z.string(), as: ReleaseId })),
  near: z.array(z.object({ id: ReleaseId, to: ReleaseId, similarity: z.number() })),
  failed: z.array(ImportFailure),
})
export type ImportReport = z.infer<typeof ImportReport>
