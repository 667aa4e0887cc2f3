import type { Locator, Page } from '@playwright/test'
import { analyze } from './support/analyze.ts'
import { approve } from './support/approve.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import { clauseOf, draftOf, expect, HOME, test } from './support/test.ts'

const OFFICE = 'Bjørkli'
const PHONE = { viewport: { width: 390, height: 844 } }

const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await analyze(page)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([])
}
const main = (page: Page): Locator => page.getByRole('main')
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const lead = (page: Page): Locator => main(page).locator('h1 + p')
const bell = (page: Page): Locator => page.getByRole('banner').getByRole('link', { name: /^Vars(ler|el)/ })

/** As when somebody comes back to the window after a while. */
const comeBack = async (page: Page) => {
  await page.clock.runFor(6000)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
}
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(
    new Date(Date.now() + days * 86_400_000),
  )

// They count the same people's notices.
test.describe.configure({ mode: 'default' })

test('whose turn it is, from the one who approves to the one who is waited for', async ({ visit }) => {
  test.slow()
  const municipality = await visit({ office: OFFICE, role: 'municipal_director' })
  const state = await visit({ office: OFFICE, role: 'state_director', options: PHONE })

  await test.step('nothing is new, and the page says what one will find there', async () => {
    await state.goto('/varsler')
    await expect(lead(state)).toContainText('Du har ingen varsler. Her får du vite når')
    await expect(bell(state)).not.toContainText(/\d/)
  })

  await test.step('a front page that has stood open tells it when one comes back', async () => {
    await state.clock.install()
    await state.goto('/')
    await expect(lead(state)).toHaveText('Avtalen for Nav Bjørkli er klar til godkjenning.')
    await approve(municipality, OFFICE)
    await comeBack(state)
    await expect(lead(state)).toHaveText(
      /^Kommunen godkjente avtalen \d+\. \p{L}+ \d{4} kl\. \d\d\.\d\d – venter på Nav\.$/u,
    )
    await expect(bell(state)).toContainText('ett ulest')
  })

  await test.step('the notice says who did what where, leads there, and is read', async () => {
    await bell(state).click()
    await expect(lead(state)).toHaveText('Du har ett ulest varsel.')
    await expectAccessible(state)
    await main(state)
      .getByRole('link', {
        name: /^Bjørkli municipal_director \(Bjørkli kommune\) godkjente avtalen for Nav Bjørkli\./,
      })
      .click()
    await expect(heading(state)).toHaveText('Kommunen har godkjent – venter på Nav')
    await expect(bell(state)).not.toContainText(/\d/)
  })

  await test.step('one polite reminder a day, and its place says that it is sent', async () => {
    await municipality.goto('/')
    await municipality.getByRole('button', { name: 'Send påminnelse til Nav' }).click()
    await expect(main(municipality).getByRole('status')).toHaveText(
      /^Påminnelse er sendt til Nav i dag kl\. \d\d\.\d\d\.$/,
    )
    await expect(municipality.getByRole('button', { name: /^Send påminnelse/ })).toHaveCount(0)
    await municipality.goto(`${draftOf(OFFICE)}/klar`)
    await expect(main(municipality).getByText('Påminnelse er sendt til Nav i dag')).toBeVisible()
  })

  await test.step('the mail that would have been sent leads to the notice', async () => {
    await state.goto('/postkasse')
    const letter = main(state)
      .getByRole('group')
      .filter({ hasText: 'minner om at avtalen for Nav Bjørkli venter' })
    await letter.locator('summary').first().click()
    await expectAccessible(state)
    const link = letter.getByRole('link', { name: /\/varsler\/[0-9a-f-]{36}$/ }).first()
    await state.goto((await link.getAttribute('href')) ?? '')
    await expect(heading(state)).toHaveText('Partnerskapsavtalen for Nav Bjørkli')
  })

  await test.step('whoever is not logged in gets there all the same', async () => {
    await state.goto('/varsler')
    const link = await main(state).getByRole('list').getByRole('link').first().getAttribute('href')
    await state.context().clearCookies()
    await state.goto(link ?? '')
    await expect(state).toHaveURL(/\/logg-inn\?til=/)
    await state.getByRole('button', { name: /Amina Hussein/ }).click()
    // The notice is another person's: its place is not told of.
    await expect(heading(state)).toHaveText('Varsler')
    await expect(main(state)).not.toContainText('Bjørkli')
  })
})

