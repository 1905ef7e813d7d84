import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import type { TagId } from '../../shared/model/ids.ts'
import { t } from '../../shared/words/words.ts'
import { countReleases, importReport, makeLibrary, messages, releaseList } from '../support/analyst.ts'
import { readoutJson, repository, seed, temporaryFolder } from '../support/readout.ts'
import { closeAll, drop, openWorkbench, type Workbench } from '../support/workbench.ts'

declare global {
  interface Window {
    /** Ids of tags that the engine has acknowledged, gathered by the page while it tags. */
    acknowledged: TagId[]
  }
}

const times = 3
test.afterEach(closeAll)

test('an engine that is killed is started again and said, with the library open; killed twice within a minute it stays away, and that is said', async () => {
  using folder = temporaryFolder()
  const bench = await begun(folder.path)
  const { page } = bench
  await drop(page, [seed])
  await expect(importReport(page)).toContainText(t('import.imported', { count: 1 }))

  await test.step('a call that waits is settled as a failure', async () => {
    await signalEngine(bench, 'SIGSTOP')
    const waiting = page.evaluate(() => window.desk.call('library.check', {}))
    // Answered by main, which has the call before it by then.
    await page.evaluate(() => window.desk.call('app.prefs', {}))
    await signalEngine(bench, 'SIGKILL')
    expect(await waiting).toMatchObject({
      ok: false,
      failure: { code: 'internal', say: { key: 'failure.engineGone' } },
    })
  })
  await test.step('the window says so and works on', async () => {
    await expect(messages(page)).toContainText(t('notice.engineRestarted'))
    await expect(releaseList(page).getByRole('row')).toHaveCount(2)
    await expect.poll(() => page.evaluate(async () => (await window.desk.call('library.check', {})).ok)).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('m')
    await expect(releaseList(page).getByRole('img', { name: t('state.read'), exact: true })).toBeVisible()
  })
  await test.step('the second time within a minute it is left to the person', async () => {
    await signalEngine(bench, 'SIGKILL')
    await expect(messages(page)).toContainText(t('notice.engineStopped'))
    expect(await page.evaluate(() => window.desk.call('library.info', {}))).toMatchObject({
      ok: false,
      failure: { say: { key: 'failure.engineStopped' } },
    })
  })
  await bench.close()
  const { json } = await readoutJson<{ ok: boolean; problems: readonly string[] }>(
    join(folder.path, 'Desk.readout'),
    'check',
  )
  expect(json).toMatchObject({ ok: true, problems: [] })
})

test(`an engine killed ${times} times in the middle of an import leaves a sound library that has all it had shown`, async () => {
  test.setTimeout(90_000)
  using folder = temporaryFolder()
  const library = join(folder.path, 'Desk.readout')
  let bench = await begun(folder.path)
  for (let round = 0; round < times; round += 1) {
    const { page } = bench
    const batch = join(folder.path, `batch ${round}`)
    putReleases(batch, round)
    const before = await countReleases(bench.page)
    await drop(page, [batch])
    await expect(page.getByRole('complementary', { name: t('import.running') })).toBeVisible()
    await filesRead(bench, Math.random() * 900)
    const shown = await countReleases(bench.page)
    await signalEngine(bench, 'SIGKILL')
    await expect(messages(page)).toContainText(t('notice.engineRestarted'))
    await expect(importReport(page)).toContainText(t('import.interrupted'))
    const kept = await countReleases(bench.page)
    expect(kept).toBeGreaterThanOrEqual(Math.max(before, shown))
    await bench.close()
    const { json } = await readoutJson<{ ok: boolean; problems: readonly string[] }>(library, 'check')
    expect(json).toMatchObject({ ok: true, problems: [] })
    bench = await openWorkbench(folder.path)
    await expect.poll(() => countReleases(bench.page)).toBe(kept)
  }
  await bench.close()
})

test(`an engine killed ${times} times while tagging loses no tag that it had acknowledged`, async () => {
  test.setTimeout(90_000)
  using folder = temporaryFolder()
  const library = join(folder.path, 'Desk.readout')
  let bench = await begun(folder.path)
  await drop(bench.page, [seed])
  await expect(importReport(bench.page)).toContainText(t('import.imported', { count: 1 }))
  const acknowledged: TagId[] = []
  for (let round = 0; round < times; round += 1) {
    await tagWithoutRest(bench)
    await expect.poll(() => bench.page.evaluate(() => window.acknowledged.length)).toBeGreaterThan(0)
    await bench.page.waitForTimeout(Math.random() * 800)
    await signalEngine(bench, 'SIGKILL')
    await expect(messages(bench.page)).toContainText(t('notice.engineRestarted'))
    acknowledged.push(...(await bench.page.evaluate(() => window.acknowledged)))
    await bench.close()
    const { json } = await readoutJson<{ ok: boolean; problems: readonly string[] }>(library, 'check')
    expect(json).toMatchObject({ ok: true, problems: [] })
    bench = await openWorkbench(folder.path)
  }
  const kept = new Set(await tagsOfFirstRelease(bench))
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  await bench.close()
})

