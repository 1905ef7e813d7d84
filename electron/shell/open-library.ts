import { existsSync } from 'node:fs'
import path from 'node:path'
import type { RecentLibraries } from '../bridge/recent.ts'
import type { EventOf } from '../../shared/contract/events.ts'
import type { Failure } from '../../shared/contract/outcome.ts'
import { say } from '../../shared/words/words.ts'

/** Which library is open, as the main process knows it: a new engine is told to open it again. */
export interface OpenLibrary {
  readonly file: () => string | null
  readonly opened: (file: string) => void
  readonly closed: () => void
}

/** Begins with the library that the start named, else with the one that was open when Readout was left. */
export const openLibraryOf = (named: string | undefined, recent: RecentLibraries): OpenLibrary => {
  const last = recent.last()
  let file = named ?? (last !== null && existsSync(last) ? last : null)
  return {
    file: () => file,
    opened: (opened) => {
      file = opened
    },
    closed: () => {
      file = null
    },
  }
}

/** What is said about a library that nobody in the window asked for and that could not be opened. */
export const notOpened = (file: string, failure: Failure): EventOf<'notice'> => {
  const params = { name: path.basename(file, '.readout'), reason: say(failure.say) }
  return { tone: 'warning', say: { key: 'notice.libraryNotOpened', params } }
}
