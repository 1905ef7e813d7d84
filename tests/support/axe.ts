import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright/test'

/** Tooltips repeat the name of their control and stand outside every landmark, which axe takes for lost content. */
const tooltips = '[data-base-ui-portal]:has([role="tooltip"])'

/** What axe finds in the window as it stands, one line for each kind. */
export const findings = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude(tooltips).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' · ')}`)
}
