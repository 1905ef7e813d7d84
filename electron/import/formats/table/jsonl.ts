import type { Finding, ToRead } from '../../draft.ts'
import { readTable } from '../../mapping/read-table.ts'
import type { RecordFound, Table } from '../../mapping/records.ts'
import { decodeInChunks, linesIn, LONGEST_LINE } from './decoded-chunks.ts'
import { fieldsOf, isObject } from './json-records.ts'

/** JSON Lines: one release on each line. A bad line is a problem with its number and stops nothing. */
export function* readJsonl(file: ToRead): Generator<Finding> {
  yield* readTable(jsonlTable(file), file)
}

export function jsonlTable({ bytes, encoding: chosen }: Pick<ToRead, 'bytes' | 'encoding'>): Table {
  const { encoding, chunks } = decodeInChunks(bytes, null, chosen)
  return { format: 'jsonl', encoding, record: null, columns: [], records: records(linesIn(chunks())) }
}

function* records(lines: Iterable<string>): Generator<RecordFound> {
  let number = 0
  for (const line of lines) {
    number += 1
    if (line.trim() !== '') yield recordOn(line, number)
  }
}

function recordOn(line: string, number: number): RecordFound {
  if (line.length >= LONGEST_LINE) return { number, fault: 'record-long' }
  try {
    const record: unknown = JSON.parse(line)
    return isObject(record) ? { number, fields: fieldsOf(record) } : { number, fault: 'no-record' }
  } catch {
    return { number, fault: 'not-json' }
  }
}
