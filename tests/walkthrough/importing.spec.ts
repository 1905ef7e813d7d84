import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test, type Page } from 'playwright/test'
import { t } from '../../shared/words/words.ts'
import {
  anyCount,
  command,
  countReleases,
  importReport,
  like,
  makeLibrary,
  messages,
  openRelease,
  pressByKeyboard,
  problemsFound,
  readerText,
  releaseList,
  tabTo,
} from '../support/analyst.ts'
import { mixed, putMixedFolder } from '../support/mixed-folder.ts'
import { temporaryFolder } from '../support/readout.ts'
import { closeAll, drop, openWorkbench, type Workbench } from '../support/workbench.ts'

test.describe.configure({ mode: 'serial' })

const folder = temporaryFolder()
const incoming = join(folder.path, 'incoming')
let bench: Workbench
let page: Page

test.beforeAll(async () => {
  mkdirSync(incoming)
  putMixedFolder(incoming)
  bench = await openWorkbench(folder.path, { size: { width: 1280, height: 800 } })
  page = bench.page
  await makeLibrary(bench, 'Aisha Karim', join(folder.path, 'Desk.readout'))
})
test.afterEach(() => expect(bench.complaints).toEqual([]))
test.afterAll(async () => {
  await closeAll()
  folder[Symbol.dispose]()
})

const running = () => page.getByRole('complementary', { name: t('import.running') })
const card = () => importReport(page)
const report = () => page.getByRole('dialog', { name: t('import.report') })

test('an import tells how far it is; stopped in the middle, what had come in whole stays, and undo empties the library', async () => {
  await drop(page, [incoming])
  await expect(running()).toContainText(like(t('import.counted').replace('{total}', '1,211')))
  await expect(running()).toContainText(like(t('import.rate')))
  await expect(running()).toContainText(anyCount((count) => t('import.counts.imported', { count })))
  await running()
    .getByRole('button', { name: t('app.cancel') })
    .press('Enter')

  await expect(card()).toContainText(anyCount((count) => t('import.stopped.stays', { count })))
  const said = await card().textContent()
  const kept = await countReleases(page)
  expect(said).toContain(t('import.stopped.stays', { count: kept }))
  expect(kept).toBeLessThan(mixed.imported)
  expect(await problemsFound(page)).toEqual([])

  await pressByKeyboard(page, card().getByRole('button', { name: t('import.undo') }))
  await expect(messages(page)).toContainText(t('import.undone'))
  await expect(page.getByRole('heading', { name: t('library.empty.title') })).toBeVisible()
  expect(await countReleases(page)).toBe(0)
})

test('imported to the end, the report says what became of every file and why', async () => {
  bench.dialogs({ importFolder: [incoming] })
  await page.keyboard.press('Control+Shift+i')
  await expect(card()).toContainText(t('import.imported', { count: mixed.imported }), { timeout: 30_000 })
  await expect(card()).toContainText(t('import.same', { count: 1 }))
  await expect(card()).toContainText(t('import.near', { count: 1 }))
  await expect(card()).toContainText(t('import.failed', { count: mixed.failed }))
  expect(await countReleases(page)).toBe(mixed.imported)
  expect(await problemsFound(page)).toEqual([])

  await pressByKeyboard(page, card().getByRole('button', { name: t('import.showReport') }))
  const row = (file: string) => report().getByRole('listitem').filter({ hasText: file })
  await expect(row(mixed.broken).first()).toContainText(t('import.problem.damaged.archive-list'))
  await expect(row(mixed.picture)).toContainText(t('import.problem.unsupported-format.image'))
  await expect(row(mixed.table)).toContainText(t('import.problem.needs-mapping.columns', { columns: 'c1, c2, c3' }))
  await tabTo(page, tab('failed', mixed.failed))
  await page.keyboard.press('ArrowLeft')
  await expect(row(t('import.compare'))).toContainText(like(t('import.row.near')))
  await page.keyboard.press('ArrowLeft')
  await expect(row(mixed.same)).toContainText(t('import.row.sameAs'))
  await page.keyboard.press('ArrowLeft')
  await expect(tab('imported', mixed.imported)).toHaveAttribute('aria-selected', 'true')
  await expect(report()).toContainText(anyCount((count) => t('import.shownFirst', { count })))
})

