import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test, type Page } from 'playwright/test'
import { t } from '../../shared/words/words.ts'
import { oneGlyph, reattached, redrawn } from '../electron/brief/tampering.ts'
import {
  goTo,
  importReport,
  like,
  makeLibrary,
  messages,
  readerText,
  releaseList,
  selectByKeyboard,
  tagLabels,
} from '../support/analyst.ts'
import { detachFrom, readPdf } from '../support/pdf.ts'
import { readoutJson, seed, temporaryFolder } from '../support/readout.ts'
import { closeAll, drop, openWorkbench, type Workbench } from '../support/workbench.ts'

interface Verified {
  readonly ok: boolean
  readonly checked: number
  readonly problems: readonly { readonly citation: number | null; readonly kind: string }[]
}

const judgement = 'Islamabad treats the organisation’s formula as common ground, not as a concession.'
/** Long enough for a second page. */
const bottomLine = Array.from(
  { length: 14 },
  (_, at) =>
    `Finding ${at + 1}: the formula of the organisation has arrived in the ministry’s own prose, and it stands there without a name beside it; whoever drafts an answer will meet it again.`,
).join('\n')
const accepted = 'spirit of consensus and cooperation'
const byHand = 'single-handedly solve complex peace and security issues'

test.describe.configure({ mode: 'serial' })

const folder = temporaryFolder()
const library = join(folder.path, 'Desk.readout')
const pdf = join(folder.path, 'Formula watch.pdf')
test.afterAll(async () => {
  await closeAll()
  folder[Symbol.dispose]()
})

let bench: Workbench
test.afterEach(() => expect(bench.complaints).toEqual([]))

test('a press release becomes a verified brief, offline', async () => {
  bench = await openWorkbench(folder.path)
  const { page } = bench

  await test.step('first run, a new library, the release dropped on the window', async () => {
    await makeLibrary(bench, 'Aisha Karim', library)
    await drop(page, [seed])
    await expect(importReport(page)).toContainText(t('import.imported', { count: 1 }))
    await expect(releaseList(page).getByRole('row').nth(1)).toContainText('called on')
  })

  await test.step('from here to the brief without a mouse: opened, suggestions walked through and accepted', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await expect(readerText(page)).toContainText('Shanghai Spirit')
    const walker = page.getByRole('region', { name: like(t('reader.suggestion')) })
    await expect(walker).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(tagLabels(page)).toHaveCount(1)
    await page.keyboard.press('a')
    await expect(walker).toHaveCount(0)
    for (const quote of ['Shanghai Spirit', 'developing common approaches', accepted, 'developing consensus']) {
      await expect(tagLabels(page).and(page.getByRole('button', { name: `“${quote}”` }))).not.toHaveCount(0)
    }
  })

  await test.step('one more span tagged by keyboard, taken back, done again', async () => {
    const before = await tagLabels(page).count()
    await selectByKeyboard(page, byHand)
    await page.keyboard.press('t')
    await page.keyboard.type('sha')
    await page.keyboard.press('Enter')
    const mine = tagLabels(page).and(page.getByRole('button', { name: `“${byHand}”` }))
    await expect(mine).toHaveAccessibleName(/Shanghai Spirit/u)
    await page.keyboard.press('Control+z')
    await expect(messages(page)).toContainText(like(t('undo.undone')))
    await expect(mine).toHaveCount(0)
    await expect(tagLabels(page)).toHaveCount(before)
    await page.keyboard.press('Control+Shift+Z')
    await expect(mine).toHaveCount(1)
  })

  await test.step('a judgement with two citations', async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('b')
    await expect(page.getByText(t('brief.none'))).toBeVisible()
    await page.keyboard.press('n')
    await page
      .getByRole('dialog', { name: t('brief.new') })
      .getByRole('textbox', { name: t('brief.title') })
      .fill('Formula watch')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: t('brief.bottomLine') }).fill(bottomLine)
    await page.keyboard.press('Control+j')
    await page.getByRole('textbox', { name: t('brief.judgement', { number: 1 }), exact: true }).fill(judgement)
    const tray = page.getByRole('complementary', { name: t('brief.tray') })
    for (const [index, quote] of [accepted, byHand].entries()) {
      await tray.getByRole('button', { name: quote }).first().click()
      await expect(tray.getByRole('button', { name: quote }).first()).toContainText(
        t('brief.citedAs', { number: index + 1 }),
      )
    }
    await expect(page.getByRole('img', { name: like(t('brief.page')) }).first()).toBeVisible({ timeout: 15_000 })
    await expect(page.getByText(t('brief.state.saved'), { exact: true })).toBeVisible()
  })

  await test.step('exported, and verified in the window', async () => {
    bench.dialogs({ savePdf: pdf })
    await page.keyboard.press('Control+e')
    const exported = page.getByRole('status').filter({ hasText: 'Formula watch.pdf' })
    await expect(exported).toBeVisible({ timeout: 15_000 })
    await exported.getByRole('button', { name: t('brief.verify') }).click()
    await expect(exported).toContainText(t('brief.verified', { count: 2 }))
  })
})

