import { readdirSync } from 'node:fs'
import path from 'node:path'
import { done, refuse, type Outcome } from '../../../shared/contract/outcome.ts'
import type { LibraryInfo } from '../../../shared/model/library.ts'
import { importPaths } from '../../import/import.ts'
import { listBackups, restore, rotateBackups } from '../../store/backup.ts'
import { check } from '../../store/check.ts'
import { createLibrary, openLibrary, type Store } from '../../store/open.ts'
import { libraryInfo } from '../../store/releases.ts'
import { putStarterCodebook } from '../../themes/codebook.ts'
import { reading, type BackstageAnswers, type EngineAnswers, type EngineContext } from './context.ts'

type LibraryCall = Extract<keyof EngineAnswers, `library.${string}`>
type LibraryQuestion =
  | 'engine.profile'
  | 'engine.createLibrary'
  | 'engine.lookAround'
  | 'engine.openLibrary'
  | 'engine.restore'
  | 'engine.backups'
  | 'engine.libraryId'

export const libraryAnswers: Pick<EngineAnswers, LibraryCall> & Pick<BackstageAnswers, LibraryQuestion> = {
  'library.info': ({ store }) => done(store === null ? null : libraryInfo(store.reader)),
  'library.check': (context) => reading(context, (store) => done(check(store))),
  'library.close': async (context) => {
    await leave(context)
    return done({})
  },
  'library.backupNow': (context) =>
    reading(context, (store) => {
      const made = rotateBackups(store)
      if (!made.ok) return made
      // Nothing changed since the newest one: that is the backup.
      const newest = made.value ?? listBackups(store.file)[0]
      if (newest === undefined) return refuse('not-found', 'failure.notFound')
      const { file, at, bytes, releases, tags } = newest
      return done({ file: path.basename(file), at, bytes, releases, tags })
    }),

  'engine.profile': (context, { analyst }) => {
    context.analyst = analyst
    return done({})
  },
  'engine.libraryId': ({ store }) => done(store?.id ?? null),
  'engine.createLibrary': (context, { file, name, starter }) =>
    change(context, () => laidOut(context, file, name, starter)),
  'engine.lookAround': async (context, { file, samples }) => {
    const opened = await change(context, () => laidOut(context, file, path.basename(file, '.readout'), true))
    const { store, analyst, parser } = context
    if (!opened.ok || store === null || analyst === null) return opened
    const work = { signal: new AbortController().signal, report: () => undefined }
    const brought = await importPaths({ store, analyst, parser }, sampleReleases(samples), work)
    if (brought.ok) return done(libraryInfo(store.reader))
    await leave(context)
    return brought
  },
  'engine.openLibrary': (context, { file }) =>
    context.store?.file === file ? done(libraryInfo(context.store.reader)) : change(context, () => openLibrary(file)),
  'engine.restore': async (context, { file, from }) => {
    await leave(context)
    const restored = restore(file, from)
    const reopened = await change(context, () => openLibrary(file))
    return restored.ok ? reopened : restored
  },
  'engine.backups': (context) =>
    reading(context, (store) =>
      done(listBackups(store.file).map((each) => ({ ...each, file: path.basename(each.file) }))),
    ),
}

/** A new library; nothing is made before it is known who makes it. */
const laidOut = ({ analyst }: EngineContext, file: string, name: string, starter: boolean): Outcome<Store> => {
  if (analyst === null) return refuse('bad-request', 'failure.noAnalyst')
  const created = createLibrary(file, { name })
  if (!created.ok || !starter) return created
  const put = putStarterCodebook(created.value, analyst)
  if (put.ok) return created
  created.value.close()
  return put
}

/** Opens another library; the one that is open is left only once the other is there. Main announces it. */
const change = async (context: EngineContext, open: () => Outcome<Store>): Promise<Outcome<LibraryInfo>> => {
  const opened = open()
  if (!opened.ok) return opened
  await leave(context)
  context.store = opened.value
  context.searches = context.openSearches(opened.value.file)
  return done(libraryInfo(opened.value.reader))
}

/** Ends what works on the open library and closes it. */
export const leave = async (context: EngineContext): Promise<void> => {
  const { store, searches } = context
  if (store === null) return
  await context.jobs.end()
  context.store = null
  context.searches = null
  await searches?.close()
  rotateBackups(store)
  store.close()
}

/** The releases of the sample folder; its README stays behind. */
const sampleReleases = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /\.(txt|html)$/u.test(name))
    .map((name) => path.join(folder, name))
