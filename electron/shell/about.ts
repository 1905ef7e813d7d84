import { app } from 'electron'

/** The Electron that this version is made for, put in by the build. */
declare const PINNED_ELECTRON: string

/** Packaged on another Electron than the pinned one: for looking at, never for work. */
export const isTrialBuild = (): boolean => app.isPackaged && process.versions.electron !== PINNED_ELECTRON

/** What carries the app, for a person who reports something. */
export const runtime = (): string =>
  `Electron ${process.versions.electron} · Chromium ${process.versions.chrome} · Node ${process.versions.node} · ${process.platform} ${process.arch}`
