import { z } from 'zod'
import { ImportProblemCode } from '../../shared/model/import.ts'
import { MappingProposal } from '../../shared/model/mapping.ts'
import { Prepared, type Known } from './prepared.ts'
import type { Unparsed } from './parsing.ts'

/** A file on its way: its bytes follow in pieces, so that neither side holds them twice. */
export interface Sent extends Omit<Unparsed, 'bytes'> {
  readonly size: number
}

/**
 * Engine to parser. `id` comes back with everything that is said of a file. `taken`: a batch was taken, the next may
 * come. `leave`: nobody waits for this file any more.
 */
export type ToParser =
  | { readonly kind: 'know'; readonly known: Known }
  | { readonly kind: 'read'; readonly id: number; readonly file: Sent }
  | { readonly kind: 'propose'; readonly id: number; readonly file: Sent; readonly member: string }
  | { readonly kind: 'bytes'; readonly id: number; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'taken'; readonly id: number }
  | { readonly kind: 'leave'; readonly id: number }

const Problem = z.object({ member: z.string(), code: ImportProblemCode, detail: z.string() })
const Attempts = z.object({ where: z.enum(['net', 'dns', 'udp']), count: z.int(), last: z.string().nullable() })

/** Some of what a file gives, in its order. */
export const Batch = z.object({ releases: z.array(Prepared), problems: z.array(Problem) })
export type Batch = z.infer<typeof Batch>

/**
 * Parser to engine, checked where it comes in: that process reads hostile bytes. `report`: it lives and goes on with
 * this file. `attempts`: what its network doors refused since it started.
 */
export const FromParser = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('report'), id: z.int() }),
  z.object({ kind: z.literal('batch'), id: z.int(), batch: Batch }),
  z.object({ kind: z.literal('end'), id: z.int(), batch: Batch, attempts: z.array(Attempts) }),
  z.object({
    kind: z.literal('proposal'),
    id: z.int(),
    proposal: MappingProposal.nullable(),
    attempts: z.array(Attempts),
  }),
])
export type FromParser = z.infer<typeof FromParser>
