import type { Page } from '@playwright/test'
import { holdLine } from './support/line.ts'
import { expectSaved, field, goTo, openEditor, saveMark } from './support/steps.ts'
import { clauseOf, expect, test } from './support/test.ts'

// A browser says so itself when a connection is refused.
test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|WebSocket connection|Failed to load resource/] })

const OFFICE = 'Sletta'
const HERE = clauseOf(OFFICE, 'lokalisering')

/** What stands above the clause when the mark has no room for it. */
const advice = (page: Page) => page.getByRole('status').filter({ has: page.locator('p') })

test('what is written without a network survives that the page is closed, and is sent by the next', async ({
  page,
  context,
  login,
  visit,
}) => {
  await login(OFFICE)
  await page.goto(HERE)
  await expect(saveMark(page)).toHaveText(/^Lagret/)
  await context.setOffline(true)
  await field(page, 'Adresse').fill('Bryggen 9')
  await expect(saveMark(page)).toHaveText('Ikke lagret. Frakoblet – 1 endring venter')
  await expect(advice(page)).toContainText('ligger på denne maskinen')
  await test.step('a link would lead nowhere: the page stays, and says why', async () => {
    await page.getByRole('link', { name: 'Les hele avtalen' }).click()
    await expect(advice(page)).toContainText('De andre sidene kan åpnes når du er på nett igjen.')
    await expect(field(page, 'Adresse')).toHaveValue('Bryggen 9')
  })
  await page.close()
  await context.setOffline(false)
  const next = await context.newPage()
  await next.goto(HERE)
  await expect(field(next, 'Adresse')).toHaveValue('Bryggen 9')
  await expectSaved(next)
  await expect(advice(next)).toContainText(
    'Én endring som lå på denne maskinen fra sist, er nå sendt og lagret.',
  )
  const other = await visit({ office: OFFICE, role: 'state_director' })
  await other.goto(HERE)
  await expect(field(other, 'Adresse')).toHaveValue('Bryggen 9')
  await test.step('that is told once', async () => {
    await field(next, 'Adresse').fill('Bryggen 10')
    await expectSaved(next)
    await expect(advice(next)).toHaveCount(0)
  })
  await next.reload()
  await expect(saveMark(next)).toHaveText(/^Lagret/)
  await expect(advice(next)).toHaveCount(0)
})

test('a text can be begun without a network too, and nothing asked for takes the page away', async ({
  page,
  context,
  login,
}) => {
  await login(OFFICE, 'caseworker')
  await page.goto(clauseOf(OFFICE, 'formal'))
  await expect(saveMark(page)).toHaveText(/^Lagret/)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Skriv: Andre lokale mål' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(saveMark(page)).toHaveText('Frakoblet')
  await context.setOffline(false)
  const editor = page.getByRole('textbox', { name: 'Andre lokale mål', exact: true })
  await expect(editor).toBeFocused()
  await context.setOffline(true)
  await editor.pressSequentially('skrevet i fjellet')
  await expect(saveMark(page)).toHaveText(/^Ikke lagret\. Frakoblet/)
  await context.setOffline(false)
  await expectSaved(page)
  await page.reload()
  await expect(page.getByRole('main').getByText('skrevet i fjellet', { exact: true })).toBeVisible()
})

test('back and forward in the browser’s history, without a network, take no word away', async ({
  page,
  context,
  login,
}) => {
  await login(OFFICE, 'state_director')
  await page.goto(clauseOf(OFFICE, 'formal'))
  await goTo(page, /^2\.1 /)
  await expect(saveMark(page)).toHaveText(/^Lagret/)
  await context.setOffline(true)
  await field(page, 'Kommuner kontoret betjener').fill('Fjell og dal')
  await expect(saveMark(page)).toHaveText(/^Ikke lagret\. Frakoblet/)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^2\.0 /)
  await expect(saveMark(page)).toHaveText(/^Ikke lagret\. Frakoblet/)
  await page.goForward()
  await expect(field(page, 'Kommuner kontoret betjener')).toHaveValue('Fjell og dal')
  await context.setOffline(false)
  await expectSaved(page)
})

test('a network that lets no WebSocket through is told of at once, and one can write all the same', async ({
  page,
  login,
  visit,
}) => {
  const line = await holdLine(page)
  await line.block()
  await login(OFFICE, 'municipal_director')
  await page.goto(HERE)
  await expect(saveMark(page)).toHaveText('Nettet stopper forbindelsen')
  await expect(advice(page)).toContainText('be IT om å åpne for WebSocket til localhost:')
  await field(page, 'Åpningstider').fill('kl. 9–14')
  await expect(saveMark(page)).toHaveText('Ikke lagret. Nettet stopper forbindelsen – 1 endring venter')
  await test.step('opened again through the same wall, it stands there, and still waits', async () => {
    page.on('dialog', (dialog) => dialog.accept())
    await page.reload()
    await expect(field(page, 'Åpningstider')).toHaveValue('kl. 9–14')
    await expect(saveMark(page)).toHaveText(/^Ikke lagret\. Nettet stopper forbindelsen/)
  })
  line.heal()
  await expectSaved(page)
  const other = await visit({ office: OFFICE, role: 'state_director' })
  await other.goto(HERE)
  await expect(field(other, 'Åpningstider')).toHaveValue('kl. 9–14')
})

