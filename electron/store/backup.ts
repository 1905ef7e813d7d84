import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { done, refuse, unusable, type Outcome } from '../../shared/contract/outcome.ts'
import { backupFolder, backupsBeside } from './backups-beside.ts'
import { inside, readerOf, type Connection } from './connection.ts'
import { refusalOf } from './driver-failures.ts'
import { verifyChain } from './entries.ts'
import { folderRefusal, nameOf } from './header.ts'
import type { Store } from './library.ts'
import { holdLibrary, openCopy } from './open.ts'

/** A copy of a library. `at`: ISO 8601 UTC; `bytes`: size of the file. */
export interface Backup {
  readonly file: string
  readonly at: string
  readonly bytes: number
  readonly releases: number
  readonly tags: number
}

const KEPT = 10

/** Writes the library as one file that needs nothing beside it. An existing file is refused; a half-written one is never seen. */
export function backup(store: Store, to: string): Outcome<Backup> {
  if (existsSync(to)) return unusable('exists', { name: nameOf(to) })
  const refused = folderRefusal(to)
  if (refused !== null) return refused
  return disk(to, () => {
    copyInto(store.reader[inside], to)
    return done(described(store.reader[inside], to))
  })
}

/**
 * Puts a backup in the place of a library that is not open. What was there is kept among its backups (`kept`).
 * A source that is damaged, encrypted, newer or no library is refused and nothing is touched.
 */
export function restore(file: string, from: string): Outcome<Backup & { readonly kept: string | null }> {
  if (existsSync(file) && existsSync(from) && realpathSync(file) === realpathSync(from))
    return refuse('bad-request', 'failure.restore.itself')
  const refused = folderRefusal(file)
  if (refused !== null) return refused
  const source = openCopy(from)
  if (!source.ok) return source
  try {
    return disk(from, () => {
      if (!sound(source.value)) return refusalOf('SQLITE_CORRUPT', from) ?? unusable('corrupt')
      const held = holdLibrary(file)
      if (!held.ok) return held
      try {
        const fresh = `${file}.restored`
        copyInto(source.value, fresh)
        const kept = setAside(file)
        renameSync(fresh, file)
        settleFolder(file)
        return done({ ...described(source.value, file), kept })
      } finally {
        held.value.release()
      }
    })
  } finally {
    source.value.close()
  }
}

/** Adds a backup beside the library unless nothing changed since the newest, and lets go of all but the newest ten. */
export function rotateBackups(store: Store): Outcome<Backup | null> {
  const folder = backupFolder(store.file)
  return disk(store.file, () => {
    const own = () => backupsBeside(store.file).filter((kept) => path.basename(kept.path).startsWith('backup '))
    const newest = own()[0]
    if (newest !== undefined && journalHead(newest.path) === headOf(store.reader[inside])) return done(null)
    mkdirSync(folder, { recursive: true })
    const made = backup(store, path.join(folder, `backup ${stamp()}.readout`))
    if (made.ok) for (const old of own().slice(KEPT)) rmSync(old.path, { force: true })
    return made
  })
}

/** The backups beside a library, newest first; damaged ones are left out. */
export function listBackups(file: string): readonly (Backup & { readonly path: string })[] {
  return backupsBeside(file).flatMap((kept) => {
    const opened = openCopy(kept.path)
    if (!opened.ok) return []
    try {
      return [{ ...described(opened.value, kept.path), path: kept.path, file: path.basename(kept.path) }]
    } catch {
      return []
    } finally {
      opened.value.close()
    }
  })
}

/** Copies through SQLite under another name first, so that `to` is whole or not there. */
function copyInto(connection: Connection, to: string): void {
  const begun = `${to}.new`
  rmSync(begun, { force: true })
  try {
    connection.run('vacuum into ?', begun)
    const written = openSync(begun, 'r+')
    fsyncSync(written)
    closeSync(written)
    renameSync(begun, to)
    settleFolder(to)
  } catch (problem) {
    rmSync(begun, { force: true })
    throw problem
  }
}

function setAside(file: string): string | null {
  if (!existsSync(file)) return null
  const folder = backupFolder(file)
  mkdirSync(folder, { recursive: true })
  const kept = path.join(folder, `before-restore ${stamp()}.readout`)
  copyFileSync(file, kept)
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${kept}-wal`)
  rmSync(`${file}-shm`, { force: true })
  return kept
}

/** Makes a rename outlive a dead battery, where the system lets a folder be synced. */
function settleFolder(file: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path.dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function described(connection: Connection, file: string): Backup {
  const { size, mtime } = statSync(file)
  return {
    file,
    at: mtime.toISOString(),
    bytes: size,
    releases: connection.value<number>('select count(*) from release where withdrawn = 0') ?? 0,
    tags:
      connection.value<number>(
        'select count(*) from tag join release on release.row = tag.release where tag.withdrawn = 0 and release.withdrawn = 0',
      ) ?? 0,
  }
}

const sound = (connection: Connection): boolean =>
  connection.pragma('quick_check(1)') === 'ok' && verifyChain(readerOf(connection)).ok

const headOf = (connection: Connection): string => connection.value<string>('select journal_hash from library') ?? ''

function journalHead(file: string): string | null {
  const opened = openCopy(file)
  if (!opened.ok) return null
  try {
    return headOf(opened.value)
  } finally {
    opened.value.close()
  }
}

function disk<T>(file: string, work: () => Outcome<T>): Outcome<T> {
  try {
    return work()
  } catch (problem) {
    const refused = refusalOf(problem, file)
    if (refused === null) throw problem
    return refused
  }
}

const stamp = (): string => new Date().toISOString().replaceAll(':', '-')
