import { z } from 'zod'
import { Job } from './job.ts'
import { Message } from './outcome.ts'

/** Facts announced to every window; a window re-asks for what it shows. */
export const events = {
  'library.changed': z.object({ open: z.boolean() }),
  'releases.changed': z.object({}),
  'themes.changed': z.object({}),
  'tags.changed': z.object({}),
  'briefs.changed': z.object({}),
  'cleaning.changed': z.object({}),
  'log.changed': z.object({}),
  'job.moved': Job,
  /** Something the person should know that no call of theirs asked for, such as a restarted engine. */
  notice: z.object({ tone: z.enum(['info', 'warning']), say: Message }),
  /** A menu command chosen outside the page. */
  'menu.chosen': z.object({ command: z.string() }),
} as const

export type EventName = keyof typeof events
export type EventOf<N extends EventName> = z.infer<(typeof events)[N]>