test('the report is saved as a table with a line for each file', async () => {
  const saved = join(folder.path, 'What came in.csv')
  bench.dialogs({ saveReport: saved })
  await report()
    .getByRole('button', { name: t('import.saveReport') })
    .press('Enter')
  await expect(messages(page)).toContainText(t('import.reportSaved', { file: 'What came in.csv' }))
  const [head, ...rows] = parse(readFileSync(saved), { bom: true })
  expect(head).toEqual([t('import.csv.what'), t('import.csv.source'), t('import.csv.title'), t('import.csv.why')])
  const what = (result: 'imported' | 'same' | 'near' | 'failed') =>
    rows.filter(([said]) => said === t(`import.csv.${result}`))
  const named = (file: string) => expect.stringMatching(new RegExp(`/${file}$`, 'u'))
  expect(what('imported')).toHaveLength(mixed.imported)
  expect(what('same')).toEqual([[t('import.csv.same'), named(mixed.same), expect.anything(), named('1000.txt')]])
  expect(what('near')).toEqual([[t('import.csv.near'), named(mixed.near), expect.anything(), expect.anything()]])
  expect(what('failed')).toHaveLength(mixed.failed)
  expect(what('failed')).toContainEqual([
    t('import.csv.failed'),
    named(mixed.picture),
    '',
    t('import.problem.unsupported-format.image'),
  ])
})

