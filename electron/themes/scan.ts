import { BLANK, DROPPED, fallsAway, foldUnit, LONGER, longerFold, MARK } from '../../shared/text/folding-units.ts'
import { foldText } from '../../shared/text/fold.ts'
import { buildAutomaton, OTHER, PASSED, SPACE, STOP, STOPPED, type Automaton } from './automaton.ts'

/** A pattern found: its number, and where it stands in the text as it is written. UTF-16 units, end exclusive. */
export interface Hit {
  readonly pattern: number
  readonly start: number
  readonly end: number
}

/** Finds every pattern in a text, overlapping ones too, in the order of their ends. */
export type Scan = (text: string) => readonly Hit[]

/**
 * A scan for folded patterns (see foldText). Nearly every text folds unit by unit, and is folded while it is read; one
 * with astral characters, or with accents that join the letter before them, is folded as a whole first.
 */
export function scanFor(patterns: readonly string[]): Scan {
  const automaton = buildAutomaton(patterns)
  const reads = new Uint16Array(0x10000).fill(STOP)
  return (text) => whileFolding(text, automaton, reads) ?? afterFolding(text, automaton)
}

function afterFolding(text: string, { letters, go, lengths, inRow }: Automaton): readonly Hit[] {
  const hits: Hit[] = []
  const { folded, at, end } = foldText(text)
  let row = 0
  for (let index = 0; index < folded.length; index += 1) {
    const next = go[row + (letters[folded.charCodeAt(index)] ?? OTHER)] ?? 0
    row = next < 0 ? ~next : next
    if (next < 0)
      for (const pattern of inRow(row))
        hits.push({ pattern, start: at[index + 1 - (lengths[pattern] ?? 0)] ?? 0, end: end[index] ?? 0 })
  }
  return hits
}

/** Null where the text must be folded as a whole. `reads`: the letter of each unit as it is written, learnt as units come. */
function whileFolding(
  text: string,
  { letters, go, lengths, inRow }: Automaton,
  reads: Uint16Array,
): readonly Hit[] | null {
  const hits: Hit[] = []
  const { length } = text
  let row = 0
  const enter = (next: number, index: number): void => {
    row = next < 0 ? ~next : next
    if (next < 0)
      for (const pattern of inRow(row))
        hits.push({ pattern, start: startBehind(text, index, lengths[pattern] ?? 0), end: endOf(text, index) })
  }
  for (let index = 0; index < length; index += 1) {
    const unit = text.charCodeAt(index)
    const next = go[row + (reads[unit] ?? STOP)] ?? 0
    if (next >= 0) row = next
    else if (next !== STOPPED) {
      if (reads[unit] !== PASSED) enter(next, index)
    } else if (learn(unit, letters, reads)) index -= 1
    else {
      const words = foldedHere(text, index)
      if (words === null) return null
      for (let part = 0; part < words.length; part += 1)
        enter(go[row + (letters[words.charCodeAt(part)] ?? OTHER)] ?? 0, index)
    }
  }
  return hits
}

/** Whether the unit is now read without thinking. */
function learn(unit: number, letters: Uint16Array, reads: Uint16Array): boolean {
  const fold = foldUnit(unit)
  const letter = fold >= 0 ? (letters[fold] ?? OTHER) : fold === BLANK ? SPACE : fold === DROPPED ? PASSED : STOP
  reads[unit] = letter
  return letter !== STOP
}

/** What the unit folds to where it stands; null if that depends on more than itself. */
function foldedHere(text: string, index: number): string | null {
  const unit = text.charCodeAt(index)
  const fold = foldUnit(unit)
  if (fold === LONGER) return longerFold(unit).includes(' ') ? null : longerFold(unit)
  if (fold !== MARK) return null
  const letter = foldBefore(text, index)
  const mark = String.fromCharCode(unit)
  if (letter === null || (letter !== '' && (letter + mark).normalize('NFC').length === 1)) return null
  return fallsAway(mark) ? '' : mark
}

/** The folded unit that stands before the index; '' at the text's beginning, null if it is not that simple. */
function foldBefore(text: string, index: number): string | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const fold = foldUnit(text.charCodeAt(at))
    if (fold >= 0) return String.fromCharCode(fold)
    if (fold === BLANK) return ' '
    if (fold === LONGER) return longerFold(text.charCodeAt(at)).slice(-1)
    if (fold === MARK) {
      if (!fallsAway(text.charAt(at))) return text.charAt(at)
    } else if (fold !== DROPPED) return null
  }
  return ''
}

/** Where the folded units that end at the index begin. */
function startBehind(text: string, index: number, units: number): number {
  let left = units
  let spaced = false
  for (let at = index; at >= 0; at -= 1) {
    const fold = foldUnit(text.charCodeAt(at))
    if (fold === LONGER) left -= longerFold(text.charCodeAt(at)).length
    else if (fold === MARK ? !fallsAway(text.charAt(at)) : fold >= 0 || (fold === BLANK && !spaced)) left -= 1
    if (left <= 0) return at
    if (fold !== DROPPED && fold !== MARK) spaced = fold === BLANK
  }
  return 0
}

/** Behind the unit and the accents that fell away from it. */
function endOf(text: string, index: number): number {
  let end = index + 1
  for (let at = end; at < text.length; at += 1) {
    const fold = foldUnit(text.charCodeAt(at))
    if (fold === MARK && fallsAway(text.charAt(at))) end = at + 1
    else if (fold !== DROPPED) break
  }
  return end
}
