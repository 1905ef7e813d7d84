import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createJobs } from '../../../electron/jobs/jobs.ts'
import type { Job } from '../../../shared/contract/job.ts'
import { done, refuse, type Failure } from '../../../shared/contract/outcome.ts'

const bug: Failure = { code: 'internal', reference: 'r1', say: { key: 'failure.internal', params: {} } }

const jobsHeard = () => {
  const heard: Job[] = []
  const jobs = createJobs(
    (job) => heard.push(job),
    () => bug,
  )
  const ended = async (): Promise<void> => {
    while (jobs.list().some(({ state }) => state === 'running')) await wait(5)
  }
  return { jobs, heard, ended }
}

it('a job says that it runs, then once how it ended, with its result', async () => {
  const { jobs, heard, ended } = jobsHeard()
  const id = jobs.start('import', () => Promise.resolve(done({ imported: 3 })))
  await ended()
  expect(heard.map(({ id: which, state }) => [which, state])).toEqual([
    [id, 'running'],
    [id, 'done'],
  ])
  expect(heard.at(-1)?.result).toEqual({ imported: 3 })
})

it('progress is announced at most every 100 ms, and the last count is never lost', async () => {
  const { jobs, heard, ended } = jobsHeard()
  jobs.start('import', async ({ report }) => {
    for (let count = 1; count <= 60; count += 1) {
      report({ done: count, total: 60, counts: { imported: count } })
      await wait(5)
    }
    return done(null)
  })
  await ended()
  const running = heard.filter(({ state }) => state === 'running')
  expect(running.length).toBeGreaterThan(2)
  expect(running.length).toBeLessThan(10)
  expect(heard.at(-1)).toMatchObject({ state: 'done', done: 60, total: 60, counts: { imported: 60 } })
})

it('cancelled work ends as cancelled, exactly once, and a second cancel changes nothing', async () => {
  const { jobs, heard, ended } = jobsHeard()
  const id = jobs.start('import', async ({ signal, report }) => {
    while (!signal.aborted) await wait(2)
    report({ done: 9 })
    return refuse('cancelled', 'failure.cancelled')
  })
  await wait(10)
  expect(jobs.cancel(id)).toEqual(done(undefined))
  await ended()
  expect(jobs.cancel(id)).toEqual(done(undefined))
  expect(heard.map(({ state }) => state)).toEqual(['running', 'cancelled'])
})

it('thrown work ends as failed with a reference', async () => {
  const { jobs, heard, ended } = jobsHeard()
  jobs.start('export', () => {
    throw new Error('a bug')
  })
  await ended()
  expect(heard.at(-1)).toMatchObject({ state: 'failed', failure: bug })
})

it('ending all work waits until it has ended', async () => {
  const { jobs } = jobsHeard()
  jobs.start('backup', async ({ signal }) => {
    while (!signal.aborted) await wait(2)
    await wait(20)
    return refuse('cancelled', 'failure.cancelled')
  })
  await jobs.end()
  expect(jobs.list().map(({ state }) => state)).toEqual(['cancelled'])
})
