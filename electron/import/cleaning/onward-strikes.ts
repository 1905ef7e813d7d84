import type { Span } from '../../../shared/model/span.ts'
import { strikeLine } from '../../../shared/text/strike.ts'
import type { CompiledRule } from './compiled-rules.ts'
import type { WrittenLine } from './end-lines.ts'
import { endOf, type RuleStrike } from './line-strikes.ts'

/** A line of a list of headlines or of a sign-off has no more UTF-16 units than this. */
const LONGEST_LINE = 250

/** What is glued to the end of a longer line is looked for no further into it. UTF-16 units. */
const PART = 1500

/** Strikes from where a rule fits the standing lines at the foot of a text to their end. `foot`: in reading order. */
export function onwardStrikes(
  plain: string,
  foot: readonly WrittenLine[],
  rules: readonly CompiledRule[],
): readonly RuleStrike[] {
  const lines = lastShort(foot)
  const words = lines.map((line) => endOf(line.words, PART)).join('\n')
  const found = rules
    .filter(({ rule }) => rule.reach === 'onwards')
    .flatMap(({ rule, fits }) => {
      const at = fits.exec(words)?.index
      return at === undefined || at >= words.length ? [] : [{ rule, at }]
    })
    .toSorted((a, b) => a.at - b.at)[0]
  return found === undefined ? [] : runs(plain, from(lines, found.at)).map((span) => ({ ...span, by: found.rule }))
}

/** The short lines at the end and one longer line before them, to which the first of them may be glued. */
function lastShort(foot: readonly WrittenLine[]): readonly WrittenLine[] {
  const long = foot.findLastIndex(({ words }) => words.length > LONGEST_LINE)
  return long === -1 ? foot : foot.slice(long)
}

/** The lines from an offset in their joined words on; the first is cut where that stands within it. */
function from(lines: readonly WrittenLine[], offset: number): readonly WrittenLine[] {
  let at = 0
  return lines.flatMap((line) => {
    const length = Math.min(PART, line.words.length)
    const into = offset - at
    at += length + 1
    if (into > length) return []
    return into <= 0 ? line : { ...line, from: line.to - (length - into) }
  })
}

/** Lines as they are struck: those that follow each other together, a cut one for itself. */
function runs(plain: string, lines: readonly WrittenLine[]): readonly Span[] {
  const spans: Span[] = []
  for (const line of lines) {
    const last = spans.at(-1)
    const whole = plain.slice(line.start, line.from).trim() === '' && plain.slice(line.to, line.end).trim() === ''
    const before = plain.slice(line.start, line.from)
    if (!whole) spans.push({ start: line.start + before.trimEnd().length, end: line.to })
    else if (
      last !== undefined &&
      plain.slice(last.end, line.start).trim() === '' &&
      last.start === lineStart(plain, last)
    )
      spans[spans.length - 1] = strikeLine(plain, last.start, line.end)
    else spans.push(strikeLine(plain, line.start, line.end))
  }
  return spans
}

const lineStart = (plain: string, { start }: Span): number => plain.lastIndexOf('\n', start - 1) + 1
