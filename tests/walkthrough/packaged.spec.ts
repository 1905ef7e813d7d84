import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { expect, test } from 'playwright/test'
import { unpackedApp } from '../../build/shipping.mjs'
import { t } from '../../shared/words/words.ts'
import { goTo, lookAround, readerText, releaseList } from '../support/analyst.ts'
import { copyWithFuse, pack, programIn } from '../support/packaged-app.ts'
import { repository, temporaryFolder } from '../support/readout.ts'
import { openWorkbench } from '../support/workbench.ts'

test.describe.configure({ mode: 'serial' })

let packed: Awaited<ReturnType<typeof pack>>
test.beforeAll(async () => {
  test.setTimeout(180_000)
  packed = await pack()
})

test('the packaged app starts, lets nobody inspect it and ends well when asked to', async () => {
  using folder = temporaryFolder()
  const bare = process.getuid?.() === 0 || process.env['READOUT_NO_SANDBOX'] !== undefined
  const words = ['--inspect=0', ...(bare ? ['--no-sandbox'] : [])]
  const env = { ...process.env, READOUT_USER_DATA: folder.path, ELECTRON_RUN_AS_NODE: '1' }
  const app = spawn(programIn(unpackedApp()), words, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = ending(app)
  let said = ''
  app.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  try {
    const log = join(folder.path, 'logs/readout.log')
    const logged = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '')
    await expect.poll(logged, { timeout: 30_000 }).toContain('window: ready')
    await expect.poll(logged, { timeout: 30_000 }).toContain('engine: ready')
    const trial = `trial build on Electron ${packed.electron}`
    expect(said.includes(trial)).toBe(packed.trial)
    expect(logged().includes(trial)).toBe(packed.trial)
    expect(said).not.toContain('Debugger listening')
    app.kill('SIGTERM')
    expect(await ended).toEqual({ status: 0, signal: null })
    expect(logged()).not.toContain('[error]')
  } finally {
    app.kill('SIGKILL')
    await ended
  }
})

test('the packaged app takes its own samples, searches them and says what it runs on', async () => {
  using folder = temporaryFolder()
  // The one fuse that lets a test look inside; the app is otherwise as packed.
  const flavour = await copyWithFuse(folder.path, FuseV1Options.EnableNodeCliInspectArguments, true)
  const bench = await openWorkbench(folder.path, { packaged: programIn(flavour) })
  try {
    const { page } = bench
    const from = await bench.app.evaluate(({ app }) => ({ packaged: app.isPackaged, path: app.getAppPath() }))
    expect(from.packaged).toBe(true)
    expect(from.path.startsWith(flavour)).toBe(true)
    await lookAround(bench, 'Aisha Karim')
    const samples = readdirSync(join(repository, 'build/samples')).filter((name) => name !== 'README.md')
    const releases = releaseList(page).getByRole('row')
    await expect(releases).toHaveCount(samples.length + 1)
    await page.getByRole('textbox', { name: t('library.search') }).fill('shanghai spirit')
    await expect.poll(() => releases.count()).toBeLessThan(samples.length + 1)
    await expect(releases.nth(1)).toContainText('called on')
    await releases.nth(1).dblclick()
    await expect(readerText(page)).toContainText('Shanghai Spirit')
    await goTo(page, 'settings')
    await page.getByRole('tab', { name: t('settings.about') }).click()
    await expect(page.getByText(`Electron ${packed.electron}`)).toBeVisible()
    await expect(page.getByText(t('about.trialBuild'))).toHaveCount(packed.trial ? 1 : 0)
    expect(bench.complaints).toEqual([])
  } finally {
    await bench.close()
  }
})

const ending = (app: ChildProcess): Promise<{ status: number | null; signal: NodeJS.Signals | null }> =>
  new Promise((settle) => app.once('exit', (status, signal) => settle({ status, signal })))
