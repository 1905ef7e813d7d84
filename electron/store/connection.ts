import type { Analyst } from '../../shared/model/analyst.ts'
import type { Recording } from './recording.ts'

/** What SQLite keeps in a column. Booleans are 0 and 1. */
export type Cell = string | number | Uint8Array | null
export type Columns = Readonly<Record<string, Cell>>

/** The part of the driver that the store uses, with statements prepared once. Made by open.ts. */
export interface Connection {
  readonly file: string
  /** The first row, or undefined. */
  one<Row>(sql: string, ...values: readonly Cell[]): Row | undefined
  all<Row>(sql: string, ...values: readonly Cell[]): Row[]
  /** Rows one at a time; nothing else may run on this connection until the last was taken. */
  each<Row>(sql: string, ...values: readonly Cell[]): IterableIterator<Row>
  /** The first column of every row. */
  column<Value>(sql: string, ...values: readonly Cell[]): Value[]
  /** The first column of the first row, or undefined. */
  value<Value>(sql: string, ...values: readonly Cell[]): Value | undefined
  /** Rows changed, and the number of the row inserted last. */
  run(sql: string, ...values: readonly Cell[]): { changes: number; row: number }
  /** Statements without values, not kept prepared. */
  exec(sql: string): void
  pragma(words: string): unknown
  /** full: a commit outlives a dead battery. normal: it outlives kill -9. */
  commitAs(level: 'full' | 'normal'): void
  readonly inTransaction: boolean
  close(): void
}

export const inside: unique symbol = Symbol('the connection')
export const recording: unique symbol = Symbol('the recording')

/** A library one may read. Opaque outside the store. */
export interface Reader {
  readonly [inside]: Connection
}

/** A library inside a journalled change: whatever is written through it is recorded. */
export interface Writer extends Reader {
  readonly analyst: Analyst
  /** When the change began, UTC milliseconds: the time of its entry and of what it makes. */
  readonly at: number
  readonly [recording]: Recording
}

/** Inserts one row of named columns; its number comes back. For rows whose record is kept elsewhere. */
export const insertRow = (connection: Connection, table: string, row: Columns): number => {
  const names = Object.keys(row)
  return connection.run(
    `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    ...Object.values(row),
  ).row
}

export const readerOf = (connection: Connection): Reader => ({ [inside]: connection })
