import type { Page } from '@playwright/test'
import { holdLine, type Line } from './support/line.ts'
import { paste } from './support/paste.ts'
import { letOnlyRead } from './support/rights.ts'
import { expectSaved, field, openEditor, saveMark } from './support/steps.ts'
import { clauseOf, expect, personOf, test } from './support/test.ts'

// A browser says so itself when a connection is refused.
test.use({ expectedErrors: [/WebSocket connection|Failed to load resource/] })

const advice = (page: Page) => page.getByRole('status').filter({ has: page.locator('p') })

/** The session ends, and after that the line. */
const endSession = async (page: Page, line: Line): Promise<void> => {
  await page.context().clearCookies({ name: /session-token/ })
  await line.block()
  line.heal()
}

test('a session that ends in the middle of a word: one logs in beside, and the word is stored', async ({
  page,
  context,
  login,
}) => {
  const line = await holdLine(page)
  await login('Fossdal')
  await page.goto(clauseOf('Fossdal', 'formal'))
  const editor = await openEditor(page, 'Andre lokale mål')
  await editor.pressSequentially('før ')
  await expectSaved(page)
  await test.step('the page is not exchanged for the log-in while the line still holds', async () => {
    await context.clearCookies({ name: /session-token/ })
    const asked = page.waitForResponse(/\/api\/innlogget/)
    await editor.pressSequentially('midt ')
    await asked
    await expectSaved(page)
    await expect(editor).toContainText('midt')
  })
  await endSession(page, line)
  await editor.pressSequentially('etter ')
  await expect(saveMark(page)).toHaveText(/^Ikke lagret\. Du er logget ut – \d+ endringer venter$/)
  await expect(advice(page)).toContainText('Denne siden står som den er, og lagrer når du er inne.')
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Logg inn igjen (nytt vindu)' }).click()
  const beside = await opened
  const closed = beside.waitForEvent('close')
  await beside
    .getByRole('button', { name: personOf('Fossdal', 'nav_leader').name })
    .first()
    .click()
  await closed
  await expectSaved(page)
  await expect(editor).toContainText('før midt etter')
})

test('when another has logged in meanwhile, nothing is sent in the other’s name', async ({
  page,
  login,
  visit,
}) => {
  const line = await holdLine(page)
  const here = clauseOf('Ytterbygd', 'lokalisering')
  await login('Ytterbygd', 'municipal_director')
  await page.goto(here)
  await expect(saveMark(page)).toHaveText(/^Lagret/)
  await endSession(page, line)
  await login('Ytterbygd', 'state_director')
  await field(page, 'Adresse').fill('Kommunens vei 1')
  await expect(saveMark(page)).toHaveText('Ikke lagret. En annen er logget inn – 1 endring venter')
  await expect(advice(page)).toContainText('Det du har skrevet, lagres bare i ditt eget navn.')
  await test.step('the other opens the agreement in the same browser, and does not find it there', async () => {
    const others = await page.context().newPage()
    await others.goto(here)
    await field(others, 'Åpningstider').fill('kl. 8–16')
    await expectSaved(others)
    await expect(field(others, 'Adresse')).toHaveValue('')
    await others.close()
  })
  await login('Ytterbygd', 'municipal_director')
  await expectSaved(page)
  const other = await visit({ office: 'Ytterbygd', role: 'state_director' })
  await other.goto(here)
  await expect(field(other, 'Adresse')).toHaveValue('Kommunens vei 1')
})

test('whoever logs out with something unsent is asked, and leaves nothing on the machine', async ({
  page,
  login,
}) => {
  const line = await holdLine(page)
  await login('Ytterbygd')
  await page.goto(clauseOf('Ytterbygd', 'lokalisering'))
  await expect(saveMark(page)).toHaveText(/^Lagret/)
  await line.block()
  await field(page, 'Adresse').fill('Bare her')
  await expect(saveMark(page)).toHaveText(/^Ikke lagret\. /)
  const logOut = async () => {
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Nav-leder/ })
      .click()
    await page.getByRole('button', { name: 'Logg ut', exact: true }).click()
  }
  await logOut()
  const dialog = page.getByRole('dialog', { name: 'Du har tekst som ikke er sendt' })
  await expect(dialog).toContainText('Én endring ligger bare på denne maskinen.')
  await dialog.getByRole('button', { name: 'Avbryt' }).click()
  await expect(field(page, 'Adresse')).toHaveValue('Bare her')
  await logOut()
  await dialog.getByRole('button', { name: 'Slett og logg ut' }).click()
  await expect(page).toHaveURL(/\/logg-inn$/)
  expect(await unsentRows(page)).toBe(0)
})

