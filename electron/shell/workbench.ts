import { userInfo } from 'node:os'
import path from 'node:path'
import { app, Menu, nativeTheme, type BrowserWindow, type Session } from 'electron'
import { z } from 'zod'
import type { Log } from '../bridge/bugs.ts'
import { createGate } from '../bridge/gate.ts'
import { answerInMain, type MainContext } from '../bridge/main-answers.ts'
import { createPicks } from '../bridge/picks.ts'
import { createPreferences } from '../bridge/preferences.ts'
import { readProfile } from '../bridge/profile.ts'
import { createRecentLibraries } from '../bridge/recent.ts'
import { isMainCall } from '../bridge/who-answers.ts'
import type { About } from '../../shared/contract/contract.ts'
import { isTrialBuild, runtime, showAbout } from './about.ts'
import { at, inWords } from './attempts.ts'
import { createDialogs, scriptedDialogs } from './dialogs.ts'
import { createEngineHost } from './engine-host.ts'
import { openEntrances } from './entrances.ts'
import { endWell } from './lifecycle.ts'
import { applicationMenu } from './menu.ts'
import type { Refusals } from './no-network.ts'
import { notOpened, openLibraryOf } from './open-library.ts'
import { places } from './places.ts'
import { createPost } from './post.ts'
import { createPrinter } from './print.ts'
import { redrawOnce } from './redraw.ts'
import { openWindow } from './window.ts'

const Theme = z.enum(['light', 'dark', 'system'])

interface Wanted {
  readonly session: Session
  readonly refusals: Refusals
  readonly log: Log & { readonly file: string }
  /** What was refused at this process's own doors. */
  readonly attempts: () => About['attempts']
  /** A library that the start named. */
  readonly library: string | undefined
}

export interface Workbench {
  readonly openLibrary: (file: string) => void
  readonly show: () => void
}

/** Puts the workbench together once Electron is ready: its window, its engine, and what lies between. */
export const startWorkbench = ({ session, refusals, log, attempts, library: named }: Wanted): Workbench => {
  const settings = app.getPath('userData')
  const preferences = createPreferences(settings)
  const recent = createRecentLibraries(settings)
  const library = openLibraryOf(named, recent)
  const picks = createPicks()
  const gate = createGate()
  const trial = isTrialBuild()
  let window: BrowserWindow | undefined
  const { announce, listening } = createPost(() => window)

  const engine = createEngineHost({
    announce,
    log,
    standing: () => ({ analyst: readProfile(settings), library: library.file() }),
    reopened: (file, outcome) => {
      if (outcome.ok) recent.opened(file, outcome.value.name)
      else {
        library.closed()
        announce('notice', notOpened(file, outcome.failure))
      }
      announce('library.changed', { open: outcome.ok })
    },
  })
  const scripted = app.isPackaged ? undefined : process.env['READOUT_TEST_DIALOGS']

  const context: MainContext = {
    ask: engine.ask,
    announce,
    dialogs: scripted === undefined ? createDialogs(() => window) : scriptedDialogs(scripted),
    picks,
    preferences,
    recent,
    folders: {
      settings,
      libraries: process.env['READOUT_USER_DATA']
        ? path.join(settings, 'Libraries')
        : path.join(app.getPath('documents'), 'Readout'),
      samples: app.isPackaged ? path.join(process.resourcesPath, 'samples') : places.samples,
    },
    about: async () => {
      const inEngine = await engine.ask('engine.attempts', {})
      const rows = [
        ...at('window', refusals.attempts()),
        ...at('main', attempts()),
        ...(inEngine.ok ? inEngine.value : []),
      ]
      return {
        version: app.getVersion(),
        runtime: runtime(),
        trialBuild: trial,
        logFile: log.file,
        attempts: inWords(rows),
      }
    },
    suggestedName: accountName,
    setTheme: (theme) => {
      nativeTheme.themeSource = theme
    },
    library,
    print: createPrinter({ session, gate, log, preview: true }),
  }

  const closed = (): void => {
    library.closed()
    recent.closed()
    announce('library.changed', { open: false })
  }
  openEntrances({
    gate,
    log,
    picks,
    refusals,
    answer: async (name, input) => {
      listening()
      if (isMainCall(name)) return answerInMain(context, name, input)
      const outcome = await engine.askParsed(name, input)
      if (name === 'library.close' && outcome.ok) closed()
      return outcome
    },
  })

  nativeTheme.themeSource = Theme.safeParse(preferences.all()['theme']).data ?? 'system'
  engine.start()
  window = openWindow({ session, preferences, trial, devTools: !app.isPackaged })
  const leave = gate.admit(window.webContents.id, 'all')
  window.once('closed', () => {
    leave()
    // Windows that print may still stand by.
    app.quit()
  })
  window.once('ready-to-show', () => log.info('window: ready'))
  redrawOnce(window, log, announce)
  Menu.setApplicationMenu(
    applicationMenu({
      choose: (command) => announce('menu.chosen', { command }),
      closeLibrary: () => void engine.ask('library.close', {}).then(closed),
      about: () => showAbout(window),
      logFile: log.file,
    }),
  )
  endWell({ end: () => engine.close() })

  return {
    openLibrary: (file) =>
      void answerInMain(context, 'library.open', { pick: picks.keep(file) }).then((opened) => {
        if (!opened.ok) announce('notice', notOpened(file, opened.failure))
      }),
    show: () => {
      window.restore()
      window.focus()
    },
  }
}

const accountName = (): string => {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
