import type { Word } from '../word.ts'

/** What a step did: said in the log, in undo and in its toast. */
export const log = {
  'log.undid': 'Undid: {what}',
  'log.redid': 'Redid: {what}',
} as const satisfies Record<string, Word>
