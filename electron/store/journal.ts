import type { Analyst } from '../../shared/model/analyst.ts'
import type { LogWords } from '../../shared/model/library.ts'
import type { Reader } from './connection.ts'
import { nextSteps, wordsOfStep } from './entries.ts'

export { logPage, verifyChain } from './entries.ts'
export { redo, undo } from './undo.ts'

/** What the analyst's next undo and redo would do, in words; null where there is nothing. */
export function standing(reader: Reader, analyst: Analyst): { undo: LogWords | null; redo: LogWords | null } {
  const { undo, redo } = nextSteps(reader, analyst)
  return {
    undo: undo === null ? null : wordsOfStep(reader, undo),
    redo: redo === null ? null : wordsOfStep(reader, redo),
  }
}
