import type { Locator, Page, WebSocketRoute } from '@playwright/test'
import { expectSaved, field, openEditor, saveMark } from './support/steps.ts'
import { clauseOf, expect, test } from './support/test.ts'

// A browser says so itself when a connection is refused.
test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|WebSocket connection/] })

/** Everything an element says from now on, each thing once until it says another. */
const listenTo = (element: Locator) =>
  element.evaluate((told) => {
    const said: string[] = []
    let last = told.textContent
    Object.assign(window, { said })
    new MutationObserver(() => {
      if (told.textContent !== last) said.push(told.textContent ?? '')
      last = told.textContent
    }).observe(told, { subtree: true, childList: true, characterData: true })
  })

const whatWasSaid = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { said: string[] }).said)

test('without a connection nothing is «Lagret»; back again, everything is', async ({
  page,
  login,
  context,
  visit,
}) => {
  await login('Myrbø')
  await page.goto(clauseOf('Myrbø', 'lokalisering'))
  await field(page, 'Åpningstider').fill('kl. 10–14')
  await expectSaved(page)
  await context.setOffline(true)
  await listenTo(saveMark(page))
  await field(page, 'Adresse').fill('Bryggen 4')
  await expect(saveMark(page)).toHaveText('Ikke lagret. Frakoblet – 1 endring venter')
  await field(page, 'Åpningstider').fill('kl. 9–15')
  await expect(saveMark(page)).toHaveText('Ikke lagret. Frakoblet – 2 endringer venter')
  expect((await whatWasSaid(page)).filter((text) => /Lagret|Alt er lagret/.test(text))).toEqual([])
  await context.setOffline(false)
  await expectSaved(page)
  const other = await visit({ office: 'Myrbø', role: 'state_director' })
  await other.goto(clauseOf('Myrbø', 'lokalisering'))
  await expect(field(other, 'Adresse')).toHaveValue('Bryggen 4')
  await expect(field(other, 'Åpningstider')).toHaveValue('kl. 9–15')
})

test('what is heard is that saving works or has stopped, and not each saving', async ({
  page,
  login,
  context,
}) => {
  await login('Myrbø', 'caseworker')
  await page.goto(clauseOf('Myrbø', 'formal'))
  const editor = await openEditor(page, 'Andre lokale mål')
  const heard = page.getByRole('status').filter({ hasText: /^(Ikke lagret\. Frakoblet|Lagret|Frakoblet)$/ })
  for (const word of ['en ', 'to ', 'tre ']) {
    await editor.pressSequentially(word)
    await expectSaved(page)
  }
  await expect(heard).toHaveText('Lagret')
  await listenTo(heard)
  for (const word of ['fire ', 'fem ']) {
    await editor.pressSequentially(word)
    await expectSaved(page)
  }
  await context.setOffline(true)
  await editor.pressSequentially('seks sju åtte')
  await expect(heard).toHaveText('Ikke lagret. Frakoblet')
  await context.setOffline(false)
  await expect(heard).toHaveText('Lagret')
  expect(await whatWasSaid(page)).toEqual(['Ikke lagret. Frakoblet', 'Lagret'])
})

test('a server that is silent is not taken for one that has stored', async ({ page, login }) => {
  const held: (() => void)[] = []
  let isHolding = false
  await page.routeWebSocket(/\/collab/, (browser: WebSocketRoute) => {
    const server = browser.connectToServer()
    server.onMessage((message) =>
      isHolding ? held.push(() => browser.send(message)) : browser.send(message),
    )
  })
  await login('Lundby')
  await page.goto(clauseOf('Lundby', 'formal'))
  await expect(saveMark(page)).toHaveText(/^Lagret/)
  isHolding = true
  const editor = await openEditor(page, 'Andre lokale mål')
  await editor.pressSequentially('Flere i arbeid')
  await expect(saveMark(page)).toHaveText('Lagrer …')
  // The acknowledgement has come as far as the door, and is not let in.
  await expect.poll(() => held.length).toBeGreaterThan(1)
  await expect(saveMark(page)).toHaveText('Lagrer …')
  isHolding = false
  for (const letIn of held) letIn()
  await expectSaved(page)
})

test('an own clause opens when the server has it, also on a slow line', async ({ page, login }) => {
  const held: (() => void)[] = []
  let isHolding = false
  await page.routeWebSocket(/\/collab/, (browser: WebSocketRoute) => {
    const server = browser.connectToServer()
    browser.onMessage((message) => (isHolding ? held.push(() => server.send(message)) : server.send(message)))
  })
  await login('Lia')
  await page.goto(clauseOf('Lia', 'tilsetting'))
  await expect(saveMark(page)).toHaveText(/^Lagret/)
  isHolding = true
  await page.getByRole('button', { name: 'Legg til eget punkt' }).click()
  const dialog = page.getByRole('dialog', { name: 'Legg til eget punkt' })
  await dialog.getByLabel('Tittel på punktet').fill('Beredskap')
  await dialog.getByRole('button', { name: 'Legg til punktet' }).click()
  await expect(saveMark(page)).toHaveText('Lagrer …')
  await expect.poll(() => held.length).toBeGreaterThan(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^3\.2/)
  isHolding = false
  for (const letOut of held) letOut()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Beredskap$/)
})

test('whoever leaves the page with something unsaved is warned', async ({ page, login, context }) => {
  await login('Elvestad')
  await page.goto(clauseOf('Elvestad', 'lokalisering'))
  await expect(saveMark(page)).toHaveText(/^Lagret/)
  await context.setOffline(true)
  await field(page, 'Adresse').pressSequentially('Kaia 1')
  await expect(saveMark(page)).toHaveText(/^Ikke lagret\. Frakoblet/)
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await context.setOffline(false)
  await expectSaved(page)
})

for (const role of ['reader', 'employee_rep'] as const)
  test(`${role}: sees everything and can change nothing`, async ({ page, login }) => {
    await login('Fossdal', role)
    await page.goto(clauseOf('Fossdal', 'lokalisering'))
    await expect(saveMark(page)).toHaveText('Bare lesing')
    await expect(page.getByText('Du kan lese avtalen, men ikke endre den.')).toBeVisible()
    const main = page.getByRole('main')
    await expect(main.getByText('Fyll inn: adresse')).toBeVisible()
    await expect(main.getByRole('textbox')).toHaveCount(0)
    await expect(main.getByRole('button')).toHaveCount(0)
    await page.goto(clauseOf('Fossdal', 'tilsetting'))
    await expect(saveMark(page)).toHaveText('Bare lesing')
    for (const option of await main.getByRole('radio').all()) await expect(option).toBeDisabled()
    await expect(page.getByRole('button', { name: 'Må drøftes' })).toHaveCount(0)
  })
