import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import type { Analyst } from '../../../shared/model/analyst.ts'
import type { CleaningRule } from '../../../shared/model/cleaning.ts'
import type { ReleaseId, RuleId } from '../../../shared/model/ids.ts'
import { releasesOfIssuer, ruleBy, setStanding } from '../../store/cleaning-rules.ts'
import type { Store, Writer } from '../../store/open.ts'
import { releaseIds, textOf } from '../../store/releases.ts'
import { revise } from '../../store/revisions.ts'
import { cleanFurther } from './clean.ts'

/**
 * Accepts a proposed rule, or one that was declined: it is on, and strikes in every release of its issuer; one undo step.
 * `struck`: how many pieces. Failure: not-found.
 */
export function acceptRule(store: Store, analyst: Analyst, id: RuleId): Outcome<{ struck: number }> {
  const known = ruleBy(store.reader, id)
  if (!known.ok) return known
  if (known.value.standing === 'accepted') return done({ struck: 0 })
  const words = { key: 'log.rule.accepted', params: { rule: known.value.name } }
  return store.change({ analyst, command: 'cleaning.accept', words }, (writer) => {
    setStanding(writer, id, 'accepted')
    return strikeEverywhere(writer, { ...known.value, standing: 'accepted', on: true })
  })
}

/** Declines a proposed rule, which is not proposed again. Failures: not-found, bad-request for one that is no proposal. */
export function declineRule(store: Store, analyst: Analyst, id: RuleId): Outcome<void> {
  const known = ruleBy(store.reader, id)
  if (!known.ok) return known
  if (known.value.standing === 'declined') return done(undefined)
  if (known.value.standing === 'accepted') return refuse('bad-request', 'failure.rule.accepted')
  const words = { key: 'log.rule.declined', params: { rule: known.value.name } }
  return store.change({ analyst, command: 'cleaning.decline', words }, (writer) => {
    setStanding(writer, id, 'declined')
    return done(undefined)
  })
}

function strikeEverywhere(writer: Writer, rule: CleaningRule): Outcome<{ struck: number }> {
  const releases: readonly ReleaseId[] =
    rule.issuer === null ? releaseIds(writer) : releasesOfIssuer(writer, rule.issuer)
  const rules = [rule]
  let struck = 0
  for (const release of releases) {
    const now = textOf(writer, release)
    if (!now.ok) return now
    const edits = cleanFurther(now.value.plain, now.value.edits, rules, rule.issuer)
    struck += edits.length - now.value.edits.length
    const revised = revise(writer, release, edits)
    if (!revised.ok) return revised
  }
  return done({ struck })
}
