import { statSync, unlinkSync } from 'node:fs'
import path from 'node:path'
import type { Connection } from './connection.ts'

/** How often an opener begins again because the lock's file went while it was locking. */
const ATTEMPTS = 20

/**
 * Holds the library for this process until `release`. The hold is SQLite's own exclusive lock on a file beside the
 * library, so it goes with the process however that ends. Null: another one holds it.
 *
 * `release` takes the file away while it is still locked. Who opened it before that holds a file without a name, and
 * sees so: a lock counts only if its name stood for one and the same file before it was opened and after it was locked.
 * Windows takes no open file away; there the file stays, empty.
 */
export function lockLibrary(
  file: string,
  connect: (file: string, options: { timeout: number }) => Connection,
): { release: () => void } | null {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}-lock`)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = identityOf(beside)
    const held = connect(beside, { timeout: 0 })
    const refused = lockRefusal(held)
    const same = before !== null && identityOf(beside) === before
    if (same && refused === null) return { release: () => letGo(held, beside, before) }
    held.close()
    if (isBusy(refused)) return null
    // Of a file that went meanwhile SQLite may say anything.
    if (same) throw refused
  }
  return null
}

function lockRefusal(held: Connection): unknown {
  try {
    held.exec('begin exclusive')
    return null
  } catch (problem) {
    return problem
  }
}

const isBusy = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && String(problem.code).startsWith('SQLITE_BUSY')

function letGo(held: Connection, beside: string, identity: string): void {
  try {
    if (process.platform !== 'win32' && identityOf(beside) === identity) unlinkSync(beside)
  } catch {
    // A folder that may not be written by now: the file stays, and locks as well as before.
  } finally {
    held.close()
  }
}

/** Tells a file from a later one that was given the same inode; null: there is none. The file is not opened: closing it would end the process's own lock. */
function identityOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found === undefined ? null : `${found.dev} ${found.ino} ${found.birthtimeNs}`
}
