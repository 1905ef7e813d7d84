import { z } from 'zod'

/** Half-open range of UTF-16 units, `end` exclusive, never empty. */
export const Span = z
  .object({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine((span) => span.start < span.end, { message: 'start before end' })
export type Span = z.infer<typeof Span>
