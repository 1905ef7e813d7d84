import { z } from 'zod'
import { ImportProblemCode } from '../../shared/model/import.ts'
import type { Unparsed } from './parsing.ts'

/** Engine to parser. `id` comes back with everything that is said of this file. */
export interface ToParser extends Unparsed {
  readonly kind: 'parse'
  readonly id: number
}

const Draft = z.object({
  part: z.int().nonnegative(),
  member: z.string(),
  plain: z.string(),
  format: z.string(),
  encoding: z.string().nullable(),
  reader: z.object({ name: z.string(), version: z.int() }),
  pages: z.array(z.int().nonnegative()),
  paragraphs: z.array(z.int().nonnegative()),
  said: z.object({
    title: z.string().exactOptional(),
    url: z.string().exactOptional(),
    publication: z.string().exactOptional(),
    issuer: z.string().exactOptional(),
    language: z.string().exactOptional(),
  }),
})

const Problem = z.object({ member: z.string(), code: ImportProblemCode, detail: z.string() })
const Attempts = z.object({ where: z.enum(['net', 'dns', 'udp']), count: z.int(), last: z.string().nullable() })

/**
 * Parser to engine, checked where it comes in: that process reads hostile bytes. `report`: it lives and goes on with
 * this file. `attempts`: what its network doors refused since it started.
 */
export const FromParser = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('report'), id: z.int() }),
  z.object({
    kind: z.literal('parsed'),
    id: z.int(),
    parsed: z.object({ drafts: z.array(Draft), problems: z.array(Problem) }),
    attempts: z.array(Attempts),
  }),
])
export type FromParser = z.infer<typeof FromParser>
