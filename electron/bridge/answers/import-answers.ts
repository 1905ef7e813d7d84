import { done, refuse, unusable, type Outcome } from '../../../shared/contract/outcome.ts'
import type { JobId } from '../../../shared/model/ids.ts'
import type { ImportReport } from '../../../shared/model/import.ts'
import { importPaths, importPasted, type ImportContext } from '../../import/import.ts'
import type { Work } from '../../jobs/jobs.ts'
import { announceChange, type BackstageAnswers, type EngineAnswers, type EngineContext } from './context.ts'

export const importAnswers: Pick<EngineAnswers, 'import.paste' | 'jobs.list' | 'jobs.cancel'> &
  Pick<BackstageAnswers, 'engine.import'> = {
  'engine.import': (context, { paths }) => bring(context, (into, work) => importPaths(into, paths, work)),
  'import.paste': (context, pasted) => bring(context, (into, work) => importPasted(into, pasted, work)),
  'jobs.list': ({ jobs }) => done([...jobs.list()]),
  'jobs.cancel': ({ jobs }, { job }) => {
    const cancelled = jobs.cancel(job)
    return cancelled.ok ? done({}) : cancelled
  },
}

const bring = (
  context: EngineContext,
  work: (into: ImportContext, work: Work) => Promise<Outcome<ImportReport>>,
): Outcome<{ job: JobId }> => {
  const { store, analyst, parser } = context
  if (store === null) return unusable('none-open')
  if (analyst === null) return refuse('bad-request', 'failure.noAnalyst')
  const job = context.jobs.start('import', async (started) => {
    const report = await work({ store, analyst, parser }, started)
    announceChange(context, ['releases.changed'])
    return report
  })
  return done({ job })
}
