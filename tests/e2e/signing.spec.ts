import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { analyze } from './support/analyze.ts'
import { approve, pressApprove } from './support/approve.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import type { OfficeName } from './support/offices.ts'
import { alert, fillIn, saveMark } from './support/steps.ts'
import { clauseOf, draftOf, expect, test } from './support/test.ts'

const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await analyze(page)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([])
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const toSigning = (office: OfficeName) => `${draftOf(office)}/klar`

/** The same words in both languages. */
const FROZEN = 'Avtalen er låst og klar til signering'

/** The bytes somebody gets by pressing it. */
const download = async (page: Page, link: RegExp): Promise<Buffer> => {
  const downloading = page.waitForEvent('download')
  await page.getByRole('main').getByRole('link', { name: link }).first().click()
  return readFile(await (await downloading).path())
}

test('each thing that is missing leads to the place where it is put right', async ({ page, login }) => {
  await login('Nordli')
  await page.goto(toSigning('Nordli'))
  await expect(heading(page)).toHaveText(/^\d+ ting må på plass før dere kan signere$/)
  await expect(page.getByText('Du er Nav-leder. Det er eierne som godkjenner avtalen.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Godkjenn hele avtalen' })).toHaveCount(0)
  const own = page.getByRole('region', { name: /^Venter på deg \d+$/ })
  await expect(own.getByRole('link', { name: /^3\.5 .*Fyll inn/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /^2\.1 .*Fyll inn: adresse/ }).click()
  await expect(page.getByRole('textbox', { name: 'Adresse', exact: true })).toBeFocused()
})

test('an approval lapses with the text, and nobody approves what they have not read', async ({ visit }) => {
  test.slow()
  const municipality = await visit({ office: 'Vardal', role: 'municipal_director' })
  await municipality.goto(toSigning('Vardal'))
  await expect(heading(municipality)).toHaveText('Avtalen er klar til godkjenning')
  await test.step('one approves below the text, and nowhere else', async () => {
    await expect(municipality.getByRole('button', { name: 'Godkjenn hele avtalen' })).toHaveCount(0)
    await municipality.getByRole('link', { name: 'Les og godkjenn avtalen' }).click()
    await expect(municipality.getByText('Eierne er enig om følgende gyldighetsperiode')).toBeVisible()
    await expectAccessible(municipality)
    await municipality.getByRole('link', { name: 'Gå til godkjenningen' }).click()
    await pressApprove(municipality)
  })
  await expect(heading(municipality)).toHaveText('Kommunen har godkjent – venter på Nav')
  await expect(heading(municipality)).toBeFocused()
  await expect(municipality.getByText('Godkjenningen er registrert.')).toBeVisible()

  const state = await visit({ office: 'Vardal', role: 'state_director' })
  await state.goto('/')
  await state.getByRole('link', { name: 'Godkjenn hele avtalen' }).click()
  await expect(heading(state)).toHaveText('Kommunen har godkjent – venter på Nav')
  await state.getByRole('link', { name: 'Les og godkjenn avtalen' }).click()

  await test.step('the NAV leader changes a word meanwhile', async () => {
    const leader = await visit({ office: 'Vardal' })
    await leader.goto(clauseOf('Vardal', 'lokalisering'))
    await fillIn(leader, 'Adresse', 'Nygata 7')
  })
  await test.step('what was read is not what stands there now', async () => {
    await pressApprove(state)
    await expect(alert(state)).toContainText('Ikke godkjent: teksten er endret etter at du åpnet siden')
    await expect(alert(state).locator('ins').first()).toContainText('Nygata')
    await expectAccessible(state)
    await state.getByRole('link', { name: 'Til signering', exact: true }).click()
    await expect(heading(state)).toHaveText('2 ting må på plass før dere kan signere')
  })
  await test.step('and the other approval no longer stands', async () => {
    await municipality.reload()
    await expect(municipality.getByText('Godkjente en tidligere tekst – endret siden')).toBeVisible()
    await expect(municipality.getByRole('main').locator('ins').first()).toContainText('Nygata')
    await expect(municipality.getByText('Endret av Vardal nav_leader.')).toBeVisible()
    await expectAccessible(municipality)
  })
})

