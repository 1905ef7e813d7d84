import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rmSync, writeFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { answerInEngine } from '../../../electron/bridge/answers.ts'
import type { EngineContext } from '../../../electron/bridge/answers/context.ts'
import { leave } from '../../../electron/bridge/answers/library-answers.ts'
import { openSearches } from '../../../electron/bridge/answers/searches.ts'
import { answerInMain, type MainContext } from '../../../electron/bridge/main-answers.ts'
import { createPicks } from '../../../electron/bridge/picks.ts'
import { createPreferences } from '../../../electron/bridge/preferences.ts'
import { createRecentLibraries } from '../../../electron/bridge/recent.ts'
import { createParserHost, forkParser } from '../../../electron/import/parser-host.ts'
import { createJobs } from '../../../electron/jobs/jobs.ts'
import { openLibraryOf } from '../../../electron/shell/open-library.ts'
import type { About } from '../../../shared/contract/contract.ts'
import { refuse } from '../../../shared/contract/outcome.ts'
import { aisha, folder, good } from '../store/library-desk.ts'

const source = (place: string): string => fileURLToPath(new URL(`../../../electron/${place}`, import.meta.url))

/** Main beside an engine, without processes; a person who chooses no file in any dialog; a window that asks at each event. */
const workbench = () => {
  const engine: EngineContext = {
    store: null,
    searches: null,
    analyst: aisha,
    announce: (name) => void said.push(name),
    jobs: createJobs(
      () => undefined,
      () => ({ code: 'internal', reference: 'r', say: { key: 'failure.internal', params: {} } }),
    ),
    imports: new Map(),
    parser: createParserHost(forkParser(source('import/parser.ts'))),
    openSearches: (file) => openSearches(source('bridge/answers/search-thread.ts'), file),
    attempts: () => Promise.resolve([]),
  }
  onTestFinished(async () => {
    await leave(engine)
    engine.parser.close()
  })
  const settings = folder()
  const recent = createRecentLibraries(settings)
  const none = () => Promise.resolve(undefined)
  const said: string[] = []
  const seen: Promise<{ readonly open: unknown; readonly file: string | undefined; readonly recent: unknown }>[] = []
  const ask = async (name: 'app.about' | 'app.recent'): Promise<unknown> => good(await answerInMain(main, name, {}))
  const look = async (fact: object) => {
    const about = (await ask('app.about')) as About
    const [last] = (await ask('app.recent')) as readonly { name: string }[]
    return { ...fact, open: 'open' in fact && fact.open, file: about.library?.path, recent: last?.name }
  }
  const main: MainContext = {
    ask: ((name: 'library.info', input: unknown) => answerInEngine(engine, name, input)) as MainContext['ask'],
    announce: (name, fact) => {
      said.push(name)
      seen.push(look(fact))
    },
    dialogs: {
      newLibrary: none,
      openLibrary: none,
      openBackup: none,
      importFiles: none,
      importFolder: none,
      saveReport: none,
      saveOriginal: none,
      savePdf: none,
      openPdf: none,
    },
    picks: createPicks(),
    preferences: createPreferences(settings),
    recent,
    folders: {
      settings,
      libraries: folder(),
      samples: fileURLToPath(new URL('../../../build/samples', import.meta.url)),
    },
    about: () => Promise.resolve({ version: '', runtime: '', trialBuild: false, logFile: '', attempts: [] }),
    suggestedName: () => '',
    setTheme: () => undefined,
    library: openLibraryOf(undefined, recent),
    print: {
      brief: () => Promise.resolve(refuse('not-built', '')),
      sheet: () => Promise.resolve(refuse('not-built', '')),
    },
  }
  return { main, said, seen }
}

const call =
  (main: MainContext, name: 'library.create' | 'library.open' | 'library.lookAround' | 'library.restore') =>
  (input: object) =>
    answerInMain(main, name, input)

it('a window that hears of another library and asks at once is told the file of that one', async () => {
  const { main, said, seen } = workbench()
  const place = (name: string) => path.join(main.folders.libraries, `${name}.readout`)
  good(await call(main, 'library.create')({ name: 'Desk', starter: true, ask: false }))
  good(await call(main, 'library.lookAround')({}))
  good(await call(main, 'library.open')({ pick: main.picks.keep(place('Desk')) }))
  expect(said).toEqual(['library.changed', 'library.changed', 'library.changed'])
  expect(await Promise.all(seen)).toEqual([
    { open: true, file: place('Desk'), recent: 'Desk' },
    { open: true, file: place('Look around'), recent: 'Look around' },
    { open: true, file: place('Desk'), recent: 'Desk' },
  ])
})

it('a restore that fails leaves the library open, and the window asks again', async () => {
  const { main, seen } = workbench()
  good(await call(main, 'library.create')({ name: 'Desk', starter: false, ask: false }))
  const letter = path.join(main.folders.libraries, 'letter.readout')
  writeFileSync(letter, 'Dear colleague, this is no backup. '.repeat(10))
  expect(await call(main, 'library.restore')({ pick: main.picks.keep(letter) })).toMatchObject({
    failure: { reason: 'not-a-library' },
  })
  expect((await Promise.all(seen)).at(-1)).toMatchObject({ open: true, recent: 'Desk' })
})

it('a library that is gone when a restore fails is said to be closed', async () => {
  const { main, seen } = workbench()
  good(await call(main, 'library.create')({ name: 'Desk', starter: false, ask: false }))
  const file = path.join(main.folders.libraries, 'Desk.readout')
  rmSync(file)
  expect((await call(main, 'library.restore')({ pick: main.picks.keep(`${file}-lost`) })).ok).toBe(false)
  expect((await Promise.all(seen)).at(-1)).toMatchObject({ open: false, file: undefined })
})
