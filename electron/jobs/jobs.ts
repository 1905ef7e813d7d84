import { randomUUID } from 'node:crypto'
import type { Job, JobKind } from '../../shared/contract/job.ts'
import { done, failed, refuse, type Failure, type Message, type Outcome } from '../../shared/contract/outcome.ts'
import { JobId } from '../../shared/model/ids.ts'

/** How far work is. What is left out stays as it was. Units are the work's own (files, pages). */
export interface Progress {
  readonly done?: number
  readonly total?: number | null
  readonly at?: Message | null
  readonly counts?: Readonly<Record<string, number>>
}

/** What long work is handed: stop when `signal` says so, and say how far it is. */
export interface Work {
  readonly signal: AbortSignal
  readonly report: (progress: Progress) => void
}

export interface Jobs {
  /** Starts long work and gives its id at once. Its last announcement carries the result or the failure. */
  readonly start: <T>(kind: JobKind, work: (job: Work) => Promise<Outcome<T>>) => JobId
  /** All jobs since this process started, newest first. */
  readonly list: () => readonly Job[]
  /** Asks work to stop; work that has ended stays as it ended. `not-found` for an id nobody knows. */
  readonly cancel: (id: JobId) => Outcome<void>
  /** Stops all work and waits until each has ended. */
  readonly end: () => Promise<void>
}

const EVERY = 100
const KEPT = 50

interface Running {
  job: Job
  readonly controller: AbortController
  readonly ended: Promise<void>
}

/** Long work of this process. `announce` hears of a job when it starts, at most every 100 ms, and once when it ends. */
export const createJobs = (announce: (job: Job) => void, broke: (problem: unknown) => Failure): Jobs => {
  const all = new Map<JobId, Running>()

  const start: Jobs['start'] = (kind, work) => {
    const id = JobId.parse(randomUUID())
    const controller = new AbortController()
    const startedAt = performance.now()
    let lastSaid = startedAt
    const first: Job = { id, kind, state: 'running', done: 0, total: null, rate: null, at: null }
    const report = (progress: Progress): void => {
      const entry = all.get(id)
      if (entry === undefined || entry.job.state !== 'running') return
      const now = performance.now()
      const count = progress.done ?? entry.job.done
      const seconds = (now - startedAt) / 1000
      const { total = entry.job.total, at = entry.job.at } = progress
      const counts = progress.counts ?? entry.job.counts
      entry.job = {
        ...entry.job,
        done: count,
        total,
        at,
        rate: seconds > 0.5 ? count / seconds : null,
        ...(counts !== undefined && { counts: { ...counts } }),
      }
      if (now - lastSaid < EVERY) return
      lastSaid = now
      announce(entry.job)
    }
    const finish = (outcome: Outcome<unknown>): void => {
      const entry = all.get(id)
      if (entry === undefined || entry.job.state !== 'running') return
      entry.job = outcome.ok
        ? { ...entry.job, state: 'done', result: outcome.value }
        : {
            ...entry.job,
            state: outcome.failure.code === 'cancelled' ? 'cancelled' : 'failed',
            failure: outcome.failure,
          }
      announce(entry.job)
      forgetOld(all)
    }
    // A turn later, so that the caller has the id before the work's first word.
    const ended = Promise.resolve()
      .then(() => work({ signal: controller.signal, report }))
      .catch((problem: unknown) => failed(broke(problem)))
      .then(finish)
    all.set(id, { job: first, controller, ended })
    announce(first)
    return id
  }

  return {
    start,
    list: () => [...all.values()].map(({ job }) => job).toReversed(),
    cancel: (id) => {
      const entry = all.get(id)
      if (entry === undefined) return refuse('not-found', 'failure.job.unknown')
      entry.controller.abort()
      return done(undefined)
    },
    end: async () => {
      const running = [...all.values()].filter(({ job }) => job.state === 'running')
      for (const { controller } of running) controller.abort()
      await Promise.all(running.map(({ ended }) => ended))
    },
  }
}

const forgetOld = (all: Map<JobId, Running>): void => {
  for (const [id, { job }] of all) {
    if (all.size <= KEPT) return
    if (job.state !== 'running') all.delete(id)
  }
}
