import type { CleaningRule } from '../../../shared/model/cleaning.ts'
import type { Span } from '../../../shared/model/span.ts'
import { strikeLine } from '../../../shared/text/strike.ts'
import type { CompiledRule } from './compiled-rules.ts'
import type { WrittenLine } from './end-lines.ts'

/** A stretch of plain that a rule strikes. */
export interface RuleStrike extends Span {
  readonly by: CleaningRule
}

/** What rules strike of a line, in order, and what they leave of it: null where nothing is left. */
export interface LineStrikes {
  readonly strikes: readonly RuleStrike[]
  readonly standing: WrittenLine | null
}

/** A longer line is no control of a page; a longer paragraph no notice. UTF-16 units. */
const LONGEST_LINE = 200
const LONGEST_PARAGRAPH = 1000

/** What is glued to the start or the end of a line is looked for no further into it. UTF-16 units. */
const START = 500
const END = 120

/** Stands where a longer line was cut, so that no pattern takes the cut for the line's own start or end. */
const CUT = '\0'

const startOf = (words: string): string => (words.length <= START ? words : words.slice(0, START - 1) + CUT)

/** The last so many units of words. */
export const endOf = (words: string, most: number): string =>
  words.length <= most ? words : CUT + words.slice(1 - most)

/** So many things may be glued to the ends of one line. */
const MOST_PARTS = 8

/** Strikes a line whole if a rule for whole lines fits it, else what rules find glued to its start and its end. */
export function lineStrikes(plain: string, line: WrittenLine, rules: readonly CompiledRule[]): LineStrikes {
  const whole = fitting(line.words, rules)
  if (whole !== undefined)
    return { strikes: [{ ...strikeLine(plain, line.start, line.end), by: whole.rule }], standing: null }
  const strikes: RuleStrike[] = []
  let rest: WrittenLine | null = line
  while (rest !== null && strikes.length < MOST_PARTS) {
    const strike = gluedTo(rest, rules) ?? (strikes.length > 0 ? restOf(rest, rules) : undefined)
    if (strike === undefined) break
    strikes.push(strike)
    rest = without(plain, rest, strike)
  }
  return { strikes: strikes.toSorted((a, b) => a.start - b.start), standing: rest }
}

/** A line without a stretch that was struck at its start or its end. */
function without(plain: string, line: WrittenLine, { start, end }: Span): WrittenLine | null {
  const from = start <= line.from ? end : line.from
  const stretch = plain.slice(from, start <= line.from ? line.to : start)
  const words = stretch.trim()
  const first = from + (stretch.length - stretch.trimStart().length)
  return words === '' ? null : { ...line, from: first, to: first + words.length, words }
}

/** A stretch at the start of a line's words with the white space up to the rest of them. */
export const throughSpace = ({ from, words }: WrittenLine, length: number): Span => ({
  start: from,
  end: from + length + (/^\s+/u.exec(words.slice(length))?.[0].length ?? 0),
})

const fitting = (words: string, rules: readonly CompiledRule[]): CompiledRule | undefined =>
  words.length > LONGEST_PARAGRAPH
    ? undefined
    : rules.find(
        ({ rule: { reach }, fits }) =>
          (reach === 'paragraph' || (reach === 'line' && words.length <= LONGEST_LINE)) && fits.test(words),
      )

/** What was glued to something struck may be a whole control itself. */
function restOf(line: WrittenLine, rules: readonly CompiledRule[]): RuleStrike | undefined {
  const whole = fitting(line.words, rules)
  return whole && { start: line.from, end: line.to, by: whole.rule }
}

function gluedTo(line: WrittenLine, rules: readonly CompiledRule[]): RuleStrike | undefined {
  for (const { rule, fits } of rules) {
    if (rule.reach === 'line-start') {
      const length = fits.exec(startOf(line.words))?.[0].length ?? 0
      if (length > 0) return { ...throughSpace(line, length), by: rule }
    } else if (rule.reach === 'line-end') {
      const skipped = Math.max(0, line.words.length - END)
      const found = fits.exec(endOf(line.words, END))
      if (found !== null && found[0] !== '')
        return {
          start: line.from + line.words.slice(0, skipped + found.index).trimEnd().length,
          end: line.to,
          by: rule,
        }
    }
  }
  return undefined
}
