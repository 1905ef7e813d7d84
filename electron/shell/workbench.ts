import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, type Session } from 'electron'
import { z } from 'zod'
import { createDoor } from '../bridge/door.ts'
import { createGate } from '../bridge/gate.ts'
import { answerInMain, type MainContext } from '../bridge/main-answers.ts'
import { createPicks } from '../bridge/picks.ts'
import { createPreferences } from '../bridge/preferences.ts'
import { readProfile } from '../bridge/profile.ts'
import { createRecentLibraries } from '../bridge/recent.ts'
import { isMainCall } from '../bridge/who-answers.ts'
import type { Log } from '../bridge/bugs.ts'
import type { About } from '../../shared/contract/contract.ts'
import type { EventOf } from '../../shared/contract/events.ts'
import type { Failure } from '../../shared/contract/outcome.ts'
import { say, t } from '../../shared/words/words.ts'
import { isTrialBuild, runtime } from './about.ts'
import { createDialogs, scriptedDialogs } from './dialogs.ts'
import { createEngineHost, type Announce } from './engine-host.ts'
import { endWell } from './lifecycle.ts'
import { applicationMenu } from './menu.ts'
import type { Refusals } from './no-network.ts'
import { places } from './places.ts'
import { createPost } from './post.ts'
import { createPrinter } from './print.ts'
import { openWindow } from './window.ts'

const Theme = z.enum(['light', 'dark', 'system'])
const Dropped = z.array(z.string().min(1).max(4096)).max(10_000)
const Refused = z.object({ where: z.enum(['policy', 'webrtc']), what: z.string().max(4096) })
const MINUTE = 60_000

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
export const startWorkbench = ({ session, refusals, log, attempts, library }: Wanted): Workbench => {
  const settings = app.getPath('userData')
  const preferences = createPreferences(settings)
  const recent = createRecentLibraries(settings)
  const picks = createPicks()
  const gate = createGate()
  const trial = isTrialBuild()
  let window: BrowserWindow | undefined
  let file: string | null = library ?? lastLibrary(recent.last())

  const post = createPost(() => window)
  const { announce } = post
  const engine = createEngineHost({
    announce,
    log,
    standing: () => ({ analyst: readProfile(settings), library: file }),
    reopened: (outcome) => {
      if (!outcome.ok) announce('notice', notOpened(file ?? '', outcome.failure))
      if (!outcome.ok) file = null
      announce('library.changed', { open: outcome.ok })
    },
  })
  const printer = createPrinter(session, gate, log)
  const scripted = app.isPackaged ? undefined : process.env['READOUT_TEST_DIALOGS']

  const context: MainContext = {
    ask: engine.ask,
    dialogs: scripted === undefined ? createDialogs(() => window) : scriptedDialogs(scripted),
    picks,
    preferences,
    recent,
    folders: {
      settings,
      libraries: process.env['READOUT_USER_DATA'] ? path.join(settings, 'Libraries') : path.join(app.getPath('documents'), 'Readout'),
      samples: app.isPackaged ? path.join(process.resourcesPath, 'samples') : places.samples,
    },
    about: async () => {
      const engineAttempts = await engine.ask('engine.attempts', {})
      return {
        version: app.getVersion(),
        runtime: runtime(),
        trialBuild: trial,
        logFile: log.file,
        attempts: [...refusals.attempts(), ...attempts(), ...(engineAttempts.ok ? engineAttempts.value : [])],
      }
    },
    suggestedName: accountName,
    setTheme: (theme) => void (nativeTheme.themeSource = theme),
    library: { file: () => file, opened: (opened) => void (file = opened) },
    print: printer,
  }

  const door = createDoor(gate, log, async (name, input) => {
    post.listening()
    if (isMainCall(name)) return answerInMain(context, name, input)
    const outcome = await engine.ask(name, input as never)
    if (name === 'library.close' && outcome.ok) {
      file = null
      recent.closed()
    }
    return outcome
  })
  ipcMain.handle('desk', door)
  ipcMain.handle('desk.picks', (event, given: unknown) => {
    const paths = Dropped.safeParse(given)
    const stranger = gate.refusal(event, 'import.dropped')
    if (stranger !== undefined || !paths.success) {
      log.warn(`door: dropped files turned away: ${stranger ?? 'malformed'}`)
      return []
    }
    return paths.data.map((each) => picks.keep(each))
  })
  ipcMain.on('desk.refused', (event, where: unknown, what: unknown) => {
    const told = Refused.safeParse({ where, what })
    if (told.success && gate.refusal(event, 'print.brief') === undefined) refusals.count(told.data.where, told.data.what)
  })

  nativeTheme.themeSource = Theme.safeParse(preferences.all()['theme']).data ?? 'system'
  Menu.setApplicationMenu(
    applicationMenu({ choose: (command) => announce('menu.chosen', { command }), about: () => showAbout(window, trial), logFile: log.file }),
  )
  engine.start()

  const open = (): BrowserWindow => {
    const opened = openWindow({ session, preferences, trial, devTools: !app.isPackaged })
    const leave = gate.admit(opened.webContents.id, 'all')
    opened.once('closed', leave)
    redrawOnce(opened, log, announce)
    return opened
  }
  window = open()
  endWell({ end: () => engine.close() })

  return {
    openLibrary: (named) => void openNamed(context, named, announce),
    show: () => {
      if (window?.isMinimized() === true) window.restore()
      window?.focus()
    },
  }
}

const lastLibrary = (last: string | null): string | null => (last !== null && existsSync(last) ? last : null)

const accountName = (): string => {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

const openNamed = async (context: MainContext, file: string, announce: Announce): Promise<void> => {
  const opened = await answerInMain(context, 'library.open', { pick: context.picks.keep(file) })
  if (!opened.ok) announce('notice', notOpened(file, opened.failure))
}

const notOpened = (file: string, failure: Failure): EventOf<'notice'> => {
  const params = { name: path.basename(file, '.readout'), reason: say(failure.say) }
  return { tone: 'warning', say: { key: 'notice.libraryNotOpened', params } }
}

/** A page that dies is drawn again and said; the second time within a minute a person decides. */
const redrawOnce = (window: BrowserWindow, log: Log, announce: Announce): void => {
  let lastDeath = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error(`window: gone (${reason}, ${exitCode})`)
    const again = performance.now() - lastDeath < MINUTE
    lastDeath = performance.now()
    if (again) return dialog.showErrorBox(t('window.gone'), t('window.gone.detail'))
    window.webContents.once('did-finish-load', () =>
      announce('notice', { tone: 'warning', say: { key: 'notice.windowRestarted', params: {} } }),
    )
    window.webContents.reload()
  })
}

const showAbout = (window: BrowserWindow | undefined, trial: boolean): void => {
  const name = t('app.name')
  const detail = t('about.detail', { version: app.getVersion(), runtime: runtime() })
  const options = { type: 'info' as const, title: name, message: name, detail: trial ? `${detail}\n\n${t('about.trial')}` : detail }
  void (window === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options))
}
