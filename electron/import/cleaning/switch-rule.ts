import { refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import type { Analyst } from '../../../shared/model/analyst.ts'
import type { ReleaseId, RuleId } from '../../../shared/model/ids.ts'
import { listRules, setRule } from '../../store/cleaning-rules.ts'
import type { Store } from '../../store/open.ts'
import { textOf } from '../../store/releases.ts'
import { revise } from '../../store/revisions.ts'

/** Switches a rule on or off in every release that it strikes; one undo step. Failure: not-found. */
export function switchRule(store: Store, analyst: Analyst, rule: RuleId, on: boolean): Outcome<void> {
  const name = listRules(store.reader).find(({ id }) => id === rule)?.name
  if (name === undefined) return refuse('not-found', 'failure.rule.missing')
  const words = { key: on ? 'log.cleaning.on' : 'log.cleaning.off', params: { rule: name } }
  return store.change({ analyst, command: 'cleaning.switch', words }, (writer) => setRule(writer, rule, on))
}

export interface SwitchedStrike {
  readonly release: ReleaseId
  /** Where the struck piece begins in plain. */
  readonly start: number
  readonly on: boolean
  /** The revision that was seen. */
  readonly revision: number
}

/** Restores one struck piece of one release, or strikes it again. Failures: not-found, conflict if the revision moved. */
export function switchStrike(store: Store, analyst: Analyst, { release, start, on, revision }: SwitchedStrike): Outcome<void> {
  const words = { key: on ? 'log.strike.on' : 'log.strike.off', params: {} }
  return store.change({ analyst, command: 'cleaning.switchStrike', words }, (writer) => {
    const now = textOf(writer, release)
    if (!now.ok) return now
    if (now.value.revision !== revision) return refuse('conflict', 'failure.conflict')
    if (!now.value.edits.some((edit) => edit.start === start)) return refuse('not-found', 'failure.notFound')
    const edits = now.value.edits.map((edit) => (edit.start === start ? { ...edit, on } : edit))
    const revised = revise(writer, release, edits)
    return revised.ok ? { ok: true, value: undefined } : revised
  })
}
