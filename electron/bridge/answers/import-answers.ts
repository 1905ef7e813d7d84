import { done, refuse, unusable, type Outcome } from '../../../shared/contract/outcome.ts'
import type { JobId } from '../../../shared/model/ids.ts'
import type { ImportResult, ImportSummary } from '../../../shared/model/import.ts'
import { BYTE_ORDER_MARK, csvRows } from '../../exchange/csv.ts'
import { importOne, importPaths, importPasted, type ImportContext } from '../../import/import.ts'
import { mappingOf, readAgain } from '../../import/read-again.ts'
import { reportRows, summaryOf } from '../../import/report.ts'
import type { Work } from '../../jobs/jobs.ts'
import { standing, undo } from '../../store/journal.ts'
import { withdrawReleases } from '../../store/releases.ts'
import {
  announceChange,
  changing,
  reading,
  type BackstageAnswers,
  type EngineAnswers,
  type EngineContext,
} from './context.ts'

type ImportCall =
  | 'import.paste'
  | 'import.again'
  | 'import.undo'
  | 'releases.mapping'
  | 'releases.readAgain'
  | 'jobs.list'
  | 'jobs.cancel'

export const importAnswers: Pick<EngineAnswers, ImportCall> &
  Pick<BackstageAnswers, 'engine.import' | 'engine.importReport'> = {
  'engine.import': (context, { paths }) => bring(context, paths, (into, work) => importPaths(into, paths, work)),
  'import.paste': (context, pasted) => bring(context, [], (into, work) => importPasted(into, pasted, work)),

  'import.again': (context, { job, source, mapping, encoding }) => {
    if (context.store === null) return unusable('none-open')
    const before = context.imports.get(job)
    const failure = before?.result?.failed.find((each) => each.source === source)
    if (before === undefined || failure === undefined) return refuse('not-found', 'failure.import.again')
    const signature = failure.mapping?.signature
    const remember = mapping !== null && signature !== undefined ? { remember: { signature, mapping } } : {}
    return bring(context, before.paths, (into, work) =>
      importOne({ ...into, ...remember }, before.paths, { source, mapping, encoding }, work),
    )
  },

  'import.undo': (context, { job }) => {
    if (context.store === null) return unusable('none-open')
    const imported = context.imports.get(job)?.result?.imported
    if (imported === undefined) return refuse('not-found', 'failure.import.again')
    return changing(context, ['releases.changed', 'tags.changed', 'cleaning.changed'], (store, analyst) => {
      const words = standing(store.reader, analyst).undo
      const isNewest = words?.key.startsWith('log.import.') === true && words.params['count'] === imported.length
      if (isNewest) {
        const undone = undo(store, analyst)
        return undone.ok ? done({}) : undone
      }
      const entry = { key: 'log.import.undone', params: { count: imported.length } }
      return store.change({ analyst, command: 'import.undo', words: entry, bulk: true }, (writer) => {
        withdrawReleases(writer, imported)
        return done({})
      })
    })
  },

  'engine.importReport': (context, { job }) =>
    reading(context, ({ reader }) => {
      const result = context.imports.get(job)?.result
      if (result === undefined || result === null) return refuse('not-found', 'failure.import.again')
      const rows = reportRows(reader, result)
      return done({ name: 'import report.csv', csv: `${BYTE_ORDER_MARK}${csvRows(rows)}` })
    }),

  'releases.mapping': (context, { release }) =>
    reading(context, async (store) => mappingOf(store, context.parser, release)),

  'releases.readAgain': async (context, wish) => {
    const { store, analyst, parser } = context
    if (store === null) return unusable('none-open')
    if (analyst === null) return refuse('bad-request', 'failure.noAnalyst')
    const read = await readAgain(store, analyst, parser, wish)
    if (read.ok) announceChange(context, ['releases.changed'])
    return read
  },

  'jobs.list': ({ jobs }) => done([...jobs.list()]),
  'jobs.cancel': ({ jobs }, { job }) => {
    const cancelled = jobs.cancel(job)
    return cancelled.ok ? done({}) : cancelled
  },
}

/** So many imports can be taken up again: their files read once more, their report saved. */
const KEPT = 20

/** Starts an import as a job; what it did is kept beside it for what is asked of it later. */
const bring = (
  context: EngineContext,
  paths: readonly string[],
  work: (into: ImportContext, work: Work) => Promise<Outcome<ImportResult>>,
): Outcome<{ job: JobId }> => {
  const { store, analyst, parser, imports } = context
  if (store === null) return unusable('none-open')
  if (analyst === null) return refuse('bad-request', 'failure.noAnalyst')
  const job = context.jobs.start('import', async (started): Promise<Outcome<ImportSummary>> => {
    const into = {
      store,
      analyst,
      parser,
      onBrought: (brought: ImportResult) => void imports.set(job, { paths, result: brought }),
    }
    const result = await work(into, started)
    announceChange(context, ['releases.changed', 'cleaning.changed'])
    if (!result.ok) return result
    return done(summaryOf(store.reader, result.value))
  })
  imports.set(job, { paths, result: null })
  for (const old of [...imports.keys()].slice(0, -KEPT)) imports.delete(old)
  return done({ job })
}
