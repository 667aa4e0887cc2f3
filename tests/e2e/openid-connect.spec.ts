/** Log-in with a real OpenID Connect service, in a browser: who is let in, and what whoever is not is told. */
import { type Browser, expect, type Page, test } from '@playwright/test'
import { freePort } from '../support/free-port.ts'
import { CLIENT, type LoginService, openLoginService } from '../support/login-service.ts'
import { type MailServer, openMailServer } from '../support/mail-server.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { makeOwnServer, type OwnServer } from './support/own-server.ts'
import { alert } from './support/steps.ts'

// One server and one service for all of it.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const INVITED = 'ola.nordmann@example.com'
const PEOPLE = {
  kari: { name: 'Kari Brekke', email: 'kari.brekke@example.com' },
  ola: { name: 'Ola Nordmann', email: INVITED },
  per: { name: 'Per Ukjent', email: 'per@example.com' },
  // Says that the invited address is theirs, which nobody has proved.
  liar: { name: 'Ola Nordmann', email: INVITED, email_verified: false },
}

let server: OwnServer
let service: LoginService
let mail: MailServer
let servicePort: number

const OFFICE = `
  WITH office AS (INSERT INTO office (number, name) VALUES ('9999', 'Innvik') RETURNING id),
    owners AS (INSERT INTO party (office_id, side, organisation, contracting)
      SELECT id, 'municipality'::side, 'Innvik kommune', true FROM office
      UNION ALL SELECT id, 'state'::side, 'Nav Østfjell', true FROM office RETURNING id, side, office_id),
    person AS (INSERT INTO user_account (name, subject) VALUES ('Kari Brekke', 'kari') RETURNING id)
  INSERT INTO membership (user_id, office_id, role, party_id)
    SELECT person.id, owners.office_id, 'municipal_director', owners.id FROM person, owners WHERE side = 'municipality'`

test.beforeAll(async () => {
  mail = await openMailServer()
  servicePort = await freePort()
  server = await makeOwnServer((url) => ({
    DEMO: 'false',
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    AUTH_SECRET: 'en hemmelighet som bare finnes her i provene',
    OIDC_ISSUER: `http://localhost:${servicePort}`,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    SMTP_URL: mail.url,
    MAIL_FROM: 'Samstemt <samstemt@example.no>',
  }))
  service = await openLoginService(servicePort, server.url, PEOPLE)
  await server.start()
  await server.query(OFFICE)
})
test.afterAll(async () => {
  await server?.remove()
  await service?.close()
  await mail?.close()
})

const newPage = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage()

/** At the service: who one is, and that the program may know it. */
const sayWhoAtService = async (page: Page, who: keyof typeof PEOPLE): Promise<void> => {
  await page.getByPlaceholder('Enter any login').fill(who)
  await page.getByPlaceholder('and password').fill('hva som helst')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

const logIn = async (page: Page, who: keyof typeof PEOPLE, from = '/'): Promise<void> => {
  await page.goto(`${server.url}${from}`)
  await page.getByRole('link', { name: 'Logg inn' }).click()
  await sayWhoAtService(page, who)
}

/** Where the service, which knows the person by now, sends the browser back to: not gone to yet. */
const addressBack = async (page: Page): Promise<URL> => {
  let at = new URL('/logg-inn/start?til=/', server.url)
  while (at.pathname !== '/api/auth/callback/oidc') {
    const answer = await page.request.get(at.toString(), { maxRedirects: 0 })
    at = new URL(answer.headers().location ?? '', at)
  }
  return at
}

const logOut = async (page: Page): Promise<void> => {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /irektør/ })
    .click()
  await page.getByRole('button', { name: 'Logg ut', exact: true }).click()
  await expect(page).toHaveURL(/\/logg-inn$/)
}

const expectOutside = async (page: Page): Promise<void> => {
  await page.goto(server.url)
  await expect(page).toHaveURL(/\/logg-inn/)
  await expect(page.getByRole('main')).not.toContainText('Innvik')
}

test('whoever is a member comes in, and out again', async ({ browser }) => {
  const page = await newPage(browser)
  await logIn(page, 'kari')
  await expect(page.getByRole('main')).toContainText('Nav Innvik')
  await logOut(page)
  await expectOutside(page)
})

test('whoever nobody has invited is told so, in both languages, and sees nothing', async ({ browser }) => {
  const page = await newPage(browser)
  await logIn(page, 'per')
  await expect(alert(page)).toContainText('Du har ikke tilgang til Samstemt')
  await expectAccessible(page, /^Logg inn/)
  await page.getByRole('button', { name: 'Nynorsk' }).click()
  await expect(alert(page)).toContainText('Vi veit kven du er, men ingen har invitert deg.')
  await expectOutside(page)
  expect(await server.query("SELECT 1 FROM user_account WHERE subject = 'per'")).toEqual([])
})

