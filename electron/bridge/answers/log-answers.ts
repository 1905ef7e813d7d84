import { done } from '../../../shared/contract/outcome.ts'
import { logPage, redo, standing, undo } from '../../store/journal.ts'
import { changing, everything, reading, type EngineAnswers } from './context.ts'

export const logAnswers: Pick<EngineAnswers, Extract<keyof EngineAnswers, `log.${string}`>> = {
  'log.page': (context, input) => reading(context, ({ reader }) => done(logPage(reader, input))),
  'log.standing': (context) =>
    reading(context, ({ reader }) =>
      done(context.analyst === null ? { undo: null, redo: null } : standing(reader, context.analyst)),
    ),
  'log.undo': (context, { both }) =>
    changing(context, everything, (store, analyst) => undo(store, analyst, { alsoDependents: both })),
  'log.redo': (context) => changing(context, everything, redo),
}
