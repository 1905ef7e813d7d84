import { mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { backupFolder } from './backups-beside.ts'
import type { Connection } from './connection.ts'
import { firstLight } from './migrations/0001-first-light.ts'
import { wholeImport } from './migrations/0002-whole-import.ts'

/** 'RdOt' in ASCII. */
export const APPLICATION_ID = 0x52644f74

export type Migration = (connection: Connection) => void

/** Append only: the file's user_version is how many of these it has seen. */
export const migrations: readonly Migration[] = [firstLight, wholeImport]

/** The schema this version writes. */
export const SCHEMA = migrations.length

/**
 * Brings a file from its schema to the newest, one transaction a step; a copy is kept beside an existing library first.
 * A step that fails leaves the file as the step before left it.
 */
export function migrate(connection: Connection, from: number, steps: readonly Migration[] = migrations): void {
  if (from >= steps.length) return
  if (from > 0) keepCopy(connection, from)
  connection.pragma('foreign_keys = OFF')
  for (const [index, step] of steps.entries()) {
    if (index < from) continue
    connection.exec('begin immediate')
    try {
      step(connection)
      connection.pragma(`user_version = ${index + 1}`)
      connection.exec('commit')
    } catch (problem) {
      if (connection.inTransaction) connection.exec('rollback')
      throw problem
    }
  }
}

function keepCopy(connection: Connection, schema: number): void {
  const folder = backupFolder(connection.file)
  mkdirSync(folder, { recursive: true })
  const kept = path.join(folder, `before-schema-${schema + 1} ${new Date().toISOString().replaceAll(':', '-')}.readout`)
  connection.run('vacuum into ?', `${kept}.new`)
  renameSync(`${kept}.new`, kept)
}
