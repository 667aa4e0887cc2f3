import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { analyze } from './support/analyze.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import { fillIn } from './support/steps.ts'
import { clauseOf, draftOf, expect, test } from './support/test.ts'

const OFFICE = 'Hovden'

const expectNoBarriers = async (page: Page) =>
  expect((await analyze(page)).violations.map(({ id }) => id)).toEqual([])

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const comparing = (query = '') => `${draftOf(OFFICE)}/sammenlign${query}`

const downloaded = async (page: Page): Promise<{ name: string; xml: string }> => {
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Last ned i Word med sporede endringer' }).click()
  const download = await downloading
  const files = unzipSync(await readFile(await download.path()))
  return {
    name: download.suggestedFilename(),
    xml: strFromU8(files['word/document.xml'] ?? new Uint8Array()),
  }
}

test('what has changed since the owners were agreed is read word by word, walked through and taken out in Word', async ({
  page,
  login,
  visit,
}) => {
  await login(OFFICE, 'municipal_director')
  await test.step('nothing has changed', async () => {
    await page.goto(draftOf(OFFICE))
    await page.getByRole('link', { name: 'Sammenlign', exact: true }).click()
    await expect(heading(page)).toHaveText('Fra sist dere var enige til avtalen slik den er nå')
    await expect(page.getByText('De to sier det samme.')).toBeVisible()
    await expect(page.getByRole('link', { name: /Word/ })).toHaveCount(0)
    await expectNoBarriers(page)
  })
  await test.step('the NAV leader changes the address', async () => {
    const leader = await visit({ office: OFFICE })
    await leader.goto(clauseOf(OFFICE, 'lokalisering'))
    await fillIn(leader, 'Adresse', 'Nygata 7')
  })
  await test.step('only the clauses that say something else are shown, with what differs', async () => {
    await page.reload()
    await expect(page.getByText('2 punkter er endret.')).toBeVisible()
    const place = page.getByRole('region', { name: '2.1 Fysisk lokalisering, og utforming', exact: true })
    await expect(place.getByRole('insertion').filter({ visible: true })).toHaveText('Nytt: Nygata 7')
    await expect(place.getByRole('deletion').filter({ visible: true })).toHaveText(/^Fjernet: Storgata 12/)
    await expect(page.getByText(/punkter er like$/)).toBeVisible()
    await expectNoBarriers(page)
  })
  await test.step('from change to change by keyboard, and by button', async () => {
    const status = page.getByRole('region', { name: 'Bla i endringene' }).getByRole('status')
    await expect(status).toHaveText('2 endringer')
    await page.keyboard.press('Alt+ArrowDown')
    await expect(status).toHaveText('Endring 1 av 2')
    await expect(page.locator('[data-change="1"]').filter({ visible: true })).toBeFocused()
    await page.getByRole('button', { name: 'Neste' }).click()
    await expect(page.locator('[data-change="2"]').filter({ visible: true })).toBeFocused()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(status).toHaveText('Endring 1 av 2')
  })
  await test.step('in one text', async () => {
    await page.getByRole('link', { name: 'Alt i én tekst' }).click()
    const place = page.getByRole('region', { name: '2.1 Fysisk lokalisering, og utforming', exact: true })
    await expect(place.locator('p:visible').filter({ hasText: 'Nygata 7' })).toContainText('Storgata 12')
    await expectNoBarriers(page)
  })
  await test.step('as Word, with the same words tracked', async () => {
    const { name, xml } = await downloaded(page)
    expect(name).toMatch(
      /^Partnerskapsavtale NAV Hovden – endringer fra sist dere var enige til avtalen slik den er nå \d{4}-\d\d-\d\d\.docx$/,
    )
    expect(xml).toMatch(/<w:ins [^>]*w:author="Samstemt"[^>]*><w:r><w:t[^>]*>Nygata 7</)
    expect(xml).toMatch(/<w:delText[^>]*>Storgata 12/)
  })
  await test.step('the other way round', async () => {
    await page.getByRole('link', { name: 'Bytt om' }).click()
    await expect(heading(page)).toHaveText('Fra avtalen slik den er nå til sist dere var enige')
    await expect(
      page.getByRole('insertion').filter({ hasText: 'Storgata 12', visible: true }).first(),
    ).toBeVisible()
  })
})

