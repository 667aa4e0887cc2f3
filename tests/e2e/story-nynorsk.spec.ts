import type { Page } from '@playwright/test'
import { expectNynorsk } from './support/nynorsk.ts'
import { choose, expectSaved, fillIn, goTo, openEditor } from './support/steps.ts'
import { draftOf, expect, test } from './support/test.ts'
import { downloadWord } from './support/word.ts'

/** An office of the register that serves two municipalities: the language is suggested, the host is uncertain. */
const pickOffice = async (page: Page) => {
  await page.goto('/avtaler/ny')
  await page.getByRole('combobox').pressSequentially('klepp')
  await page.getByRole('option', { name: /^Nav Klepp-Time/ }).click()
  await expect(page.getByRole('heading', { name: 'Stemmer dette?' })).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Nynorsk/ })).toBeChecked()
  await expect(page.getByRole('radio', { name: /^Alternativ 2: Vertskommune/ })).toBeChecked()
  await page.getByRole('button', { name: 'Opprett utkastet' }).click()
  const summary = page.getByRole('heading', { name: 'Dette må på plass før utkastet kan lagast' })
  await expect(summary).toBeFocused()
  await expectNynorsk(page)
  await page.getByRole('link', { name: 'Stadfest kven som er vertskommune' }).click()
  for (const yes of await page.getByRole('button', { name: /^Ja, / }).all()) await yes.click()
  await expect(summary).toBeHidden()
  await page.getByRole('button', { name: 'Opprett utkastet' }).click()
  await expect(page.getByRole('heading', { name: 'Punkta i avtalen' })).toBeVisible()
  await expectNynorsk(page)
}

const fillAndStrike = async (page: Page) => {
  await goTo(page, /2\.1 Fysisk lokalisering/)
  await fillIn(page, 'Adresse', 'Fjordgata 3')
  await page.getByRole('button', { name: /^Stryk avsnittet: / }).click()
  await expect(page.getByText('Stroke', { exact: true })).toBeVisible()
  await expectSaved(page)
  await expectNynorsk(page)
  await page.getByRole('button', { name: /^Ta inn att: / }).click()
  await expectSaved(page)
}

const chooseAndWrite = async (page: Page) => {
  await goTo(page, /3\.2 Tilsetjing/)
  await choose(page, 'Leiingsmodell', 'felles')
  await expectNynorsk(page)
  await goTo(page, /2\.0 Føremålet/)
  const editor = await openEditor(page, 'Andre lokale mål')
  await editor.pressSequentially('Fleire unge i arbeid')
  await expectNynorsk(page)
  await page.getByRole('button', { name: 'Ferdig' }).click()
  await expectSaved(page)
}

const adapt = async (page: Page) => {
  await goTo(page, /3\.6 Kompetanseutvikling/)
  await page.getByRole('button', { name: 'Tilpass ordlyden' }).click()
  const question = page.getByRole('dialog')
  await expect(question).toBeVisible()
  await expectNynorsk(page)
  await question.getByRole('button', { name: 'Tilpass ordlyden' }).click()
  await expect(page.getByText('Ordlyden er tilpassa.')).toBeVisible()
  await page.getByRole('radio', { name: 'Skilnaden' }).click()
  await expectNynorsk(page)
}

const addRowAndAnswer = async (page: Page) => {
  await goTo(page, /3\.5 Mål og resultatkrav/)
  await page.getByRole('button', { name: 'Legg til rad' }).click()
  await fillIn(page, 'Indikator, Rad 1', 'Unge under 30 år utan arbeid')
  await page.getByRole('button', { name: 'Må drøftast' }).first().click()
  await expect(page.getByRole('textbox', { name: /^Notat/ }).first()).toBeVisible()
  await expectNynorsk(page)
}

test('a draft in nynorsk: no word of bokmål on any page on the way', async ({ page, login }) => {
  await page.goto('/logg-inn')
  await page.getByRole('button', { name: 'Nynorsk', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Vel kven du vil vere' })).toBeVisible()
  await expectNynorsk(page)
  await login('Nesbygd', 'nav_leader', 'nn')
  await page.goto('/')
  await expectNynorsk(page)
  await pickOffice(page)
  await page
    .getByRole('main')
    .getByRole('link', { name: /^1\.0 Avtalepartar/ })
    .click()
  await expect(page.getByRole('radio', { name: 'Alternativ 2: Vertskommune' })).toBeChecked()
  await expectNynorsk(page)
  await fillAndStrike(page)
  await chooseAndWrite(page)
  await addRowAndAnswer(page)
  await adapt(page)
  await page.getByRole('link', { name: 'Les heile avtalen' }).click()
  await expect(page.getByRole('main').getByText('Fjordgata 3').first()).toBeVisible()
  await expectNynorsk(page)
  const word = await downloadWord(page)
  expect(
    ['Fjordgata 3', 'Fleire unge i arbeid', 'Unge under 30 år utan arbeid', 'Delegasjonsvedtak'].filter(
      (words) => !word.text.includes(words),
    ),
  ).toEqual([])
  expect(word.parts['word/styles.xml']).toContain('nn-NO')
})

test('every clause of agreement and annexes is in nynorsk, with its guide', async ({ page, login }) => {
  await login('Strandvik', 'caseworker', 'nn')
  await page.goto(draftOf('Strandvik'))
  const clauses = await page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(clauses.length).toBeGreaterThan(40)
  for (const clause of clauses) await expectNynorsk(page, clause)
})

test.describe('an address that leads nowhere', () => {
  test.use({ expectedErrors: [/status of 404/] })

  test('says so in nynorsk', async ({ page, login }) => {
    await login('Strandvik', 'reader', 'nn')
    await page.goto('/avtaler/finst-ikkje')
    await expect(page.getByRole('heading', { name: 'Vi finn ikkje denne sida' })).toBeVisible()
    await expectNynorsk(page)
  })
})
