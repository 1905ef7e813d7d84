import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type Generated,
} from 'kysely'
import type { IssuerId, ReleaseId, ThemeId } from '../../shared/model/ids.ts'
import type { ReleaseState } from '../../shared/model/release.ts'
import { inside, type Cell, type Reader } from './connection.ts'

/** The tables that composed queries read. Prepared statements elsewhere name their own columns. */
export interface Tables {
  issuer: { row: Generated<number>; id: IssuerId; name: string; country: string | null; withdrawn: number }
  release: {
    row: Generated<number>
    id: ReleaseId
    format: string
    language: string | null
    facts: string
    title: string | null
    issuer: number | null
    date: string | null
    year: string | null
    publication: string | null
    state: ReleaseState
    imported_at: number
    tags: number
    family: ReleaseId | null
    newer: ReleaseId | null
    undecided: number
    withdrawn: number
  }
  tag: { row: Generated<number>; id: string; release: number; theme: ThemeId; state: string; withdrawn: number }
  theme: { id: string; name: string; withdrawn: number; retired: number }
}

/** Composes and compiles; it is connected to nothing. */
export const compose = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** Runs a composed query on the library's own connection, at once. */
export const rowsOf = <Row>(reader: Reader, query: CompiledQuery<Row>): Row[] =>
  reader[inside].all<Row>(query.sql, ...query.parameters.map(cell))

function cell(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array)
    return value
  throw new TypeError(`no column holds a ${typeof value}`)
}
