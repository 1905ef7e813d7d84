import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { expect, test, type Page } from 'playwright/test'
import { t } from '../../shared/words/words.ts'
import { goTo, importReport, like, lookAround, makeLibrary, readerText, releaseList } from '../support/analyst.ts'
import { listen, type Listener } from '../support/listener.ts'
import { leavePage, plantInPage, waysOutOfAPage } from '../support/plant-in-page.ts'
import { repository, seed, temporaryFolder } from '../support/readout.ts'
import { canSandbox, closeAll, drop, openWorkbench, type Workbench } from '../support/workbench.ts'

type WordKey = Parameters<typeof t>[0]
type Place = 'window' | 'main' | 'engine' | 'search' | 'parser'

const planted = join(repository, 'tests/support/planted.cjs')
const nothingArrived = { paths: [], connections: 0, datagrams: 0 }

const listener: { current?: Listener } = {}
const here = (): Listener => {
  if (listener.current === undefined) throw new Error('nobody listens')
  return listener.current
}
test.beforeAll(async () => {
  listener.current = await listen()
})
test.afterAll(() => listener.current?.close())
test.beforeEach(() => here().forget())
test.afterEach(closeAll)

test('a whole journey asks the network for nothing', async () => {
  using folder = temporaryFolder()
  const bench = await openWorkbench(folder.path)
  const { page } = bench
  await lookAround(bench, 'Aisha Karim')
  await page.keyboard.press('/')
  await page.getByRole('textbox', { name: t('library.search') }).fill('consensus')
  await expect(releaseList(page).getByRole('row').nth(1)).toContainText(/consensus/iu)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(readerText(page)).toBeVisible()
  await page.keyboard.press('a')
  await goTo(page, 'themes')
  await expect(page.getByRole('main')).toContainText('Shanghai Spirit')
  await goTo(page, 'brief')
  await page
    .getByRole('button', { name: t('brief.new') })
    .first()
    .click()
  await page.getByRole('dialog').getByText(t('brief.startAll')).click()
  await page.getByRole('button', { name: t('brief.make') }).click()
  await expect(page.getByRole('img', { name: like(t('brief.page')) }).first()).toBeVisible({ timeout: 20_000 })

  const rows = await attempts(page)
  expect(rows.filter(({ count }) => count > 0)).toEqual([])
  for (const place of ['window', 'main', 'engine', 'search', 'parser'] as const) {
    expect(
      rows.filter(({ where }) => where.startsWith(`${t(`attempts.place.${place}`)}: `)),
      place,
    ).not.toEqual([])
  }
  await expect(page.getByRole('contentinfo')).toContainText(t('status.offline'))
  await goTo(page, 'settings')
  await page.getByRole('tab', { name: t('settings.trust') }).click()
  await expect(page.getByText(t('trust.lead'))).toBeVisible()
  for (const { where } of rows) await expect(onTrustScreen(page, where)).toHaveText(`${where}0`)
  await bench.close()
})

