import type { Locator, Page } from '@playwright/test'
import { expectSaved, saveMark } from './support/steps.ts'
import { expect, test } from './support/test.ts'

/** Tabs until it is there, as somebody without a mouse does. The focus must be seen all the way. */
const tabTo = async (page: Page, target: Locator, key = 'Tab'): Promise<void> => {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return expectFocusSeen(page)
    await page.keyboard.press(key)
  }
  throw new Error(`the keyboard never reaches ${target}`)
}

/** A ring of some kind, inside the window, and nothing that sticks over it. */
const expectFocusSeen = async (page: Page): Promise<void> => {
  const seen = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const hasRing = (one: Element | null): boolean => {
      if (!one) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    }
    const { left, top, width, height } = element.getBoundingClientRect()
    const [x, y] = [left + Math.min(width, 40) / 2, top + height / 2]
    const above = document.elementFromPoint(x, y)
    return {
      ring:
        hasRing(element) ||
        hasRing(element.closest('label')) ||
        hasRing(element.nextElementSibling) ||
        hasRing(element.parentElement),
      isOnTop:
        above !== null &&
        (element.contains(above) ||
          above.contains(element) ||
          element.closest('label')?.contains(above) === true),
    }
  })
  expect(
    seen,
    `focus on ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120))}`,
  ).toEqual({ ring: true, isOnTop: true })
}

const isConnected = (page: Page) => expect(saveMark(page)).toHaveText(/^Lagret/)

test('from log-in to a filled field, a choice, a struck passage and a text, without a mouse', async ({
  page,
}) => {
  test.slow()
  await page.goto('/logg-inn')
  await tabTo(page, page.getByRole('button', { name: /Direktør i Nav Liv Myklebust/ }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/$/)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Hopp til innholdet' })
  await expect(skip).toBeFocused()
  await page.keyboard.press('Enter')
  // However many offices other stories have given her meanwhile.
  const toAgreement = /^(Fortsett med avtalen for Nav Fjordvik|Åpne avtalen( for Nav Fjordvik)?)$/
  await tabTo(page, page.getByRole('link', { name: toAgreement }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Punktene i avtalen' })).toBeVisible()

  await test.step('a field', async () => {
    await tabTo(page, page.getByRole('main').getByRole('link', { name: /^2\.1 / }))
    await page.keyboard.press('Enter')
    await isConnected(page)
    await tabTo(page, page.getByRole('textbox', { name: 'Adresse', exact: true }))
    await page.keyboard.type('Fjordgata 3')
    await expectSaved(page)
  })
  await test.step('a passage', async () => {
    await tabTo(page, page.getByRole('button', { name: /^Stryk avsnittet:/ }))
    await page.keyboard.press('Enter')
    const restore = page.getByRole('button', { name: /^Ta inn igjen:/ })
    await expect(restore).toBeFocused()
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: /^Stryk avsnittet:/ })).toBeFocused()
    await expectSaved(page)
  })
  await test.step('a text', async () => {
    await tabTo(page, page.getByRole('button', { name: /^(Skriv|Rediger): / }).first())
    await page.keyboard.press('Enter')
    const editor = page.getByRole('main').getByRole('textbox', { name: 'Lokal tekst' })
    await expect(editor).toBeFocused()
    await page.keyboard.press('ControlOrMeta+b')
    await page.keyboard.type('Heis frå baksida.')
    await expect(editor.locator('strong')).toHaveText('Heis frå baksida.')
    await tabTo(page, page.getByRole('button', { name: 'Ferdig' }))
    await page.keyboard.press('Enter')
    await expect(editor).toBeHidden()
    await expect(page.getByRole('button', { name: 'Rediger: Lokal tekst' })).toBeFocused()
    await expectSaved(page)
  })
  await test.step('a choice', async () => {
    await page.keyboard.press('Home')
    const list = page.getByRole('navigation', { name: 'Punktene i avtalen' })
    await tabTo(page, list.getByRole('link', { name: /^3\.2 / }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^3\.2/)
    const group = page
      .getByRole('radiogroup', { name: 'Tilsettingsvilkår' })
      .or(page.getByRole('radiogroup', { name: 'Nav-leders tilsettingsvilkår' }))
    await tabTo(page, group.locator('input:checked'))
    await page.keyboard.press('ArrowRight')
    await expect(group.getByRole('radio', { name: /^statlege/ })).toBeChecked()
    await expectSaved(page)
  })
  await test.step('a dialog closes with Escape, and focus comes back', async () => {
    const opener = page.getByRole('button', { name: 'Tilpass ordlyden' })
    await tabTo(page, opener)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(opener).toBeFocused()
  })
})
