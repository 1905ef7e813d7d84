import { BrowserWindow, nativeTheme, screen, type Rectangle, type Session } from 'electron'
import { z } from 'zod'
import { ORIGIN } from '../bridge/gate.ts'
import type { Preferences } from '../bridge/preferences.ts'
import { t } from '../../shared/words/words.ts'
import { places } from './places.ts'

const WindowPlace = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximized: z.boolean() })
const KEY = 'window'
const usual = { width: 1280, height: 800 }
/** `--surface` of renderer/styles/tokens.css, so that nothing flashes before the page is drawn. */
const surface = { light: '#faf9f7', dark: '#17191d' }

/** A page of ours: sandboxed, apart from Node, with the preload's `desk` as its only way out. */
export const pagePreferences = (session: Session, devTools: boolean) => ({
  preload: places.preload,
  session,
  devTools,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
  navigateOnDragDrop: false,
})

interface Wanted {
  readonly session: Session
  readonly preferences: Preferences
  readonly trial: boolean
  readonly devTools: boolean
}

/** The workbench's window where it was left, shown when its page is drawn. */
export const openWindow = ({ session, preferences, trial, devTools }: Wanted): BrowserWindow => {
  const left = WindowPlace.safeParse(preferences.all()[KEY]).data
  const window = new BrowserWindow({
    ...(left !== undefined && isOnScreen(left)
      ? { x: left.x, y: left.y, width: left.width, height: left.height }
      : usual),
    minWidth: 1024,
    minHeight: 700,
    show: false,
    autoHideMenuBar: true,
    title: trial ? t('window.trial', { name: t('app.name') }) : t('app.name'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? surface.dark : surface.light,
    webPreferences: pagePreferences(session, devTools),
  })
  if (left?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The page names itself for assistive tools; the title bar says Readout.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => preferences.set(KEY, { ...window.getNormalBounds(), maximized: window.isMaximized() }))
  void window.loadURL(`${ORIGIN}/index.html`)
  return window
}

const isOnScreen = (place: Rectangle): boolean => {
  const { workArea } = screen.getDisplayMatching(place)
  return (
    place.x < workArea.x + workArea.width - 100 &&
    place.x + place.width > workArea.x + 100 &&
    place.y >= workArea.y - 20 &&
    place.y < workArea.y + workArea.height - 50
  )
}
