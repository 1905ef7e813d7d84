import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { t } from '../../shared/words/words.ts'
import { command, importReport, like, makeLibrary, openRelease } from '../support/analyst.ts'
import { findings } from '../support/axe.ts'
import { temporaryFolder } from '../support/readout.ts'
import { putToDecide } from '../support/to-decide.ts'
import { drop, openWorkbench } from '../support/workbench.ts'

for (const colours of ['light', 'dark'] as const) {
  test(`what an import leaves to be decided can be used with a screen reader and read by weak eyes, in ${colours} colours`, async () => {
    using folder = temporaryFolder()
    const bench = await openWorkbench(folder.path, { colours })
    const { page } = bench
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const clean = (place: string) => test.step(place, async () => expect(await findings(page), place).toEqual([]))
    const incoming = join(folder.path, 'incoming')
    putToDecide(incoming)
    try {
      await makeLibrary(bench, 'Aisha Karim', join(folder.path, 'Desk.readout'))
      await drop(page, [incoming])
      await expect(importReport(page)).toContainText(t('import.failed', { count: 2 }))
      await clean('import card')
      await command(page, t('import.lastReport'))
      const report = page.getByRole('dialog', { name: t('import.report') })
      for (const list of ['failed', 'near', 'imported'] as const) {
        await report.getByRole('tab', { name: like(t(`import.tab.${list}`)) }).click()
        await clean(`import report, ${list}`)
      }
      await report.getByRole('tab', { name: like(t('import.tab.failed')) }).click()
      await report.getByRole('button', { name: t('import.map') }).click()
      await expect(page.getByRole('dialog', { name: t('mapping.title') })).toBeVisible()
      await clean('mapping')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(report).toHaveCount(0)

      await page.keyboard.press('g')
      await page.keyboard.press('f')
      await expect(page.getByRole('region', { name: t('facts.place') })).toBeVisible()
      await clean('fact review')
      await page.keyboard.press('e')
      await clean('fact review, editing')
      await page.keyboard.press('Escape')
      await page.keyboard.press('g')
      await page.keyboard.press('c')
      await expect(page.getByRole('button', { name: t('cleaning.decline') }).first()).toBeVisible()
      await clean('cleaning')

      await command(page, t('versions.review'))
      await expect(page.getByText(t('versions.waiting', { count: 1 }))).toBeVisible()
      await clean('newer versions')
      await page.keyboard.press('Escape')
      await openRelease(page, 'River court sits for the first time')
      await expect(page.getByRole('status').filter({ hasText: t('versions.reason.address') })).toBeVisible()
      await clean('reader with a newer version')
      await openRelease(page, 'Five states share the water')
      await page.getByRole('button', { name: t('family.count', { count: 2 }) }).click()
      await clean('family')
      await page
        .getByRole('button', { name: like(t('family.compareWith')) })
        .last()
        .click()
      await expect(page.getByRole('region', { name: t('compare.texts') })).toBeVisible()
      await page.keyboard.press('j')
      await clean('compare')
      expect(bench.complaints).toEqual([])
    } finally {
      await bench.close()
    }
  })
}
