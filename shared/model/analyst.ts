import { z } from 'zod'
import { AnalystId } from './ids.ts'

/** A person, known by id; the display name may change. The profile lives outside every library. */
export const Analyst = z.object({ id: AnalystId, name: z.string().trim().min(1).max(120) })
export type Analyst = z.infer<typeof Analyst>
