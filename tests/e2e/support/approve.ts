import type { Page } from '@playwright/test'
import type { OfficeName } from './offices.ts'
import { draftOf, expect } from './test.ts'

/** Below the text, where the one who presses has it above. */
export const pressApprove = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Godkjenn hei?le avtalen$/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Godkjenn', exact: true }).click()
}

/** From the page on the way to signing, by way of the text, and back to it. */
export const approve = async (page: Page, office: OfficeName): Promise<void> => {
  await page.goto(`${draftOf(office)}/klar`)
  await page.getByRole('link', { name: 'Les og godkjenn avtalen' }).click()
  await pressApprove(page)
  // The last approval makes the Word file too.
  await page.waitForURL(/\/klar\?godkjent/, { timeout: 30_000 })
  await expect(page.getByText(/^Godkjennin(gen|ga) er registrert\.$/)).toBeVisible()
}
