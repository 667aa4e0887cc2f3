/** What a user does again and again, said once. */
import { expect, type Locator, type Page } from '@playwright/test'

export const saveMark = (page: Page): Locator => page.getByTestId('save-mark')

/** The mark leaves «Lagret» at the keystroke itself, so that this cannot be satisfied by an earlier saving. */
export const expectSaved = (page: Page): Promise<void> =>
  expect(saveMark(page)).toHaveText(/^Lagr(et|a) kl\. \d\d\.\d\d$/)

/** What stops the user; Next has an announcer of its own outside the pages. */
export const alert = (page: Page): Locator => page.getByRole('main').getByRole('alert')

export const field = (page: Page, label: string): Locator =>
  page.getByRole('main').getByRole('textbox', { name: label, exact: true })

/** Written key by key, as a person does, and stored. */
export const fillIn = async (page: Page, label: string, value: string): Promise<void> => {
  await field(page, label).fill(value)
  await expectSaved(page)
}

export const choose = async (page: Page, group: string, option: string | RegExp): Promise<void> => {
  await page
    .getByRole('main')
    .getByRole('radiogroup', { name: group })
    .getByRole('radio', { name: option })
    .check()
  await expectSaved(page)
}

/** One of the answers to a clause: drawn by its label, in a panel that grows when the others answer, also while one aims. */
export const pick = (radio: Locator): Promise<void> =>
  expect(() => radio.check({ force: true, timeout: 5000 })).toPass()

/** Opens the editor of a text that somebody has not, or has, written in. */
export const openEditor = async (page: Page, label: string): Promise<Locator> => {
  await page.getByRole('button', { name: new RegExp(`^(Skriv|Rediger): ${label}$`) }).click()
  const editor = page.getByRole('textbox', { name: label, exact: true })
  await expect(editor).toBeFocused()
  return editor
}

export const goTo = async (page: Page, clause: string | RegExp): Promise<void> => {
  await page
    .getByRole('navigation', { name: /^Punkt(ene|a) i avtalen$/ })
    .getByRole('link', { name: clause })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(clause)
}