test('any two are chosen without a script, and the same twice says so', async ({ visit }) => {
  const page = await visit({ office: OFFICE, role: 'reader', options: { javaScriptEnabled: false } })
  await page.goto(comparing('?fra=mal&til=na'))
  await page.getByRole('combobox', { name: 'Fra' }).selectOption({ label: 'Den nasjonale malen uten svar' })
  await page.getByRole('button', { name: 'Sammenlign', exact: true }).click()
  await expect(heading(page)).toHaveText('Fra den nasjonale malen uten svar til avtalen slik den er nå')
  await expect(page.getByRole('region', { name: 'Forsiden' }).getByRole('insertion').first()).toBeVisible()
  await page.goto(comparing('?fra=na&til=na'))
  await expect(page.getByText('Du har valgt det samme to ganger. Velg to ulike.')).toBeVisible()
})

test('where the agreement departs from the template is listed with its share', async ({ page, login }) => {
  await login('Fossdal', 'municipal_director')
  await page.goto(`${draftOf('Fossdal')}/avvik`)
  await expect(heading(page)).toHaveText('Avvik fra den nasjonale malen')
  const row = page.getByRole('row').filter({ hasText: '9.0 Avtaleperiode' })
  await expect(row).toContainText('Tillegg er tatt inn')
  await expect(row).toContainText(/\d+ prosent/)
  await row.getByRole('link').click()
  await expect(page.getByRole('region', { name: '9.0 Avtaleperiode' })).toBeInViewport()
  await expectNoBarriers(page)
  await page.getByRole('link', { name: 'Åpne 9.0' }).click()
  await expect(heading(page)).toHaveText(/^9\.0/)
})

test('on a phone both are in one text, and it reads in nynorsk', async ({ visit }) => {
  const page = await visit({
    office: 'Raudvik',
    role: 'nav_leader',
    language: 'nn',
    options: { viewport: { width: 390, height: 844 } },
  })
  for (const path of ['sammenlign', 'avvik', 'sammenlign?fra=tom-mal&til=na']) {
    await page.goto(`${draftOf('Raudvik')}/${path}`)
    await expectNynorsk(page)
  }
  const front = page.getByRole('region', { name: 'Framsida', exact: true })
  await expect(front.getByRole('deletion').filter({ visible: true }).first()).toContainText('Fjerna: ')
  await expect(front.getByRole('heading', { name: 'Avtalen slik han er no' })).toBeHidden()
})

test('across a change of language no words are compared, and the page says so', async ({ page, login }) => {
  await login('Sandli')
  await page.goto(draftOf('Sandli'))
  await page.getByRole('button', { name: 'Bytt til nynorsk' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bytt til nynorsk' }).click()
  await expect(page.getByRole('button', { name: 'Bytt til bokmål' })).toBeVisible()
  await page.goto(`${draftOf('Sandli')}/sammenlign?fra=endring-1&til=na`)
  await expect(page.getByText(/Den ene er på bokmål, den andre på nynorsk/)).toContainText(
    'ikke sammenlignet',
  )
  await expect(page.locator('main ins, main del')).toHaveCount(0)
  await expect(page.getByRole('link', { name: /Word/ })).toHaveCount(0)
  await expectNoBarriers(page)
})

test.describe('what is not for this person', () => {
  test.use({ expectedErrors: [/404/] })

  test('does not exist: pages, file, and a point that nobody has made', async ({ visit }) => {
    const stranger = await visit({ office: 'Strandvik' })
    for (const path of ['sammenlign', 'sammenlign?fra=mal&til=na', 'avvik'])
      expect((await stranger.goto(`${draftOf(OFFICE)}/${path}`))?.status()).toBe(404)
    const word = await stranger.request.get(`${draftOf(OFFICE)}/sammenlign/word?fra=mal&til=na`)
    expect(word.status()).toBe(404)
    const own = await visit({ office: OFFICE })
    for (const query of ['?fra=versjon-9', '?fra=endring-99999', '?fra=noe', '?fra=mal&til='])
      expect((await own.goto(comparing(query)))?.status()).toBe(404)
  })
})
