import { randomUUID } from 'node:crypto'
import type { Failure } from '../../shared/contract/outcome.ts'

/** Where a process writes what went wrong. Lines carry names, codes and places, never a library's content. */
export interface Log {
  readonly info: (line: string) => void
  readonly warn: (line: string) => void
  readonly error: (line: string) => void
}

/**
 * A thrown bug as a failure: the person gets a reference, the log the same reference with the kind of error and where
 * it happened. The error's message stays out of both: it may quote a library.
 */
export const bugFailure = (problem: unknown, during: string, log: Log): Failure => {
  const reference = randomUUID().slice(0, 8)
  log.error(`bug ${reference} in ${during}: ${describe(problem)}`)
  return { code: 'internal', reference, say: { key: 'failure.internal', params: { reference } } }
}

const describe = (problem: unknown): string => {
  if (!(problem instanceof Error)) return typeof problem
  const code = 'code' in problem && typeof problem.code === 'string' ? ` ${problem.code}` : ''
  const places = (problem.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${problem.name}${code}`, ...places.slice(0, 12).map((line) => line.trim())].join('\n    ')
}
