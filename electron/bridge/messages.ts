import type { BackstageCall, EngineCall } from '../../shared/contract/contract.ts'
import type { EventName } from '../../shared/contract/events.ts'
import type { Outcome } from '../../shared/contract/outcome.ts'

/** What main asks of the engine: calls of windows, and its own questions backstage. */
export type EngineAsk = EngineCall | BackstageCall

/** Main to engine. Inputs have the shape of their schema. */
export type ToEngine =
  | { readonly kind: 'ask'; readonly id: number; readonly name: EngineAsk; readonly input: unknown }
  /** The answer to `parser.fork`; the port to the parser comes with the message. */
  | { readonly kind: 'parser.forked'; readonly parser: number; readonly pid: number }
  | { readonly kind: 'parser.gone'; readonly parser: number; readonly code: number }
  | { readonly kind: 'parser.resident'; readonly parser: number; readonly bytes: number }
  | { readonly kind: 'close' }

/** Engine to main. */
export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: Outcome<unknown> }
  | { readonly kind: 'event'; readonly name: EventName; readonly fact: unknown }
  | { readonly kind: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly line: string }
  /** `parser`: a number of the engine's choosing that names the parser process from here on. */
  | { readonly kind: 'parser.fork'; readonly parser: number }
  | { readonly kind: 'parser.kill'; readonly parser: number }
  | { readonly kind: 'parser.measure'; readonly parser: number }
  | { readonly kind: 'closed' }
