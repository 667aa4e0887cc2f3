import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expectNynorsk } from './support/nynorsk.ts'
import type { OfficeName } from './support/offices.ts'
import { expectSaved, fillIn, openEditor, pick, saveMark } from './support/steps.ts'
import { clauseOf, expect, test } from './support/test.ts'

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Standpunkt' })
const party = (page: Page, name: RegExp): Locator => panel(page).getByRole('region', { name })
const municipality = (page: Page) => party(page, /^Kommunen/)
const state = (page: Page) => party(page, /^Nav/)

const choose = (page: Page, answer: string) =>
  pick(panel(page).getByRole('radio', { name: answer, exact: true }))

const send = (page: Page) => panel(page).getByRole('button', { name: 'Send svaret' }).click()

const open = async (page: Page, clause: string, office: OfficeName = 'Brattli') => {
  await page.goto(clauseOf(office, clause))
  await expect(saveMark(page)).toHaveText(/^Lagr|^Al/)
}

/** As when somebody comes back to the window. */
const comeBack = async (page: Page) => {
  await page.clock.runFor(6000)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
}

test('two directors agree, a change of one word takes both answers away, and they agree again', async ({
  visit,
}) => {
  const kari = await visit({ office: 'Brattli', role: 'municipal_director' })
  const harald = await visit({ office: 'Brattli', role: 'state_director' })
  await harald.clock.install()
  for (const page of [kari, harald]) await open(page, 'lokalisering')

  await test.step('one answers with a note; the other sees it, and answers too', async () => {
    await choose(kari, 'Enig')
    await expect(panel(kari).getByText('Svaret er ikke sendt')).toBeVisible()
    await panel(kari).getByLabel('Merknad (valgfritt)').fill('Fint slik.')
    await send(kari)
    await expect(panel(kari).getByText('Svaret er sendt.')).toBeVisible()
    await expect(panel(kari).getByRole('heading', { level: 2 })).toBeFocused()
    await comeBack(harald)
    await expect(municipality(harald)).toContainText('Enig')
    await expect(municipality(harald)).toContainText('«Fint slik.»')
    await expect(municipality(harald)).toContainText(/Brattli municipal_director, i dag kl\.\s\d\d\.\d\d/)
    await choose(harald, 'Enig')
    await send(harald)
    await expect(state(harald)).toContainText('Enig')
    const link = harald.getByRole('navigation', { name: 'Punktene i avtalen' }).getByRole('link', {
      name: /Fysisk lokalisering.*Kommunen: enig\. Nav: enig\./,
    })
    await expect(link).toBeVisible()
    await expect(harald.getByText(/1 av 19 enige/)).toBeVisible()
  })

  await test.step('a field is changed: both see that both answers have lapsed, and which words', async () => {
    await fillIn(harald, 'Adresse', 'Lillegata 7')
    await harald.clock.runFor(3000)
    for (const page of [kari, harald]) {
      await expect(panel(page).getByRole('heading', { name: 'Endret siden dere var enige' })).toBeVisible()
      await expect(panel(page).getByRole('insertion')).toContainText('Nytt: Lillegata 7')
      await expect(municipality(page)).toContainText('Endret – må svare på nytt')
      await expect(state(page)).toContainText('Endret – må svare på nytt')
    }
    await expect(panel(kari).getByText(/Dere svarte Enig i dag kl\./)).toContainText(
      /Brattli state_director \(Nav\) endret teksten i dag kl\.\s\d\d\.\d\d\. Svarene gjelder ikke lenger\./,
    )
    await expect(kari.getByRole('status').filter({ hasText: 'Endret siden dere var enige' })).toHaveCount(1)
    await panel(kari).getByRole('link', { name: 'Se alle endringene (1)' }).click()
    await expect(kari.getByRole('heading', { level: 1 })).toContainText('til avtalen slik den er nå')
    await open(kari, 'lokalisering')
  })

  await test.step('they agree to the new words', async () => {
    await choose(kari, 'Enig')
    await send(kari)
    await choose(harald, 'Enig')
    await send(harald)
    await expect(municipality(harald)).not.toContainText('Endret')
    await expect(panel(harald).getByRole('heading', { name: 'Endret siden dere var enige' })).toHaveCount(0)
  })

  await test.step('and one takes the answer back', async () => {
    await panel(harald).getByText('Endre eller trekk svaret').click()
    await panel(harald).getByRole('button', { name: 'Trekk svaret' }).click()
    await expect(panel(harald).getByText('Svaret er trukket.')).toBeVisible()
    await expect(state(harald)).toContainText('Ikke svart')
  })
})

