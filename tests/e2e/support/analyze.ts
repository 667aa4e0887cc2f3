import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds on the page when it has its name, which may come a moment after what is on it. */
export const analyze = async (page: Page) => {
  await expect(page).toHaveTitle(/./)
  return new AxeBuilder({ page }).withTags(RULES).analyze()
}
