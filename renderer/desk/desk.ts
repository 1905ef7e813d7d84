import type { CallName, InputOf, OutputOf } from '../../shared/contract/contract.ts'
import type { Desk } from '../../shared/contract/desk.ts'
import type { EventName, EventOf } from '../../shared/contract/events.ts'
import type { Outcome } from '../../shared/contract/outcome.ts'
import type { PickId } from '../../shared/model/ids.ts'

declare global {
  interface Window {
    readonly desk: Desk<File>
  }
}

/** Asks main or the engine. What could not be done comes back as a failure, never as an exception. */
export const ask = <N extends CallName>(name: N, input: InputOf<N>): Promise<Outcome<OutputOf<N>>> =>
  window.desk.call(name, input)

/** Listens to a fact being announced; the function given back ends it. */
export const watch = <N extends EventName>(name: N, listener: (event: EventOf<N>) => void): (() => void) =>
  window.desk.watch(name, listener)

/** Hands dropped files over to main, which keeps their paths. Empty if none of them is a real file. */
export const picksOf = (files: readonly File[]): Promise<readonly PickId[]> => window.desk.pathsOf(files)
