import { app, dialog, type BrowserWindow } from 'electron'
import { t } from '../../shared/words/words.ts'

/** The Electron that this version is made for, put in by the build. */
declare const PINNED_ELECTRON: string

/** Packaged on another Electron than the pinned one: for looking at, never for work. */
export const isTrialBuild = (): boolean => app.isPackaged && process.versions.electron !== PINNED_ELECTRON

/** What carries the app, for a person who reports something. */
export const runtime = (): string =>
  `Electron ${process.versions.electron} · Chromium ${process.versions.chrome} · Node ${process.versions.node} · ${process.platform} ${process.arch}`

export const showAbout = (window: BrowserWindow | undefined): void => {
  const name = t('app.name')
  const words = t('about.detail', { version: app.getVersion(), runtime: runtime() })
  const detail = isTrialBuild() ? `${words}\n\n${t('about.trial')}` : words
  const options = { type: 'info' as const, title: name, message: name, detail }
  void (window === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options))
}
