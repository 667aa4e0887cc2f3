import { expect, type Page } from '@playwright/test'
import { analyze } from './analyze.ts'

/** No fault that axe knows of, and nothing wider than the window. */
export const expectAccessible = async (page: Page, title: RegExp): Promise<void> => {
  await expect(page).toHaveTitle(title)
  const { violations } = await analyze(page)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(await page.evaluate(() => document.body.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}
