import type { CleaningRule, Edit } from '../../../shared/model/cleaning.ts'
import type { Span } from '../../../shared/model/span.ts'
import { overlaps } from '../../../shared/text/span.ts'
import { rulesFor, type CompiledRule, type UsableRules } from './compiled-rules.ts'
import { linesDown, linesUp, type WrittenLine } from './end-lines.ts'
import { lineStrikes, type LineStrikes, type RuleStrike } from './line-strikes.ts'
import { onwardStrikes } from './onward-strikes.ts'
import { repeatStrikes } from './repeats.ts'

/** How many lines that stand a rule may reach at either end of a release; struck ones are not counted. */
const REACH = 12

/** How many written lines at either end are looked at. */
const MOST_LINES = 60

/**
 * The strikes that the rules make, in order, never overlapping. Of a rule that is off the edit is kept, off. Nothing is
 * struck where nothing would be left. `issuer`: whose own rules count.
 */
export const clean = (plain: string, rules: readonly CleaningRule[], issuer: string | null): Edit[] =>
  cleanFurther(plain, [], rules, issuer)

/** The edits of a text with those that rules add to them; what was edited before stays as it is. */
export function cleanFurther(
  plain: string,
  edits: readonly Edit[],
  rules: readonly CleaningRule[],
  issuer: string | null,
): Edit[] {
  const fresh = without(strikesOf(plain, edits, rulesFor(rules, issuer)), edits).map(asEdit)
  const all = [...edits, ...fresh].toSorted((a, b) => a.start - b.start || a.end - b.end)
  return fresh.length === 0 || !leavesWords(plain, all) ? [...edits] : all
}

/** The edits that stand while facts are read: without those of rules whose lines may hold a fact. */
export const editsForReading = (edits: readonly Edit[], rules: readonly CleaningRule[]): Edit[] => {
  const holding = new Set<string>(rules.filter(({ holdsFacts }) => holdsFacts).map(({ id }) => id))
  return edits.filter(({ by }) => by.kind !== 'rule' || !holding.has(by.rule))
}

function strikesOf(plain: string, edits: readonly Edit[], rules: UsableRules): readonly RuleStrike[] {
  const known = new Map<number, LineStrikes>()
  const head = ends(plain, linesDown(plain), edits, rules.head, known)
  const foot = ends(plain, linesUp(plain), edits, rules.tail, known)
  if (rules.anywhere.length > 0) for (const line of linesDown(plain)) look(plain, line, edits, rules.anywhere, known)
  const single = [...known.values()].flatMap(({ strikes }) => strikes)
  const repeats = repeatStrikes(plain, standing(head, known).slice(0, REACH), rules.repeats)
  const onwards = onwardStrikes(plain, standing(foot, known).toReversed(), rules.tail)
  return [...single, ...without(repeats, onwards), ...onwards]
}

/** Lines from one end until enough of them stand; what rules strike of each goes to `known`. */
function ends(
  plain: string,
  lines: Iterable<WrittenLine>,
  edits: readonly Edit[],
  rules: readonly CompiledRule[],
  known: Map<number, LineStrikes>,
): readonly WrittenLine[] {
  const seen: WrittenLine[] = []
  let stand = 0
  for (const line of lines) {
    if (seen.length >= MOST_LINES) break
    seen.push(line)
    const now = stand < REACH ? look(plain, line, edits, rules, known) : known.get(line.start)
    if (now?.standing !== null) stand += 1
  }
  return seen
}

/** What rules strike of a line that was not edited; a line that other rules struck already stays as they left it. */
function look(
  plain: string,
  line: WrittenLine,
  edits: readonly Edit[],
  rules: readonly CompiledRule[],
  known: Map<number, LineStrikes>,
): LineStrikes {
  const before = known.get(line.start)
  if (before !== undefined && before.strikes.length > 0) return before
  const edited = edits.find((edit) => overlaps(edit, line))
  const now =
    edited === undefined
      ? lineStrikes(plain, line, rules)
      : { strikes: [], standing: edited.start <= line.from && line.to <= edited.end ? null : line }
  known.set(line.start, now)
  return now
}

/** What stands of lines. */
const standing = (lines: readonly WrittenLine[], known: ReadonlyMap<number, LineStrikes>): readonly WrittenLine[] =>
  lines.flatMap((line) => {
    const now = known.get(line.start)
    return now === undefined ? [line] : (now.standing ?? [])
  })

const without = (strikes: readonly RuleStrike[], others: readonly Span[]): readonly RuleStrike[] =>
  strikes.filter((strike) => !others.some((other) => overlaps(strike, other)))

const asEdit = ({ start, end, by }: RuleStrike): Edit => ({
  start,
  end,
  replacement: '',
  by: { kind: 'rule', rule: by.id },
  on: by.on,
})

function leavesWords(plain: string, edits: readonly Edit[]): boolean {
  let at = 0
  for (const { start, end, replacement } of edits) {
    if (/\S/u.test(plain.slice(at, start)) || /\S/u.test(replacement)) return true
    at = end
  }
  return /\S/u.test(plain.slice(at))
}
