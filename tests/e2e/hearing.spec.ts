import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { pdfOf } from '../support/pdf.ts'
import { analyze } from './support/analyze.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import { alert, fillIn } from './support/steps.ts'
import { clauseOf, draftOf, expect, HOME, test } from './support/test.ts'

const OFFICE = 'Hørvik'
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date())
const main = (page: Page): Locator => page.getByRole('main')
const demand = (page: Page, name: string | RegExp): Locator =>
  main(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name }) })
const lead = (page: Page): Locator => main(page).getByRole('paragraph').first()

const expectAccessible = async (page: Page) => {
  await expect(page).toHaveTitle(/H(ø|øy)ring og drøfting/)
  const { violations } = await analyze(page)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(await page.evaluate(() => document.body.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}

// A file that is refused is told of in words; the browser tells of it as well.
test.use({ expectedErrors: [/422 .*\/hoering\/last-opp/] })

test('the employees are heard, the council approves, and what has changed since is told', async ({
  visit,
}) => {
  test.setTimeout(240_000)
  const leader = await visit({ office: OFFICE })
  await test.step('the NAV leader records the hearing; what was wrong is told, and nothing is lost', async () => {
    await leader.goto(draftOf(OFFICE))
    await main(leader).getByRole('link', { name: 'Høring og drøfting' }).click()
    await expect(lead(leader)).toHaveText('2 ting mangler her før dere kan godkjenne avtalen.')
    await expect(main(leader).getByText('Ingenting er registrert ennå.')).toBeVisible()
    await main(leader).getByRole('link', { name: 'Registrer drøfting' }).click()
    await leader.getByLabel('Hvem som deltok').fill('Fagforbundet og NTL')
    await main(leader).getByRole('radio', { name: 'Avtalen slik den er nå' }).check()
    await leader.getByRole('button', { name: 'Registrer', exact: true }).click()
    await expect(main(leader).getByRole('link', { name: 'Fyll inn datoen.' })).toBeVisible()
    await expectAccessible(leader)
    await main(leader)
      .getByRole('link', { name: /^Skriv hva de mente/ })
      .click()
    await expect(leader.getByLabel('Hva de mente')).toBeFocused()
    await expect(leader.getByLabel('Hvem som deltok')).toHaveValue('Fagforbundet og NTL')
    await expect(main(leader).getByRole('radio', { name: 'Avtalen slik den er nå' })).toBeChecked()
    await leader.getByLabel('Hva de mente').fill('Vi ber om to verneombud.')
    await leader.getByLabel('Dato for møtet').fill(today())
    await leader.getByRole('button', { name: 'Registrer', exact: true }).click()
    await expect(lead(leader)).toHaveText('Én ting mangler her før dere kan godkjenne avtalen.')
    await expect(demand(leader, 'Drøfting med de ansattes organisasjoner')).toContainText('Holdt')
    await expectAccessible(leader)
  })

  const director = await visit({
    office: OFFICE,
    role: 'municipal_director',
    options: { javaScriptEnabled: false },
  })
  await test.step('the municipality says that its council must approve, and that it has: without JavaScript', async () => {
    await director.goto(`${draftOf(OFFICE)}/hoering`)
    await main(director).getByRole('button', { name: 'Ja, den må godkjennes politisk' }).click()
    await expect(demand(director, /^Politisk/)).toContainText('Mangler godkjenning')
    await main(director).getByRole('link', { name: 'Registrer vedtaket' }).click()
    await director.getByLabel('Hvilket organ').fill('Kommunestyret')
    await director.getByLabel('Dato for møtet').fill(today())
    await director.getByRole('button', { name: 'Registrer', exact: true }).click()
    await expect(main(director).getByRole('link', { name: 'Fyll inn sak nr.' })).toBeVisible()
    await expect(director.getByLabel('Hvilket organ')).toHaveValue('Kommunestyret')
    await director.getByLabel('Sak nr.').fill('26/14')
    await main(director).getByRole('radio', { name: 'Avtalen er godkjent' }).check()
    await director.getByRole('button', { name: 'Registrer', exact: true }).click()
    await expect(lead(director)).toHaveText('Alle som må høres, er hørt.')
    await expect(main(director).getByRole('article').first()).toContainText('26/14')
  })

  await test.step('the decision is added as a file; what is none is refused in words: without JavaScript', async () => {
    const entry = main(director).getByRole('article').filter({ hasText: '26/14' })
    const attach = async (name: string, buffer: Buffer) => {
      await entry.getByLabel('Velg fil').first().setInputFiles({ name, mimeType: 'application/pdf', buffer })
      await entry.getByRole('button', { name: 'Last opp' }).first().click()
    }
    await entry.getByText('Legg ved vedtaket som fil').click()
    await attach('vedtak.pdf', Buffer.from('Ingen PDF'))
    await expect(entry.getByText('Fila er verken PDF eller Word (docx).')).toBeVisible()
    await attach('vedtak 26-14.pdf', pdfOf([['Sak 26/14: godkjent']]))
    await expect(main(director).getByText('Fila er lagt ved.')).toBeVisible()
    await expect(entry.getByRole('link', { name: 'vedtak 26-14.pdf' })).toBeVisible()
  })

  await test.step('with JavaScript the other owner downloads it, and can neither replace nor remove it', async () => {
    const state = await visit({ office: OFFICE, role: 'state_director', language: 'nn' })
    await state.goto(`${draftOf(OFFICE)}/hoering`)
    const entry = main(state).getByRole('article').filter({ hasText: '26/14' })
    const downloading = state.waitForEvent('download')
    await entry.getByRole('link', { name: 'vedtak 26-14.pdf' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('vedtak 26-14.pdf')
    expect(await readFile(await download.path())).toEqual(pdfOf([['Sak 26/14: godkjent']]))
    await expect(entry.getByText('Byt ut fila')).toHaveCount(0)
    await expect(entry.getByText('Legg ved vedtaket som fil')).toHaveCount(0)
    await expectNynorsk(state)
    await expectAccessible(state)
  })

  await test.step('a newer one stands in its place, and the wrong one is taken back with why', async () => {
    const page = await visit({ office: OFFICE, role: 'municipal_director' })
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${draftOf(OFFICE)}/hoering`)
    const entry = main(page).getByRole('article').filter({ hasText: '26/14' })
    await entry.getByText('Erstatt fila').click()
    const form = entry.locator('form[enctype]').first()
    await form.getByLabel('Velg fil').setInputFiles({
      name: 'saerutskrift.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4 halv'),
    })
    await form.getByRole('button', { name: 'Last opp' }).click()
    await expect(form.getByText('Fila er skadet og kan ikke åpnes.')).toBeVisible()
    await expect(form.getByText('saerutskrift.pdf')).toBeVisible()
    await form.getByLabel('Velg fil').setInputFiles({
      name: 'saerutskrift.pdf',
      mimeType: 'application/pdf',
      buffer: pdfOf([['Særutskrift']]),
    })
    await form.getByRole('button', { name: 'Last opp' }).click()
    await expect(entry.getByRole('link', { name: 'saerutskrift.pdf' })).toBeVisible()
    await entry.getByText('Én tidligere fil').click()
    await expect(entry.getByText('Erstattet av en nyere fil.')).toBeVisible()
    await entry.getByText('Trekk tilbake fila').click()
    await entry.getByLabel('Hvorfor trekker du det tilbake?').first().fill('Feil sak')
    await entry.getByRole('button', { name: 'Trekk tilbake' }).first().click()
    await expect(main(page).getByText('Fila er trukket tilbake.')).toBeVisible()
    await expect(entry.getByText('2 tidligere filer')).toBeVisible()
    await expect(entry.getByText('Feil sak')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the employees’ representative reads it, is told where to comment, and records nothing', async () => {
    const employee = await visit({
      office: OFFICE,
      role: 'employee_rep',
      options: { viewport: { width: 390, height: 844 } },
    })
    await employee.goto(`${draftOf(OFFICE)}/hoering`)
    await expect(main(employee).getByText('Vi ber om to verneombud.')).toBeVisible()
    await expect(main(employee).getByRole('button')).toHaveCount(0)
    await expect(main(employee).getByRole('link', { name: /^Registrer/ })).toHaveCount(0)
    await expectAccessible(employee)
    await main(employee).getByRole('link', { name: 'Gå til første punkt og kommenter' }).click()
    await expect(employee.getByLabel('Skriv en kommentar')).toBeVisible()
  })

  await test.step('the text becomes another, and the page says since when', async () => {
    await leader.goto(clauseOf(OFFICE, 'lokalisering'))
    await fillIn(leader, 'Adresse', 'Storgata 1')
    await leader.goto(`${draftOf(OFFICE)}/hoering`)
    const employees = demand(leader, 'Drøfting med de ansattes organisasjoner')
    await expect(employees).toContainText('Teksten er endret siden drøftingen')
    await employees.getByRole('link', { name: 'Se hva som er endret' }).click()
    await expect(main(leader).getByRole('insertion').filter({ hasText: 'Storgata 1' }).first()).toBeVisible()
  })

  await test.step('what was wrong is taken back, and stays to be read', async () => {
    await leader.goto(`${draftOf(OFFICE)}/hoering`)
    const entry = main(leader).getByRole('article').filter({ hasText: 'Vi ber om to verneombud.' })
    await entry.getByText('Trekk tilbake').first().click()
    await entry.getByRole('button', { name: 'Trekk tilbake' }).click()
    await expect(entry.getByText('Skriv hvorfor.')).toBeVisible()
    await entry.getByLabel('Hvorfor trekker du det tilbake?').fill('Gjaldt et annet kontor')
    await entry.getByRole('button', { name: 'Trekk tilbake' }).click()
    await expect(lead(leader)).toHaveText('Én ting mangler her før dere kan godkjenne avtalen.')
    await expect(entry).toContainText('Gjaldt et annet kontor')
    await expect(entry).toContainText('Vi ber om to verneombud.')
    await expect(alert(leader)).toHaveCount(0)
  })
})

test('in nynorsk, and a stranger finds nothing', async ({ visit }) => {
  const page = await visit({ office: OFFICE, role: 'state_director', language: 'nn' })
  await page.goto(`${draftOf(OFFICE)}/hoering/registrer?slag=brukerutvalg&plan=ja`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Planlegg møte med brukarutvalet')
  await expectAccessible(page)
  const stranger = await visit({ office: 'Lia' })
  for (const way of ['', '/registrer?slag=drofting']) {
    const answer = await stranger.request.get(`${HOME}${draftOf(OFFICE)}/hoering${way}`)
    expect(answer.status()).toBe(404)
  }
})

test('a form on another site adds no file', async ({ visit }) => {
  const page = await visit({ office: OFFICE })
  const refused = await page.request.post(
    `${HOME}${draftOf(OFFICE)}/hoering/last-opp?ved=00000000-0000-4000-8000-000000000000`,
    {
      headers: { Origin: 'https://example.org', Accept: 'application/json' },
      multipart: { file: { name: 'x.pdf', mimeType: 'application/pdf', buffer: pdfOf([['x']]) } },
    },
  )
  expect(refused.status()).toBe(403)
})
