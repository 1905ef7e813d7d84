import { done } from '../../../shared/contract/outcome.ts'
import { editBrief, newBrief, removeBrief } from '../../brief/briefs.ts'
import { composeBrief } from '../../brief/compose.ts'
import { finishPdf } from '../../brief/finish.ts'
import { verifyPdf } from '../../brief/verify.ts'
import { listBriefs } from '../../store/briefs.ts'
import { changing, reading, type BackstageAnswers, type EngineAnswers } from './context.ts'

type BriefCall = Exclude<Extract<keyof EngineAnswers, `briefs.${string}`>, 'briefs.print'>

export const briefAnswers: Pick<EngineAnswers, BriefCall> &
  Pick<BackstageAnswers, 'engine.compose' | 'engine.finishPdf' | 'engine.verify'> = {
  'briefs.list': (context) => reading(context, ({ reader }) => done(listBriefs(reader))),
  'briefs.new': (context, input) =>
    changing(context, ['briefs.changed'], (store, analyst) => newBrief(store, analyst, input)),
  'briefs.show': (context, { brief }) => reading(context, ({ reader }) => composeBrief(reader, brief)),
  'briefs.edit': (context, { brief, revision, draft }) =>
    changing(context, ['briefs.changed'], (store, analyst) => editBrief(store, analyst, brief, revision, draft)),
  'briefs.remove': (context, { brief }) =>
    changing(context, ['briefs.changed'], (store, analyst) => {
      const removed = removeBrief(store, analyst, brief)
      return removed.ok ? done({}) : removed
    }),

  'engine.compose': (context, { brief, draft }) => reading(context, ({ reader }) => composeBrief(reader, brief, draft)),
  'engine.finishPdf': (context, { composed, printed, final }) =>
    reading(context, async ({ reader }) => finishPdf(reader, composed, printed, { final })),
  'engine.verify': (context, { pdf }) => reading(context, async ({ reader }) => verifyPdf(reader, pdf)),
}
