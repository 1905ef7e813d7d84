import { z } from 'zod'
import { done } from '../../shared/contract/outcome.ts'
import { Analyst } from '../../shared/model/analyst.ts'
import { CleaningRule } from '../../shared/model/cleaning.ts'
import rules from '../import/cleaning/built-in-rules.json' with { type: 'json' }
import { ruleColumns } from './cleaning-rules.ts'
import { inside, type Connection } from './connection.ts'
import { putRow, setRow } from './recording.ts'
import { transact } from './transaction.ts'

/** In whose name a library is made and kept up to date: the program's, so that it is nobody's to undo. */
export const readout = Analyst.parse({ id: '5ead0075-0000-4000-8000-000000000000', name: 'Readout' })

export const builtInRules = (): readonly CleaningRule[] => z.array(CleaningRule).parse(rules)

/**
 * Brings the built-in rules of an older library up to date, as one entry of the program's own; whether an analyst has
 * one on or off stays. What they find shows in later imports: texts that are there stay as they are.
 */
export function refreshBuiltInRules(connection: Connection): void {
  const head = {
    analyst: readout,
    command: 'library.open',
    kind: 'change',
    words: { key: 'log.rules.refreshed', params: {} },
    step: null,
    undoes: null,
    redoes: null,
  } as const
  transact(connection, head, 'full', (writer) => {
    const known = new Set(writer[inside].column<string>('select id from cleaning_rule'))
    for (const rule of builtInRules()) {
      const { switched_on: _, ...columns } = ruleColumns(rule)
      if (known.has(rule.id)) setRow(writer, 'cleaning_rule', rule.id, columns)
      else putRow(writer, 'cleaning_rule', rule.id, ruleColumns(rule))
    }
    return done(undefined)
  })
}
