import type {
  BackstageCall,
  BackstageInput,
  BackstageOutput,
  EngineCall,
  OutputOf,
  ParsedInputOf,
} from '../../shared/contract/contract.ts'
import { failed, type Failure, type Outcome } from '../../shared/contract/outcome.ts'
import type { EngineAsk, ToEngine } from './messages.ts'

type InputFor<N extends EngineAsk> = N extends EngineCall
  ? ParsedInputOf<N>
  : N extends BackstageCall
    ? BackstageInput<N>
    : never
type OutputFor<N extends EngineAsk> = N extends EngineCall
  ? OutputOf<N>
  : N extends BackstageCall
    ? BackstageOutput<N>
    : never

/** Asks the engine and waits for its answer. */
export type AskEngine = <N extends EngineAsk>(name: N, input: InputFor<N>) => Promise<Outcome<OutputFor<N>>>

export interface Relay {
  readonly ask: AskEngine
  /** The same for a call whose input the door has validated. */
  readonly askParsed: (name: EngineCall, input: unknown) => Promise<Outcome<unknown>>
  /** The engine's answer to one question; an unknown id is a question settled before. */
  readonly answered: (id: number, outcome: Outcome<unknown>) => void
  /** Settles every waiting question as `failure`: the engine is gone. */
  readonly dropAll: (failure: Failure) => void
}

/** Questions on their way to the engine, by number. `post` is false when there is no engine: then `gone` says why. */
export const createRelay = (post: (message: ToEngine) => boolean, gone: () => Failure): Relay => {
  const waiting = new Map<number, (outcome: Outcome<unknown>) => void>()
  let last = 0
  const askUntyped = (name: EngineAsk, input: unknown): Promise<Outcome<unknown>> =>
    new Promise((settle) => {
      last += 1
      waiting.set(last, settle)
      if (post({ kind: 'ask', id: last, name, input })) return
      waiting.delete(last)
      settle(failed(gone()))
    })
  return {
    // The engine pairs each name with its answer (answers.ts does not compile otherwise); over a port only the name is left.
    ask: askUntyped as AskEngine,
    askParsed: askUntyped,
    answered: (id, outcome) => {
      waiting.get(id)?.(outcome)
      waiting.delete(id)
    },
    dropAll: (failure) => {
      const settles = [...waiting.values()]
      waiting.clear()
      for (const settle of settles) settle(failed(failure))
    },
  }
}