test('one chooses when one wants e-mail, without JavaScript, in nynorsk', async ({ visit }) => {
  const page = await visit({
    office: OFFICE,
    role: 'caseworker',
    language: 'nn',
    options: { javaScriptEnabled: false },
  })
  await page.goto('/varsler/innstillinger')
  const others = page.getByRole('group', { name: 'Det andre har gjort' })
  await expect(others.getByRole('radio', { name: /^Samla éin gong om dagen/ })).toBeChecked()
  await others.getByRole('radio', { name: 'Ikkje på e-post' }).check()
  await page.getByRole('button', { name: 'Lagre' }).click()
  await expect(page.getByText('Vala er lagra.')).toBeVisible()
  await expect(others.getByRole('radio', { name: 'Ikkje på e-post' })).toBeChecked()
  await expectNynorsk(page)
})

test('a deadline is a wish to the other party, who says that it is done', async ({ visit }) => {
  const leader = await visit({ office: OFFICE, role: 'caseworker' })
  await leader.goto(draftOf(OFFICE))
  await main(leader).getByRole('link', { name: 'Frister' }).click()
  await test.step('what is missing comes back, with what was written', async () => {
    await leader.getByLabel('Hva skal gjøres?').fill('Svare om vedlegg 1')
    await leader.getByRole('button', { name: 'Lagre fristen' }).click()
    await expect(leader.getByRole('link', { name: 'Velg hvem fristen gjelder.' })).toBeVisible()
    await expect(leader.getByLabel('Hva skal gjøres?')).toHaveValue('Svare om vedlegg 1')
    await expectAccessible(leader)
  })
  await leader.getByRole('radio', { name: 'Nav', exact: true }).check()
  await leader.getByLabel('Frist', { exact: true }).fill(inDays(3))
  await leader.getByRole('button', { name: 'Lagre fristen' }).click()
  const item = (page: Page) => main(page).getByRole('listitem').filter({ hasText: 'Svare om vedlegg 1' })
  await expect(item(leader)).toContainText('(om 3 dager)')

  const state = await visit({ office: OFFICE, role: 'state_director', options: PHONE })
  await test.step('the other party is told, and has read it', async () => {
    await state.goto('/varsler')
    await expect(lead(state)).toHaveText('Du har ett ulest varsel.')
    await state.getByRole('button', { name: 'Marker alle som lest' }).click()
    await expect(lead(state)).toHaveText('Du har lest alle varslene.')
    await expect(bell(state)).not.toContainText(/\d/)
  })
  await test.step('the other party finds it on the front page, and cannot take it away', async () => {
    await state.goto('/')
    await main(state)
      .getByRole('link', { name: /^Svare om vedlegg 1/ })
      .click()
    await expect(item(state)).toContainText('Ønske fra Bjørkli caseworker (Bjørkli kommune)')
    await expect(item(state).getByText('Ta bort')).toHaveCount(0)
    await expectAccessible(state)
    await item(state).getByRole('button', { name: 'Merk som gjort: Svare om vedlegg 1' }).click()
    await expect(main(state).getByText('Gjort (1)')).toBeVisible()
  })
  await test.step('and those who set it see who said so', async () => {
    await leader.goto(`${draftOf(OFFICE)}/frister`)
    await main(leader).getByText('Gjort (1)').click()
    await expect(item(leader)).toContainText('ifølge Bjørkli state_director')
  })
})

test('what the other party says comes to an open page, and disturbs nobody who writes', async ({ visit }) => {
  const CLAUSE = clauseOf(OFFICE, 'medbestemmelse')
  const state = await visit({ office: OFFICE, role: 'state_director' })
  const municipality = await visit({ office: OFFICE, role: 'municipal_director' })
  const comments = (page: Page) => page.getByRole('complementary', { name: 'Kommentarer' })
  await state.goto(CLAUSE)
  const field = comments(state).getByLabel('Skriv en kommentar')
  await field.pressSequentially('Jeg er midt i en setn')
  await municipality.goto(CLAUSE)
  await comments(municipality).getByLabel('Skriv en kommentar').fill('Vi foreslår torsdag.')
  await comments(municipality).getByRole('button', { name: 'Send kommentar' }).click()
  await expect(comments(state).getByText('Vi foreslår torsdag.')).toBeVisible()
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('Jeg er midt i en setn')
  await field.pressSequentially('ing.')
  await expect(field).toHaveValue('Jeg er midt i en setning.')
})

test('another’s notices, and a stranger’s deadlines, do not exist', async ({ visit }) => {
  const stranger = await visit({ office: 'Lia' })
  const answer = await stranger.request.get(`${HOME}${draftOf(OFFICE)}/frister`)
  expect(answer.status()).toBe(404)
  await stranger.goto('/varsler/3165eaf1-fa6b-4f44-8d94-2638ee7518b1')
  await expect(stranger).toHaveURL(/\/varsler$/)
  await expect(lead(stranger)).toContainText('Du har ingen varsler.')
})
