import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

/** What makes a spreadsheet take a cell for a formula, full-width forms included, and the apostrophe that guards it. */
const GUARDED = /^['=+\-@\t\r\n＝＋－＠]/u

/** A cell that a spreadsheet shows as words and never runs; `unguarded` gives exactly the words back. */
export const guarded = (words: string): string => (GUARDED.test(words) ? `'${words}` : words)

export const unguarded = (cell: string): string =>
  cell.startsWith("'") && GUARDED.test(cell.slice(1)) ? cell.slice(1) : cell

/** Marks the file as UTF-8, without which spreadsheets misread other scripts. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** Rows of CSV (RFC 4180), every cell quoted and guarded. */
export const csvRows = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(guarded)),
    { quoted: true, record_delimiter: 'windows' },
  )

/**
 * The rows of a CSV file, cells unguarded; commas, semicolons or tabs, as the first line has them. Ragged rows are
 * taken as they are. Throws on broken quotation.
 */
export const rowsOfCsv = (words: string): readonly (readonly string[])[] =>
  parse(words, { bom: true, delimiter: delimiterOf(words), relax_column_count: true, skip_empty_lines: true }).map(
    (row) => row.map(unguarded),
  )

function delimiterOf(words: string): string {
  const [head = ''] = words.split(/\r?\n/u, 1)
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: head.split(mark).length }))
  return counted.toSorted((left, right) => right.count - left.count)[0]?.mark ?? ','
}
