import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from 'playwright/test'
import { t } from '../../shared/words/words.ts'
import { goTo, lookAround } from '../support/analyst.ts'
import { temporaryFolder } from '../support/readout.ts'
import { openWorkbench } from '../support/workbench.ts'

/** What axe finds in the window as it stands, one line for each kind. */
const findings = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' · ')}`)
}

for (const colours of ['light', 'dark'] as const) {
  test(`every place can be used with a screen reader and read by weak eyes, in ${colours} colours`, async () => {
    using folder = temporaryFolder()
    const bench = await openWorkbench(folder.path, { colours })
    const { page } = bench
    try {
      await expect(page.getByRole('textbox', { name: t('first.name') })).toBeVisible()
      await test.step('first run', async () => expect.soft(await findings(page)).toEqual([]))
      await lookAround(bench, 'Aisha Karim')
      await test.step('library', async () => expect.soft(await findings(page)).toEqual([]))

      await page.keyboard.press('Control+k')
      await expect(page.getByRole('combobox', { name: t('palette.find') })).toBeFocused()
      await test.step('palette', async () => expect.soft(await findings(page)).toEqual([]))
      await page.keyboard.press('Escape')

      await page.keyboard.press('/')
      await page.keyboard.type('rights')
      await expect(page.locator('mark').first()).toBeVisible()
      await test.step('search', async () => expect.soft(await findings(page)).toEqual([]))
      await page.keyboard.press('Escape')

      for (const place of ['reader', 'themes', 'brief'] as const) {
        await goTo(page, place)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await test.step(place, async () => expect.soft(await findings(page)).toEqual([]))
      }
      await goTo(page, 'settings')
      for (const section of ['appearance', 'analyst', 'library', 'cleaning', 'log', 'trust', 'about'] as const) {
        const name = t(`settings.${section}`)
        await page.getByRole('tab', { name, exact: true }).click()
        await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
        await test.step(section, async () => expect.soft(await findings(page)).toEqual([]))
      }
      expect(bench.complaints).toEqual([])
    } finally {
      await bench.close()
    }
  })
}
