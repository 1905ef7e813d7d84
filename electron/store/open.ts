import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs'
import Driver from 'better-sqlite3'
import { done, unusable, type Outcome } from '../../shared/contract/outcome.ts'
import { refreshBuiltInRules } from './built-in-rules.ts'
import { readerOf, type Cell, type Connection, type Reader } from './connection.ts'
import { refusalOf } from './driver-failures.ts'
import { folderRefusal, headerRefusal, isSmall, nameOf } from './header.ts'
import { asStore, type Store } from './library.ts'
import { lockLibrary } from './lock.ts'
import { APPLICATION_ID, migrate, migrations, SCHEMA } from './migrate.ts'
import { seedLibrary } from './seed.ts'

export type { Reader, Writer } from './connection.ts'
export type { Store } from './library.ts'

/** SQLite's page cache until the first search asks for more, in KiB: an idle library stays small in memory. */
const IDLE_CACHE = 4_096

/**
 * Makes a library file with the built-in issuers and rules, and opens it.
 * Failures: exists, missing (its folder), read-only, full, open-elsewhere.
 */
export function createLibrary(file: string, made: { readonly name: string }): Outcome<Store> {
  if (existsSync(file)) return unusable('exists', { name: nameOf(file) })
  const refused = folderRefusal(file)
  if (refused !== null) return refused
  const begun = `${file}.new`
  const laid = guarded(file, () => {
    rmSync(begun, { force: true })
    const connection = connect(begun, {})
    try {
      connection.pragma('page_size = 4096')
      connection.pragma('temp_store = MEMORY')
      connection.pragma(`application_id = ${APPLICATION_ID}`)
      migrate(connection, 0)
      seedLibrary(connection, made.name)
    } finally {
      connection.close()
    }
    renameSync(begun, file)
    return done(null)
  })
  if (laid.ok) return openLibrary(file)
  rmSync(begun, { force: true })
  return laid
}

/**
 * Opens a library for reading and writing, alone.
 * Failures: missing, not-a-library, newer, read-only, open-elsewhere, corrupt, full.
 */
export function openLibrary(file: string): Outcome<Store> {
  const refused = headerRefusal(file, SCHEMA) ?? folderRefusal(file)
  if (refused !== null) return refused
  const place = realpathSync(file)
  const endedBadly = existsSync(`${place}-wal`)
  return openLocked(place, (connection) => {
    const schema = Number(connection.pragma('user_version'))
    if (schema > SCHEMA) return unusable('newer', { name: nameOf(file), schema, known: SCHEMA })
    if ((endedBadly || isSmall(place)) && connection.pragma('quick_check(1)') !== 'ok')
      return refusalOf('SQLITE_CORRUPT', place)
    migrate(connection, schema, migrations)
    return null
  })
}

/** A second, read-only connection to a library that this process has open: for the search thread. */
export function openReader(file: string): Outcome<Reader & { close(): void }> {
  const refused = headerRefusal(file, SCHEMA)
  if (refused !== null) return refused
  const place = realpathSync(file)
  return guarded(place, () => {
    const connection = connect(place, { readonly: true, fileMustExist: true, timeout: 2_000 })
    connection.pragma('temp_store = MEMORY')
    connection.pragma('cache_size = -65536')
    return done({ ...readerOf(connection), close: () => connection.close() })
  })
}

/** Another file laid out by SQLite, such as a backup, read only and without its lock. The caller closes it. */
export function openCopy(file: string): Outcome<Connection> {
  const refused = headerRefusal(file, SCHEMA)
  if (refused !== null) return refused
  return guarded(file, () => done(connect(file, { readonly: true, fileMustExist: true })))
}

/** Holds a library closed for this process, so that its file can be replaced. Failure: open-elsewhere. */
export function holdLibrary(file: string): Outcome<{ release: () => void }> {
  const place = existsSync(file) ? realpathSync(file) : file
  return guarded(place, () => {
    const lock = lockLibrary(place, connect)
    return lock === null ? unusable('open-elsewhere', { name: nameOf(place) }) : done(lock)
  })
}

function openLocked(place: string, prepare: (connection: Connection) => Outcome<never> | null): Outcome<Store> {
  return guarded(place, () => {
    const lock = lockLibrary(place, connect)
    if (lock === null) return unusable('open-elsewhere', { name: nameOf(place) })
    let connection: Connection | null = null
    try {
      connection = connect(place, { timeout: 2_000 })
      connection.pragma('temp_store = MEMORY')
      const refused = prepare(connection)
      if (refused !== null) {
        connection.close()
        lock.release()
        return refused
      }
      settle(connection)
      refreshBuiltInRules(connection)
      return done(asStore(connection, lock.release))
    } catch (problem) {
      connection?.close()
      lock.release()
      throw problem
    }
  })
}

function settle(connection: Connection): void {
  connection.pragma('journal_mode = WAL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('recursive_triggers = ON')
  connection.pragma('busy_timeout = 2000')
  connection.pragma(`cache_size = -${IDLE_CACHE}`)
  connection.commitAs('full')
}

function guarded<T>(file: string, work: () => Outcome<T>): Outcome<T> {
  try {
    return work()
  } catch (problem) {
    const refused = refusalOf(problem, file)
    if (refused === null) throw problem
    return refused
  }
}

/** The only place where the driver is called. */
function connect(file: string, options: Driver.Options): Connection {
  const driver = new Driver(file, options)
  const prepared = new Map<string, Driver.Statement>()
  const plucked = new Map<string, Driver.Statement>()
  let level = ''
  const statement = (sql: string, kept = prepared): Driver.Statement => {
    const known = kept.get(sql)
    if (known !== undefined) return known
    const fresh = driver.prepare(sql)
    if (kept === plucked) fresh.pluck()
    kept.set(sql, fresh)
    return fresh
  }
  return {
    file,
    one: <Row>(sql: string, ...values: readonly Cell[]) => rows<Row | undefined>(statement(sql).get(...values)),
    all: <Row>(sql: string, ...values: readonly Cell[]) => rows<Row[]>(statement(sql).all(...values)),
    each: <Row>(sql: string, ...values: readonly Cell[]) =>
      rows<IterableIterator<Row>>(driver.prepare(sql).iterate(...values)),
    column: <Value>(sql: string, ...values: readonly Cell[]) => rows<Value[]>(statement(sql, plucked).all(...values)),
    value: <Value>(sql: string, ...values: readonly Cell[]) =>
      rows<Value | undefined>(statement(sql, plucked).get(...values)),
    run: (sql, ...values) => {
      const { changes, lastInsertRowid } = statement(sql).run(...values)
      return { changes, row: Number(lastInsertRowid) }
    },
    exec: (sql) => void driver.exec(sql),
    pragma: (words) => driver.pragma(words, { simple: true }),
    commitAs: (wanted) => {
      if (wanted !== level) driver.pragma(`synchronous = ${wanted}`)
      level = wanted
    },
    get inTransaction() {
      return driver.inTransaction
    },
    close: () => void driver.close(),
  }
}

/** Rows have the shape that the statement's text says; the driver cannot know it. */
const rows = <T>(value: unknown): T => value as T
