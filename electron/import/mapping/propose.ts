import type { MappingProposal } from '../../../shared/model/mapping.ts'
import type { ToRead } from '../draft.ts'
import { csvTable } from '../formats/table/csv.ts'
import { jsonlTable } from '../formats/table/jsonl.ts'
import { jsonTable } from '../formats/table/json.ts'
import { xmlShape, xmlTable } from '../formats/table/xml.ts'
import { sniff, type FormatName } from '../sniff.ts'
import { proposalOf } from './read-table.ts'
import type { Table } from './records.ts'

/**
 * How a file's columns may become facts, for a person to see and change whether that is certain or not; null for a file
 * that has no columns.
 */
export async function proposeMapping(file: ToRead): Promise<MappingProposal | null> {
  const sniffed = sniff(file.bytes, file.name)
  const table = 'format' in sniffed ? tableOf(sniffed.format, file) : null
  return table === null ? null : proposalOf(table, file.report)
}

function tableOf(format: FormatName, file: ToRead): Table | null {
  if (format === 'jsonl') return jsonlTable(file)
  if (format === 'xml') {
    const { source, record, end } = xmlShape(file)
    return record === null || end === 'doctype' ? null : xmlTable(source, record)
  }
  const table = format === 'csv' ? csvTable(file) : format === 'json' ? jsonTable(file) : null
  return typeof table === 'string' ? null : table
}
