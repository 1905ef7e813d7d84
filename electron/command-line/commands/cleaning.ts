import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import { RuleId } from '../../../shared/model/ids.ts'
import { switchRule } from '../../import/cleaning/switch-rule.ts'
import { listRules } from '../../store/cleaning-rules.ts'
import type { Reader } from '../../store/open.ts'
import type { Answer, Command } from '../command.ts'

const switchUsage = 'cleaning switch RULE on|off (on accepts a proposed rule, off declines it)'

const rulesAnswer = (reader: Reader): Answer => {
  const rules = listRules(reader).map(({ id, issuer, pattern, reason, builtIn, standing, on, strikes }) => ({
    id,
    issuer,
    pattern,
    reason,
    builtIn,
    standing,
    on,
    strikes,
  }))
  return {
    json: { rules },
    text: rules
      .map(({ id, standing, on, strikes, reason, pattern, builtIn }) =>
        [
          standing === 'accepted' ? (on ? 'on' : 'off') : standing,
          id,
          `${strikes} strikes`,
          reason,
          ...(builtIn ? [] : [pattern]),
        ].join('\t'),
      )
      .join('\n'),
  }
}

const list: Command = {
  usage: 'cleaning list',
  run: ({ library }): Outcome<Answer> => {
    const store = library()
    return store.ok ? done(rulesAnswer(store.value.reader)) : store
  },
}

/** On accepts a proposed rule, off declines it. */
const turn: Command = {
  usage: switchUsage,
  run: ({ library, words, analyst }): Outcome<Answer> => {
    const rule = RuleId.safeParse(words[0])
    const to = words[1]
    if (!rule.success || (to !== 'on' && to !== 'off'))
      return refuse('bad-request', 'failure.command.missing', { usage: switchUsage })
    const store = library()
    if (!store.ok) return store
    const switched = switchRule(store.value, analyst(store.value), rule.data, to === 'on')
    return switched.ok ? done(rulesAnswer(store.value.reader)) : switched
  },
}

export const cleaningCommands: readonly (readonly [string, Command])[] = [
  ['cleaning list', list],
  ['cleaning switch', turn],
]
