import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { wordFaults } from '#lib/export/testing/word-faults.ts'
import { documentText, readWord } from '#lib/export/testing/word-tree.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import { sticksOut } from './support/sticks-out.ts'
import { draftOf, expect, test } from './support/test.ts'

const OFFICE = 'Møtedal'
const PHONE = { viewport: { width: 390, height: 844 } }
/** A word that no screen is wide enough for. */
const LONG = 'x'.repeat(150)
const main = (page: Page): Locator => page.getByRole('main')
const saveMark = (page: Page): Locator => page.getByTestId('save-mark')
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date())

/** @returns the address of the new meeting. */
const planToday = async (leader: Page): Promise<string> => {
  await leader.goto(draftOf(OFFICE))
  await main(leader)
    .getByRole('link', { name: /^Partnerskapsmøter$/ })
    .click()
  await main(leader).getByRole('link', { name: 'Planlegg et møte' }).click()
  await leader.getByLabel('Dato').fill(today())
  await leader.getByLabel('Sted').fill('Kommunestyresalen')
  await leader.getByRole('button', { name: 'Lag møtet' }).click()
  await expect(leader).toHaveURL(/\/moter\/[0-9a-f-]{36}$/)
  return new URL(leader.url()).pathname
}

// The browser tells of each request that did not get through.
test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED .*\/referat\/synk/] })

