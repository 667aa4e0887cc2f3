import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { openNetwork } from '../support/tcp-proxy.ts'
import { makeOwnServer, type OwnServer } from './support/own-server.ts'
import { expectSaved, openEditor, saveMark } from './support/steps.ts'

const TEXT = 'Andre lokale mål'
const NOT_SAVED = /^(Ikke lagret|Frakoblet)/

// One server for all of it.
test.describe.configure({ mode: 'default' })

let server: OwnServer
test.beforeAll(async () => {
  server = await makeOwnServer()
  await server.start()
})
test.afterAll(() => server.remove())

type Director = { page: Page; editor: Locator }

const openClause = async (page: Page, name: RegExp, url = server.url): Promise<string> => {
  await page.goto(`${url}/logg-inn`)
  await page.getByRole('button', { name }).first().click()
  await page.getByRole('link', { name: 'Avtalen', exact: true }).first().click()
  await page.waitForURL(/avtaler\/[0-9a-f-]+/)
  const agreement = /avtaler\/[0-9a-f-]+/.exec(page.url())?.[0]
  const address = `${url}/${agreement}/partnerskapsavtale/formal`
  await page.goto(address)
  return address
}

/** One writes at the beginning of the text and one at its end. */
const comeIn = async (browser: Browser, name: RegExp, place: string): Promise<Director> => {
  const page = await (await browser.newContext()).newPage()
  await openClause(page, name)
  await expect(saveMark(page)).toHaveText(/lagret/i)
  const editor = await openEditor(page, TEXT)
  await editor.press(place)
  // A place of one's own, before the other begins.
  await editor.pressSequentially(' – ')
  await expectSaved(page)
  return { page, editor }
}

const write = (directors: readonly Director[], word: string): Promise<unknown> =>
  Promise.all(
    directors.map(({ editor }, at) => editor.pressSequentially(` ${word}${at + 1} `, { delay: 15 })),
  )

const expectAllSaved = async (directors: readonly Director[], words: readonly string[]): Promise<void> => {
  for (const { page } of directors) await expectSaved(page)
  for (const { editor } of directors)
    for (const word of words) {
      await expect(editor).toContainText(`${word}1`)
      await expect(editor).toContainText(`${word}2`)
    }
}

test('two directors write on while the server is killed, and nobody loses a word', async ({ browser }) => {
  test.setTimeout(90_000)
  const harald = await comeIn(browser, /Harald Lunde/, 'Control+End')
  const kari = await comeIn(browser, /Kari Brekke/, 'Control+Home')
  const both = [kari, harald]

  await test.step('live', async () => {
    await write(both, 'levende')
    await expectAllSaved(both, ['levende'])
  })

  await test.step('the server and its database are killed, and both write on', async () => {
    await write(both, 'like-før')
    await server.kill()
    await write(both, 'uten-tjener')
    for (const { page } of both) await expect(saveMark(page)).toHaveText(NOT_SAVED)
    await server.start()
    await expectAllSaved(both, ['levende', 'like-før', 'uten-tjener'])
  })

  await test.step('the database’s connections are cut in the middle of a word', async () => {
    await Promise.all([write(both, 'databasen-borte'), server.disconnectDatabase()])
    await expectAllSaved(both, ['databasen-borte'])
  })

  await test.step('a rolling restart: back by itself', async () => {
    await Promise.all([write(both, 'omstart'), server.stop()])
    await server.start()
    for (const { page } of both) await expect(saveMark(page)).toHaveText(/^Lagret kl\./)
    await expectAllSaved(both, ['omstart'])
  })

  await test.step('one who comes afterwards reads all of it', async () => {
    const reader = await (await browser.newContext()).newPage()
    await openClause(reader, /Amina Hussein/)
    const main = reader.getByRole('main')
    for (const word of ['levende', 'like-før', 'uten-tjener', 'databasen-borte', 'omstart'])
      for (const at of [1, 2]) await expect(main).toContainText(`${word}${at}`)
  })
})

test('what is written without a line survives that the tab is closed', async ({ browser }) => {
  const network = await openNetwork(server.port)
  const context = await browser.newContext()
  const page = await context.newPage()
  const address = await openClause(page, /Kari Brekke/, network.url)
  const editor = await openEditor(page, TEXT)
  network.refuse()
  network.cut()
  await editor.pressSequentially('skrevet-i-tunnelen ')
  await expect(saveMark(page)).toHaveText(NOT_SAVED)
  await page.close()
  network.heal()
  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByRole('main')).toContainText('skrevet-i-tunnelen')
  await expectSaved(again)
  await network.close()
  const other = await (await browser.newContext()).newPage()
  await openClause(other, /Harald Lunde/)
  await expect(other.getByRole('main')).toContainText('skrevet-i-tunnelen')
})
