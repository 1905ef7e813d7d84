import type { OutputOf } from '../../../shared/contract/contract.ts'
import { done, type Outcome } from '../../../shared/contract/outcome.ts'
import type { CleaningRule, Edit } from '../../../shared/model/cleaning.ts'
import type { IssuerId, ReleaseId, RuleId } from '../../../shared/model/ids.ts'
import { listRules, releasesOfIssuer, releasesWithRule, ruleBy } from '../../store/cleaning-rules.ts'
import type { Reader } from '../../store/open.ts'
import { namesOf, textOf } from '../../store/release-pages.ts'
import { textEnds, type TextEnds } from '../../store/text-ends.ts'
import { cleanFurther } from './clean.ts'
import { seenIn } from './learned-lines.ts'

/** So many of an issuer's newest releases are looked through for what a rule would strike. */
const NEWEST = 500

type RuleLine = OutputOf<'cleaning.lines'>[number]

/**
 * The rules, with the number of releases where the line of each stands; of one that was not accepted, among the newest
 * of its issuer.
 */
export function rulesWithLines(reader: Reader): OutputOf<'cleaning.rules'> {
  const ends = new Map<IssuerId, readonly TextEnds[]>()
  const endsOf = (issuer: IssuerId): readonly TextEnds[] => {
    const known = ends.get(issuer) ?? textEnds(reader, issuer, NEWEST)
    ends.set(issuer, known)
    return known
  }
  return listRules(reader).map(({ releases, ...rule }) => ({
    ...rule,
    seen: rule.standing === 'accepted' || rule.issuer === null ? releases : seenIn(endsOf(rule.issuer), rule),
  }))
}

/** Lines that a rule strikes, those restored too, or would strike if it were accepted; newest releases first. */
export function linesOfRule(reader: Reader, id: RuleId, limit: number): Outcome<RuleLine[]> {
  const known = ruleBy(reader, id)
  if (!known.ok) return known
  const found: FoundLine[] = []
  const editsOf = editsWith(known.value)
  for (const release of releasesToLookThrough(reader, known.value)) {
    if (found.length >= limit) break
    const now = textOf(reader, release)
    if (now.ok) found.push(...linesOf(release, now.value.plain, editsOf(now.value)))
  }
  const lines = found.slice(0, limit)
  const names = namesOf(reader, [...new Set(lines.map(({ release }) => release))])
  return done(
    lines.flatMap(({ release, ...line }) => {
      const name = names.get(release)
      return name === undefined ? [] : [{ ...name, ...line }]
    }),
  )
}

interface FoundLine extends Pick<RuleLine, 'line' | 'span' | 'struck'> {
  readonly release: ReleaseId
}

const releasesToLookThrough = (reader: Reader, rule: CleaningRule): readonly ReleaseId[] => {
  if (rule.standing === 'accepted') return releasesWithRule(reader, rule.id).toReversed()
  return rule.issuer === null ? [] : releasesOfIssuer(reader, rule.issuer).slice(0, NEWEST)
}

/** The edits of a text that are the rule's: of one that was not accepted, those that it would make. */
function editsWith(rule: CleaningRule): (text: Text) => readonly Edit[] {
  const accepted = [{ ...rule, standing: 'accepted' as const, on: false }]
  const all = ({ plain, edits }: Text): readonly Edit[] =>
    rule.standing === 'accepted' ? edits : cleanFurther(plain, edits, accepted, rule.issuer)
  return (text) => all(text).filter(({ by }) => by.kind === 'rule' && by.rule === rule.id)
}

interface Text {
  readonly plain: string
  readonly edits: readonly Edit[]
}

const linesOf = (release: ReleaseId, plain: string, edits: readonly Edit[]): readonly FoundLine[] =>
  edits.map(({ start, end, on }) => ({
    release,
    line: plain.slice(start, end).trim(),
    span: [start, end],
    struck: on,
  }))
