import type { CleaningRule } from '../../shared/model/cleaning.ts'
import { ruleColumns } from './cleaning-rules.ts'
import { inside, type Writer } from './connection.ts'
import { putRow } from './recording.ts'

/**
 * Puts a proposed rule beside the others. False for one that is there, whatever was decided about it, and for one that
 * an analyst declined before the import that proposed it was undone.
 */
export function putProposal(writer: Writer, rule: CleaningRule): boolean {
  const known = writer[inside].one<{ standing: CleaningRule['standing']; withdrawn: number }>(
    'select standing, withdrawn from cleaning_rule where id = ?',
    rule.id,
  )
  if (known !== undefined && (known.withdrawn === 0 || known.standing === 'declined')) return false
  putRow(writer, 'cleaning_rule', rule.id, ruleColumns(rule))
  return true
}
