import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { expect } from 'playwright/test'
import { t } from '../../shared/words/words.ts'
import { repository } from './readout.ts'

export interface Workbench {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
  /** What the page complained of on its console, and errors that nothing caught. */
  readonly complaints: readonly string[]
  /** What the dialogs of the system will answer: a path, a list of paths or null, by the dialog's name. */
  readonly dialogs: (answers: Readonly<Record<string, string | readonly string[] | null>>) => void
  readonly close: () => Promise<void>
}

export interface Start {
  readonly colours?: 'light' | 'dark'
  readonly size?: { readonly width: number; readonly height: number }
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /** The program of a packaged app; without it the checkout runs. */
  readonly packaged?: string
}

/** Chromium's sandbox cannot start for root, nor where npm test found that it cannot. */
export const canSandbox = process.getuid?.() !== 0 && process.env['READOUT_NO_SANDBOX'] === undefined

/** Starts the real application with a folder of its own for settings and libraries, and waits for its window. */
export const openWorkbench = async (
  folder: string,
  { colours, size, env = {}, args = [], packaged }: Start = {},
): Promise<Workbench> => {
  const executablePath = packaged ?? process.env['READOUT_ELECTRON']
  if (executablePath === undefined)
    throw new Error('READOUT_ELECTRON names no Electron: run the walkthroughs through npm test')
  const settings = join(folder, 'settings')
  mkdirSync(settings, { recursive: true })
  const script = join(folder, 'dialogs.json')
  const dialogs: Workbench['dialogs'] = (answers) => writeFileSync(script, JSON.stringify(answers))
  dialogs({})
  const app = await _electron.launch({
    executablePath,
    args: [...(packaged === undefined ? [repository] : []), ...args],
    chromiumSandbox: canSandbox,
    colorScheme: null,
    timeout: 60_000,
    env: { ...environment(), READOUT_USER_DATA: settings, READOUT_TEST_DIALOGS: script, ...env },
  })
  running.add(app)
  const complaints: string[] = []
  const page = await app.firstWindow({ timeout: 60_000 })
  page.setDefaultTimeout(10_000)
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (problem) => complaints.push(problem.stack ?? problem.message))
  if (size !== undefined) await resize(app, size)
  if (colours !== undefined)
    await app.evaluate(({ nativeTheme }, scheme) => void (nativeTheme.themeSource = scheme), colours)
  const close = async (): Promise<void> => {
    await app.close()
    running.delete(app)
  }
  return { app, page, folder, complaints, dialogs, close }
}

const running = new Set<ElectronApplication>()

/** Ends what a test that failed has left running, without asking it. */
export const closeAll = async (): Promise<void> => {
  for (const app of running) app.process().kill('SIGKILL')
  await Promise.allSettled([...running].map((app) => app.close()))
  running.clear()
}

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))

export const resize = (
  app: ElectronApplication,
  size: { readonly width: number; readonly height: number },
): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  )

/** Drops real files on the middle of the window, as a person's hand does: it waits for the window to offer to take them. */
export const drop = async (page: Page, files: readonly string[]): Promise<void> => {
  const hand = await page.context().newCDPSession(page)
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  const move = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    hand.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data })
  await expect(async () => {
    await move('dragEnter')
    await move('dragOver')
    await expect(page.getByText(t('import.drop.title'))).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 10_000 })
  await move('drop')
  await hand.detach()
}
