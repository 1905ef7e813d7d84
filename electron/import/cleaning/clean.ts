import type { CleaningRule, Edit } from '../../../shared/model/cleaning.ts'
import { strikeLine } from '../../../shared/text/strike.ts'

/** How many written lines at either end of a release a rule may reach. */
const REACH = 12

/** A longer line is never a control of a page. UTF-16 units. */
const LONGEST_LINE = 200

interface Line {
  readonly start: number
  readonly end: number
  readonly words: string
}

/**
 * The strikes that the rules make: whole lines, at the head and the tail of plain, in order, never overlapping. Of a
 * rule that is off the edit is kept, off. Nothing is struck where nothing would be left. `issuer`: whose own rules count.
 */
export function clean(plain: string, rules: readonly CleaningRule[], issuer: string | null): Edit[] {
  const usable = rules.filter((rule) => rule.issuer === null || rule.issuer === issuer).flatMap(compiled)
  const head = linesFromStart(plain)
  const tail = linesFromEnd(plain)
  const lines = [...new Map([...head, ...tail].map((line) => [line.start, line])).values()].toSorted(
    (a, b) => a.start - b.start,
  )
  const edits = lines.flatMap((line): Edit[] => {
    const isAt = {
      head: head.some(({ start }) => start === line.start),
      tail: tail.some(({ start }) => start === line.start),
      anywhere: true,
    }
    const found = usable.find(({ rule, pattern }) => isAt[rule.where] && pattern.test(line.words))
    if (found === undefined) return []
    return [
      {
        ...strikeLine(plain, line.start, line.end),
        replacement: '',
        by: { kind: 'rule', rule: found.rule.id },
        on: found.rule.on,
      },
    ]
  })
  return leavesWords(plain, edits) ? edits : []
}

const patterns = new Map<string, RegExp | null>()

/** A pattern that is no regular expression, as a hand-written one may be, strikes nothing. */
function compiled(rule: CleaningRule): { rule: CleaningRule; pattern: RegExp }[] {
  let pattern = patterns.get(rule.pattern)
  if (pattern === undefined) {
    try {
      pattern = new RegExp(`^(?:${rule.pattern})$`, 'iu')
    } catch {
      pattern = null
    }
    patterns.set(rule.pattern, pattern)
  }
  return pattern === null ? [] : [{ rule, pattern }]
}

function linesFromStart(plain: string): Line[] {
  const found: Line[] = []
  for (let start = 0; start < plain.length && found.length < REACH;) {
    const at = plain.indexOf('\n', start)
    const end = at === -1 ? plain.length : at
    found.push(...lineOf(plain, start, end))
    start = end + 1
  }
  return found.filter(isShort)
}

function linesFromEnd(plain: string): Line[] {
  const found: Line[] = []
  for (let end = plain.length; end > 0 && found.length < REACH;) {
    const start = plain.lastIndexOf('\n', end - 1) + 1
    found.push(...lineOf(plain, start, end))
    end = start - 1
  }
  return found.filter(isShort)
}

function lineOf(plain: string, start: number, end: number): Line[] {
  if (end - start > 4 * LONGEST_LINE) return [{ start, end, words: '.'.repeat(LONGEST_LINE + 1) }]
  const words = plain.slice(start, end).trim()
  return words === '' ? [] : [{ start, end, words }]
}

const isShort = ({ words }: Line): boolean => words.length <= LONGEST_LINE

function leavesWords(plain: string, edits: readonly Edit[]): boolean {
  let at = 0
  for (const { start, end } of edits) {
    if (/\S/u.test(plain.slice(at, start))) return true
    at = end
  }
  return /\S/u.test(plain.slice(at))
}
