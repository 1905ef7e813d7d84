import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Outcome } from '../../../shared/contract/outcome.ts'
import type { ReleaseId } from '../../../shared/model/ids.ts'
import { createLibrary, type Store, type Writer } from '../../../electron/store/open.ts'
import { addReleases, type NewRelease } from '../../../electron/store/releases.ts'
import { aisha, good } from './builders.ts'

export * from './builders.ts'

export function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'readout-store-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** A new library that is closed when the test is over. */
export function library(file = path.join(folder(), 'desk.readout')): Store {
  const store = good(createLibrary(file, { name: 'Desk' }))
  onTestFinished(() => store.close())
  return store
}

/** One change of Aisha's, or of another's; its words name the work. */
export const change = <T>(store: Store, key: string, work: (writer: Writer) => Outcome<T>, analyst = aisha): T =>
  good(store.change({ analyst, command: key, words: { key, params: {} } }, work))

export function importing(store: Store, releases: readonly NewRelease[], analyst = aisha): readonly ReleaseId[] {
  return change(
    store,
    'import.files',
    (writer) => {
      addReleases(writer, releases)
      return { ok: true, value: releases.map(({ id }) => id) }
    },
    analyst,
  )
}
