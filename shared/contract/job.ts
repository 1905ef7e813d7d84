import { z } from 'zod'
import { Message } from './outcome.ts'
import { JobId } from '../model/ids.ts'

export const JobKind = z.enum(['import', 'export', 'reindex', 'backup', 'suggest'])
export type JobKind = z.infer<typeof JobKind>

/** Long work as a person follows it. `total` null while it is not known. `rate`: units a second. */
export const Job = z.object({
  id: JobId,
  kind: JobKind,
  state: z.enum(['running', 'done', 'failed', 'cancelled', 'interrupted']),
  done: z.int(),
  total: z.int().nullable(),
  rate: z.number().nullable(),
  at: Message.nullable(),
  /** What came of it so far, such as `imported`, `same`, `failed`. */
  counts: z.record(z.string(), z.int()).exactOptional(),
  /** The answer of a finished job; an import's is an ImportSummary. */
  result: z.unknown().optional(),
  failure: z.unknown().optional(),
})
export type Job = z.infer<typeof Job>