test('minutes are written by two at once, one of them without a network, sent, approved and followed up', async ({
  visit,
}) => {
  test.setTimeout(180_000)
  const leader = await visit({ office: OFFICE, role: 'nav_leader' })
  const meeting = await planToday(leader)
  const owner = await visit({ office: OFFICE, role: 'municipal_director', options: PHONE })
  const state = await visit({ office: OFFICE, role: 'state_director', language: 'nn', options: PHONE })

  await test.step('both write under the same item; what one writes comes to the other', async () => {
    for (const page of [leader, owner]) {
      await page.goto(`${meeting}/referat`)
      await page.getByRole('button', { name: /^Åpne sak 1/ }).click()
    }
    await leader.getByLabel('Notat').fill('Avtalen ble gjennomgått.')
    await expect(saveMark(leader)).toContainText('Lagret')
    await expect(owner.getByLabel('Notat')).toHaveValue('Avtalen ble gjennomgått.')
    await expect(main(leader).getByText(/skriver i sak 1$/)).toBeVisible()
  })

  await test.step('without a network one writes on, and nothing is lost of either', async () => {
    await owner.context().setOffline(true)
    await owner.getByLabel('Notat').press('Home')
    await owner.getByLabel('Notat').pressSequentially('Kommunen: ')
    await expect(saveMark(owner)).toContainText('Ikke lagret')
    await leader.getByLabel('Notat').press('End')
    await leader.getByLabel('Notat').pressSequentially(' Den gjelder ut året.')
    await owner.context().setOffline(false)
    const both = 'Kommunen: Avtalen ble gjennomgått. Den gjelder ut året.'
    await expect(leader.getByLabel('Notat')).toHaveValue(both)
    await expect(owner.getByLabel('Notat')).toHaveValue(both)
    await expect(saveMark(owner)).toContainText('Lagret')
  })

  await test.step('nothing is agreed while an owner is away', async () => {
    await leader.getByLabel('Konklusjon').fill('Nav-leder kaller inn til drøfting.')
    await leader.getByRole('radio', { name: 'Ja', exact: true }).check()
    await leader.getByLabel('Ansvarlig').fill(`Nav-leder ${LONG}`)
    await leader.getByLabel('Frist').fill(today())
    await leader.getByRole('radio', { name: 'Til stede' }).first().check()
    await expect(main(leader).getByText(/er ikke ført opp som til stede/)).toBeVisible()
    await expect(saveMark(leader)).toContainText('Lagret')
    await expectAccessible(leader, /Referat/)
    await leader.getByRole('link', { name: 'Les gjennom og send' }).click()
    await expect(main(leader).getByText(/^Sak 1: «Eierne er enige» står om/)).toBeVisible()
    await leader.getByRole('link', { name: 'Rett i referatet' }).click()
    const present = leader.getByRole('radio', { name: 'Til stede' })
    await expect(present.first()).toBeEnabled()
    for (const one of await present.all()) await one.check()
    await expect(main(leader).getByText('Begge eierne er til stede. Dere kan konkludere.')).toBeVisible()
    await expect(saveMark(leader)).toContainText('Lagret')
  })

  await test.step('what is sent is what was read', async () => {
    await leader.getByRole('link', { name: 'Les gjennom og send' }).click()
    await expectAccessible(leader, /Les gjennom/)
    await owner.getByLabel('Konklusjon').press('End')
    await owner.getByLabel('Konklusjon').pressSequentially(' Det haster.')
    await expect(saveMark(owner)).toContainText('Lagret')
    await leader.getByRole('button', { name: 'Send referatet til eierne' }).click()
    await expect(leader.getByText(/^Noen har skrevet i referatet etter at du leste det/)).toBeVisible()
    await expect(
      main(leader)
        .getByText(/Det haster\./)
        .first(),
    ).toBeVisible()
    await leader.getByRole('button', { name: 'Send referatet til eierne' }).click()
    await expect(main(leader).getByText(/^Referatet er sendt til eierne/)).toBeVisible()
    await expect(main(owner).getByRole('button', { name: 'Godkjenn referatet' })).toBeVisible()
  })

  await test.step('both owners approve the same text, and it is final', async () => {
    await expectAccessible(owner, /Referat/)
    expect.soft(await sticksOut(owner), 'the minutes').toEqual([])
    await owner.getByRole('button', { name: 'Godkjenn referatet' }).click()
    await expect(main(owner).getByText(/ godkjente /)).toBeVisible()
    await state.goto(`${meeting}/referat`)
    await expectNynorsk(state)
    await state.getByRole('button', { name: 'Godkjenn referatet' }).click()
    await expect(main(state).getByText('Referatet er godkjent og endeleg.')).toBeVisible()
    const download = state.waitForEvent('download')
    await state.getByRole('link', { name: 'Last ned referatet (Word)' }).click()
    expect((await download).suggestedFilename()).toMatch(/^Referat.*\.docx$/)
  })

  await test.step('a correction is an addendum; what is to be done is followed up', async () => {
    await leader.reload()
    await leader.getByText('Skriv et tillegg').click()
    await leader.getByLabel('Tillegget').fill('Møtet sluttet kl. 10.30.')
    await leader.getByRole('button', { name: 'Legg til' }).click()
    await expect(main(leader).getByText('Møtet sluttet kl. 10.30.')).toBeVisible()
    const downloading = leader.waitForEvent('download')
    await leader.getByRole('link', { name: 'Last ned tilleggene (Word)' }).click()
    const file = await downloading
    expect(file.suggestedFilename()).toMatch(/^Tillegg til referat .*\.docx$/)
    const bytes = await readFile(await file.path())
    expect(wordFaults(bytes)).toEqual([])
    expect(documentText(readWord(bytes))).toContain('Møtet sluttet kl. 10.30.')
    await state.goto(meeting.replace(/moter\/.*$/, 'oppgaver'))
    await expectNynorsk(state)
    expect.soft(await sticksOut(state), 'follow-ups').toEqual([])
    await state
      .getByText(/^Oppdater: /)
      .first()
      .click()
    await state.getByLabel('Korleis går det?').first().selectOption('Gjort')
    await state.getByLabel('Merknad (valfritt)').first().fill(LONG)
    await state.getByRole('button', { name: 'Lagre' }).first().click()
    await expect(main(state).getByRole('heading', { name: 'Ferdig eller falle bort' })).toBeVisible()
    expect.soft(await sticksOut(state), 'what is done').toEqual([])
    await expectAccessible(state, /Oppgåver/)
  })
})
