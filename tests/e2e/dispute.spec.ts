import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import { pick } from './support/steps.ts'
import { clauseOf, draftOf, expect, HOME, test } from './support/test.ts'

const OFFICE = 'Bergset'
const PHONE = { viewport: { width: 390, height: 844 } }
const TITLE = /Uenighet|Usemje/
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date())
const main = (page: Page): Locator => page.getByRole('main')
const dispute = (page: Page): Locator => main(page).getByRole('article')

test('a disagreement is lifted, negotiated, and over when both say so', async ({ visit }) => {
  test.slow()
  const kari = await visit({ office: OFFICE, role: 'municipal_director' })
  await test.step('the municipality disagrees, and finds the way on from the clause', async () => {
    await kari.goto(clauseOf(OFFICE, 'tilsetting'))
    await pick(kari.getByRole('radio', { name: 'Uenig', exact: true }))
    await kari.getByRole('textbox', { name: 'Merknad (valgfritt)' }).fill('Vi må være med')
    await kari.getByRole('button', { name: 'Send svaret' }).click()
    await kari.getByRole('link', { name: 'Blir dere ikke enige? Se veien videre' }).click()
    await expect(main(kari).getByText('Det er ingen åpne tvister.')).toBeVisible()
    await expect(main(kari).getByText('Uenig: Kommunen.')).toBeVisible()
    await expectAccessible(kari, TITLE)
  })

  await test.step('it is lifted; what is missing is told, and nothing is lost', async () => {
    await main(kari)
      .getByRole('link', { name: /^Løft uenigheten om 3\.2/ })
      .click()
    await expect(main(kari).getByRole('checkbox', { name: /^3\.2/ })).toBeChecked()
    await main(kari).getByRole('button', { name: 'Løft uenigheten' }).click()
    await expect(main(kari).getByRole('link', { name: 'Skriv noe her.' })).toBeVisible()
    await expect(main(kari).getByRole('checkbox', { name: /^3\.2/ })).toBeChecked()
    await expectAccessible(kari, /Løft/)
    await kari.getByLabel('Hva er dere uenige om?').fill('Hvem som ansetter leder.')
    await main(kari).getByRole('button', { name: 'Løft uenigheten' }).click()
    await expect(dispute(kari)).toContainText('Hvem som ansetter leder.')
    await expect(
      main(kari).getByText('Ingen av eierne er uenig i andre punkter enn dem som er løftet.'),
    ).toBeVisible()
  })

  const harald = await visit({
    office: OFFICE,
    role: 'state_director',
    options: { ...PHONE, javaScriptEnabled: false },
  })
  await test.step('the other party records what was done, on a phone, without JavaScript', async () => {
    await harald.goto(`${draftOf(OFFICE)}/tvist`)
    await dispute(harald)
      .getByRole('link', { name: /^Registrer forhandling/ })
      .click()
    await harald.getByLabel('Hva skjedde?').fill('Direktørene møttes.')
    await main(harald).getByRole('button', { name: 'Registrer' }).click()
    await expect(main(harald).getByRole('link', { name: 'Fyll inn datoen.' })).toBeVisible()
    await expect(harald.getByLabel('Hva skjedde?')).toHaveValue('Direktørene møttes.')
    await harald.getByLabel('Dato').fill(today())
    await main(harald).getByRole('button', { name: 'Registrer' }).click()
    await expect(dispute(harald)).toContainText('Direktørene møttes.')
    await expect(dispute(harald).getByRole('link', { name: /^Trekk tvisten/ })).toHaveCount(0)
  })

  await test.step('the NAV leader follows it on a phone, and records nothing', async () => {
    const leader = await visit({ office: OFFICE, options: PHONE })
    await leader.goto(`${draftOf(OFFICE)}/tvist`)
    await expect(dispute(leader)).toContainText('Direktørene møttes.')
    await expect(dispute(leader).getByRole('link', { name: /^Registrer/ })).toHaveCount(0)
    await expectAccessible(leader, TITLE)
  })

  await test.step('who is about to approve is told of it', async () => {
    await kari.goto(`${draftOf(OFFICE)}/klar`)
    await main(kari).getByRole('link', { name: 'Se tvisten om punkt 3.2' }).click()
    await expect(dispute(kari)).toContainText('Direktørene møttes.')
  })

  await test.step('one party says that they agree: it is over when the other says so too', async () => {
    await dispute(kari)
      .getByRole('link', { name: /^Registrer at dere er blitt enige/ })
      .click()
    await kari.getByLabel('Dato').fill(today())
    await main(kari).getByRole('button', { name: 'Registrer' }).click()
    await expect(dispute(kari)).toContainText('Venter på at Nav bekrefter.')
    await expect(dispute(kari).getByRole('button', { name: /^Bekreft/ })).toHaveCount(0)
    await harald.goto(`${draftOf(OFFICE)}/tvist`)
    await dispute(harald).getByRole('button', { name: 'Bekreft at dere er blitt enige' }).click()
    await expect(dispute(harald)).toContainText('Avsluttet: Eierne er blitt enige')
    await expect(main(harald).getByText('Det er ingen åpne tvister.')).toBeVisible()
  })
})

test('what must be discussed is one list, for the owners and the NAV leader', async ({ visit }) => {
  const liv = await visit({ office: 'Hovland', role: 'state_director', language: 'nn' })
  await liv.goto(`${draftOf('Hovland')}/droeftes`)
  await expect(main(liv).getByText('Ingenting må drøftast no.')).toBeVisible()
  await expectAccessible(liv, /Må drøftast/)
  await liv.goto(clauseOf('Hovland', 'tilsetting'))
  const guide = liv.getByRole('complementary', { name: 'Rettleiar' })
  await guide.getByRole('button', { name: 'Må drøftast' }).first().click()
  await guide.getByRole('textbox', { name: /^Notat/ }).fill('Til møtet i mai')
  await guide.getByRole('button', { name: 'Lagre notatet' }).click()
  await expect(guide.getByText('Notatet er lagra.')).toBeVisible()
  await guide.getByRole('link', { name: 'Alt som må drøftast' }).click()
  await expect(main(liv).getByRole('region', { name: /^3\.2/ })).toContainText('Til møtet i mai')
  await expectAccessible(liv, /Må drøftast/)
  await expectNynorsk(liv)
  await liv.goto(`${draftOf('Hovland')}/tvist`)
  await expectNynorsk(liv)
  await expectAccessible(liv, TITLE)

  const employee = await visit({ office: 'Hovland', role: 'employee_rep' })
  const stranger = await visit({ office: 'Lia' })
  for (const page of [employee, stranger])
    for (const way of ['droeftes', 'tvist', 'tvist/ny', 'logg'])
      expect((await page.request.get(`${HOME}${draftOf('Hovland')}/${way}`)).status(), way).toBe(404)
})
