import { constants, type Dirent } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ImportProblemCode } from '../../shared/model/import.ts'
import { LARGEST_FILE } from './sniff.ts'

/** A file to import. `path` is in bytes where a folder named it: names need not be UTF-8. */
export interface Found {
  readonly source: string
  readonly path: string | Buffer
}

export interface Unfound {
  readonly source: string
  readonly code: ImportProblemCode
}

/** What file managers and version control leave in folders; not something that an analyst put there. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.git', '.svn', '__MACOSX'])

/**
 * Files under the given paths, folders walked whole, in the order of their names. Links are followed, each folder once,
 * so that a link back up ends. What is no file (a pipe, a device) or may not be looked at is `unreadable`.
 */
export async function* filesUnder(paths: readonly string[]): AsyncGenerator<Found | Unfound> {
  const seen = new Set<string>()
  for (const given of paths) {
    const source = given.length > 1 ? slashed(given).replace(/\/+$/u, '') : given
    yield* under({ source, path: given }, seen)
  }
}

async function* under(at: Found, seen: Set<string>): AsyncGenerator<Found | Unfound> {
  const found = await stat(at.path, { bigint: true }).catch(() => null)
  if (found?.isFile() === true) yield at
  else if (found?.isDirectory() !== true) yield { source: at.source, code: 'unreadable' }
  else {
    const place = `${found.dev}/${found.ino}`
    if (seen.has(place)) return
    seen.add(place)
    const names = await readdir(at.path, { withFileTypes: true, encoding: 'buffer' }).catch(() => null)
    if (names === null) yield { source: at.source, code: 'unreadable' }
    for (const { name } of (names ?? []).toSorted(byName)) {
      const shown = name.toString('utf8')
      if (!litter.has(shown)) yield* under({ source: `${at.source}/${shown}`, path: joined(at.path, name) }, seen)
    }
  }
}

const byName = (a: Dirent<Buffer>, b: Dirent<Buffer>): number => Buffer.compare(a.name, b.name)

const joined = (folder: string | Buffer, name: Buffer): Buffer =>
  Buffer.concat([typeof folder === 'string' ? Buffer.from(folder) : folder, Buffer.from(path.sep), name])

const slashed = (given: string): string => (path.sep === '\\' ? given.replaceAll('\\', '/') : given)

/** The file's bytes, or why there are none. Nothing larger than LARGEST_FILE is read, a pipe never waited for. */
export async function bytesOf({ path: place }: Found): Promise<Uint8Array | ImportProblemCode> {
  const handle = await open(place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => null)
  if (handle === null) return 'unreadable'
  try {
    const now = await handle.stat()
    if (!now.isFile()) return 'unreadable'
    if (now.size > LARGEST_FILE) return 'too-large'
    return await handle.readFile()
  } catch {
    return 'unreadable'
  } finally {
    await handle.close()
  }
}
