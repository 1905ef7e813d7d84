import { z } from 'zod'

export const FactState = z.enum(['read', 'inferred', 'by-hand', 'blank'])
export type FactState = z.infer<typeof FactState>

/**
 * A thing read from a release. `span`: where in the plain layer it was read, UTF-16 units, end exclusive. A blank fact
 * has value null; `by-hand` with value null is an analyst's word that there is none. `choices`: what the words at `span`
 * may mean where that could not be told, such as 07-02-2019.
 */
export const Fact = z.object({
  value: z.string().nullable(),
  state: FactState,
  span: z.tuple([z.int(), z.int()]).nullable(),
  choices: z.array(z.string()).min(2).exactOptional(),
})
export type Fact = z.infer<typeof Fact>

export const blank: Fact = { value: null, state: 'blank', span: null }

/** The facts an analyst can see and correct. Dates are ISO 8601, possibly shortened: 2022-08-11, 2022-08, 2022. */
export const FactName = z.enum([
  'title',
  'issuer',
  'kind',
  'reference',
  'url',
  'place',
  'event',
  'dateline',
  'publication',
  'capture',
])
export type FactName = z.infer<typeof FactName>

export const Facts = z.record(FactName, Fact)
export type Facts = Readonly<Record<FactName, Fact>>

export const ReleaseKind = z.enum([
  'readout',
  'statement',
  'communique',
  'press-conference',
  'speech',
  'interview',
  'report',
  'other',
])
export type ReleaseKind = z.infer<typeof ReleaseKind>