test('whoever is invited comes in by the link, and an address that nobody has proved does not', async ({
  browser,
}) => {
  const director = await newPage(browser)
  await logIn(director, 'kari')
  const [office] = await server.query<{ id: string }>("SELECT id FROM office WHERE number = '9999'")
  await director.goto(`${server.url}/kontor/${office?.id}/medlemmer`)
  await director.getByRole('link', { name: 'Inviter til Innvik kommune' }).click()
  await director.getByRole('textbox', { name: 'Navn' }).fill('Ola Nordmann')
  await director.getByRole('textbox', { name: 'E-postadresse' }).fill(INVITED)
  await director.getByRole('radio', { name: 'Saksbehandler' }).check()
  await director.getByRole('button', { name: 'Send invitasjonen' }).click()
  await expect(director.getByText('Invitasjonen er sendt.')).toBeVisible()
  await expect.poll(() => mail.received.length, { timeout: 30_000 }).toBeGreaterThan(0)
  const link = /\/invitasjon\/[\w-]+/.exec(mail.received.at(-1)?.text ?? '')?.[0] ?? ''

  const liar = await newPage(browser)
  await logIn(liar, 'liar', link)
  await expect(alert(liar)).toContainText('Du har ikke tilgang til Samstemt')

  const invited = await newPage(browser)
  await logIn(invited, 'ola', link)
  await expect(invited.getByRole('main')).toContainText('Invitasjon til Nav Innvik')
  await invited.getByRole('button', { name: /^Godta/ }).click()
  await expect(invited.getByText('Velkommen. Du har nå tilgang.')).toBeVisible()
  await expect(invited.getByRole('main')).toContainText('Ola Nordmann (deg)')
})

test('a log-in that is used again, forged or from somebody else’s service leads nowhere', async ({
  browser,
}) => {
  const page = await newPage(browser)
  const unfinished = alert(page).filter({ hasText: 'Innloggingen ble ikke fullført' })
  const comesBack = page.waitForRequest(/\/api\/auth\/callback\/oidc\?/)
  await logIn(page, 'kari')
  await expect(page.getByRole('main')).toContainText('Nav Innvik')
  const used = (await comesBack).url()
  await logOut(page)
  await page.goto(used)
  await expect(unfinished).toBeVisible()
  await expectAccessible(page, /^Logg inn/)
  await expectOutside(page)

  for (const [name, value] of [
    ['state', 'en-annens'],
    ['iss', 'https://example.org'],
    ['code', 'funnet-pa'],
  ] as const) {
    const forged = await addressBack(page)
    forged.searchParams.set(name, value)
    await page.goto(forged.toString())
    await expect(unfinished, name).toBeVisible()
    await expectOutside(page)
  }
})

test('whoever takes too long, or says no at the service, can begin again', async ({ browser }) => {
  const page = await newPage(browser)
  await page.goto(`${server.url}/logg-inn`)
  await page.getByRole('link', { name: 'Logg inn' }).click()
  // What the browser keeps of a log-in that is under way is gone after a quarter of an hour.
  await page.context().clearCookies({ name: /^next-auth/ })
  await sayWhoAtService(page, 'kari')
  await expect(alert(page)).toContainText('Innloggingen ble ikke fullført')
  await page.getByRole('link', { name: 'Logg inn' }).click()
  await expect(page.getByRole('main')).toContainText('Nav Innvik')

  const other = await newPage(browser)
  await other.goto(`${server.url}/logg-inn`)
  await other.getByRole('link', { name: 'Logg inn' }).click()
  await other.getByRole('link', { name: /Cancel/ }).click()
  await expect(alert(other)).toContainText('Innloggingen ble ikke fullført')
})

test('without JavaScript one comes in all the same', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await logIn(page, 'kari')
  await expect(page.getByRole('main')).toContainText('Nav Innvik')
})

test('a service that takes its time is waited for', async ({ browser }) => {
  service.answerAfter(4_000)
  const page = await newPage(browser)
  await logIn(page, 'kari')
  await expect(page.getByRole('main')).toContainText('Nav Innvik')
  service.answerAfter(0)
})

test('when the service does not answer that is what one is told', async ({ browser }) => {
  await service.close()
  const page = await newPage(browser)
  await page.goto(`${server.url}/logg-inn`)
  await page.getByRole('link', { name: 'Logg inn' }).click()
  await expect(alert(page)).toContainText('Vi får ikke kontakt med innloggingstjenesten')
  service = await openLoginService(servicePort, server.url, PEOPLE)
})
