import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import { draftOf, expect, test } from './support/test.ts'

const OFFICE = 'Målvik'
const PHONE = { viewport: { width: 390, height: 844 } }
const main = (page: Page): Locator => page.getByRole('main')
const rows = (page: Page): Locator => main(page).locator('ol > li')

const toResults = async (page: Page, year = 2027): Promise<void> => {
  await page.goto(draftOf(OFFICE))
  await main(page)
    .getByRole('link', { name: /^Resultat(er)?$/ })
    .click()
  await expect(main(page).getByRole('heading', { level: 1, name: /^Resultat/ })).toBeVisible()
  await page.goto(`${page.url().split('?')[0]}?ar=${year}`)
}

test('results: the goals of 3.5 come in, two write at once, and the council is told on one page', async ({
  visit,
}) => {
  test.slow()
  const leader = await visit({ office: OFFICE, role: 'nav_leader' })
  await test.step('the goals are taken in, and other indicators chosen', async () => {
    await toResults(leader)
    await expectAccessible(leader, /Resultater 2027/)
    await main(leader)
      .getByRole('button', { name: /^Ta inn måle/ })
      .click()
    await expect(main(leader).getByRole('status')).toContainText('tatt inn')
    await main(leader).getByRole('link', { name: 'Legg til indikator' }).click()
    await expectAccessible(leader, /Ny indikator/)
    await main(leader).getByRole('button', { name: 'Legg til de valgte' }).click()
    await expect(main(leader).getByText('Velg minst én indikator.')).toBeVisible()
    await leader.getByLabel('Utbetalt sosialhjelp').check()
    await main(leader).getByRole('button', { name: 'Legg til de valgte' }).click()
    await expect(rows(leader).last()).toContainText('Utbetalt sosialhjelp')
  })

  const owner = await visit({ office: OFFICE, role: 'state_director', language: 'nn', options: PHONE })
  await test.step('a number that is none is refused, and the words stay', async () => {
    await main(leader).getByRole('link', { name: 'Endre: Utbetalt sosialhjelp' }).click()
    await leader.getByLabel('Målet som tall').fill('mange')
    await leader.getByRole('button', { name: 'Lagre' }).click()
    await expect(main(leader).getByRole('link', { name: /Målet som tall: Skriv et tall/ })).toBeVisible()
    await expect(leader.getByLabel('Målet som tall')).toHaveValue('mange')
    await expectAccessible(leader, /Utbetalt sosialhjelp/)
  })

  await test.step('two write at once: the second sees both, and loses neither', async () => {
    await owner.goto(leader.url())
    await owner.getByLabel('Kommentar').fill('Frå staten')
    await leader.getByLabel('Målet som tall').fill('3,5')
    await leader.getByLabel('Resultatet skal være').selectOption({ label: 'Høyst målet' })
    await leader.getByLabel('Resultat', { exact: true }).first().fill('4,25')
    await leader.getByRole('button', { name: 'Lagre' }).click()
    await expect(rows(leader).last()).toContainText('Målet er ikke nådd')
    await owner.getByRole('button', { name: 'Lagre' }).click()
    await expect(main(owner).getByRole('alert')).toContainText('4,25')
    await expect(owner.getByLabel('Kommentar')).toHaveValue('Frå staten')
    await expectAccessible(owner, /Utbetalt sosialhjelp/)
    await expectNynorsk(owner)
    await owner.getByLabel('Målet som tal').fill('3,5')
    await owner.getByLabel('Resultatet skal vere').selectOption({ label: 'Høgst målet' })
    await owner.getByLabel('Resultat', { exact: true }).first().fill('4,25')
    await owner.getByRole('button', { name: 'Lagre' }).click()
    await expect(rows(owner).last()).toContainText('Frå staten')
    await expect(rows(owner).last()).toContainText('Målet er ikkje nådd')
    await expectAccessible(owner, /Resultat 2027/)
    await expectNynorsk(owner)
  })

  await test.step('the next year goes on from it', async () => {
    await toResults(leader, 2028)
    await main(leader).getByRole('button', { name: 'Ta med fra 2027' }).click()
    await expect(rows(leader).last()).toContainText('4,25')
  })

  await test.step('the orientation has the result and the owners’ own words', async () => {
    await toResults(leader)
    await main(leader).getByRole('link', { name: 'Orientering til kommunestyret' }).click()
    await expect(main(leader).getByRole('article')).toContainText('4,25')
    await main(leader).locator('summary', { hasText: 'Deres egne ord' }).click()
    await leader.getByLabel('Året kort fortalt').fill('Et år med mange nye møteplasser.')
    await main(leader).getByRole('button', { name: 'Lagre' }).click()
    await expect(main(leader).getByRole('article')).toContainText('mange nye møteplasser')
    await expectAccessible(leader, /Orientering 2027/)
    const download = leader.waitForEvent('download')
    await leader.getByRole('link', { name: /^Last ned orienteringen/ }).click()
    expect((await download).suggestedFilename()).toMatch(/^Orientering 2027 .*\.docx$/)
  })
})

