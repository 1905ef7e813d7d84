import { layEdits, type PlainEdit } from './pieces.ts'
import { mapOf, type PositionMap } from './positions.ts'

export { carrySpan } from './carry.ts'
export { strikeLine } from './strike.ts'
export type { PlainEdit } from './pieces.ts'
export type { PositionMap } from './positions.ts'

/** The text: plain with the edits that are on, without blank lines at its ends. Throws RangeError on disordered edits. */
export const applyEdits = (plain: string, edits: readonly PlainEdit[]): string => layEdits(plain, edits).text

/** The position map between plain and the text its edits make. Throws RangeError on disordered edits. */
export const positionMap = (plain: string, edits: readonly PlainEdit[]): PositionMap =>
  mapOf(layEdits(plain, edits).pieces)