test('what a page tries is refused, counted and shown; without the guards it gets out', async () => {
  using folder = temporaryFolder()
  const control = await _electron.launch({
    executablePath: electron(),
    args: [join(repository, 'tests/fixtures/unguarded')],
    chromiumSandbox: canSandbox,
    timeout: 60_000,
  })
  const outside = await control.firstWindow()
  await plantInPage(outside, here())
  const everyWay = waysOutOfAPage.map((way) => `/${way}`)
  await expect.poll(() => here().arrived().paths, { timeout: 15_000 }).toEqual(expect.arrayContaining(everyWay))
  await expect.poll(() => here().arrived().datagrams, 'STUN').toBeGreaterThan(0)
  await leavePage(outside, here())
  await expect.poll(() => here().arrived().paths).toContain('/navigation')
  await control.close()

  here().forget()
  const bench = await openWorkbench(folder.path)
  const { page } = bench
  await makeLibrary(bench, 'Aisha Karim', join(folder.path, 'Desk.readout'))
  const count = async (door: string): Promise<number> =>
    (await attempts(page)).find(({ where }) => where === row('window', door))?.count ?? 0
  await plantInPage(page, here())
  await expect.poll(() => count('policy')).toBeGreaterThanOrEqual(9)
  await expect.poll(() => count('window-open')).toBe(2)
  await expect.poll(() => count('webrtc')).toBe(1)
  await page.waitForTimeout(1500)
  expect(here().arrived()).toEqual(nothingArrived)

  await goTo(page, 'settings')
  await page.getByRole('tab', { name: t('settings.trust') }).click()
  for (const door of ['policy', 'window-open', 'webrtc']) {
    await expect(onTrustScreen(page, row('window', door))).toContainText(`${row('window', door)}${await count(door)}`)
  }
  await expect(onTrustScreen(page, row('window', 'policy'))).toContainText(`127.0.0.1:${here().tcp}`)
  const total = (await attempts(page)).reduce((sum, { count: each }) => sum + each, 0)
  await expect(page.getByRole('contentinfo')).toContainText(t('status.attempts', { count: total }))

  await leavePage(page, here())
  await expect.poll(() => count('navigation')).toBe(1)
  expect(page.url()).toMatch(/^app:\/\/workbench\//u)
  expect(here().arrived()).toEqual(nothingArrived)
  await bench.close()
})

test('what is tried in the main process is refused, counted and shown', async () => {
  using folder = temporaryFolder()
  const bench = await openWorkbench(folder.path)
  const { page, app } = bench
  await makeLibrary(bench, 'Aisha Karim', join(folder.path, 'Desk.readout'))
  const became = await app.evaluate(
    async ({ net: electronNet }, { tcp, udp }) => {
      const { net, dns, dgram } = {
        net: process.getBuiltinModule('node:net'),
        dns: process.getBuiltinModule('node:dns'),
        dgram: process.getBuiltinModule('node:dgram'),
      }
      const through = (): string => 'through'
      const refused = (): string => 'refused'
      return {
        electron: await electronNet.fetch(`http://127.0.0.1:${tcp}/electron`).then(through, refused),
        fetch: await fetch(`http://127.0.0.1:${tcp}/fetch`).then(through, refused),
        net: await new Promise((settle) =>
          net
            .connect(tcp, '127.0.0.1')
            .once('connect', () => settle('through'))
            .once('error', () => settle('refused')),
        ),
        dns: await dns.promises.lookup('localhost').then(through, refused),
        datagram: await new Promise((settle) =>
          dgram
            .createSocket('udp4')
            .send('leak', udp, '127.0.0.1', (problem) => settle(problem === null ? 'through' : 'refused')),
        ),
      }
    },
    { tcp: here().tcp, udp: here().udp },
  )
  expect(became).toEqual({ electron: 'refused', fetch: 'refused', net: 'refused', dns: 'refused', datagram: 'refused' })
  expect(here().arrived()).toEqual(nothingArrived)
  await goTo(page, 'settings')
  await page.getByRole('tab', { name: t('settings.trust') }).click()
  await expect(onTrustScreen(page, row('window', 'session'))).toContainText(
    `1${t('trust.last', { what: `http://127.0.0.1:${here().tcp}` })}`,
  )
  await expect(onTrustScreen(page, row('main', 'net'))).toContainText(
    `2${t('trust.last', { what: `127.0.0.1:${here().tcp}` })}`,
  )
  await expect(onTrustScreen(page, row('main', 'dns'))).toContainText(`1${t('trust.last', { what: 'localhost' })}`)
  await expect(onTrustScreen(page, row('main', 'udp'))).toContainText('1')
  await bench.close()
})

test('what is tried in the engine, its search thread and the parser is refused, counted and shown; without the guard it gets out', async () => {
  using folder = temporaryFolder()
  const told = join(folder.path, 'planted.jsonl')
  const goals = JSON.stringify({ tcp: here().tcp, udp: here().udp, told })

  const control = spawn(electron(), [planted], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', READOUT_PLANTED: goals },
    stdio: 'ignore',
  })
  const through = { net: 'through', http: 'through', fetch: 'through', lookup: 'through', datagram: 'through' }
  await expect.poll(() => became(told), { timeout: 15_000 }).toEqual([{ ...through, resolver: expect.any(String) }])
  control.kill('SIGKILL')
  expect(here().arrived()).toMatchObject({ paths: ['/http', '/fetch'], connections: 3 })
  expect(here().arrived().datagrams, 'the resolver and the datagram').toBeGreaterThanOrEqual(2)

  here().forget()
  writeFileSync(told, '')
  const bench = await openWorkbench(folder.path)
  const { page, app } = bench
  await makeLibrary(bench, 'Aisha Karim', join(folder.path, 'Desk.readout'))
  await plantInProcesses(bench, goals)
  await drop(page, [seed])
  await expect(importReport(page)).toContainText(t('import.imported', { count: 1 }))
  await page.keyboard.press('/')
  await page.getByRole('textbox', { name: t('library.search') }).fill('consensus')
  const refused = {
    net: 'ERR_NETWORK_DENIED',
    http: 'ERR_NETWORK_DENIED',
    fetch: 'ERR_NETWORK_DENIED',
    resolver: 'ERR_NETWORK_DENIED',
    lookup: 'ERR_NETWORK_DENIED',
    datagram: 'ERR_NETWORK_DENIED',
  }
  await expect.poll(() => became(told), { timeout: 15_000 }).toEqual([refused, refused, refused])
  expect(here().arrived()).toEqual(nothingArrived)

  // The parser tells of its attempts with the next file that it reads.
  const second = join(folder.path, 'second.txt')
  writeFileSync(second, 'A second release, for the parser to come back with.\n')
  await drop(page, [second])
  await expect
    .poll(async () => (await attempts(page)).find(({ where }) => where === row('parser', 'net'))?.count)
    .toBe(3)
  await goTo(page, 'settings')
  await page.getByRole('tab', { name: t('settings.trust') }).click()
  for (const place of ['engine', 'search', 'parser'] as const) {
    await expect(onTrustScreen(page, row(place, 'net'))).toContainText(
      `3${t('trust.last', { what: `127.0.0.1:${here().tcp}` })}`,
    )
    await expect(onTrustScreen(page, row(place, 'dns'))).toContainText(`2${t('trust.last', { what: 'localhost' })}`)
    await expect(onTrustScreen(page, row(place, 'udp'))).toContainText('1')
  }
  expect(await app.evaluate(({ app: main }) => main.getAppMetrics().length)).toBeGreaterThan(3)
  await bench.close()
})