test('both approve the same text, sign the same file, and open it only together', async ({ visit }) => {
  test.slow()
  const municipality = await visit({ office: 'Fagerli', role: 'municipal_director' })
  const state = await visit({ office: 'Fagerli', role: 'state_director' })
  await approve(municipality, 'Fagerli')
  await expect(heading(municipality)).toHaveText('Kommunen har godkjent – venter på Nav')
  await municipality.getByRole('button', { name: 'Trekk godkjenningen' }).click()
  await expect(heading(municipality)).toHaveText('Avtalen er klar til godkjenning')
  await approve(municipality, 'Fagerli')
  await expect(heading(municipality)).toHaveText('Kommunen har godkjent – venter på Nav')

  await test.step('by keyboard alone', async () => {
    await state.goto(toSigning('Fagerli'))
    await state.getByRole('link', { name: 'Les og godkjenn avtalen' }).focus()
    await state.keyboard.press('Enter')
    await state.getByRole('button', { name: 'Godkjenn hele avtalen' }).focus()
    await state.keyboard.press('Enter')
    await expect(state.getByRole('dialog')).toContainText('Fagerli state_director')
    await state.getByRole('dialog').getByRole('button', { name: 'Godkjenn', exact: true }).focus()
    await state.keyboard.press('Enter')
    await expect(heading(state)).toHaveText(FROZEN)
    await expect(heading(state)).toBeFocused()
    await expectAccessible(state)
  })
  await test.step('the file is the same whoever takes it, and whenever', async () => {
    await municipality.reload()
    const first = await download(municipality, /^Last ned avtalen \(Word/)
    const second = await download(state, /^Last ned avtalen \(Word/)
    expect(first.equals(second)).toBe(true)
    await state.goto(draftOf('Fagerli'))
    expect(first.equals(await download(state, /^Last ned til signering \(Word\)$/))).toBe(true)
  })
  await test.step('everywhere else it is locked', async () => {
    await expect(state.getByText('LÅST', { exact: true })).toBeVisible()
    await state.goto(clauseOf('Fagerli', 'lokalisering'))
    await expect(state.getByText('Avtalen er låst. Teksten kan leses, men ikke endres.')).toBeVisible()
    await expect(saveMark(state)).toHaveText('Bare lesing')
    await state.goto(`${draftOf('Fagerli')}/les`)
    await expect(state.getByText(/^Dette er versjon 1, låst /)).toBeVisible()
    await expect(state.getByText('UTKAST', { exact: true })).toHaveCount(0)
    await expectAccessible(state)
  })
  await test.step('one asks, and the other opens', async () => {
    await municipality.getByRole('textbox', { name: 'Hva må endres?' }).fill('Adressen er ny.')
    await municipality.getByRole('button', { name: 'Be Nav om å åpne for endringer' }).click()
    await expect(municipality.getByText('Forespørselen er sendt.')).toBeVisible()
    await state.goto('/')
    await state.getByRole('link', { name: 'Åpne for endringer?' }).click()
    await expect(state.getByText('«Adressen er ny.»')).toBeVisible()
    await expectAccessible(state)
    await state.getByRole('button', { name: 'Åpne for endringer' }).click()
    await expect(heading(state)).toHaveText('Avtalen er klar til godkjenning')
    await expect(heading(state)).toBeFocused()
  })
  await test.step('the version that was frozen is still there, unchanged', async () => {
    await state.getByRole('button', { name: 'Kontroller' }).click()
    await expect(state.getByText(/^Versjonen er uendret/)).toBeVisible()
    await state.getByRole('link', { name: 'Les versjon 1' }).click()
    await expect(state.getByText('Avtalen er åpnet for endringer etter denne.')).toBeVisible()
  })
})

test('all of it in nynorsk, also on a phone', async ({ visit }) => {
  const options = { viewport: { width: 390, height: 844 } }
  for (const role of ['municipal_director', 'state_director'] as const) {
    const page = await visit({ office: 'Raudvik', role, language: 'nn', options })
    await page.goto(toSigning('Raudvik'))
    await expectNynorsk(page)
    await expectAccessible(page)
    await approve(page, 'Raudvik')
    await expect(heading(page)).toHaveText(
      role === 'state_director' ? FROZEN : 'Kommunen har godkjent – ventar på Nav',
    )
    await expectNynorsk(page)
    await expectAccessible(page)
    await page.goto('/')
    await expectNynorsk(page)
    await expectAccessible(page)
  }
})
