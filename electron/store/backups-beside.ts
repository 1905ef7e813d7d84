import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

export interface KeptBackup {
  readonly path: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly bytes: number
}

/** Where a library's own backups lie: beside it, in a folder of its name. */
export const backupFolder = (file: string): string => `${file.replace(/\.readout$/, '')}.readout-backups`

/** The library's own backups, newest first. Those made before a migration are among them. */
export function backupsBeside(file: string): readonly KeptBackup[] {
  const folder = backupFolder(file)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.readout'))
    .map((name) => {
      const kept = path.join(folder, name)
      const { mtime, size } = statSync(kept)
      return { path: kept, at: mtime.toISOString(), bytes: size }
    })
    .toSorted((left, right) => right.at.localeCompare(left.at))
}
