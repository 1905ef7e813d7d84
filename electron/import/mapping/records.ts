/** Values of one record by column, none of them blank; the order is that of the file. */
export type Fields = ReadonlyMap<string, string>

/** Why a record cannot be read; each has words in `import.problem.damaged.<fault>`. */
type RecordFault = 'row-quote' | 'row-long' | 'row-short' | 'not-json' | 'no-record' | 'record-long'

/** A record of a table by its number, from 1. `cut`: some of its columns are missing at its end. */
export type RecordFound =
  | { readonly number: number; readonly fields: Fields; readonly cut?: boolean }
  | { readonly number: number; readonly fault: RecordFault }

/** What csv, json, jsonl and xml have in common: records one after another, gone through once. */
export interface Table {
  readonly format: 'csv' | 'json' | 'jsonl' | 'xml'
  readonly encoding: string
  /** Name of the element that is one record; null where the format has no elements. */
  readonly record: string | null
  /** Names of the columns where the table says them beforehand; else those of its records are all there are. */
  readonly columns: readonly string[]
  readonly records: Iterable<RecordFound>
}
