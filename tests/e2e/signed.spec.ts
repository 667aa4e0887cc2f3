import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { pdfOf } from '../support/pdf.ts'
import { analyze } from './support/analyze.ts'
import { approve } from './support/approve.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import { draftOf, expect, HOME, test } from './support/test.ts'

const OFFICE = 'Signvik'
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date())
const main = (page: Page) => page.getByRole('main')
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await analyze(page)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([])
  expect(await page.evaluate(() => document.body.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}

const upload = async (
  page: Page,
  name: string,
  buffer: Buffer,
  mimeType = 'application/pdf',
): Promise<void> => {
  await page
    .getByLabel(/^(Signert fil|Velg fil)$/)
    .first()
    .setInputFiles({ name, mimeType, buffer })
  await page.getByRole('button', { name: 'Last opp og sammenlign' }).click()
}

const confirm = async (page: Page, signatory: string): Promise<void> => {
  await page.getByLabel(/^Dato for signaturen (deres|dykkar)$/).fill(today())
  await page.getByLabel(/^(Hvem|Kven) som signerte for (dere|dykk)$/).fill(signatory)
  await page.getByRole('button', { name: /signert av oss$/ }).click()
}

// A file that is refused is told of in words; the browser tells of it as well.
test.use({ expectedErrors: [/422 .*\/signert\/last-opp/] })

test('from the locked version to an agreement in force, and a revision with every word of it', async ({
  visit,
}) => {
  test.setTimeout(180_000)
  const municipality = await visit({ office: OFFICE, role: 'municipal_director' })
  const state = await visit({ office: OFFICE, role: 'state_director', language: 'nn' })
  await approve(municipality, OFFICE)
  await approve(state, OFFICE)
  await expect(heading(state)).toHaveText('Avtalen er låst og klar til signering')

  await test.step('a file that cannot be read is refused with what to do about it', async () => {
    await municipality.goto(`${draftOf(OFFICE)}/klar`)
    await upload(municipality, 'avtale.pdf', Buffer.from('Ingen PDF'))
    await expect(municipality.getByRole('alert').filter({ hasText: 'verken PDF eller Word' })).toBeVisible()
  })

  await test.step('the Word file itself is uploaded, and its text is the version’s', async () => {
    const downloading = municipality.waitForEvent('download')
    await main(municipality)
      .getByRole('link', { name: /^Last ned avtalen \(Word/ })
      .click()
    const word = await readFile(await (await downloading).path())
    await upload(municipality, 'signert.docx', word, '')
    await expect(heading(municipality)).toHaveText('Har begge signert?')
    await expect(main(municipality).getByText(/^Teksten er den samme som i versjon 1\./)).toBeVisible()
    await expect(main(municipality).getByText('Kontrollkoden for versjon 1 står i fila.')).toBeVisible()
    await expectAccessible(municipality)
  })

  await test.step('what is missing in the form is told beside the field', async () => {
    await municipality.getByRole('button', { name: 'Bekreft: signert av oss' }).click()
    await expect(municipality.getByText('Fyll inn dette.').first()).toBeVisible()
    await expectAccessible(municipality)
    await confirm(municipality, 'Kari Brekke')
    await expect(heading(municipality)).toHaveText('Kommunen har bekreftet – venter på Nav')
    await expect(municipality.getByText('Bekreftelsen er registrert.')).toBeVisible()
  })

  await test.step('the other owner is led there from the front page, in nynorsk, and signs', async () => {
    await state.goto('/')
    await state.getByRole('link', { name: 'Stadfest at de har signert' }).click()
    await expect(heading(state)).toHaveText('Kommunen har stadfesta – ventar på Nav')
    await expectNynorsk(state)
    await confirm(state, 'Harald Lunde')
    await expect(heading(state)).toHaveText('Avtalen er signert')
    await state.setViewportSize({ width: 320, height: 640 })
    await expectAccessible(state)
  })

  await test.step('it says from when until when it applies', async () => {
    await municipality.goto(draftOf(OFFICE))
    await main(municipality).getByRole('link', { name: 'Gyldighet og fornyelse' }).click()
    await expect(
      main(municipality).getByText(/gjelder fra 1\. januar 2027 til og med 31\. desember 2030/),
    ).toBeVisible()
    await expectAccessible(municipality)
    await state.goto(`${draftOf(OFFICE)}/gyldighet`)
    await expectNynorsk(state)
    await expectAccessible(state)
  })

  await test.step('dates that one owner proposes wait for the other, who says no, and why', async () => {
    await municipality.getByText('Foreslå andre datoer').click()
    await municipality.getByLabel('Gjelder til og med').fill('2028-12-31')
    await municipality.getByRole('button', { name: 'Foreslå datoene' }).click()
    await expect(main(municipality).getByText('Bekreftet av kommunen. Venter på Nav.')).toBeVisible()
    await expect(municipality.getByRole('button', { name: 'Trekk tilbake forslaget' })).toBeVisible()
    await expectAccessible(municipality)
    await state.goto('/')
    await main(state).getByRole('link', { name: 'Svar på forslaget om andre datoar' }).click()
    await state.getByText('Sei nei til datoane').click()
    await expectNynorsk(state)
    await state.getByRole('button', { name: 'Sei nei' }).click()
    await expect(main(state).getByText('Skriv kvifor.')).toBeVisible()
    await expectAccessible(state)
    await state.getByLabel('Kvifor seier de nei?').fill('Vi treng heile perioden.')
    await state.getByRole('button', { name: 'Sei nei' }).click()
    await expect(main(state).getByText('«Vi treng heile perioden.»')).toBeVisible()
    await expectNynorsk(state)
    await expectAccessible(state)
    await municipality.goto(`${draftOf(OFFICE)}/gyldighet`)
    await expect(main(municipality).getByText('«Vi treng heile perioden.»')).toBeVisible()
    await expect(
      main(municipality)
        .getByText(/31\. desember 2030/)
        .first(),
    ).toBeVisible()
  })

  await test.step('both agree on a notice, and one of them gives it', async () => {
    await municipality.getByText('Foreslå andre datoer').click()
    await municipality.getByLabel('Oppsigelsesfrist i måneder (valgfritt)').fill('6')
    await municipality.getByRole('button', { name: 'Foreslå datoene' }).click()
    await expect(main(municipality).getByText(/Venter på Nav\./)).toBeVisible()
    await state.reload()
    await state.getByRole('button', { name: 'Stadfest datoane' }).click()
    await expect(state.getByText('Stadfestinga er registrert.')).toBeVisible()
    await state.getByText('Sei opp avtalen').first().click()
    await state.getByLabel('Kvifor seier de opp avtalen?').fill('Ny organisering')
    await state.getByRole('button', { name: 'Sei opp avtalen' }).click()
    await expect(main(state).getByText('Nav har sagt opp avtalen')).toBeVisible()
    await expectAccessible(state)
    await municipality.reload()
    await expect(main(municipality).getByText('Nav har sagt opp avtalen')).toBeVisible()
  })

  await test.step('a revision opens with the same text, and the old one is still there', async () => {
    await municipality.getByText('Begynn på en revisjon').click()
    await expectAccessible(municipality)
    await municipality.getByRole('button', { name: 'Lag det nye utkastet' }).click()
    await expect(municipality).not.toHaveURL(new RegExp(`${draftOf(OFFICE)}`))
    await expect(municipality.getByText('UTKAST', { exact: true })).toBeVisible()
    const revision = new URL(municipality.url()).pathname
    const textOf = async (path: string) => {
      await municipality.goto(`${path}/les`)
      const sheets = await main(municipality).getByRole('article').allInnerTexts()
      // At the top of the sheets stands which version it is.
      return sheets
        .map((sheet) => sheet.replace(/^(Versjon 1, kontrollkode|Til signering|Utkast) .*$/gm, ''))
        .join('\n')
    }
    const was = await textOf(draftOf(OFFICE))
    const is = await textOf(revision)
    // From when and until when is asked for anew: everything else is word for word.
    const gap = /\d+\s+Mangler:\s+(avtalen|vedtaket)\s+gjelder\s+(fra|til)/g
    expect(is.match(gap)).toHaveLength(4)
    const lines = was.split('\n').filter((line) => !/1\. januar 2027|31\. desember 2030/.test(line))
    expect(lines.filter((line) => !is.includes(line))).toEqual([])
    await state.goto('/')
    await expect(main(state).getByText('Andre avtalar for kontoret')).toBeVisible()
  })
})

test('the file is uploaded without JavaScript, and a scan must be compared by eye', async ({ visit }) => {
  test.setTimeout(120_000)
  const office = 'Skannli'
  const leader = await visit({ office, options: { javaScriptEnabled: false } })
  const director = await visit({ office, role: 'municipal_director' })
  const other = await visit({ office, role: 'state_director' })
  for (const page of [director, other]) await approve(page, office)
  await leader.goto(`${draftOf(office)}/signert`)
  await upload(leader, 'feil.pdf', Buffer.from('%PDF-1.4 halv'))
  await expect(main(leader).getByText('Fila er skadet og kan ikke åpnes.')).toBeVisible()
  await upload(leader, 'skannet.pdf', pdfOf([[], []]))
  await expect(main(leader).getByText(/^Fila har ikke tekst vi kan lese/)).toBeVisible()
  await expect(main(leader).getByText('Direktøren hos hver av eierne bekrefter.')).toBeVisible()

  await director.goto(`${draftOf(office)}/signert`)
  await confirm(director, 'Kari Brekke')
  await expect(main(director).getByText(/^Sammenlign fila med versjonen/)).toBeVisible()
  await expect(director.getByLabel('Hvem som signerte for dere')).toHaveValue('Kari Brekke')
  await director.getByLabel(/^Jeg har sammenlignet fila/).check()
  await confirm(director, 'Kari Brekke')
  await expect(main(director).getByText(/har selv sammenlignet fila med versjon 1/)).toBeVisible()
})

test('a form on another site uploads nothing', async ({ visit }) => {
  const page = await visit({ office: 'Skannli' })
  const refused = await page.request.post(`${HOME}${draftOf('Skannli')}/signert/last-opp`, {
    headers: { Origin: 'https://example.org', Accept: 'application/json' },
    multipart: { version: '1', file: { name: 'x.pdf', mimeType: 'application/pdf', buffer: pdfOf([['x']]) } },
  })
  expect(refused.status()).toBe(403)
})
