import { z } from 'zod'
import { LogEntry, LogWords } from '../model/library.ts'

/** Words by key and parameters; `shared/words` says them in the interface language. */
export const Message = LogWords
export type Message = z.infer<typeof Message>

/** The later steps that rest on one, of whomever: how many, and the newest of those that rest on it directly. */
export const Dependents = z.object({ count: z.int(), newest: LogEntry })
export type Dependents = z.infer<typeof Dependents>

/** Why an answer could not be given. `say` tells a person what happened, what is safe and what to do. */
export const Failure = z.discriminatedUnion('code', [
  z.object({ code: z.literal('bad-request'), say: Message }),
  z.object({ code: z.literal('not-found'), say: Message }),
  /** `dependents`: what would have to be undone as well, and can be. */
  z.object({ code: z.literal('conflict'), say: Message, dependents: Dependents.optional() }),
  z.object({ code: z.literal('cancelled'), say: Message }),
  z.object({
    code: z.literal('unusable-library'),
    reason: z.enum([
      'missing',
      'exists',
      'open-elsewhere',
      'newer',
      'corrupt',
      'not-a-library',
      'read-only',
      'full',
      'none-open',
    ]),
    say: Message,
  }),
  z.object({ code: z.literal('not-built'), say: Message }),
  z.object({ code: z.literal('internal'), reference: z.string(), say: Message }),
])
export type Failure = z.infer<typeof Failure>

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const failed = (failure: Failure): Outcome<never> => ({ ok: false, failure })

/** `failed` for the common case: a code and words. */
export const refuse = (
  code: 'bad-request' | 'not-found' | 'conflict' | 'cancelled' | 'not-built',
  key: string,
  params: Message['params'] = {},
): Outcome<never> => failed({ code, say: { key, params } })

export const unusable = (
  reason: Extract<Failure, { code: 'unusable-library' }>['reason'],
  params: Message['params'] = {},
): Outcome<never> => failed({ code: 'unusable-library', reason, say: { key: `failure.library.${reason}`, params } })
