import { done, type Outcome } from '../../../shared/contract/outcome.ts'
import type { Analyst } from '../../../shared/model/analyst.ts'
import type { RuleId } from '../../../shared/model/ids.ts'
import { ruleBy, setRule } from '../../store/cleaning-rules.ts'
import type { Store } from '../../store/open.ts'
import { acceptRule, declineRule } from './decide-rule.ts'

/**
 * Switches a rule on or off in every release that it strikes; one undo step. A proposed rule is accepted by switching it
 * on, and declined by switching it off. Failure: not-found.
 */
export function switchRule(store: Store, analyst: Analyst, id: RuleId, on: boolean): Outcome<void> {
  const known = ruleBy(store.reader, id)
  if (!known.ok) return known
  if (known.value.standing !== 'accepted') {
    if (!on) return declineRule(store, analyst, id)
    const accepted = acceptRule(store, analyst, id)
    return accepted.ok ? done(undefined) : accepted
  }
  const words = { key: on ? 'log.rule.on' : 'log.rule.off', params: { rule: known.value.name } }
  return store.change({ analyst, command: 'cleaning.switch', words }, (writer) => setRule(writer, id, on))
}