test('a table whose columns have no names is mapped from the report, once for all such tables', async () => {
  await tab('imported', mixed.imported).focus()
  await page.keyboard.press('End')
  await pressByKeyboard(page, report().getByRole('button', { name: t('import.map') }))
  const mapping = page.getByRole('dialog', { name: t('mapping.title') })
  const column = (name: string) => mapping.getByRole('combobox', { name: t('mapping.as', { column: name }) })
  await column('c1').selectOption({ label: t('mapping.field.title') })
  await column('c2').selectOption({ label: t('mapping.field.publication') })
  await column('c3').selectOption({ label: t('mapping.field.text') })
  await expect(mapping.getByRole('region', { name: t('mapping.preview') })).toContainText('Release 7001')
  await page.keyboard.press('Control+Enter')
  await pressByKeyboard(page, report().getByRole('button', { name: t('import.map.done') }))
  await expect(tab('imported', mixed.records)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(report()).toHaveCount(0)

  const other = join(folder.path, 'another table.csv')
  writeFileSync(
    other,
    'c1,c2,c3\nThe locks are closed for the winter,2022-11-01,The locks of both branches are closed.\n',
  )
  await drop(page, [other])
  await expect(card()).toContainText(t('import.imported', { count: 1 }))
  await pressByKeyboard(page, card().getByRole('button', { name: t('import.open'), exact: true }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The locks are closed for the winter')
})

test('facts that wait are decided by one key each: chosen, entered, kept, put off, known to be missing', async () => {
  await bringFacts()
  await pressByKeyboard(page, card().getByRole('button', { name: t('facts.reviewCount', { count: 5 }) }))
  const foot = page.getByRole('region', { name: t('facts.place') })
  await expect(foot).toContainText(t('facts.how.choices'))
  await page.keyboard.press('2')
  await expect(messages(page)).toContainText(t('facts.set', { fact: t('fact.publication'), value: '2 Jul 2019' }))

  await expect(foot).toContainText(t('facts.how.inferred'))
  await expect(foot).toContainText(t('fact.title'))
  await page.keyboard.press('Enter')
  await expect(messages(page)).toContainText(like(t('facts.kept').replace('{fact}', t('fact.title'))))

  await expect(foot).toContainText(t('fact.issuer'))
  await page.keyboard.press('e')
  await page.keyboard.type('Bridge Office')
  await page.keyboard.press('Enter')
  await expect(messages(page)).toContainText(t('facts.set', { fact: t('fact.issuer'), value: 'Bridge Office' }))

  await expect(foot).toContainText(t('fact.publication'))
  await page.keyboard.press('x')
  await expect(messages(page)).toContainText(t('facts.noned', { fact: t('fact.publication') }))
  await page.keyboard.press('Backspace')
  await expect(messages(page)).toContainText(like(t('undo.undone')))
  await expect(foot).toContainText(t('fact.publication'))
  await page.keyboard.press('x')

  await expect(foot).toContainText(t('fact.issuer'))
  await page.keyboard.press('s')
  await expect(page.getByRole('heading', { name: t('facts.end.laterTitle') })).toBeVisible()
  await pressByKeyboard(page, page.getByRole('button', { name: t('facts.end.again') }))
  await expect(foot).toContainText(t('fact.issuer'))
  await page.keyboard.press('x')
  await expect(page.getByRole('heading', { name: t('facts.end.title') })).toBeVisible()
})

test('a date is corrected beside the text, and undo takes the correction back', async () => {
  await openRelease(page, 'Ministers agree on the sharing of water')
  const publication = page.getByRole('button', { name: t('reader.editFact', { fact: t('fact.publication') }) })
  await pressByKeyboard(page, publication)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2019-02-07')
  await page.keyboard.press('Enter')
  const facts = page.getByRole('region', { name: t('reader.facts'), exact: true })
  await expect(facts).toContainText('7 Feb 2019')
  await page.keyboard.press('Control+z')
  await expect(facts).toContainText('2 Jul 2019')
  await expect(facts).not.toContainText('7 Feb 2019')
})

test('a text read in the wrong encoding is read again in the right one', async () => {
  const ship = join(folder.path, 'ship.txt')
  // "Łódź" in windows-1250, which nothing in an English text tells from windows-1252
  const words = Buffer.from('A new ship for the coast\n\n12 August 2022\n\nThe ship ???? was handed over.\n', 'latin1')
  words.set([0xa3, 0xf3, 0x64, 0x9f], words.indexOf('????'))
  writeFileSync(ship, words)
  await drop(page, [ship])
  await pressByKeyboard(page, card().getByRole('button', { name: t('import.open'), exact: true }))
  await expect(readerText(page)).toContainText('The ship £ódŸ was handed over.')
  await pressByKeyboard(page, page.getByRole('button', { name: t('encoding.windows-1252') }))
  await page.getByRole('menuitem', { name: t('encoding.windows-1250') }).press('Enter')
  await expect(messages(page)).toContainText(t('encoding.changed', { encoding: t('encoding.windows-1250') }))
  await expect(readerText(page)).toContainText('The ship Łódź was handed over.')
  await command(page, t('import.lastReport'))
  await expect(report()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(messages(page)).toContainText(like(t('undo.undone')))
  await openRelease(page, 'A new ship for the coast')
  await expect(readerText(page)).toContainText('£ódŸ')
  await expect(releaseList(page)).toHaveCount(0)
})

const tab = (which: 'imported' | 'same' | 'near' | 'failed', count: number) =>
  report().getByRole('tab', { name: t(`import.tab.${which}`, { count }), exact: true })

/** Three releases with five facts to decide: a date of two readings, an inferred title, two issuers and a date that nothing says. */
const bringFacts = async (): Promise<void> => {
  const waiting = join(folder.path, 'waiting')
  mkdirSync(waiting)
  writeFileSync(
    join(waiting, '1.txt'),
    'Ministers agree on the sharing of water\n\nDate: 07-02-2019\n\nThe ministers of the five states agreed on the water of the river.\n\nMinistry of Rivers\n',
  )
  writeFileSync(
    join(waiting, '2.txt'),
    'The parties spoke of the bridge and of the road that leads to it, and they will meet again before the winter. They thanked the engineers of the southern valley.\n',
  )
  writeFileSync(
    join(waiting, '3.txt'),
    'Five boats for the northern guard\n\n12 August 2022\n\nA deputy handed five boats over to the guard that watches the northern shore.\n',
  )
  await drop(page, [waiting])
  await expect(card()).toContainText(t('import.imported', { count: 3 }))
}
