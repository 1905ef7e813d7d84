import type { Outcome } from '../../shared/contract/outcome.ts'
import type { PickId } from '../../shared/model/ids.ts'
import { useDo } from '../desk/questions.ts'

export interface LibraryFile {
  /** Opens a library; without a pick, main asks for the file. */
  readonly open: (pick: PickId | null) => Promise<Outcome<unknown>>
  /** Makes a library; main asks where to keep it. */
  readonly make: (name: string, starter: boolean) => Promise<Outcome<unknown>>
  readonly lookAround: () => Promise<Outcome<unknown>>
  readonly close: () => Promise<Outcome<unknown>>
  readonly busy: boolean
}

/** What can be done with library files; `library.changed` tells the window when another one is open. */
export function useLibraryFile(): LibraryFile {
  const open = useDo('library.open')
  const create = useDo('library.create')
  const look = useDo('library.lookAround')
  const close = useDo('library.close')
  return {
    open: (pick) => open.run({ pick }),
    make: (name, starter) => create.run({ name, starter, ask: true }),
    lookAround: () => look.run({}),
    close: () => close.run({}),
    busy: open.busy || create.busy || look.busy || close.busy,
  }
}
