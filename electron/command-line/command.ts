import type { ParseArgsConfig } from 'node:util'
import type { Outcome } from '../../shared/contract/outcome.ts'
import type { Analyst } from '../../shared/model/analyst.ts'
import type { Store } from '../store/open.ts'

/** What a command hands back: `json` for --json, `text` for a person, and whether something in it failed (exit 1). */
export interface Answer {
  readonly json: unknown
  readonly text: string
  readonly failures?: boolean
}

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>

/** One run of `readout`: its words after the command, its options, and the library it names. */
export interface Invocation {
  readonly words: readonly string[]
  readonly options: OptionValues
  /** The path given with --library, absolute. */
  readonly file: string
  /** Opens the library once; closed when the command ends. */
  readonly library: () => Outcome<Store>
  /** Who acts: --analyst, else the profile of this computer, else one made from the account's name. */
  readonly analyst: (store: Store) => Analyst
  /** A line for the person at the terminal; never on standard output. */
  readonly tell: (line: string) => void
  /** Ends when the person interrupts (Ctrl-C). */
  readonly signal: AbortSignal
}

export interface Command {
  /** As in the contract: `tag RELEASE START END THEME [--note TEXT]`. */
  readonly usage: string
  readonly options?: NonNullable<ParseArgsConfig['options']>
  readonly run: (call: Invocation) => Promise<Outcome<Answer>> | Outcome<Answer>
}
