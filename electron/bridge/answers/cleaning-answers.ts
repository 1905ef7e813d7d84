import { done } from '../../../shared/contract/outcome.ts'
import { switchRule } from '../../import/cleaning/switch-rule.ts'
import { switchStrike } from '../../import/cleaning/switch-strike.ts'
import { listRules } from '../../store/cleaning-rules.ts'
import { changing, reading, type EngineAnswers } from './context.ts'

export const cleaningAnswers: Pick<EngineAnswers, Extract<keyof EngineAnswers, `cleaning.${string}`>> = {
  'cleaning.rules': (context) => reading(context, ({ reader }) => done([...listRules(reader)])),
  'cleaning.switch': (context, { rule, on }) =>
    changing(context, ['cleaning.changed'], (store, analyst) => {
      const switched = switchRule(store, analyst, rule, on)
      return switched.ok ? done({}) : switched
    }),
  'cleaning.switchStrike': (context, strike) =>
    changing(context, ['cleaning.changed'], (store, analyst) => {
      const switched = switchStrike(store, analyst, strike)
      return switched.ok ? done({}) : switched
    }),
}