test('the whole table is filled in at once: pasted from a spreadsheet, and what another has saved is not written over', async ({
  visit,
}) => {
  test.slow()
  const leader = await visit({ office: OFFICE, role: 'nav_leader' })
  const cell = (page: Page, label: string | RegExp, row: number): Locator =>
    main(page).locator('tbody tr').nth(row).getByLabel(label)
  await toResults(leader, 2028)
  await main(leader).getByRole('link', { name: 'Legg til indikator' }).click()
  // Called the same in both languages, and not taken by the test above.
  for (const name of ['Avvik', 'Driftsbudsjett: avvik'])
    await leader.getByRole('checkbox', { name, exact: true }).check()
  await main(leader).getByRole('button', { name: 'Legg til de valgte' }).click()
  await main(leader).getByRole('link', { name: 'Fyll ut tabellen' }).click()
  await expectAccessible(leader, /Fyll ut resultatene 2028/)
  const owner = await visit({ office: OFFICE, role: 'state_director', language: 'nn', options: PHONE })
  await owner.goto(leader.url())
  await expectAccessible(owner, /Fyll ut resultata 2028/)
  await expectNynorsk(owner)

  await test.step('cells of a spreadsheet go into the fields, and can be taken out again', async () => {
    const paste = () =>
      cell(leader, /^Målet som tall/, 0).evaluate((field) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', '12\t11,5\r\nmange\t\r\n')
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      })
    await paste()
    await expect(cell(leader, /^Resultat 2028/, 0)).toHaveValue('11,5')
    await main(leader).getByRole('button', { name: 'Angre' }).click()
    await expect(cell(leader, /^Resultat 2028/, 0)).toHaveValue('')
    await paste()
  })

  await test.step('the row that is right is saved, the wrong cell is told of', async () => {
    await leader.getByRole('button', { name: 'Lagre tabellen' }).click()
    await expect(main(leader).getByText('Én rad er lagret.')).toBeVisible()
    await expect(main(leader).getByRole('link', { name: /Målet som tall: Skriv et tall/ })).toBeVisible()
    await expect(cell(leader, /^Målet som tall/, 1)).toHaveValue('mange')
    await expectAccessible(leader, /Fyll ut resultatene 2028/)
    await cell(leader, /^Målet som tall/, 1).fill('20')
  })

  await test.step('a link away asks first, since not all of it is saved', async () => {
    let asked = 0
    leader.on('dialog', (dialog) => {
      asked += 1
      void dialog.dismiss()
    })
    await leader.getByRole('link', { name: 'Resultater 2028' }).click()
    await expect.poll(() => asked).toBe(1)
    await leader.getByRole('button', { name: 'Lagre tabellen' }).click()
    await expect(leader).toHaveURL(/gjort=lagret/)
  })

  await test.step('the other owner, who had the page open, sees both and loses nothing', async () => {
    await cell(owner, /^Kommentar/, 0).fill('Frå staten')
    await owner.getByRole('button', { name: 'Lagre tabellen' }).click()
    await expect(main(owner).getByRole('alert')).toContainText('Rada di er ikkje lagra')
    await expect(cell(owner, /^Resultat 2028/, 0)).toHaveValue('11,5')
    await expect(cell(owner, /^Kommentar/, 0)).toHaveValue('Frå staten')
    await expectAccessible(owner, /Fyll ut resultata 2028/)
    await owner.getByRole('button', { name: 'Lagre tabellen' }).click()
    await expect(owner).toHaveURL(/gjort=lagret/)
    await expect(rows(owner).first()).toContainText('Frå staten')
    await expect(rows(owner).first()).toContainText('11,5')
  })
})

test('the yearly plan: a measure is added, finished, carried on, and taken along as an annex', async ({
  visit,
}) => {
  const owner = await visit({
    office: OFFICE,
    role: 'municipal_director',
    language: 'nn',
    options: { ...PHONE, javaScriptEnabled: false },
  })
  await owner.goto(draftOf(OFFICE))
  await main(owner).getByRole('link', { name: 'Handlingsplan' }).click()
  const base = owner.url()
  for (const name of ['Jobbmesse', 'Ny rutine']) {
    await main(owner).getByRole('link', { name: 'Legg til tiltak' }).click()
    await owner.getByLabel('Tiltak', { exact: true }).fill(name)
    await owner.getByRole('button', { name: 'Lagre' }).click()
    await expect(main(owner).getByRole('heading', { name })).toBeVisible()
  }
  await main(owner).getByRole('button', { name: 'Merk som ferdig: Jobbmesse' }).click()
  await expect(main(owner).getByText('Eitt er ferdig.')).toBeVisible()
  const reader = await visit({ office: OFFICE, role: 'nav_leader', language: 'nn' })
  await reader.goto(base)
  await expectAccessible(reader, /Handlingsplan/)
  await expectNynorsk(reader)
  const download = reader.waitForEvent('download')
  await reader.getByRole('link', { name: /^Last ned planen/ }).click()
  expect((await download).suggestedFilename()).toMatch(/^Vedlegg Handlingsplan .*\.docx$/)
  const next = Number(base.split('/').at(-1)) + 1
  await main(reader)
    .getByRole('link', { name: String(next) })
    .click()
  await main(reader)
    .getByRole('button', { name: /^Ta med frå/ })
    .click()
  await expect(main(reader).getByRole('heading', { name: 'Ny rutine' })).toBeVisible()
  await expect(main(reader).getByRole('heading', { name: 'Jobbmesse' })).toHaveCount(0)
})
