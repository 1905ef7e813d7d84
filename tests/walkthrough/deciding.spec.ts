import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from 'playwright/test'
import { t } from '../../shared/words/words.ts'
import {
  anyCount,
  command,
  importReport,
  like,
  makeLibrary,
  messages,
  openRelease,
  pressByKeyboard,
  problemsFound,
  readerText,
  selectByKeyboard,
  tabTo,
  tagLabels,
} from '../support/analyst.ts'
import { temporaryFolder } from '../support/readout.ts'
import { corrected, court, follow, footer, ministry, republished, sharing, untouched } from '../support/to-decide.ts'
import { closeAll, drop, openWorkbench, type Workbench } from '../support/workbench.ts'

const measured = 'delegation saw how water is measured'

test.describe.configure({ mode: 'serial' })

const folder = temporaryFolder()
let bench: Workbench
let page: Page

test.beforeAll(async () => {
  bench = await openWorkbench(folder.path, { size: { width: 1280, height: 800 } })
  page = bench.page
  await makeLibrary(bench, 'Aisha Karim', join(folder.path, 'Desk.readout'))
})
test.afterEach(() => expect(bench.complaints).toEqual([]))
test.afterAll(async () => {
  await closeAll()
  folder[Symbol.dispose]()
})

test('the same lines in three imports of one issuer are proposed as rules; declined, a line stays; accepted, it is struck', async () => {
  await bring('bridge.txt', ministry('New bridge opened', 10, 'The new bridge over the northern branch is open.'))
  await bring('locks.txt', ministry('Engineers visit the locks', 11, `A ${measured} there.`))
  await openRelease(page, 'Engineers visit the locks')
  await tagWords(measured)
  await bring('fleet.txt', ministry('Budget of the fleet', 12, 'The harbour masters were heard on their fees.'))
  await pressByKeyboard(page, card().getByRole('button', { name: t('import.rulesProposed', { count: 3 }) }))

  await tabTo(page, proposal('Ministry of Rivers'))
  await page.keyboard.press('d')
  await expect(messages(page)).toContainText(t('cleaning.declined', { line: 'Ministry of Rivers' }))
  await tabTo(page, proposal(follow))
  await page.keyboard.press('d')
  await expect(messages(page)).toContainText(t('cleaning.declined', { line: follow }))
  await expect(proposal(footer)).toBeFocused()
  await page.keyboard.press('a')
  await expect(messages(page)).toContainText(t('cleaning.accepted', { count: 3 }))
  await expect(rule(footer)).toContainText(t('cleaning.strikes', { count: 3 }))

  await openRelease(page, 'Engineers visit the locks')
  await expect(readerText(page)).not.toContainText(footer)
  await expect(readerText(page)).toContainText(follow)
  await expect(label(measured)).toHaveCount(1)
})

test('a struck line is seen in the raw text and restored by one key; the rule switched off, all are back and tags keep their words', async () => {
  await page.keyboard.press('r')
  const struck = page.getByRole('document', { name: t('reader.raw') }).getByRole('deletion')
  await expect(struck).toHaveText([footer])
  await expect(page.getByText(t('raw.struckBy', { rule: footer }))).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('s')
  await expect(messages(page)).toContainText(t('raw.restored', { line: footer }))
  await expect(struck).toHaveCount(0)

  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await expect(rule(footer)).toContainText(t('cleaning.strikes', { count: 2 }))
  await tabTo(page, page.getByRole('switch', { name: footer }))
  await page.keyboard.press('Space')
  await expect(messages(page)).toContainText(t('cleaning.switchedOff', { rule: footer }))
  await openRelease(page, 'New bridge opened')
  await expect(readerText(page)).toContainText(footer)
  await openRelease(page, 'Engineers visit the locks')
  await expect(label(measured)).toHaveCount(1)
  expect(await problemsFound(page)).toEqual([])
})

test('two that say nearly the same are one family, compared side by side, told apart for good, and joined again by hand', async () => {
  await bring('ministry.txt', `Five states share the water\n\n11 August 2022\n\n${sharing}\n\nMinistry of Rivers\n`)
  await bring('agency.txt', `Water of the river is shared\n\n12 August 2022\n\n${republished}\n\nCoast News Agency\n`)
  await expect(card()).toContainText(t('import.near', { count: 1 }))
  await openRelease(page, 'Water of the river is shared')
  await pressByKeyboard(page, family(2))
  const other = 'Five states share the water'
  await page
    .getByRole('button', { name: t('family.compareWith', { title: other }) })
    .last()
    .press('Enter')
  const compared = page.getByRole('dialog', { name: like(`${t('compare.title')} ·`) })
  await expect(compared).toContainText(anyCount((count) => t('compare.differences', { count })))
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(compared).toContainText(like(t('compare.at').replace('{number}', '2')))
  await page.keyboard.press('k')
  await expect(compared).toContainText(like(t('compare.at').replace('{number}', '1')))
  await pressByKeyboard(page, compared.getByRole('button', { name: t('family.notSame') }))
  await expect(messages(page)).toContainText(t('family.notSameDone'))
  await expect(family(2)).toHaveCount(0)

  await test.step('remembered after a restart', async () => {
    await bench.close()
    bench = await openWorkbench(folder.path, { size: { width: 1280, height: 800 } })
    page = bench.page
    await openRelease(page, other)
    await expect(seen(t('family.none'))).toBeVisible()
    await expect(family(2)).toHaveCount(0)
  })
  await pressByKeyboard(page, page.getByRole('button', { name: t('family.join') }))
  await page.keyboard.type('Water of the river')
  await expect(page.getByRole('option').first()).toContainText('Water of the river is shared')
  await page.keyboard.press('Enter')
  await expect(messages(page)).toContainText(t('family.joined'))
  await expect(family(2)).toBeVisible()
  await expect(seen(t('family.byHand'))).toBeVisible()
})

