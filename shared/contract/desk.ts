import type { CallName, InputOf, OutputOf } from './contract.ts'
import type { EventName, EventOf } from './events.ts'
import type { Outcome } from './outcome.ts'
import type { PickId } from '../model/ids.ts'

/** What the preload script puts before a window as `window.desk`: the only way out of it. `F` is the browser's File. */
export interface Desk<F = unknown> {
  readonly call: <N extends CallName>(name: N, input: InputOf<N>) => Promise<Outcome<OutputOf<N>>>
  /** Listens to an event; the function given back ends it. */
  readonly watch: <N extends EventName>(name: N, listener: (event: EventOf<N>) => void) => () => void
  /** Hands the paths of dropped files to main and gives their picks; files without a path are left out. */
  readonly pathsOf: (files: readonly F[]) => Promise<readonly PickId[]>
}
