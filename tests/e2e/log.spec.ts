import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import { draftOf, expect, test } from './support/test.ts'

const main = (page: Page): Locator => page.getByRole('main')

test('the log tells who did what, is whole, and knows a code that was kept', async ({ visit }) => {
  const page = await visit({ office: 'Fagerli', role: 'reader' })
  await page.goto(draftOf('Fagerli'))
  await main(page).getByRole('link', { name: 'Logg', exact: true }).click()
  await expect(main(page).getByText(/^Kontrollert nå: Loggen henger sammen fra 1 til \d+\./)).toBeVisible()
  await expect(main(page).getByText(/opprettet utkastet/)).toBeVisible()
  await expectAccessible(page, /^Logg/)

  await test.step('by kind, and back to all of it', async () => {
    await page.getByLabel('Hva').selectOption({ label: 'Høring og politisk behandling' })
    await main(page).getByRole('button', { name: 'Vis', exact: true }).click()
    await expect(main(page).getByText(/opprettet utkastet/)).toHaveCount(0)
    await main(page).getByRole('link', { name: 'Gå til høringen' }).first().click()
    await expect(page).toHaveURL(/hoering#horing-/)
    await page.goto(`${draftOf('Fagerli')}/logg`)
  })

  await test.step('a code that was kept is found, and one that is not there is told of', async () => {
    const code = await main(page)
      .getByRole('region', { name: 'Loggen er hel' })
      .locator('code')
      .first()
      .innerText()
    await page.getByLabel('Kode', { exact: true }).fill(code)
    await main(page).getByRole('button', { name: 'Kontroller koden' }).click()
    await expect(main(page).getByRole('status')).toContainText('Alt som sto i loggen da, står her fortsatt.')
    await page.getByLabel('Kode', { exact: true }).fill('ffff ffff ffff ffff')
    await main(page).getByRole('button', { name: 'Kontroller koden' }).click()
    await expect(main(page).getByRole('status')).toContainText('Loggen har ingen slik kode.')
  })
})

test('in nynorsk, on a phone, and without JavaScript', async ({ visit }) => {
  const visitor = { office: 'Raudvik', role: 'state_director', language: 'nn' } as const
  const viewport = { width: 390, height: 844 }
  const bare = await visit({ ...visitor, options: { viewport, javaScriptEnabled: false } })
  await bare.goto(`${draftOf('Raudvik')}/logg?slag=hearing`)
  await expect(main(bare).getByText(/^Kontrollert no: Loggen heng saman/)).toBeVisible()
  await expect(main(bare).getByText(/oppretta utkastet/)).toHaveCount(0)
  const page = await visit({ ...visitor, options: { viewport } })
  await page.goto(`${draftOf('Raudvik')}/logg`)
  await expectAccessible(page, /^Logg/)
  await expectNynorsk(page)
})