test('the same address with other words is proposed as a newer version; accepted, tags come along as far as their words stand', async () => {
  await bring('court.html', court('', corrected))
  await openRelease(page, 'River court sits for the first time')
  await tagWords(untouched)
  await tagWords(corrected)
  await bring('court again.html', court('<p>Updated: 13 August 2022</p>', 'closed five gates of the upper branch'))
  await expect(card()).not.toContainText(t('import.near', { count: 1 }))
  await pressByKeyboard(page, card().getByRole('button', { name: t('import.newerVersions', { count: 1 }) }))
  const versions = page.getByRole('dialog', { name: t('versions.title') })
  await expect(versions).toContainText(t('versions.reason.address'))
  await page.keyboard.press('Escape')
  await command(page, t('versions.review'))
  await expect(versions).toContainText(t('versions.tags', { count: 2 }))
  await page.keyboard.press('Escape')

  const banner = page.getByRole('status').filter({ hasText: t('versions.reason.address') })
  await expect(banner).toBeVisible()
  await expect(seen(t('family.proposed'))).toBeVisible()
  await pressByKeyboard(page, banner.getByRole('button', { name: t('family.compare') }))
  const compared = page.getByRole('dialog', { name: like(`${t('compare.title')} ·`) })
  await expect(compared).toContainText('Updated: 13 August 2022')
  await pressByKeyboard(page, compared.getByRole('button', { name: t('versions.accept'), exact: true }))
  await expect(messages(page)).toContainText(t('versions.accepted', { placed: 1, changed: 1, orphaned: 0 }))

  await pressByKeyboard(page, page.getByRole('button', { name: t('versions.openNewest') }))
  await expect(readerText(page)).toContainText('closed five gates')
  await label(untouched).click()
  await expect(page.getByRole('region', { name: `“${untouched}”` })).not.toContainText(t('reader.tag.changed'))
  await tagLabels(page)
    .filter({ hasNotText: untouched })
    .and(page.getByRole('button', { name: /“closed/u }))
    .click()
  await expect(page.getByText(t('reader.tag.changed'))).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(messages(page)).toContainText(like(t('undo.undone')))
  await expect(tagLabels(page)).toHaveCount(0)
  await expect(banner).toBeVisible()
  await page
    .getByRole('list', { name: t('family.title') })
    .getByRole('button')
    .first()
    .press('Enter')
  await expect(label(untouched)).toHaveCount(1)
  await expect(label(corrected)).toHaveCount(1)
  expect(await problemsFound(page)).toEqual([])
})

/** Words in the room at hand; a room that was left keeps its words unseen. */
const seen = (words: string) => page.getByText(words).filter({ visible: true })
const card = () => importReport(page)
const proposal = (line: string) =>
  page.getByRole('region', { name: t('cleaning.proposals') }).getByRole('listitem', { name: line, exact: true })
const rule = (line: string) =>
  page
    .getByRole('region', { name: t('cleaning.learned') })
    .getByRole('listitem')
    .filter({ hasText: line })
const family = (count: number) => page.getByRole('button', { name: t('family.count', { count }) })
const label = (quote: string) => tagLabels(page).and(page.getByRole('button', { name: `“${quote}”` }))

/** Drops one file and waits until it is in. */
const bring = async (name: string, content: string): Promise<void> => {
  mkdirSync(join(folder.path, 'incoming'), { recursive: true })
  const file = join(folder.path, 'incoming', name)
  writeFileSync(file, content)
  await drop(page, [file])
  await expect(card()).toContainText(t('import.imported', { count: 1 }))
}

/** Selects words of the open release and tags them. */
const tagWords = async (words: string): Promise<void> => {
  await readerText(page).focus()
  await selectByKeyboard(page, words)
  await page.keyboard.press('t')
  await page.keyboard.type('sha')
  await page.keyboard.press('Enter')
  await expect(label(words)).toHaveCount(1)
}