test('an answer to words that were changed meanwhile is not sent: what has changed is shown, and the note is kept', async ({
  visit,
}) => {
  const kari = await visit({ office: 'Brattli', role: 'municipal_director' })
  const leader = await visit({ office: 'Brattli' })
  for (const page of [kari, leader]) await open(page, 'tilsetting')
  await choose(kari, 'Enig')
  await panel(kari).getByLabel('Merknad (valgfritt)').fill('Vi har lest dette.')
  await leader.getByRole('main').getByRole('radio', { name: 'felles', exact: true }).check()
  await expectSaved(leader)
  await expect(panel(kari).getByText(/^Teksten er endret etter at du valgte/)).toBeVisible()
  await send(kari)
  const told = panel(kari).getByText(/^Svaret er ikke sendt\. Teksten er endret/)
  await expect(told).toBeVisible()
  await expect(panel(kari).getByText(/^Brattli nav_leader endret teksten i dag/)).toBeVisible()
  await expect(panel(kari).getByRole('deletion')).toContainText('Fjernet: delt')
  await expect(panel(kari).getByRole('insertion')).toContainText('Nytt: felles')
  await expect(panel(kari).getByLabel('Merknad (valgfritt)')).toHaveValue('Vi har lest dette.')
  await expect(panel(kari).getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(municipality(kari)).toContainText('Ikke svart')
  await choose(kari, 'Til drøfting')
  await send(kari)
  await expect(municipality(kari)).toContainText('«Vi har lest dette.»')
  await expect(told).toHaveCount(0)
})

test('with the keyboard alone: an answer is chosen, and the next clause that waits is a link away', async ({
  visit,
}) => {
  const page = await visit({ office: 'Brattli', role: 'caseworker' })
  await open(page, 'tvist')
  await panel(page).getByRole('radio', { name: 'Enig', exact: true }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Vi vil ha en annen frist.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(municipality(page)).toContainText('Uenig')
  await expect(municipality(page)).toContainText('«Vi vil ha en annen frist.»')
  await page.getByRole('link', { name: /^Neste som venter på deg/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('tvist')
})

test('on a phone the next clause that waits lies at the foot of the sheet that one has answered in', async ({
  visit,
}) => {
  const options = { viewport: { width: 390, height: 844 } }
  const page = await visit({ office: 'Strandvik', role: 'state_director', language: 'nn', options })
  await open(page, 'samhandling', 'Strandvik')
  await page.getByRole('button', { name: 'Standpunkt', exact: true }).click()
  const next = panel(page).getByRole('link', { name: /^Neste som ventar på deg/ })
  await expect(next).toHaveCount(0)
  await choose(page, 'Samd')
  await send(page)
  await expect(next).toBeInViewport({ ratio: 1 })
  await expectNynorsk(page)
  const before = page.url()
  await next.click()
  await expect(page).not.toHaveURL(before)
})

test('an answer must be chosen, and the words of a note that is not sent survive a reload', async ({
  visit,
}) => {
  const page = await visit({ office: 'Brattli', role: 'caseworker' })
  await open(page, 'revisjon')
  await panel(page).getByLabel('Merknad (valgfritt)').fill('Skrevet, ikke sendt')
  await send(page)
  await expect(panel(page).getByText('Velg Enig, Til drøfting eller Uenig.')).toBeVisible()
  await page.reload()
  await expect(panel(page).getByLabel('Merknad (valgfritt)')).toHaveValue('Skrevet, ikke sendt')
  await expect(panel(page).getByText('Svaret er ikke sendt')).toBeVisible()
})

test('an annex is agreed to in one go, but not where somebody has changed a clause meanwhile', async ({
  visit,
}) => {
  const page = await visit({ office: 'Brattli', role: 'state_director' })
  const leader = await visit({ office: 'Brattli' })
  for (const one of [page, leader]) await open(one, 'driftsavtale/innsyn')
  await panel(page).getByText('Svar Enig på hele vedlegg 1').click()
  const shown = panel(page).locator('input[name="hash"]')
  const before = await shown.inputValue()
  await (await openEditor(leader, 'Lokal tekst')).pressSequentially('Nytt i vedlegget')
  await expectSaved(leader)
  await expect(shown, 'the page has fetched the new text').not.toHaveValue(before)
  const all = panel(page).getByRole('button', { name: /^Enig i alle 14 punktene/ })
  await all.click()
  await expect(
    panel(page).getByText(/^Ikke sendt\. Teksten er endret etter at du åpnet siden: 12\./),
  ).toBeVisible()
  await expect(state(page)).toContainText('Ikke svart')
  await all.click()
  await expect(state(page)).toContainText('Enig')
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused()
  await expect(panel(page).getByText(/på hele vedlegg/)).toHaveCount(0)
})

test.describe('those who do not answer for an owner', () => {
  for (const [role, why] of [
    ['nav_leader', 'Du er Nav-leder. Det er eierne som tar standpunkt.'],
    ['reader', 'Det er eierne som tar standpunkt.'],
  ] as const)
    test(`see what both mean, and why there is nothing to choose: ${role}`, async ({ visit }) => {
      const page = await visit({ office: 'Brattli', role })
      await page.goto(clauseOf('Brattli', 'medbestemmelse'))
      await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Hva mener eierne om 3.4?')
      await expect(municipality(page)).toContainText('Ikke svart')
      await expect(panel(page).getByText(why)).toBeVisible()
      await expect(panel(page).getByRole('radio')).toHaveCount(0)
    })
})

test('without JavaScript the answer is an ordinary form', async ({ visit }) => {
  const page = await visit({ office: 'Brattli', role: 'caseworker', options: { javaScriptEnabled: false } })
  await page.goto(clauseOf('Brattli', 'kompetanse'))
  await panel(page).getByLabel('Merknad (valgfritt)').fill('Uten skript')
  await send(page)
  await expect(panel(page).getByText('Velg Enig, Til drøfting eller Uenig.')).toBeVisible()
  await expect(panel(page).getByLabel('Merknad (valgfritt)')).toHaveValue('Uten skript')
  await choose(page, 'Til drøfting')
  await send(page)
  await expect(municipality(page)).toContainText('Til drøfting')
  await expect(municipality(page)).toContainText('«Uten skript»')
})

for (const width of [1440, 390, 320])
  test(`the panel at ${width} px: accessible, in nynorsk, nothing wider than the screen`, async ({
    visit,
  }) => {
    const options = { viewport: { width, height: 900 } }
    const page = await visit({ office: 'Strandvik', role: 'municipal_director', language: 'nn', options })
    await open(page, 'samhandling', 'Strandvik')
    await expectNynorsk(page)
    if (width < 1024) {
      await page.getByRole('button', { name: /^Standpunkt: Kommunen: Ikkje svart/ }).click()
      await expect(panel(page)).toBeVisible()
      await panel(page).getByRole('button', { name: 'Lukk' }).click()
      await page.getByRole('button', { name: 'Standpunkt', exact: true }).click()
    }
    await choose(page, 'Samd')
    await expect(panel(page).getByText('Svaret er ikkje sendt')).toBeVisible()
    const { violations } = await new AxeBuilder({ page })
      .include('#standpunkt')
      .include('#punkter')
      .include('h1 ~ button')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await page.evaluate(wide)).toBe(0)
    expect(await panel(page).evaluate((part) => part.scrollWidth - part.clientWidth)).toBe(0)
  })
