import { expect, test, type Page } from 'playwright/test'
import { t } from '../../shared/words/words.ts'
import {
  caretAt,
  goTo,
  like,
  lookAround,
  messages,
  readerText,
  releaseList,
  selectedWords,
  tagLabels,
} from '../support/analyst.ts'
import { temporaryFolder } from '../support/readout.ts'
import { openWorkbench, type Workbench } from '../support/workbench.ts'

test.describe.configure({ mode: 'serial' })

const folder = temporaryFolder()
let bench: Workbench
let page: Page

test.beforeAll(async () => {
  bench = await openWorkbench(folder.path, { size: { width: 1280, height: 800 } })
  page = bench.page
  await lookAround(bench, 'Aisha Karim')
})
test.afterEach(() => expect(bench.complaints).toEqual([]))
test.afterAll(async () => {
  await bench.close()
  folder[Symbol.dispose]()
})

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

test('the text cursor goes the way the arrow points, in every script', async () => {
  await open('Director of the Executive')
  await press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  expect(await caretAt(page)).toBe(3)
  await press('ArrowLeft')
  expect(await caretAt(page)).toBe(2)
  await expectCaretInText()

  await open('世界人权宣言')
  await press('Control+Home', 'ArrowRight', 'ArrowRight')
  expect(await caretAt(page)).toBe(2)
  await expectCaretInText()

  await open('انسانی حقوق')
  await press('Control+Home', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')
  expect(await caretAt(page)).toBe(3)
  await press('ArrowRight')
  expect(await caretAt(page)).toBe(2)
  await expectCaretInText()
})

test('at the start of a line that was broken the cursor stands before its first word, and End takes it behind the last', async () => {
  await open('Director of the Executive')
  await press('Control+Home', 'ArrowDown')
  const text = await readerText(page).boundingBox()
  const start = await drawnCaret()
  expect(Math.abs(start.x - (text?.x ?? 0))).toBeLessThan(4)
  await press('End')
  const end = await drawnCaret()
  expect(end.y).toBe(start.y)
  expect(end.x).toBeGreaterThan(start.x + 200)
})

test('Shift with an arrow stretches the selection; W takes the sentence, P the paragraph', async () => {
  await open('Director of the Executive')
  await press('Control+Home', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight')
  expect((await selectedWords(page)).trim()).toBe('The Director')
  await press('ArrowRight', ...Array.from({ length: 6 }, () => 'ArrowDown'))
  await press('w')
  const sentence = await selectedWords(page)
  expect(sentence).toMatch(/^The Foreign Minister warmly welcomed .+Spirit\.’$/su)
  await press('ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'p')
  const paragraph = await selectedWords(page)
  expect(paragraph).toMatch(/^The Foreign Minister underscored .+ emerging challenges\.$/su)
})

test('T opens the themes at the words, and the words stay selected when the tag is made', async () => {
  const words = await selectedWords(page)
  const before = await scrolled()
  await press('t')
  const picker = page.getByRole('combobox', { name: t('themes.pick') })
  await expect(picker).toBeFocused()
  await press('Escape')
  await expect(readerText(page)).toBeFocused()
  expect(await selectedWords(page)).toBe(words)
  await press('t')
  await page.keyboard.type('sha')
  await press('Enter')
  await expect(label(words)).toHaveAccessibleName(/Shanghai Spirit/u)
  await expect(readerText(page)).toBeFocused()
  expect(await selectedWords(page)).toBe(words)
  expect(await scrolled()).toBe(before)
})

test('a boundary goes by words until Enter keeps it, as one step that undo takes back', async () => {
  await press('ArrowRight', 'Control+Home', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 't')
  await page.keyboard.type('connec')
  await press('Enter')
  await label('The Director').focus()
  await press('Enter', ']', 'Control+ArrowRight', 'Control+ArrowRight')
  await expect(inHand('The Director of the')).toBeVisible()
  await press('Enter')
  await expect(label('The Director of the')).toBeVisible()
  const before = await scrolled()
  await press('Control+z')
  await expect(messages(page)).toContainText(like(t('undo.undone')))
  await expect(label('The Director')).toBeVisible()
  await press('Control+Shift+Z')
  await expect(label('The Director of the')).toBeVisible()
  expect(await scrolled()).toBe(before)
})

test('Esc leaves a boundary where it was, then the tag', async () => {
  await press('[', 'ArrowRight')
  await expect(inHand('he Director of the')).toBeVisible()
  await press('Escape')
  await expect(inHand('The Director of the')).toBeVisible()
  await press('Escape')
  await expect(inHand('The Director of the')).toHaveCount(0)
  await expect(readerText(page)).toBeFocused()
  await expect(label('The Director of the')).toBeVisible()
})

test('N writes a note on the tag in hand, Delete takes the tag off', async () => {
  await label('The Director of the').focus()
  await press('Enter', 'n')
  await page.keyboard.type('A title, not a theme.')
  await press('Enter')
  await expect(inHand('The Director of the')).toContainText('A title, not a theme.')
  await press('Delete')
  await expect(label('The Director of the')).toHaveCount(0)
  await expect(readerText(page)).toBeFocused()
})

test('J and K walk through the suggestions, X rejects one and it stays rejected', async () => {
  const walker = page.getByRole('region', { name: like(t('reader.suggestion')) })
  const number = async () => (await walker.getAttribute('aria-label')) ?? ''
  const first = await number()
  await press('j')
  await expect(walker).not.toHaveAccessibleName(first)
  await press('k')
  await expect(walker).toHaveAccessibleName(first)
  const words = await walker.textContent()
  await press('x')
  await expect(walker).not.toHaveText(words ?? '')
  await expect(messages(page)).toContainText(like(t('reader.suggestion.rejected')))
})

test('M marks the release read, U goes to the next unread one, Shift with J and K goes along the list', async () => {
  const title = page.getByRole('heading', { level: 1 })
  const here = (await title.textContent()) ?? ''
  const state = page.getByRole('combobox', { name: t('reader.state'), exact: true })
  await press('m')
  await expect(state).toHaveValue('read')
  await press('u')
  await expect(title).not.toHaveText(here)
  await expect(state).not.toHaveValue('read')
  await expect(readerText(page)).toBeFocused()

  await open('Director of the Executive')
  await press('Shift+J')
  await expect(title).not.toHaveText(here)
  const next = (await title.textContent()) ?? ''
  await expect(readerText(page)).toBeFocused()
  await press('Shift+K')
  await expect(title).toHaveText(here)
  expect(next).not.toBe(here)
})

test('R shows the raw text in the same place on the page', async () => {
  const raw = page.getByRole('document', { name: t('reader.raw') })
  const cleaned = await readerText(page).boundingBox()
  await press('r')
  await expect(raw).toContainText('Close Search Window')
  await expect(raw).toBeFocused()
  expect((await raw.boundingBox())?.x).toBe(cleaned?.x)
  await press('r')
  await expect(readerText(page)).toBeFocused()
})

const open = async (words: string): Promise<void> => {
  await goTo(page, 'library')
  await releaseList(page).getByText(words).first().dblclick()
  await expect(readerText(page)).toContainText(words)
  await expect(readerText(page)).toBeFocused()
}

const label = (quote: string) => tagLabels(page).and(page.getByRole('button', { name: `“${quote}”` }))

/** The card of the tag in hand, at the foot of the page. */
const inHand = (quote: string) => page.getByRole('region', { name: `“${quote}”` })

/** How far the release is scrolled, in px. */
const scrolled = (): Promise<number> => readerText(page).evaluate((text) => text.getBoundingClientRect().top)

/** Where the text cursor is drawn, once the window has drawn it. */
const drawnCaret = () =>
  readerText(page).evaluate(async (element) => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const { x = 0, y = 0, height = 0 } = element.nextElementSibling?.getBoundingClientRect() ?? {}
    return { x, y, height }
  })

/** The drawn cursor stands within the lines of the text. */
const expectCaretInText = async (): Promise<void> => {
  const text = await readerText(page).boundingBox()
  const caret = await drawnCaret()
  if (text === null) throw new Error('no text')
  expect(caret.height).toBeGreaterThan(10)
  expect(caret.x).toBeGreaterThanOrEqual(text.x - 2)
  expect(caret.x).toBeLessThanOrEqual(text.x + text.width + 2)
  expect(caret.y).toBeGreaterThanOrEqual(text.y - 8)
}
