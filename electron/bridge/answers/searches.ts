import { Worker } from 'node:worker_threads'
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts'
import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import type { Attempts } from '../../jobs/no-network.ts'

export type ThreadAsk =
  | { readonly call: 'releases.page'; readonly input: ParsedInputOf<'releases.page'> }
  | { readonly call: 'releases.facets'; readonly input: ParsedInputOf<'releases.facets'> }
  | { readonly call: 'attempts' }

export type ThreadAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly problem: unknown }

/** Searches on a connection of their own, beside whatever the engine does. */
export interface Searches {
  readonly page: (input: ParsedInputOf<'releases.page'>) => Promise<Outcome<OutputOf<'releases.page'>>>
  readonly facets: (input: ParsedInputOf<'releases.facets'>) => Promise<Outcome<OutputOf<'releases.facets'>>>
  readonly attempts: () => Promise<readonly Attempts[]>
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly asked: ThreadAsk
  readonly settle: (value: unknown) => void
  readonly drop: () => void
  readonly fail: (problem: unknown) => void
}

/**
 * A thread that reads `file`. One question runs at a time; those that wait are dropped (`cancelled`) once a question
 * with another query comes in: the person has typed on. A thread that dies fails what waits and is made anew.
 */
export const openSearches = (entry: string, file: string): Searches => {
  let worker: Worker | undefined
  let running: { readonly id: number; readonly waiting: Waiting } | undefined
  let queue: Waiting[] = []
  let last = 0
  let closed = false

  const thread = (): Worker => {
    if (worker !== undefined) return worker
    const fresh = new Worker(entry, { workerData: file })
    fresh.unref()
    fresh.on('message', (answer: ThreadAnswer) => {
      if (running?.id !== answer.id) return
      const { waiting } = running
      running = undefined
      if (answer.ok) waiting.settle(answer.value)
      else waiting.fail(answer.problem)
      next()
    })
    fresh.on('error', gone(fresh))
    fresh.on('exit', () => gone(fresh)(new Error('the search thread ended')))
    worker = fresh
    return fresh
  }

  const gone = (which: Worker) => (problem: unknown) => {
    if (worker !== which) return
    worker = undefined
    const failing = running === undefined ? queue : [running.waiting, ...queue]
    running = undefined
    queue = []
    for (const { fail, drop } of failing) {
      if (closed) drop()
      else fail(problem)
    }
  }

  const next = (): void => {
    if (running !== undefined) return
    const waiting = queue.shift()
    if (waiting === undefined) return
    last += 1
    running = { id: last, waiting }
    thread().postMessage({ id: last, asked: waiting.asked })
  }

  const ask = <T>(asked: ThreadAsk): Promise<Outcome<T>> =>
    new Promise((settle, fail) => {
      const drop = (): void => settle(refuse('cancelled', 'failure.cancelled'))
      if (closed) return drop()
      for (const each of queue) if (overtakes(asked, each.asked)) each.drop()
      queue = queue.filter((each) => !overtakes(asked, each.asked))
      // The thread answers a call with that call's output.
      queue.push({ asked, settle: (value) => settle(done(value as T)), drop, fail })
      next()
    })

  return {
    page: (input) => ask({ call: 'releases.page', input }),
    facets: (input) => ask({ call: 'releases.facets', input }),
    attempts: async () => {
      const asked = worker === undefined ? undefined : await ask<readonly Attempts[]>({ call: 'attempts' })
      return asked?.ok === true ? asked.value : []
    },
    close: async () => {
      closed = true
      await worker?.terminate()
    },
  }
}

const overtakes = (newer: ThreadAsk, older: ThreadAsk): boolean =>
  newer.call !== 'attempts' &&
  older.call !== 'attempts' &&
  older.input.query !== newer.input.query &&
  older.input.query !== ''
