import path from 'node:path'
import type { Connection } from './connection.ts'

/**
 * Holds the library for this process until `release`. The hold is SQLite's own exclusive lock on a file beside the
 * library, so it goes with the process however that ends. Null: another one holds it.
 * The file stays, empty: taking it away would let two openers hold two files of one name.
 */
export function lockLibrary(
  file: string,
  connect: (file: string, options: { timeout: number }) => Connection,
): { release: () => void } | null {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}-lock`)
  const held = connect(beside, { timeout: 0 })
  try {
    held.exec('begin exclusive')
    return { release: () => held.close() }
  } catch (problem) {
    held.close()
    if (problem instanceof Error && 'code' in problem && String(problem.code).startsWith('SQLITE_BUSY')) return null
    throw problem
  }
}
