import type { Locator, Page } from '@playwright/test'
import { analyze } from './support/analyze.ts'
import { approve } from './support/approve.ts'
import { linkTo } from './support/database.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import { removeEverywhere } from './support/rights.ts'
import { field, fillIn, saveMark } from './support/steps.ts'
import { clauseOf, draftOf, expect, personOf, test } from './support/test.ts'

// The story takes the network away, and asks for what is no longer there.
test.use({
  expectedErrors: [
    /ERR_INTERNET_DISCONNECTED|ERR_FAILED .*synk|WebSocket connection|Failed to load resource/,
  ],
})

const main = (page: Page): Locator => page.getByRole('main')
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const row = (page: Page, name: string) => main(page).getByRole('listitem').filter({ hasText: name })

const expectAccessible = async (page: Page) => {
  await expect(page).toHaveTitle(/ – Samstemt$/)
  const { violations } = await analyze(page)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(await page.evaluate(() => document.body.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}

const toMembers = async (page: Page, office: 'Medbygd' | 'Stadvik'): Promise<void> => {
  await page.goto(draftOf(office))
  await main(page)
    .getByRole('link', { name: /^Person(er|ar) og roller$/ })
    .click()
  await expect(heading(page)).toHaveText(/^Person(er|ar) ved Nav /)
}

/** Whether anything in the page, also what does not show, holds the words. */
const holds = (page: Page, words: string): Promise<boolean> =>
  page.evaluate((sought) => document.documentElement.textContent.includes(sought), words)

const longestLine = async (page: Page): Promise<string> =>
  (await main(page).innerText())
    .split('\n')
    .reduce((longest, line) => (line.length > longest.length ? line : longest))

test('somebody is asked in, takes part, and is shown the door', async ({ visit, browser, guard }) => {
  test.slow()
  const email = 'ola.nordmann@example.com'
  const director = await visit({ office: 'Medbygd', role: 'municipal_director' })

  await test.step('the director asks in a colleague; what was wrong is told', async () => {
    await toMembers(director, 'Medbygd')
    await expectAccessible(director)
    await director.getByRole('link', { name: 'Inviter til Medbygd kommune' }).click()
    await director.getByRole('textbox', { name: 'Navn' }).fill('Ola Nordmann')
    await director.getByRole('button', { name: 'Send invitasjonen' }).click()
    await expect(main(director).getByRole('link', { name: 'Velg en rolle.' })).toBeVisible()
    await expect(director.getByRole('textbox', { name: 'Navn' })).toHaveValue('Ola Nordmann')
    await expectAccessible(director)
    await director.getByRole('textbox', { name: 'E-postadresse' }).fill(email)
    await director.getByRole('radio', { name: 'Saksbehandler' }).check()
    await director.getByRole('button', { name: 'Send invitasjonen' }).click()
    await expect(main(director).getByText('Invitasjonen er sendt.')).toBeVisible()
    await expect(row(director, email)).toContainText('Saksbehandler')
    await expectAccessible(director)
  })

  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  guard(context)
  const invited = await context.newPage()
  await test.step('a stranger to the token sees nothing; the link tells who asks, and lets in', async () => {
    await invited.goto(`/invitasjon/${'a'.repeat(43)}`)
    await expect(heading(invited)).toHaveText('Vi finner ikke invitasjonen')
    await expect(main(invited)).not.toContainText('Medbygd')
    await invited.goto(await linkTo(email))
    await expect(heading(invited)).toHaveText('Invitasjon til Nav Medbygd')
    await expect(main(invited)).toContainText('Saksbehandler i Medbygd kommune')
    await expectAccessible(invited)
    await invited.getByRole('button', { name: 'Godta som Ola Nordmann' }).click()
    await expect(main(invited).getByText('Velkommen. Du har nå tilgang.')).toBeVisible()
    await expect(row(invited, 'Ola Nordmann (deg)')).toBeVisible()
    await expectAccessible(invited)
  })

  const other = await visit({ office: 'Medbygd', role: 'state_director' })
  await test.step('the other owner sees who has come, and can do nothing about it', async () => {
    await toMembers(other, 'Medbygd')
    await expect(row(other, 'Ola Nordmann')).toBeVisible()
    await expect(other.getByRole('link', { name: 'Endre: Ola Nordmann' })).toHaveCount(0)
    await expect(other.getByRole('link', { name: 'Inviter til Medbygd kommune' })).toHaveCount(0)
  })

  await test.step('removed with the agreement open: the page is told, and the text is gone without its asking for anything', async () => {
    await invited.goto(clauseOf('Medbygd', 'lokalisering'))
    await fillIn(invited, 'Adresse', 'Storgata 1')
    const words = (await main(invited).innerText()).split('\n').find((line) => line.length > 40) ?? ''
    expect(words).not.toBe('')
    expect(await holds(invited, words)).toBe(true)
    await context.setOffline(true)
    await field(invited, 'Adresse').fill('Bare på denne maskinen 7')
    await expect(saveMark(invited)).toContainText('Ikke lagret')
    await context.setOffline(false)
    await expect(saveMark(invited)).toContainText('Lagret')
    // What the page has open stays open; nothing more can be asked for, and nowhere be gone to.
    await context.route('**', (route) => route.abort())
    await toMembers(director, 'Medbygd')
    await director.getByRole('link', { name: 'Endre: Ola Nordmann' }).click()
    await director.getByRole('button', { name: 'Fjern tilgangen' }).click()
    await expect(main(director).getByText('Personen har ikke lenger tilgang.')).toBeVisible()
    await expect(heading(invited)).toHaveText('Du har ikke lenger tilgang til denne avtalen')
    await expect(heading(invited)).toBeFocused()
    expect(await holds(invited, words)).toBe(false)
    await context.unroute('**')
    await expectAccessible(invited)
    await invited.getByRole('link', { name: 'Til forsiden' }).click()
    await invited.goto(draftOf('Medbygd'))
    await expect(heading(invited)).toHaveText('Vi finner ikke denne siden')
  })

  await test.step('what they did stays, and that they were here', async () => {
    await director.getByText('Har vært med').click()
    await expect(row(director, 'Ola Nordmann, saksbehandler i Medbygd kommune')).toBeVisible()
    await director.goto(clauseOf('Medbygd', 'lokalisering'))
    await expect(field(director, 'Adresse')).toHaveValue('Bare på denne maskinen 7')
  })
  await context.close()
})

test('whoever is removed while their words wait gets those back, and nothing else', async ({ visit }) => {
  const director = await visit({ office: 'Medbygd', role: 'municipal_director' })
  const caseworker = await visit({ office: 'Medbygd', role: 'caseworker' })
  await caseworker.goto(clauseOf('Medbygd', 'lokalisering'))
  await fillIn(caseworker, 'Åpningstider', 'Hverdager fra 9 til 15')
  await caseworker.context().setOffline(true)
  await field(caseworker, 'Åpningstider').fill('Hver dag fra 7 til 19')
  await expect(saveMark(caseworker)).toContainText('Ikke lagret')
  await toMembers(director, 'Medbygd')
  await director.getByRole('link', { name: 'Endre: Medbygd caseworker' }).click()
  await director.getByRole('button', { name: 'Fjern tilgangen' }).click()
  await expect(main(director).getByText('Personen har ikke lenger tilgang.')).toBeVisible()
  await caseworker.context().setOffline(false)
  await expect(heading(caseworker)).toHaveText('Du har ikke lenger tilgang til denne avtalen')
  await expect(caseworker.getByLabel('Dette er bare dine egne ord.')).toHaveValue('Hver dag fra 7 til 19')
  await expect(caseworker.getByRole('button', { name: 'Kopier teksten' })).toBeVisible()
  expect(await holds(caseworker, 'Hverdager fra 9 til 15')).toBe(false)
  await expectAccessible(caseworker)
})

const OF_AGREEMENT = ['', '/les', '/klar', '/gyldighet', '/forslag', '/hoering', '/logg', '/historikk']
const OF_OFFICE = ['/medlemmer', '/moter', '/arshjul', '/resultater', '/handlingsplan', '/oppgaver']

test('whoever is removed loses every page that stands open, without asking for anything', async ({
  visit,
}) => {
  test.slow()
  const first = await visit({ office: 'Utgård', role: 'nav_leader' })
  const address = draftOf('Utgård')
  await first.goto(address)
  const office = (await main(first).locator('a[href^="/kontor/"]').first().getAttribute('href'))?.split(
    '/',
  )[2]
  await first.goto(`/kontor/${office}/moter/nytt`)
  await first.getByLabel('Dato').fill(`${new Date().getFullYear() + 1}-05-11`)
  await first.getByLabel('Sted').fill('Kommunestyresalen')
  await first.getByRole('button', { name: 'Lag møtet' }).click()
  await expect(first).toHaveURL(/\/moter\/[0-9a-f-]{36}$/)
  const meeting = new URL(first.url()).pathname
  const open = async (path: string, what: 'denne avtalen' | 'dette kontoret') => {
    const page = await first.context().newPage()
    const line = page.waitForEvent('websocket', (socket) => socket.url().includes('/tilgang?'))
    await page.goto(path)
    await (await line).waitForEvent('framereceived')
    return { page, what, words: await longestLine(page) }
  }
  const tabs = [
    ...(await Promise.all(OF_AGREEMENT.map((path) => open(`${address}${path}`, 'denne avtalen')))),
    ...(await Promise.all(OF_OFFICE.map((path) => open(`/kontor/${office}${path}`, 'dette kontoret')))),
    await open(`${meeting}/innkalling`, 'dette kontoret'),
  ]
  const minutes = await open(`${meeting}/referat`, 'dette kontoret')
  await minutes.page.getByRole('button', { name: /^Åpne sak 1/ }).click()
  await minutes.page.getByLabel('Notat').fill('Dette er lagret.')
  await expect(saveMark(minutes.page)).toContainText('Lagret')
  await minutes.page.route('**/referat/synk', (route) => route.abort())
  await minutes.page.getByLabel('Konklusjon').fill('Dette kom aldri fram.')
  await expect(saveMark(minutes.page)).toContainText('Ikke lagret')

  await removeEverywhere(personOf('Utgård', 'nav_leader'))
  for (const { page, what, words } of [...tabs, minutes]) {
    await expect(heading(page)).toHaveText(`Du har ikke lenger tilgang til ${what}`)
    expect(await holds(page, words)).toBe(false)
  }
  await expect(minutes.page.getByLabel('Dette er bare dine egne ord.')).toHaveValue('Dette kom aldri fram.')
  await expectAccessible(minutes.page)
})

test('a deputy approves in the director’s absence, and everybody sees for whom', async ({ visit }) => {
  const director = await visit({ office: 'Stadvik', role: 'municipal_director', language: 'nn' })
  const name = personOf('Stadvik', 'caseworker').name
  await toMembers(director, 'Stadvik')
  await expectNynorsk(director)
  await director
    .getByRole('link', { name: 'Endre eller oppnemn stadfortredar: Stadvik municipal_director' })
    .click()
  await expect(main(director)).toContainText('Ein part må alltid ha ein direktør')
  await expectNynorsk(director)
  await director.getByLabel('Til og med').fill('2000-01-01')
  await director.getByRole('button', { name: 'Oppnemn stadfortredar' }).click()
  await expect(
    main(director).getByRole('link', {
      name: 'Den siste dagen må vere den same som den første, eller seinare.',
    }),
  ).toBeVisible()
  await expectAccessible(director)
  await director.getByLabel('Til og med').fill(await director.getByLabel('Frå og med').inputValue())
  await director.getByRole('button', { name: 'Oppnemn stadfortredar' }).click()
  await expect(main(director).getByText('Stadfortredaren er oppnemnd')).toBeVisible()
  await expect(row(director, 'Stadvik municipal_director (deg)')).toContainText(`Stadfortredar: ${name}`)

  const deputy = await visit({ office: 'Stadvik', role: 'caseworker', language: 'nn' })
  await deputy.goto(`${draftOf('Stadvik')}/klar`)
  await expect(main(deputy)).toContainText(`${name}, stadfortredar for kommunedirektøren`)
  await deputy.getByRole('link', { name: 'Les og godkjenn avtalen' }).click()
  await deputy.getByRole('button', { name: /^Godkjenn hei?le avtalen$/ }).click()
  await expect(deputy.getByRole('dialog')).toContainText('stadfortredar for kommunedirektøren')
  await deputy.getByRole('dialog').getByRole('button', { name: 'Godkjenn', exact: true }).click()
  await expect(heading(deputy)).toHaveText('Kommunen har godkjent – ventar på Nav')

  const other = await visit({ office: 'Stadvik', role: 'state_director', language: 'nn' })
  await other.goto(`${draftOf('Stadvik')}/klar`)
  await expect(main(other)).toContainText(`${name}, stadfortredar for kommunedirektøren`)
  await approve(other, 'Stadvik')
  await expect(heading(other)).toHaveText('Avtalen er låst og klar til signering')
  await expect(main(other)).toContainText(`${name}, stadfortredar for kommunedirektøren`)
  await other.goto(`${draftOf('Stadvik')}/parter`)
  await expectNynorsk(other)
  await other.getByLabel('Saksnummer hos dykk').fill('26/999')
  await other.getByRole('button', { name: 'Lagre' }).click()
  await expect(main(other).getByText('Opplysningane er lagra.')).toBeVisible()
  await expectAccessible(other)
  await director.goto(`${draftOf('Stadvik')}/parter`)
  await expect(main(director)).toContainText('26/999')
})
