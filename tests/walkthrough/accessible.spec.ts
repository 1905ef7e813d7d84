import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from 'playwright/test'
import { t } from '../../shared/words/words.ts'
import { goTo, importReport, like, lookAround, makeLibrary, readerText, releaseList } from '../support/analyst.ts'
import { findings } from '../support/axe.ts'
import { seed, temporaryFolder } from '../support/readout.ts'
import { drop, openWorkbench } from '../support/workbench.ts'

const sections = ['appearance', 'analyst', 'library', 'cleaning', 'log', 'trust', 'about'] as const

const openRelease = async (page: Page, words: string): Promise<void> => {
  await goTo(page, 'library')
  await releaseList(page).getByText(words).first().dblclick()
  await expect(readerText(page)).toContainText(words)
}

const makeBrief = async (page: Page): Promise<void> => {
  await goTo(page, 'brief')
  await expect(page.getByText(t('brief.none'))).toBeVisible()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: t('brief.new') })
  await dialog.getByRole('textbox', { name: t('brief.title') }).fill('Formula watch')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: t('brief.bottomLine') })).toBeVisible()
  await expect(dialog).toHaveCount(0)
}

const openSection = async (page: Page, section: (typeof sections)[number]): Promise<void> => {
  const name = t(`settings.${section}`)
  await page.getByRole('tab', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
}

for (const colours of ['light', 'dark'] as const) {
  test(`every place can be used with a screen reader and read by weak eyes, in ${colours} colours`, async () => {
    using folder = temporaryFolder()
    const bench = await openWorkbench(folder.path, { colours })
    const { page } = bench
    // what is fading out cannot be judged
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const clean = (place: string) => test.step(place, async () => expect(await findings(page), place).toEqual([]))
    try {
      await page.getByRole('heading').first().waitFor()
      await clean('first run')
      await lookAround(bench, 'Aisha Karim')
      await clean('library')

      await page.keyboard.press('Control+k')
      await expect(page.getByRole('combobox', { name: t('palette.find') })).toBeFocused()
      await clean('palette')
      await page.keyboard.press('Escape')

      await page.keyboard.press('/')
      await page.keyboard.type('rights')
      await expect(page.locator('mark').first()).toBeVisible()
      await clean('search')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')

      await openRelease(page, 'Director of the Executive')
      await expect(page.getByRole('region', { name: like(t('reader.suggestion')) })).toBeVisible()
      await clean('reader with a suggestion')
      await page.keyboard.press('a')
      await page.keyboard.press('p')
      await page.keyboard.press('t')
      await expect(page.getByRole('combobox', { name: t('themes.pick') })).toBeFocused()
      await clean('theme picker')
      await page.keyboard.press('Enter')
      await page
        .getByRole('complementary', { name: t('reader.margin') })
        .getByRole('button')
        .first()
        .click()
      await clean('reader with a tag in hand')
      await page.keyboard.press('Escape')
      await page.keyboard.press('r')
      await clean('raw text')
      await page.keyboard.press('r')
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: t('sheet.title') })).toBeVisible()
      await clean('shortcut sheet')
      await page.keyboard.press('Escape')
      await openRelease(page, 'انسانی حقوق')
      await clean('reader in Urdu')

      await goTo(page, 'themes')
      await expect(page.getByRole('tree')).toBeVisible()
      await clean('themes')
      await makeBrief(page)
      await clean('brief')
      await goTo(page, 'settings')
      for (const section of sections) {
        await openSection(page, section)
        await clean(section)
      }
      expect(bench.complaints).toEqual([])
    } finally {
      await bench.close()
    }
  })
}

test('an empty library and an import that partly failed can be read as well', async () => {
  using folder = temporaryFolder()
  const bench = await openWorkbench(folder.path, { colours: 'light' })
  const { page } = bench
  try {
    await makeLibrary(bench, 'Aisha Karim', join(folder.path, 'Desk.readout'))
    expect(await findings(page)).toEqual([])
    const empty = join(folder.path, 'empty.txt')
    writeFileSync(empty, '')
    await drop(page, [seed, empty])
    await expect(importReport(page)).toContainText(t('import.failed', { count: 1 }))
    expect(await findings(page)).toEqual([])
  } finally {
    await bench.close()
  }
})

test('at 200 % in a small window nothing is cut off that cannot be scrolled to, and the keyboard is always seen', async () => {
  using folder = temporaryFolder()
  const bench = await openWorkbench(folder.path, { size: { width: 1280, height: 800 } })
  const { app, page } = bench
  const reached = (place: string) =>
    test.step(place, async () => expect(await page.evaluate(outOfReach), place).toEqual([]))
  const seen = (place: string) => test.step(place, async () => expect(await unseenStops(page), place).toEqual([]))
  try {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
    await reached('first run')
    await seen('first run')
    await lookAround(bench, 'Aisha Karim')
    await reached('library')
    await seen('library')
    await openRelease(page, 'Director of the Executive')
    await reached('reader')
    await seen('reader')
    await goTo(page, 'themes')
    await expect(page.getByRole('tree')).toBeVisible()
    await reached('themes')
    await seen('themes')
    await makeBrief(page)
    await reached('brief')
    await seen('brief')
    await goTo(page, 'settings')
    for (const section of sections) {
      await openSection(page, section)
      await reached(section)
    }
    await seen('settings')
  } finally {
    await bench.close()
  }
})

test('with reduced motion nothing moves', async () => {
  using folder = temporaryFolder()
  const bench = await openWorkbench(folder.path)
  const { page } = bench
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await lookAround(bench, 'Aisha Karim')
    await openRelease(page, 'Director of the Executive')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox', { name: t('palette.find') })).toBeFocused()
    expect(
      await page.evaluate(() => document.getAnimations().map(({ id, playState }) => `${id} ${playState}`)),
    ).toEqual([])
  } finally {
    await bench.close()
  }
})

/** The controls of the window that no scrolling brings wholly into sight. Runs in the page. */
const outOfReach = (): string[] =>
  [
    ...document.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, a[href], [tabindex="0"], [role="treeitem"], h1, h2',
    ),
  ]
    .filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest('[aria-hidden="true"], .unseen, [data-base-ui-focus-guard]') &&
        !element.matches('.unseen, [role="separator"]'),
    )
    .filter((element) => {
      element.scrollIntoView({ block: 'center', inline: 'center' })
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
      if (width === 0 || height === 0) return false
      if (left < -1 || right > innerWidth + 1) return true
      if (height > innerHeight / 2) return false
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      return (
        hit === null ||
        !(element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element) === true)
      )
    })
    .map((element) => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`.slice(0, 80))

/** Tabs once around the window; the stops that do not show that they have the keyboard. */
const unseenStops = async (page: Page): Promise<readonly string[]> => {
  const unseen: string[] = []
  const first = new Set<string>()
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab')
    const { name, shown } = await page.evaluate(() => {
      const at = document.activeElement
      const ring = (element: Element | null): boolean =>
        element !== null && getComputedStyle(element).outlineStyle !== 'none'
      return {
        name: `${at?.tagName} ${at?.getAttribute('aria-label') ?? at?.textContent?.slice(0, 40)}`,
        shown:
          at === null ||
          at === document.body ||
          ring(at) ||
          ring(at.parentElement) ||
          at.matches('[data-reader-text], [aria-activedescendant]'),
      }
    })
    if (first.has(name)) break
    first.add(name)
    if (!shown) unseen.push(name)
  }
  return unseen
}
