import type { Outcome } from '../../shared/contract/outcome.ts'
import type { PickId } from '../../shared/model/ids.ts'
import { useDo } from './questions.ts'

export interface Importing {
  /** Main asks for files or a folder. */
  readonly pick: (kind: 'files' | 'folder') => Promise<Outcome<unknown>>
  readonly dropped: (picks: readonly PickId[]) => Promise<Outcome<unknown>>
  readonly paste: (text: string) => Promise<Outcome<unknown>>
}

/** The ways in; each starts a job that `job.moved` tells about. */
export function useImport(): Importing {
  const pick = useDo('import.pick')
  const dropped = useDo('import.dropped')
  const paste = useDo('import.paste')
  return {
    pick: (kind) => pick.run({ kind }),
    dropped: (picks) => dropped.run({ picks: [...picks] }),
    paste: (text) => paste.run({ text, html: false }),
  }
}
