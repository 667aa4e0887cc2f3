import type { Page } from '@playwright/test'
import { choose, expectSaved, field, fillIn, goTo, openEditor, saveMark } from './support/steps.ts'
import { expect, test } from './support/test.ts'
import { downloadWord } from './support/word.ts'

const ADDRESS = 'Storgata 12, Granli'
/** What is written on the way, found again in the reading view and in Word. */
const WRITTEN = [
  ADDRESS,
  'Unge først',
  'sommerjobb',
  'Unge under 30 år uten arbeid',
  'Kontoret øver to ganger i året.',
  'Planen behandles hver vår.',
]
const FELLES = /ledes av en Nav-leder som har felles administrativt og faglig ansvar/i

const logInAndBegin = async (page: Page) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logg inn')
  await page.getByRole('button', { name: /^Nav-leder Eirik Dahl/ }).click()
  await page.getByRole('link', { name: 'Lag partnerskapsavtale for Nav Granli' }).click()
  await expect(page.getByText('Granli kommune ved kommunedirektør')).toBeVisible()
  await page.getByRole('radio', { name: /^Bokmål/ }).check()
  await page.getByRole('button', { name: 'Opprett utkastet' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Partnerskapsavtalen for Nav Granli')
}

const fillTheFirstClauses = async (page: Page) => {
  await page
    .getByRole('main')
    .getByRole('link', { name: /^1\.0 Avtaleparter/ })
    .click()
  await expect(page.getByRole('radio', { name: 'Alternativ 1: Én kommune' })).toBeChecked()
  await expect(field(page, 'Kommune')).toHaveValue('Granli')
  await expect(field(page, 'Nav-enheten i fylket')).toHaveValue('Østfjell')
  await goTo(page, /2\.1 Fysisk lokalisering/)
  await expect(field(page, 'Adresse')).toBeEmpty()
  await field(page, 'Adresse').pressSequentially(ADDRESS)
  await expectSaved(page)
}

const strikeAndRestore = async (page: Page) => {
  await page.getByRole('button', { name: /^Stryk avsnittet: Nav-kontorets åpningstider/ }).click()
  await expect(page.getByText('Strøket', { exact: true })).toBeVisible()
  await expectSaved(page)
  await page.getByRole('button', { name: /^Ta inn igjen: Nav-kontorets åpningstider/ }).click()
  await expect(page.getByText('Strøket', { exact: true })).toBeHidden()
  await expectSaved(page)
}

const chooseLeadership = async (page: Page) => {
  await goTo(page, /3\.2 Tilsetting/)
  await choose(page, 'Ledelsesmodell', 'felles')
  await goTo(page, /3\.7 Delegert myndighet/)
  await expect(page.getByRole('main').getByText(FELLES)).toBeVisible()
  await goTo(page, /3\.2 Tilsetting/)
  await choose(page, 'Ledelsesmodell', 'delt')
  await goTo(page, /3\.7 Delegert myndighet/)
  await expect(page.getByRole('main').getByText(FELLES)).toBeHidden()
  await expect(page.getByRole('heading', { name: /med delt ledelse/ })).toBeVisible()
}

const addResultGoal = async (page: Page) => {
  await goTo(page, /3\.5 Mål og resultatkrav/)
  await page.getByRole('button', { name: 'Legg til rad' }).click()
  await fillIn(page, 'Indikator, Rad 1', 'Unge under 30 år uten arbeid')
  await page.getByRole('combobox', { name: 'Styringslinje, Rad 1' }).selectOption('Felles')
  await fillIn(page, 'Mål, Rad 1', 'Færre enn 20')
}

const writeLocalText = async (page: Page) => {
  await goTo(page, /2\.0 Formålet/)
  const editor = await openEditor(page, 'Andre lokale mål')
  await page.getByRole('button', { name: 'Fet' }).click()
  await editor.pressSequentially('Unge først')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Punktliste' }).click()
  await editor.pressSequentially('læreplass til alle')
  await page.keyboard.press('Enter')
  await editor.pressSequentially('sommerjobb')
  await expect(editor.getByRole('listitem')).toHaveText(['læreplass til alle', 'sommerjobb'])
  await page.getByRole('button', { name: 'Ferdig' }).click()
  await expectSaved(page)
}

const addOwnClause = async (page: Page) => {
  await page.getByRole('button', { name: 'Legg til eget punkt' }).click()
  const dialog = page.getByRole('dialog', { name: 'Legg til eget punkt' })
  await dialog.getByLabel('Tittel på punktet').fill('Beredskapsøvelser')
  await dialog
    .getByLabel('Hvor skal punktet stå?')
    .selectOption({ label: 'Sist i kapittel 3 Organisering og drift av Nav Granli' })
  await dialog.getByRole('button', { name: 'Legg til punktet' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3.9 Beredskapsøvelser')
  const editor = await openEditor(page, 'Teksten i punktet')
  await editor.pressSequentially('Kontoret øver to ganger i året.')
  await page.getByRole('button', { name: 'Ferdig' }).click()
  await expectSaved(page)
}

const adaptWording = async (page: Page) => {
  await goTo(page, /3\.6 Kompetanseutvikling/)
  await page.getByRole('button', { name: 'Tilpass ordlyden' }).click()
  const question = page.getByRole('dialog', { name: 'Tilpasse ordlyden i punkt 3.6?' })
  await question.getByRole('button', { name: 'Tilpass ordlyden' }).click()
  await expect(page.getByText('Ordlyden er tilpasset.')).toBeVisible()
  const editor = await openEditor(page, 'Kompetanseutvikling ved Nav Granli')
  await editor.pressSequentially(' Planen behandles hver vår.')
  await page.getByRole('button', { name: 'Ferdig' }).click()
  await expectSaved(page)
  await page.getByRole('radio', { name: 'Forskjellen' }).click()
  await expect(page.getByRole('main').locator('ins')).toContainText('Planen behandles hver vår.')
  await expect(page.getByRole('main').locator('del')).toHaveCount(0)
}

const putBackAndUndo = async (page: Page) => {
  await page.getByRole('button', { name: 'Sett tilbake til malens tekst' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sett tilbake' }).click()
  await expect(page.getByText('Malens tekst gjelder igjen.')).toBeVisible()
  await expect(page.getByRole('main').getByText('Planen behandles hver vår.')).toBeHidden()
  await page.getByRole('button', { name: 'Angre' }).click()
  await expect(page.getByRole('main').getByText('Planen behandles hver vår.')).toBeVisible()
}

const answerPrompt = async (page: Page) => {
  await goTo(page, /3\.2 Tilsetting/)
  const guide = page.getByRole('complementary', { name: 'Veileder' })
  const answers = guide.getByRole('group', { name: /^Svar på:/ }).first()
  await answers.getByRole('button', { name: 'Må drøftes' }).click()
  await expect(answers.getByRole('button', { name: 'Må drøftes' })).toHaveAttribute('aria-pressed', 'true')
  await guide
    .getByRole('textbox', { name: /^Notat/ })
    .first()
    .fill('Tas opp i mai')
  await guide.getByRole('button', { name: 'Lagre notatet' }).click()
  await expect(guide.getByText('Notatet er lagret.')).toBeVisible()
}

const findEverythingAgain = async (page: Page) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Åpne avtalen' }).click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^2\.1 / })
    .click()
  await expect(field(page, 'Adresse')).toHaveValue(ADDRESS)
  await expect(saveMark(page)).toHaveText(/^Lagret kl\. \d\d\.\d\d$/)
  await goTo(page, /3\.2 Tilsetting/)
  await expect(page.getByRole('radio', { name: 'delt' })).toBeChecked()
  const guide = page.getByRole('complementary', { name: 'Veileder' })
  await expect(guide.getByRole('textbox', { name: /^Notat/ }).first()).toHaveValue('Tas opp i mai')
  await goTo(page, /3\.5 Mål og resultatkrav/)
  await expect(field(page, 'Indikator, Rad 1')).toHaveValue('Unge under 30 år uten arbeid')
  await goTo(page, /2\.0 Formålet/)
  await expect(page.getByRole('main').locator('strong', { hasText: 'Unge først' })).toBeVisible()
}

const readTheWhole = async (page: Page) => {
  await page.getByRole('link', { name: 'Les hele avtalen' }).click()
  const sheet = page.getByRole('main')
  for (const words of [...WRITTEN, 'Avvik fra den nasjonale malen'])
    await expect(sheet.getByText(words).first()).toBeVisible()
  await expect(sheet.getByText(/opplysninger mangler i teksten/)).toBeVisible()
}

const takeWord = async (page: Page) => {
  const word = await downloadWord(page)
  expect(word.name).toMatch(/\.docx$/)
  expect(
    [...WRITTEN, 'Driftsavtale', 'Delegasjonsvedtak'].filter((words) => !word.text.includes(words)),
  ).toEqual([])
  const headers = Object.entries(word.parts).filter(([name]) => name.startsWith('word/header'))
  expect(headers.length).toBeGreaterThan(0)
  for (const [name, xml] of headers) expect(xml, name).toContain('UTKAST')
}

test('a draft in bokmål, from log-in to a Word file, found again the next day', async ({ page, visit }) => {
  await test.step('log-in, and a draft from the template', () => logInAndBegin(page))
  await test.step('fields', () => fillTheFirstClauses(page))
  await test.step('a passage is struck and restored', () => strikeAndRestore(page))
  await test.step('3.7 follows the choice in 3.2', () => chooseLeadership(page))
  await test.step('a row in the table', () => addResultGoal(page))
  await test.step('local text', () => writeLocalText(page))
  await test.step('an own clause', () => addOwnClause(page))
  await test.step('the wording is adapted', () => adaptWording(page))
  await test.step('put back, and that undone', () => putBackAndUndo(page))
  await test.step('a prompt is answered', () => answerPrompt(page))
  const nextDay = await visit({ office: 'Granli' })
  await test.step('everything is found again', () => findEverythingAgain(nextDay))
  await test.step('the whole is read', () => readTheWhole(nextDay))
  await test.step('Word', () => takeWord(nextDay))
  await nextDay.goto('/')
  await expect(nextDay.getByText(/^Utkastet for Nav Granli mangler \d+ opplysninger/)).toBeVisible()
})
