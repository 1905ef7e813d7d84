import { constants, type Dirent } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ImportProblemCode } from '../../shared/model/import.ts'
import { isLitter, safeName } from './formats/archive/safe-name.ts'
import { LARGEST_FILE } from './sniff.ts'

/** A file to import. `path` is in bytes where a folder named it: names need not be UTF-8. */
export interface Found {
  readonly source: string
  readonly path: string | Buffer
  /** Bytes, when it was found. */
  readonly size: number
}

type Named = Omit<Found, 'size'>

export interface Unfound {
  readonly source: string
  readonly code: ImportProblemCode
}

/**
 * Files under the given paths, folders walked whole, in the order of their names. Links are followed, each folder once,
 * so that a link back up ends. What is no file (a pipe, a device) or may not be looked at is `unreadable`. A source is
 * safe to show; the path, which may be none in any encoding, leads to the file.
 */
export async function* filesUnder(paths: readonly string[]): AsyncGenerator<Found | Unfound> {
  const seen = new Set<string>()
  const waiting: Named[] = paths.map((given) => ({ source: sourceOf(given), path: given })).toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const found = await stat(next.path, { bigint: true }).catch(() => null)
    const within = found?.isDirectory() === true ? await filesIn(next, `${found.dev}/${found.ino}`, seen) : null
    if (within !== null) waiting.push(...within.toReversed())
    else if (found?.isFile() === true) yield { ...next, size: Number(found.size) }
    else yield { source: next.source, code: 'unreadable' }
  }
}

/** What lies in a folder, none if that was looked into before; null if it may not be looked into. */
async function filesIn(folder: Named, place: string, seen: Set<string>): Promise<Named[] | null> {
  if (seen.has(place)) return []
  seen.add(place)
  const names = await readdir(folder.path, { withFileTypes: true, encoding: 'buffer' }).catch(() => null)
  if (names === null) return null
  return names.toSorted(byName).flatMap(({ name }) => {
    const shown = name.toString('utf8')
    if (isLitter(shown)) return []
    return [{ source: `${folder.source}/${safeName(shown)}`, path: joined(folder.path, name) }]
  })
}

const byName = (a: Dirent<Buffer>, b: Dirent<Buffer>): number => Buffer.compare(a.name, b.name)

const joined = (folder: string | Buffer, name: Buffer): Buffer =>
  Buffer.concat([typeof folder === 'string' ? Buffer.from(folder) : folder, Buffer.from(path.sep), name])

const sourceOf = (given: string): string => {
  const slashed = path.sep === '\\' ? given.replaceAll('\\', '/') : given
  return slashed.length > 1 ? slashed.replace(/\/+$/u, '') : slashed
}

/** The file's bytes, or why there are none. Nothing larger than LARGEST_FILE is read, a pipe never waited for. */
export async function bytesOf({ path: place }: Pick<Found, 'path'>): Promise<Uint8Array | ImportProblemCode> {
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
