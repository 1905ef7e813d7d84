import type { Finding, ToRead } from '../../draft.ts'
import { MOST_COLUMNS } from '../../mapping/columns.ts'
import { fieldNamed } from '../../mapping/names.ts'
import { readTable } from '../../mapping/read-table.ts'
import type { RecordFound, Table } from '../../mapping/records.ts'
import { rowsOf, type Row } from './csv-rows.ts'
import { delimiterOf } from './csv-shape.ts'
import { decodeInChunks, linesIn } from './decoded-chunks.ts'

/** The rows of a table of values as releases. Formulas are words like any others. */
export function* readCsv(file: ToRead): Generator<Finding> {
  const table = csvTable(file)
  if (table === 'columns') yield { found: 'problem', code: 'too-large', detail: 'columns' }
  else yield* readTable(table, file)
}

/** The first row names the columns; `columns`: there are too many of them. */
export function csvTable({ bytes, encoding: chosen }: Pick<ToRead, 'bytes' | 'encoding'>): Table | 'columns' {
  const { encoding, chunks } = decodeInChunks(bytes, null, chosen)
  const sample = chunks().next().value
  const delimiter = delimiterOf(typeof sample === 'string' ? sample : '')
  const rows = rowsOf(linesIn(chunks()), delimiter)
  const first = firstRow(rows)
  if (first.length > MOST_COLUMNS) return 'columns'
  const hasNames = namesColumns(first)
  const columns = hasNames ? distinct(first) : first.map((_, index) => String(index + 1))
  const records = recordsIn(hasNames ? rows : withFirst(first, rows), columns)
  return { format: 'csv', encoding, record: null, columns, records }
}

/** Excel may say in a line of its own what parts the cells. */
function firstRow(rows: Iterator<Row>): readonly string[] {
  for (let next = rows.next(); next.done !== true; next = rows.next()) {
    const cells = next.value.cells.map((cell) => cell.replaceAll('\uFEFF', '').trim())
    if (!cells.join('').startsWith('sep=')) return cells
  }
  return []
}

/** Names are short, and none of them is a date, a number or an address; one that is known settles it. */
const namesColumns = (cells: readonly string[]): boolean =>
  cells.some((cell) => fieldNamed(cell) !== null) ||
  cells.every((cell) => cell.length <= 100 && !/^[\d.,/:+ -]+$|:\/\/|\d{4}-\d\d-\d\d/u.test(cell))

/** Columns of the same name are told apart by a number, those without one by their place. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name, index) => {
    const own = name === '' ? String(index + 1) : name
    const count = (seen.get(own) ?? 0) + 1
    seen.set(own, count)
    return count === 1 ? own : `${own} (${count})`
  })
}

function* withFirst(cells: readonly string[], rows: Iterable<Row>): Generator<Row> {
  if (cells.length > 0) yield { cells, fault: null }
  yield* rows
}

function* recordsIn(rows: Iterable<Row>, columns: readonly string[]): Generator<RecordFound> {
  let number = 0
  for (const { cells, fault } of rows) {
    number += 1
    if (fault !== null) yield { number, fault: fault === 'quote' ? 'row-quote' : 'record-long' }
    else if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) yield { number, fault: 'row-long' }
    else {
      const fields = new Map<string, string>()
      for (const [index, name] of columns.entries()) {
        const value = cells[index] ?? ''
        if (value.trim() !== '') fields.set(name, value)
      }
      yield { number, fields, cut: cells.length < columns.length }
    }
  }
}