/** Everything the browser keeps of what anybody has written. */
const unsentRows = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('samstemt')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('unsent').objectStore('unsent').count()
          counting.onsuccess = () => resolve(counting.result)
        }
      }),
  )

test('whoever loses the right to write while writing is told, and can take the words along', async ({
  page,
  context,
  login,
}) => {
  const line = await holdLine(page)
  await login('Ytterbygd', 'caseworker')
  await page.goto(clauseOf('Ytterbygd', 'formal'))
  const editor = await openEditor(page, 'Andre lokale mål')
  await editor.pressSequentially('lagret ')
  await expectSaved(page)
  await line.block()
  await editor.pressSequentially('for sent')
  await expect(saveMark(page)).toHaveText(/^Ikke lagret\. /)
  await letOnlyRead(personOf('Ytterbygd', 'caseworker'))
  line.heal()
  await expect(saveMark(page)).toHaveText('Kan ikke lagre')
  await expect(advice(page)).toContainText('Du kan ikke lenger endre avtalen.')
  await test.step('the words outlive the page, until the person throws them away', async () => {
    page.on('dialog', (dialog) => dialog.accept())
    await page.reload()
    await expect(saveMark(page)).toHaveText('Kan ikke lagre')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Kopier teksten' }).click()
    await expect(advice(page)).toContainText('Teksten er kopiert.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('lagret for sent')
    await page.getByRole('button', { name: 'Forkast det som ikke kan lagres' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Forkast', exact: true }).click()
    await expect(saveMark(page)).toHaveText('Bare lesing')
    await expect(page.getByRole('main').getByText('lagret', { exact: true })).toBeVisible()
  })
})

test('what the server refuses can be copied and thrown away, and the text as stored comes back', async ({
  page,
  context,
  login,
}) => {
  await login('Ytterbygd', 'state_director')
  await page.goto(clauseOf('Ytterbygd', 'styring'))
  const editor = await openEditor(page, 'Lokal tekst')
  await editor.pressSequentially('kort')
  await expectSaved(page)
  for (let times = 0; times < 3; times += 1) await paste(editor, { text: 'ord og ', repeat: 14_000 })
  await expect(saveMark(page)).toHaveText('Kan ikke lagre')
  const why = page.getByRole('alert').filter({ hasText: 'Teksten er for stor til å lagres.' })
  await expect(why).toBeVisible()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await why.getByRole('button', { name: 'Kopier teksten' }).click()
  await expect(why).toContainText('Teksten er kopiert.')
  await why.getByRole('button', { name: 'Forkast det som ikke kan lagres' }).click()
  page.on('dialog', (dialog) => dialog.accept())
  await page.getByRole('dialog').getByRole('button', { name: 'Forkast', exact: true }).click()
  await expect(saveMark(page)).toHaveText(/^Lagret/)
  await expect(page.getByRole('main').getByText(/^kort/)).toBeVisible()
})

test('an answer to a prompt that cannot be saved says so, and stays where it was written', async ({
  page,
  context,
  login,
}) => {
  await login('Leirvåg', 'caseworker')
  await page.goto(clauseOf('Leirvåg', 'tilsetting'))
  await page.getByRole('button', { name: 'Må drøftes' }).first().click()
  const note = page.getByRole('textbox', { name: /^Notat/ }).first()
  const told = page.getByRole('status')
  await test.step('without a network: saved when it is back', async () => {
    await context.setOffline(true)
    await note.fill('spør KS')
    await expect(told.filter({ hasText: 'Svaret ble ikke lagret.' })).toBeVisible()
    await context.setOffline(false)
    await expect(told.filter({ hasText: 'Notatet er lagret' })).toBeVisible()
  })
  await test.step('without a session: the page is not exchanged for the log-in', async () => {
    await context.clearCookies({ name: /session-token/ })
    await note.fill('spør KS og Nav')
    await note.blur()
    await expect(told.filter({ hasText: 'Svaret ble ikke lagret.' })).toBeVisible()
    await expect(note).toHaveValue('spør KS og Nav')
    await login('Leirvåg', 'caseworker')
    await note.fill('spør KS og Nav først')
    await expect(told.filter({ hasText: 'Notatet er lagret' })).toBeVisible()
  })
})
