import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import { unusable, type Outcome } from '../../shared/contract/outcome.ts'
import { APPLICATION_ID } from './migrate.ts'

const MAGIC = 'SQLite format 3\0'
/** Places in the first 100 bytes of a SQLite file (sqlite.org/fileformat.html, section 1.3). */
const USER_VERSION_AT = 60
const APPLICATION_ID_AT = 68

/** How a library is called to a person: its file name without folder and ending. */
export const nameOf = (file: string): string => path.basename(file, '.readout')

/** Below this a library is checked whole whenever it is opened. */
export const isSmall = (file: string): boolean => statSync(file).size < 32 * 1024 * 1024

/** Why the file cannot be opened, as its first bytes tell; nothing is touched. Null: it may be tried. */
export function headerRefusal(file: string, known: number): Outcome<never> | null {
  const name = nameOf(file)
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) return unusable('missing', { name })
  if (!found.isFile()) return unusable('not-a-library', { name })
  const head = firstBytes(file)
  if (head === null) return unusable('read-only', { name })
  if (head.length < 100 || head.toString('latin1', 0, MAGIC.length) !== MAGIC)
    return unusable('not-a-library', { name })
  if (head.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) return unusable('not-a-library', { name })
  const schema = head.readUInt32BE(USER_VERSION_AT)
  return schema > known ? unusable('newer', { name, schema, known }) : null
}

/** Why nothing could be written there: a read-only file, folder or disk. A missing folder is `missing`. */
export function folderRefusal(file: string): Outcome<never> | null {
  const folder = path.dirname(file)
  const name = nameOf(file)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return unusable('missing', { name })
  const there = statSync(file, { throwIfNoEntry: false }) !== undefined
  return writable(folder) && (!there || writable(file)) ? null : unusable('read-only', { name })
}

/** The mode is asked too, since root may write where nobody should. */
function writable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK)
    return (statSync(place).mode & 0o222) !== 0
  } catch {
    return false
  }
}

function firstBytes(file: string): Buffer | null {
  try {
    const handle = openSync(file, 'r')
    try {
      const head = Buffer.alloc(100)
      return head.subarray(0, readSync(handle, head, 0, 100, 0))
    } finally {
      closeSync(handle)
    }
  } catch {
    return null
  }
}