test('the PDF carries both quotations verbatim, its marking on every page, its source and its manifest', async () => {
  const read = readPdf(pdf)
  const whole = read.pages.join(' ')
  expect(whole).toContain(`“${accepted}”`)
  expect(whole).toContain(`“${byHand}”`)
  expect(whole).toContain(judgement)
  expect(read.pages.length).toBeGreaterThanOrEqual(2)
  for (const page of read.pages)
    expect(page.split('TLP:').length - 1, 'marked above and below').toBeGreaterThanOrEqual(2)
  const hash = createHash('sha256').update(readFileSync(seed)).digest('hex')
  expect(whole).toMatch(
    /Ministry of Foreign Affairs, Pakistan\. “The Director of the Executive Committee[^”]+called on[^”]+” 11 August 2022/u,
  )
  expect(whole).toContain(hash.slice(0, 12))
  expect(read.tagged).toBe(true)
  expect(read.fonts.filter(({ embedded }) => !embedded)).toEqual([])
  expect(read.fonts.length).toBeGreaterThan(0)
  expect(read.attachments).toContain('readout-manifest.json')
  const detached = join(folder.path, 'detached')
  mkdirSync(detached)
  expect(detachFrom(pdf, detached)).toEqual(['readout-manifest.json'])
  const manifest: { citations: { quote: string }[] } = JSON.parse(
    readFileSync(join(detached, 'readout-manifest.json'), 'utf8'),
  )
  expect(manifest.citations.map(({ quote }) => quote)).toEqual([accepted, byHand])
})

test('after a restart everything is there, and undo goes on', async () => {
  await goTo(bench.page, 'library')
  await bench.page.keyboard.press('m')
  await expect(stateMark(bench.page, 'read')).toBeVisible()
  await bench.close()
  bench = await openWorkbench(folder.path)
  const { page } = bench
  await expect(stateMark(page, 'read')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(messages(page)).toContainText(like(t('undo.undone')))
  await expect(stateMark(page, 'read')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(tagLabels(page).and(page.getByRole('button', { name: `“${byHand}”` }))).toHaveCount(1)
  await expect(tagLabels(page).and(page.getByRole('button', { name: `“${accepted}”` }))).toHaveCount(1)
  await goTo(page, 'brief')
  await expect(page.getByRole('textbox', { name: t('brief.judgement', { number: 1 }), exact: true })).toHaveValue(
    judgement,
  )
  await expect(page.getByRole('complementary', { name: t('brief.tray') })).toContainText(
    t('brief.citedAs', { number: 2 }),
  )
  await bench.close()
})

test('one character changed anywhere is named, with its citation', async () => {
  expect(await verified(library, pdf)).toEqual([])

  await test.step('in the text of a page', async () => {
    const changed = join(folder.path, 'page.pdf')
    writeFileSync(changed, await redrawn(readFileSync(pdf), 0, oneGlyph))
    expect(await verified(library, changed)).toEqual([{ citation: null, kind: 'page-text' }])
  })
  await test.step('in the manifest', async () => {
    const changed = join(folder.path, 'manifest.pdf')
    writeFileSync(changed, await reattached(readFileSync(pdf), (json) => json.replace(accepted, misspelt(accepted))))
    expect(await verified(library, changed)).toEqual([{ citation: 1, kind: 'manifest' }])
  })
  await test.step('in the text of the library', async () => {
    const tampered = libraryWith(`update body set text = replace(text, '${accepted}', '${misspelt(accepted)}')`)
    expect(await verified(tampered, pdf)).toEqual([{ citation: 1, kind: 'library-text' }])
  })
  await test.step('in the tag', async () => {
    const tampered = libraryWith(`update tag set quote = replace(quote, '${byHand}', '${misspelt(byHand)}')`)
    expect(await verified(tampered, pdf)).toEqual([{ citation: 2, kind: 'tag' }])
  })
})

const misspelt = (words: string): string => words.replace('i', 'l')

/** What `readout verify` finds, said with the exit status that goes with it. */
const verified = async (file: string, brief: string) => {
  const { status, json } = await readoutJson<Verified>(file, 'verify', brief)
  expect({ status, ok: json.ok, checked: json.checked }).toEqual({
    status: json.problems.length === 0 ? 0 : 1,
    ok: json.problems.length === 0,
    checked: 2,
  })
  return json.problems.map(({ citation, kind }) => ({ citation, kind }))
}

const stateMark = (page: Page, state: 'new' | 'read') =>
  releaseList(page).getByRole('img', { name: t(`state.${state}`), exact: true })

/** A copy of the library with something changed behind Readout's back. */
const libraryWith = (change: string): string => {
  const copy = join(folder.path, 'Tampered.readout')
  copyFileSync(library, copy)
  const database = new Database(copy)
  const { changes } = database.prepare(change).run()
  database.close()
  expect(changes).toBeGreaterThan(0)
  return copy
}
