import type { About, MainCall, OutputOf, ParsedInputOf } from '../../shared/contract/contract.ts'
import type { EventName, EventOf } from '../../shared/contract/events.ts'
import type { Outcome } from '../../shared/contract/outcome.ts'
import type { ComposedBrief } from '../../shared/model/brief.ts'
import { appAnswers } from './main/app-answers.ts'
import { briefAnswers } from './main/brief-answers.ts'
import { libraryAnswers } from './main/library-answers.ts'
import { pickAnswers } from './main/pick-answers.ts'
import type { Picks } from './picks.ts'
import type { Preferences } from './preferences.ts'
import type { RecentLibraries } from './recent.ts'
import type { AskEngine } from './relay.ts'

/** What a person chose in a dialog of the system; undefined when they closed it without choosing. */
export interface Dialogs {
  readonly newLibrary: (suggested: string) => Promise<string | undefined>
  readonly openLibrary: () => Promise<string | undefined>
  readonly openBackup: (folder: string) => Promise<string | undefined>
  readonly importFiles: () => Promise<readonly string[] | undefined>
  readonly importFolder: () => Promise<readonly string[] | undefined>
  readonly saveReport: (suggested: string) => Promise<string | undefined>
  readonly saveOriginal: (suggested: string) => Promise<string | undefined>
  readonly savePdf: (suggested: string) => Promise<string | undefined>
  readonly openPdf: () => Promise<string | undefined>
}

/** What the answers of the main process work with: Electron's side is handed in by the shell. */
export interface MainContext {
  readonly ask: AskEngine
  readonly announce: <N extends EventName>(name: N, fact: EventOf<N>) => void
  readonly dialogs: Dialogs
  readonly picks: Picks
  readonly preferences: Preferences
  readonly recent: RecentLibraries
  /** Folders: this account's settings, new libraries, the samples that came with Readout. */
  readonly folders: { readonly settings: string; readonly libraries: string; readonly samples: string }
  readonly about: () => Promise<Omit<About, 'library'>>
  readonly suggestedName: () => string
  readonly setTheme: (theme: 'light' | 'dark' | 'system') => void
  /** The open library's file, kept by the engine host so that a restarted engine opens it again. */
  readonly library: {
    readonly file: () => string | null
    readonly opened: (file: string) => void
    readonly closed: () => void
  }
  readonly print: {
    readonly brief: (composed: ComposedBrief) => Promise<Outcome<Uint8Array<ArrayBuffer>>>
    /** The brief that a printing window asks for; `not-found` once it has been printed. */
    readonly sheet: (ticket: string) => Promise<Outcome<ComposedBrief>>
  }
}

export type MainAnswers = {
  readonly [N in MainCall]: (
    context: MainContext,
    input: ParsedInputOf<N>,
  ) => Promise<Outcome<OutputOf<N>>> | Outcome<OutputOf<N>>
}

/** Every call that needs Electron, paired with its answer: a missing one does not compile. */
const mainAnswers: MainAnswers = { ...appAnswers, ...libraryAnswers, ...pickAnswers, ...briefAnswers }

/** Answers a call of the main process whose input has its schema's shape. */
export const answerInMain = async (context: MainContext, name: MainCall, input: unknown): Promise<Outcome<unknown>> => {
  // Name and input were paired by the door; the table's type pairs name and answer.
  const answer = mainAnswers[name] as (
    context: MainContext,
    input: unknown,
  ) => Promise<Outcome<unknown>> | Outcome<unknown>
  return answer(context, input)
}