test('a parser that hangs or swells is killed and said, and the rest of the batch comes in', async () => {
  test.setTimeout(90_000)
  using folder = temporaryFolder()
  const batch = join(folder.path, 'batch')
  mkdirSync(batch)
  writeFileSync(join(batch, '1 good.txt'), 'The first release of the batch.\n')
  writeFileSync(join(batch, '2 swells.txt'), 'SWELL\n')
  writeFileSync(join(batch, '3 good.txt'), 'The third release of the batch.\n')
  writeFileSync(join(batch, '4 hangs.txt'), 'HANG\n')
  writeFileSync(join(batch, '5 good.txt'), 'The fifth release of the batch.\n')
  const bench = await begun(folder.path)
  const { page, app } = bench
  await app.evaluate(
    (_, options) => void (process.env['NODE_OPTIONS'] = options),
    `--require ${JSON.stringify(join(repository, 'tests/support/hostile.cjs'))}`,
  )
  await drop(page, [batch])
  const report = importReport(page)
  await expect(report).toContainText(t('import.imported', { count: 3 }), { timeout: 60_000 })
  await expect(report.getByRole('listitem').filter({ hasText: '2 swells.txt' })).toContainText(
    t('import.problem.too-large'),
  )
  await expect(report.getByRole('listitem').filter({ hasText: '4 hangs.txt' })).toContainText(
    t('import.problem.took-too-long'),
  )
  await expect(releaseList(page).getByRole('row')).toHaveCount(4)
  await bench.close()
})

test('an unknown call, malformed input and a window that is not ours are turned away and leave a line in the log', async () => {
  using folder = temporaryFolder()
  const bench = await begun(folder.path)
  const { page, app } = bench
  const call = (name: string, input: unknown) =>
    page.evaluate(
      ([called, given]) => (window.desk.call as (name: unknown, input: unknown) => Promise<unknown>)(called, given),
      [name, input] as const,
    )
  const log = (): string => readFileSync(join(folder.path, 'settings/logs/readout.log'), 'utf8')

  expect(await call('no.such.call', {})).toEqual({
    ok: false,
    failure: { code: 'bad-request', say: { key: 'failure.unknownCall', params: {} } },
  })
  expect(log()).toContain('door: unknown call "no.such.call"')
  expect(await call('releases.page', { limit: 'many' })).toEqual({
    ok: false,
    failure: { code: 'bad-request', say: { key: 'failure.badRequest', params: {} } },
  })
  expect(log()).toMatch(/door: malformed input of releases\.page: .*limit/u)
  expect(await call('constructor', {})).toMatchObject({ ok: false, failure: { code: 'bad-request' } })

  const stranger = await app.evaluate(
    async ({ BrowserWindow, session }, preload) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, session: session.fromPartition('workbench'), sandbox: true },
      })
      await window.loadURL('app://workbench/index.html')
      const answer: unknown = await window.webContents.executeJavaScript(`desk.call('library.info', {})`)
      window.destroy()
      return answer
    },
    join(repository, 'dist/preload/preload.cjs'),
  )
  expect(stranger).toEqual({
    ok: false,
    failure: { code: 'bad-request', say: { key: 'failure.badRequest', params: {} } },
  })
  expect(log()).toMatch(/door: turned away "library\.info" from window \d+: unknown-window/u)
  await bench.close()
})

const begun = async (folder: string): Promise<Workbench> => {
  const bench = await openWorkbench(folder)
  await makeLibrary(bench, 'Aisha Karim', join(folder, 'Desk.readout'))
  return bench
}

const signalEngine = ({ app }: Workbench, signal: 'SIGSTOP' | 'SIGKILL'): Promise<void> =>
  app.evaluate(({ app: main }, name) => {
    const engine = main.getAppMetrics().find((each) => each.name === 'Readout engine')
    if (engine === undefined) throw new Error('no engine is running')
    process.kill(engine.pid, name)
  }, signal)

/** More than the store takes at once; different texts, so that no two are one release. */
const putReleases = (folder: string, round: number): void => {
  mkdirSync(folder)
  for (let at = 0; at < 1200; at += 1) {
    writeFileSync(
      join(folder, `${at}.txt`),
      `Round ${round}, release ${at}\n\nThe parties recalled the Shanghai Spirit.\n\n11 August 2022\n`,
    )
  }
}

/** Waits until the running import tells of more than `count` files. */
const filesRead = async ({ page }: Workbench, count: number): Promise<void> => {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((settle) => {
        window.desk.watch('job.moved', ({ done }) => {
          if (done > wanted) settle()
        })
      }),
    count,
  )
}

/** Sets the page tagging, one tag after the other, until a call fails. */
const tagWithoutRest = ({ page }: Workbench): Promise<void> =>
  page.evaluate(async () => {
    window.acknowledged = []
    const themes = await window.desk.call('themes.list', {})
    const list = await window.desk.call('releases.page', {
      filter: {},
      sort: 'date',
      descending: true,
      offset: 0,
      limit: 1,
    })
    const [theme] = themes.ok ? themes.value.themes : []
    const [row] = list.ok ? list.value.rows : []
    if (theme === undefined || row === undefined) throw new Error('nothing to tag')
    const tagAll = async (): Promise<void> => {
      for (let start = 0; ; start = (start + 1) % 1000) {
        const tag = await window.desk.call('tags.add', {
          release: row.id,
          revision: 1,
          span: { start, end: start + 3 },
          theme: theme.id,
          note: null,
          origin: 'by-hand',
        })
        if (!tag.ok) return
        window.acknowledged.push(tag.value.id)
      }
    }
    void tagAll()
  })

const tagsOfFirstRelease = ({ page }: Workbench): Promise<readonly TagId[]> =>
  page.evaluate(async () => {
    const list = await window.desk.call('releases.page', {
      filter: {},
      sort: 'date',
      descending: true,
      offset: 0,
      limit: 1,
    })
    const [row] = list.ok ? list.value.rows : []
    if (row === undefined) throw new Error('the release is gone')
    const shown = await window.desk.call('releases.show', { release: row.id })
    return shown.ok ? shown.value.tags.map(({ id }) => id) : []
  })
