import { refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import type { Analyst } from '../../../shared/model/analyst.ts'
import type { RuleId } from '../../../shared/model/ids.ts'
import { listRules, setRule } from '../../store/cleaning-rules.ts'
import type { Store } from '../../store/open.ts'

/** Switches a rule on or off in every release that it strikes; one undo step. Failure: not-found. */
export function switchRule(store: Store, analyst: Analyst, rule: RuleId, on: boolean): Outcome<void> {
  const name = listRules(store.reader).find(({ id }) => id === rule)?.name
  if (name === undefined) return refuse('not-found', 'failure.rule.missing')
  const words = { key: on ? 'log.rule.on' : 'log.rule.off', params: { rule: name } }
  return store.change({ analyst, command: 'cleaning.switch', words }, (writer) => setRule(writer, rule, on))
}
