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
