import type { Attempts } from '../jobs/no-network.ts'
import type { Parsed } from './draft.ts'
import type { Unparsed } from './parsing.ts'

/** Engine to parser. `id` comes back with everything that is said of this file. */
export interface ToParser extends Unparsed {
  readonly kind: 'parse'
  readonly id: number
}

/** Parser to engine. `report`: it still lives and goes on with this file. */
export type FromParser =
  | { readonly kind: 'ready' }
  | { readonly kind: 'report'; readonly id: number }
  | { readonly kind: 'parsed'; readonly id: number; readonly parsed: Parsed; readonly attempts: readonly Attempts[] }
