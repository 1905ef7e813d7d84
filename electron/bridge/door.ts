import type { z } from 'zod'
import { contract, type CallName } from '../../shared/contract/contract.ts'
import { failed, refuse, type Outcome } from '../../shared/contract/outcome.ts'
import { bugFailure, type Log } from './bugs.ts'
import type { Gate, Sender } from './gate.ts'

/** Gives the answer to a call whose input has its schema's shape. */
export type Answerer = (name: CallName, input: unknown) => Promise<Outcome<unknown>>

export type Door = (event: Sender, name: unknown, input: unknown) => Promise<Outcome<unknown>>

/** Where every call of a window comes in: who asks, for what, in which shape. The one place where inputs are validated. */
export const createDoor = (gate: Gate, log: Log, answer: Answerer): Door => {
  return async (event, name, input) => {
    const called = typeof name === 'string' ? name.slice(0, 60) : typeof name
    const stranger = gate.refusal(event, called)
    if (stranger !== undefined) {
      log.warn(`door: turned away ${JSON.stringify(called)} from window ${event.sender.id}: ${stranger}`)
      return refuse('bad-request', 'failure.badRequest')
    }
    if (!isCall(called)) {
      log.warn(`door: unknown call ${JSON.stringify(called)}`)
      return refuse('bad-request', 'failure.unknownCall')
    }
    const parsed = contract[called].input.safeParse(input)
    if (!parsed.success) {
      log.warn(`door: malformed input of ${called}: ${placesOf(parsed.error)}`)
      return refuse('bad-request', 'failure.badRequest')
    }
    try {
      return await answer(called, parsed.data)
    } catch (problem) {
      return failed(bugFailure(problem, called, log))
    }
  }
}

const isCall = (name: string): name is CallName => Object.hasOwn(contract, name)

/** Which fields were wrong and how, without what stood in them. */
const placesOf = (error: z.ZodError): string =>
  error.issues
    .slice(0, 5)
    .map(({ path, code }) => `${path.join('.') || '(all)'} ${code}`)
    .join(', ')