test('a line that has died without a word is found out, and another taken', async ({ page, login }) => {
  const line = await holdLine(page)
  await login(OFFICE, 'state_director')
  await page.goto(clauseOf(OFFICE, 'formal'))
  await expect(saveMark(page)).toHaveText(/^Lagret/)
  const editor = await openEditor(page, 'Andre lokale mål')
  line.kill()
  await editor.pressSequentially('ordene ')
  await expect(saveMark(page)).toHaveText(/^Ikke lagret\. /)
  line.heal()
  // The attempt that was made meanwhile is dead as well, and must be given up first.
  await expect(saveMark(page)).toHaveText(/^Lagret kl\./)
})

test('a clock that jumps, and a page that is put to sleep, change nothing', async ({
  page,
  login,
  visit,
}) => {
  await login('Leirvåg')
  await page.goto(clauseOf('Leirvåg', 'formal'))
  const editor = await openEditor(page, 'Andre lokale mål')
  for (const [hours, word] of [
    [30, 'i morgen '],
    [-300, 'i forrige uke '],
  ] as const) {
    await page.clock.setSystemTime(Date.now() + hours * 3600_000)
    await editor.pressSequentially(word)
    await expectSaved(page)
  }
  const browser = await page.context().newCDPSession(page)
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' })
  const other = await visit({ office: 'Leirvåg', role: 'state_director' })
  await other.goto(clauseOf('Leirvåg', 'formal'))
  await (await openEditor(other, 'Andre lokale mål')).pressSequentially('mens du sov ')
  await expectSaved(other)
  await browser.send('Page.setWebLifecycleState', { state: 'active' })
  await expect(editor).toContainText('mens du sov')
  await editor.pressSequentially('våken ')
  await expectSaved(page)
  for (const word of ['i morgen', 'i forrige uke', 'mens du sov', 'våken'])
    await expect(other.getByRole('textbox', { name: 'Andre lokale mål' })).toContainText(word)
})

/** Each word once; the two windows wrote in the same place. */
const BOTH = /^felles (usendt to vinduer|to usendt vinduer|to vinduer usendt) ?$/

test('of two windows one person has open, one may be closed with unsent words, and nothing is lost or doubled', async ({
  page,
  context,
  login,
}) => {
  const here = clauseOf('Leirvåg', 'styring')
  const line = await holdLine(page)
  await login('Leirvåg', 'municipal_director')
  await page.goto(here)
  const first = await openEditor(page, 'Lokal tekst')
  await first.pressSequentially('felles ')
  await expectSaved(page)
  const beside = await context.newPage()
  await beside.goto(here)
  const second = await openEditor(beside, 'Lokal tekst')
  await expect(second).toHaveText('felles')
  await second.pressSequentially('to ')
  await expect(first).toHaveText('felles to')
  await line.block()
  await first.pressSequentially('usendt ')
  await expect(saveMark(page)).toHaveText(/^Ikke lagret\. /)
  await page.close()
  await second.pressSequentially('vinduer ')
  await expectSaved(beside)
  const next = await context.newPage()
  await next.goto(here)
  await expectSaved(next)
  await expect(second).toHaveText(BOTH)
  await expect(next.getByRole('main').getByText(BOTH).last()).toBeVisible()
})

test('where the browser keeps nothing, the page says that the words are only in this window', async ({
  page,
  context,
  login,
}) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await login('Leirvåg', 'caseworker')
  await page.goto(clauseOf('Leirvåg', 'lokalisering'))
  await field(page, 'Adresse').fill('Kaia 2')
  await expectSaved(page)
  await context.setOffline(true)
  await field(page, 'Adresse').fill('Kaia 3')
  await expect(advice(page)).toContainText('finnes bare i dette vinduet. Ikke lukk det.')
  await context.setOffline(false)
  await expectSaved(page)
})

test('a page of another release than the server reads and waits; a new one sends what it wrote', async ({
  page,
  context,
  login,
}) => {
  const here = clauseOf('Leirvåg', 'lokalisering')
  await login('Leirvåg', 'state_director')
  await page.goto(here)
  await expect(saveMark(page)).toHaveText(/^Lagret/)
  await context.setOffline(true)
  await field(page, 'Åpningstider').fill('kl. 8–15')
  await expect(saveMark(page)).toHaveText(/^Ikke lagret\. /)
  await page.close()
  await context.setOffline(false)
  const old = await context.newPage()
  await old.addInitScript(() => {
    const Open = WebSocket
    window.WebSocket = class extends Open {
      constructor(url: string | URL) {
        super(String(url).replace(/schema=\d+/, 'schema=1'))
      }
    }
  })
  await old.goto(here)
  await expect(saveMark(old)).toHaveText('Kan ikke lagre')
  await expect(old.getByRole('alert').filter({ hasText: 'Samstemt er oppdatert' })).toContainText(
    'Det du har skrevet, ligger på denne maskinen og sendes da.',
  )
  await expect(
    old
      .getByRole('main')
      .getByText(/Nav-kontoret/)
      .first(),
  ).toBeVisible()
  await expect(old.getByRole('main').getByRole('textbox')).toHaveCount(0)
  await old.close()
  const renewed = await context.newPage()
  await renewed.goto(here)
  await expect(field(renewed, 'Åpningstider')).toHaveValue('kl. 8–15')
  await expectSaved(renewed)
})