const electron = (): string => process.env['READOUT_ELECTRON'] ?? ''

const row = (place: Place, door: string): string =>
  t('attempts.row', { place: t(`attempts.place.${place}`), door: t(`attempts.door.${door}` as WordKey) })

/** The rows that the trust screen is made of. */
const attempts = (page: Page): Promise<readonly { readonly where: string; readonly count: number }[]> =>
  page.evaluate(async () => {
    const about = await window.desk.call('app.about', {})
    return about.ok ? about.value.attempts : []
  })

const onTrustScreen = (page: Page, where: string) => page.getByRole('listitem').filter({ hasText: where })

const became = (told: string): readonly unknown[] =>
  existsSync(told)
    ? readFileSync(told, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line).became)
    : []

/** From now on every process that main starts has the planted code in it; the engine is made to start anew. */
const plantInProcesses = async ({ app, page }: Workbench, goals: string): Promise<void> => {
  await app.evaluate(
    ({ app: main }, environment) => {
      Object.assign(process.env, environment)
      const engine = main.getAppMetrics().find(({ name }) => name === 'Readout engine')
      if (engine !== undefined) process.kill(engine.pid, 'SIGKILL')
    },
    { NODE_OPTIONS: `--require ${JSON.stringify(planted)}`, READOUT_PLANTED: goals },
  )
  await expect(page.getByText(t('notice.engineRestarted'))).toBeVisible()
}
