import type { Page } from '@playwright/test'
import { analyze } from './support/analyze.ts'
import { expectSaved, field, fillIn, openEditor } from './support/steps.ts'
import { clauseOf, draftOf, expect, officeOf, test } from './support/test.ts'

const OFFICE = 'Tveit'
const nameOf = (role: 'municipal_director' | 'state_director') => officeOf(OFFICE).people[role]?.name ?? ''

const expectNoBarriers = async (page: Page) =>
  expect((await analyze(page)).violations.map(({ id }) => id)).toEqual([])

const entryOf = (page: Page, words: string | RegExp) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: words })

test('what two have changed is told, compared and taken back, and the other sees it at once', async ({
  page,
  login,
  visit,
}) => {
  const [kommune, nav] = [nameOf('municipal_director'), nameOf('state_director')]
  await login(OFFICE, 'municipal_director')
  const other = await visit({ office: OFFICE, role: 'state_director' })

  await test.step('one types for the municipality, one for Nav', async () => {
    await page.goto(clauseOf(OFFICE, 'lokalisering'))
    await fillIn(page, 'Adresse', 'Torget 1')
    await other.goto(clauseOf(OFFICE, 'formal'))
    const editor = await openEditor(other, 'Andre lokale mål')
    await editor.pressSequentially('Flere unge i arbeid.')
    await expectSaved(other)
    await fillIn(page, 'Adresse', 'Storgata 9')
  })

  await test.step('the history names both, with what each changed', async () => {
    await page.getByRole('link', { name: 'Historikk for dette punktet' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Historikk')
    await expect(entryOf(page, `${kommune} (kommunedirektør, ${OFFICE} kommune) endret 2.1`)).toBeVisible()
    await expect(entryOf(page, nav)).toHaveCount(0)
    await page.getByRole('link', { name: 'Vis hele historikken' }).click()
    await expect(entryOf(page, `${nav} (direktør, Nav Østfjell) endret 2.0`)).toBeVisible()
    await expect(entryOf(page, 'opprettet utkastet')).toBeVisible()
    await expectNoBarriers(page)
  })

  await test.step('what one of them changed, and nothing else', async () => {
    await entryOf(page, nav).getByRole('link', { name: 'Se endringene' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${nav} endret 2.0`))
    await expect(page.getByRole('insertion').filter({ hasText: 'Flere unge i arbeid' })).toBeVisible()
    await expect(page.getByText('Torget 1')).toHaveCount(0)
    await expectNoBarriers(page)
  })

  await test.step('the agreement as it was, with a name', async () => {
    await page.getByRole('link', { name: 'Historikk', exact: true }).click()
    await entryOf(page, 'opprettet utkastet').getByRole('link', { name: 'Slik var avtalen da' }).click()
    const notice = page.getByRole('region', { name: /^Slik var avtalen/ })
    await expect(notice).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('Storgata 9')
    await expect(page.getByText('UTKAST', { exact: true })).toHaveCount(0)
    await notice.getByText('Gi denne versjonen et navn').click()
    await notice.getByRole('textbox', { name: 'Navn på versjonen' }).fill('Før forhandlingene')
    await page.keyboard.press('Enter')
    await expect(notice.getByText('Navnet er lagret.')).toBeVisible()
    await expectNoBarriers(page)
  })

  await test.step('one clause is taken back by keyboard; who has it open sees it', async () => {
    await other.goto(clauseOf(OFFICE, 'lokalisering'))
    await expect(field(other, 'Adresse')).toHaveValue('Storgata 9')
    await page.getByRole('link', { name: 'Sammenlign med nå' }).click()
    await expect(page.getByRole('combobox', { name: 'Fra' }).locator('option:checked')).toHaveText(
      /^«Før forhandlingene»/,
    )
    await page.getByRole('button', { name: 'Sammenlign', exact: true }).click()
    await expect(page).toHaveURL(/\/sammenlign\?fra=endring-1&til=na$/)
    await page.getByRole('link', { name: 'Ta tilbake 2.1 slik det var' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Ta tilbake 2.1/)
    await expect(page.getByRole('deletion').filter({ hasText: 'Storgata 9' }).first()).toBeVisible()
    await expectNoBarriers(page)
    await page.getByRole('button', { name: 'Ta tilbake teksten' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status')).toContainText('Teksten er tatt tilbake.')
    await expect(entryOf(page, `tok tilbake 2.1`)).toBeVisible()
    await expect(entryOf(page, 'Før forhandlingene')).toBeVisible()
    await expect(field(other, 'Adresse')).toHaveValue('')
  })

  await test.step('and it can be undone', async () => {
    await page.getByRole('button', { name: 'Angre' }).click()
    await expect(entryOf(page, 'tok tilbake 2.1')).toHaveCount(2)
    await expect(field(other, 'Adresse')).toHaveValue('Storgata 9')
  })
})

test('words are found where they stand, and without a script', async ({ visit }) => {
  const page = await visit({ office: 'Solvang', options: { javaScriptEnabled: false } })
  await page.goto(`${draftOf('Solvang')}/les`)
  await page.getByRole('searchbox', { name: 'Finn i avtalen' }).fill('nav-leder ER ansvarlig')
  await page.getByRole('button', { name: 'Finn' }).click()
  await expect(page).toHaveTitle(/^Ett treff på «nav-leder ER ansvarlig»/)
  await expect(page.getByRole('status')).toHaveText('Ett treff på «nav-leder ER ansvarlig» i ett punkt.')
  await expect(page.locator('mark')).toHaveText(/Nav-leder er ansvarlig/i)
  await page.getByRole('link', { name: /^3.1 Styring og ledelse/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^3.1/)
})

test('a version is given a name without a script, and the name is kept', async ({ visit }) => {
  const page = await visit({ office: 'Solvang', options: { javaScriptEnabled: false } })
  await page.goto(`${draftOf('Solvang')}/historikk/1`)
  await page.getByText('Gi denne versjonen et navn').click()
  await page.getByRole('textbox', { name: 'Navn på versjonen' }).fill('Utgangspunktet')
  await page.getByRole('button', { name: 'Lagre navnet' }).click()
  await expect(page.getByRole('status')).toHaveText('Navnet er lagret.')
  await page.goto(`${draftOf('Solvang')}/historikk`)
  await expect(entryOf(page, 'Utgangspunktet')).toBeVisible()
})

test('the history reads in nynorsk, and those who only read are offered nothing to change', async ({
  visit,
}) => {
  const page = await visit({ office: 'Strandvik', role: 'reader', language: 'nn' })
  await page.goto(`${draftOf('Strandvik')}/historikk`)
  await expect(page.getByText('Her ser du kven som har endra kva.')).toBeVisible()
  await entryOf(page, 'oppretta utkastet').getByRole('link', { name: 'Slik var avtalen då' }).click()
  await expect(page.getByText(/^Slik var avtalen \d/).first()).toBeVisible()
  await expect(page.getByText('Gi denne versjonen eit namn')).toHaveCount(0)
  await page.goto(`${draftOf('Strandvik')}/sok?q=finst-ikkje-her`)
  await expect(page.getByRole('status')).toHaveText('Ingen treff på «finst-ikkje-her».')
  await expectNoBarriers(page)
})

test.describe('a page that is not for this person', () => {
  test.use({ expectedErrors: [/404/] })

  test('does not exist: somebody else’s history, and changing for those who only read', async ({ visit }) => {
    const stranger = await visit({ office: 'Strandvik' })
    const paths = [
      'historikk',
      'historikk/1',
      'historikk/sammenlign?okt=1',
      'sammenlign?fra=endring-1',
      'historikk/1/ta-tilbake',
      'sok?q=nav',
    ]
    for (const path of paths) expect((await stranger.goto(`${draftOf(OFFICE)}/${path}`))?.status()).toBe(404)
    const reader = await visit({ office: 'Strandvik', role: 'reader' })
    expect((await reader.goto(`${draftOf('Strandvik')}/historikk/1/ta-tilbake`))?.status()).toBe(404)
  })
})
