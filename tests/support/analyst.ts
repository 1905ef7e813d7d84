import { expect, type Locator, type Page } from 'playwright/test'
import { t } from '../../shared/words/words.ts'
import type { Workbench } from './workbench.ts'

/** What an analyst does at the window, in words of the analyst's day. */

/** Gives a name on the first page and makes an empty library with the starter codebook, kept in `file`. */
export const makeLibrary = async ({ page, dialogs }: Workbench, analyst: string, file: string): Promise<void> => {
  dialogs({ newLibrary: file })
  await page.getByRole('textbox', { name: t('first.name') }).fill(analyst)
  await page.getByRole('button', { name: t('first.new') }).click()
  const dialog = page.getByRole('dialog', { name: t('new.title') })
  await dialog.getByRole('button', { name: t('new.make') }).click()
  await expect(page.getByRole('heading', { name: t('library.empty.title') })).toBeVisible()
}

/** Takes a copy of the samples from the first page. */
export const lookAround = async ({ page }: Workbench, analyst: string): Promise<void> => {
  await page.getByRole('textbox', { name: t('first.name') }).fill(analyst)
  await page.getByRole('button', { name: t('first.look'), exact: true }).click()
  await expect(releaseList(page).getByRole('row').nth(1)).toBeVisible({ timeout: 30_000 })
}

export const releaseList = (page: Page): Locator => page.getByRole('grid', { name: t('library.list') })

/** The card that tells how an import ended. */
export const importReport = (page: Page): Locator => page.getByRole('complementary', { name: t('import.report') })

export const readerText = (page: Page): Locator => page.getByRole('document', { name: t('reader.text') })

/** The labels of all tags beside the text. */
export const tagLabels = (page: Page): Locator =>
  page.getByRole('complementary', { name: t('reader.margin') }).getByRole('button')

/** Words of a message with parameters, wherever the parameters are: `like('undo.undone')` finds "Undone: …". */
export const like = (words: string): RegExp =>
  new RegExp(
    words
      .split(/\{\w+\}/u)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
      .join('.+'),
    'u',
  )

/** Messages in the corner. */
export const messages = (page: Page): Locator => page.getByRole('region', { name: t('app.toasts') })

export const goTo = async (page: Page, place: 'library' | 'reader' | 'themes' | 'brief' | 'settings'): Promise<void> =>
  page
    .getByRole('navigation', { name: t('app.rail') })
    .getByRole('button', { name: t(`place.${place}`) })
    .click()

/** The words selected in the window. */
export const selectedWords = (page: Page): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? '')

/** How many characters of the release stand before the text cursor; -1 where it is not in the text. */
export const caretAt = (page: Page): Promise<number> =>
  readerText(page).evaluate((text) => {
    const { focusNode, focusOffset } = getSelection() ?? {}
    if (focusNode == null || !text.contains(focusNode)) return -1
    const before = document.createRange()
    before.setStart(text, 0)
    before.setEnd(focusNode, focusOffset ?? 0)
    return before.toString().length
  })

/** Finds words with a count, whatever it is: `anyCount((count) => t('import.imported', { count }))`. */
export const anyCount = (words: (count: number) => string): RegExp => like(words(2).replace('2', '{count}'))

/** Tabs to a control and presses Enter on it. */
export const pressByKeyboard = async (page: Page, control: Locator): Promise<void> => {
  await expect(control).toBeEnabled()
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}

/** Tabs until a control has the keyboard. */
export const tabTo = async (page: Page, control: Locator): Promise<void> => {
  for (let stops = 0; stops < mostStops && !(await control.evaluate((at) => at === document.activeElement)); stops += 1)
    await page.keyboard.press('Tab')
  await expect(control).toBeFocused()
}

/** More than any place has. */
const mostStops = 120

/** Finds a command by its words and gives it. */
export const command = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: t('palette.find') })).toBeFocused()
  await page.keyboard.type(words)
  await expect(page.getByRole('option').first()).toContainText(words)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: t('palette.find') })).toHaveCount(0)
}

/** Opens the release with these words in its title, found by search. */
export const openRelease = async (page: Page, title: string): Promise<void> => {
  await goTo(page, 'library')
  await page.getByRole('textbox', { name: t('library.search') }).fill(title)
  await releaseList(page).getByText(title, { exact: true }).first().dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

/** How many releases the window is told of; -1 while there is no answer. */
export const countReleases = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const library = await window.desk.call('library.info', {})
    return library.ok && library.value !== null ? library.value.releases : -1
  })

/** What the library's check finds wrong. */
export const problemsFound = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const check = await window.desk.call('library.check', {})
    return check.ok ? check.value.problems : ['no answer']
  })

/** Selects words of the release with the arrow keys alone: to the top, forward by words, then on with Shift. */
export const selectByKeyboard = async (page: Page, words: string): Promise<void> => {
  const start = ((await readerText(page).textContent()) ?? '').indexOf(words)
  await page.keyboard.press('Control+Home')
  for (let steps = 0; steps < start && (await caretAt(page)) < start - 1; steps += 1)
    await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await caretAt(page)).toBe(start)
  for (let steps = 0; steps < words.length && (await selectedWords(page)).length < words.length; steps += 1) {
    await page.keyboard.press('Control+Shift+ArrowRight')
  }
  expect(await selectedWords(page)).toBe(words)
}
