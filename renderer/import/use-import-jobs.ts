import { useState } from 'react'
import type { Job } from '../../shared/contract/job.ts'
import type { JobId } from '../../shared/model/ids.ts'
import type { LogWords } from '../../shared/model/library.ts'
import type { Room } from '../desk/place.ts'
import { useAsk, useWatch } from '../desk/questions.ts'
import { summaryOf } from './summary.ts'

export interface ImportJobs {
  /** The import that moved last, or one that runs since before this window was drawn. */
  readonly newest: Job | undefined
  /** The room the analyst was in when it moved last. */
  readonly room: Room | undefined
  readonly job: (id: JobId) => Job | undefined
  /** What it brought was taken back out. */
  readonly undone: boolean
}

/** How many files the newest import could not read. */
export const failedIn = ({ newest, undone }: ImportJobs): number =>
  newest === undefined || undone ? 0 : (summaryOf(newest)?.failed ?? 0)

/** The imports of this session as they go. */
export function useImportJobs(room: Room): ImportJobs {
  const [told, setTold] = useState<ReadonlyMap<JobId, Job>>(new Map())
  const [last, setLast] = useState<{ readonly id: JobId; readonly room: Room }>()
  const standing = useAsk('log.standing', {}).value
  const listed = useAsk('jobs.list', {}).value?.filter(({ kind }) => kind === 'import') ?? []
  useWatch('job.moved', (moved) => {
    if (moved.kind !== 'import') return
    setTold((before) => new Map(before).set(moved.id, moved))
    setLast({ id: moved.id, room })
  })
  const job = (id: JobId): Job | undefined => told.get(id) ?? listed.find((one) => one.id === id)
  const newest = last === undefined ? listed.find(({ state }) => state === 'running') : job(last.id)
  return {
    newest,
    room: last?.room,
    job,
    undone: standing?.undo?.key === 'log.import.undone' || isImport(standing?.redo),
  }
}

const isImport = (words: LogWords | null | undefined): boolean => words?.key.startsWith('log.import') === true
