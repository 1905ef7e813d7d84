import { done, type Outcome } from '../../../shared/contract/outcome.ts'
import { acceptRule, declineRule } from '../../import/cleaning/decide-rule.ts'
import { linesOfRule, rulesWithLines } from '../../import/cleaning/rule-lines.ts'
import { strikeLines } from '../../import/cleaning/strike-lines.ts'
import { switchRule } from '../../import/cleaning/switch-rule.ts'
import { switchStrike } from '../../import/cleaning/switch-strike.ts'
import { changing, reading, type EngineAnswers } from './context.ts'

export const cleaningAnswers: Pick<EngineAnswers, Extract<keyof EngineAnswers, `cleaning.${string}`>> = {
  'cleaning.rules': (context) => reading(context, ({ reader }) => done(rulesWithLines(reader))),
  'cleaning.lines': (context, { rule, limit }) => reading(context, ({ reader }) => linesOfRule(reader, rule, limit)),
  'cleaning.accept': (context, { rule }) =>
    changing(context, ['cleaning.changed'], (store, analyst) => acceptRule(store, analyst, rule)),
  'cleaning.decline': (context, { rule }) =>
    changing(context, ['cleaning.changed'], (store, analyst) => empty(declineRule(store, analyst, rule))),
  'cleaning.strike': (context, lines) =>
    changing(context, ['cleaning.changed'], (store, analyst) => empty(strikeLines(store, analyst, lines))),
  'cleaning.switch': (context, { rule, on }) =>
    changing(context, ['cleaning.changed'], (store, analyst) => empty(switchRule(store, analyst, rule, on))),
  'cleaning.switchStrike': (context, strike) =>
    changing(context, ['cleaning.changed'], (store, analyst) => empty(switchStrike(store, analyst, strike))),
}

const empty = (outcome: Outcome<void>): Outcome<Record<string, never>> => (outcome.ok ? done({}) : outcome)
