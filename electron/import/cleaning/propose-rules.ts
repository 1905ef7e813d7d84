import type { CleaningRule } from '../../../shared/model/cleaning.ts'
import { RuleId, type IssuerId } from '../../../shared/model/ids.ts'
import { t } from '../../../shared/words/words.ts'
import { listRules } from '../../store/cleaning-rules.ts'
import { namedId } from '../../store/named-id.ts'
import type { Writer } from '../../store/open.ts'
import { putProposal } from '../../store/proposed-rules.ts'
import { textEnds } from '../../store/text-ends.ts'
import { sharedLines, type SharedLine } from './learned-lines.ts'

/** So many of an issuer's newest releases are compared. */
const NEWEST = 60

/** One import proposes no more rules for one issuer. */
const MOST = 10

/** A rule's name is its line, cut here. UTF-16 units. */
const LONGEST_NAME = 60

/**
 * Proposes rules for lines that keep coming in releases of these issuers: each in at least three, from as many originals
 * and not all of one family. They strike nothing before an analyst accepts them. Returns what is new.
 */
export function proposeRules(writer: Writer, issuers: readonly IssuerId[]): readonly RuleId[] {
  const rules = listRules(writer)
  return [...new Set(issuers)].flatMap((issuer) => {
    const theirs = rules.filter((rule) => rule.issuer === null || rule.issuer === issuer)
    return sharedLines(textEnds(writer, issuer, NEWEST), theirs)
      .slice(0, MOST)
      .map((line) => proposal(line, issuer))
      .flatMap((rule) => (putProposal(writer, rule) ? [rule.id] : []))
  })
}

/** The same line of the same issuer is the same rule on every laptop. */
const proposal = ({ where, line, pattern }: SharedLine, issuer: IssuerId): CleaningRule => ({
  id: RuleId.parse(namedId(`rule ${issuer} ${where} ${pattern}`)),
  name: line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME - 1).trimEnd()}…`,
  issuer,
  kind: 'pattern',
  pattern,
  reach: 'line',
  where,
  holdsFacts: true,
  reason: t(`cleaning.learned.reason.${where}`),
  example: line,
  builtIn: false,
  standing: 'proposed',
  on: false,
})
