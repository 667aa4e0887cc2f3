import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { wordFaults } from '#lib/export/testing/word-faults.ts'
import { documentText, readWord } from '#lib/export/testing/word-tree.ts'
import { pdfOf } from '../support/pdf.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import { sticksOut } from './support/sticks-out.ts'
import { draftOf, expect, HOME, personOf, test } from './support/test.ts'

const OFFICE = 'Vedli'
const PHONE = { viewport: { width: 390, height: 844 } }
const main = (page: Page): Locator => page.getByRole('main')
const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
const ACCOUNTS = pdfOf([['Regnskap for driften']])

/** @returns the address of the new meeting. */
const planMeeting = async (leader: Page, [from, to]: readonly [string, string]): Promise<string> => {
  await leader.goto(draftOf(OFFICE))
  await main(leader).getByRole('link', { name: 'Partnerskapsmøter' }).click()
  await main(leader).getByRole('link', { name: 'Planlegg et møte' }).click()
  await leader.getByLabel('Dato').fill(inAMonth())
  await leader.getByLabel('Fra kl.').fill(from)
  await leader.getByLabel('Til kl.').fill(to)
  await leader.getByLabel('Sted').fill('Rådhuset')
  await leader.getByRole('button', { name: 'Lag møtet' }).click()
  await leader.waitForURL(/\/moter\/[0-9a-f]{8}-/)
  return new URL(leader.url()).pathname
}
const row = (page: Page, title: string): Locator =>
  main(page)
    .locator('ol > li')
    .filter({ has: page.getByRole('heading', { level: 3, name: title }) })

/** By keyboard as far as a browser lets one: the file itself is chosen in a window that is not the page's. */
const attach = async (page: Page, title: string, file: { name: string; buffer: Buffer }): Promise<void> => {
  const item = row(page, title)
  await item.locator('summary', { hasText: /^Legg ved e/ }).focus()
  await page.keyboard.press('Enter')
  await item.getByLabel('Tittel').fill('')
  await page.keyboard.press('Tab')
  await item.locator('input[type=file]').setInputFiles({ ...file, mimeType: 'application/pdf' })
  await item.getByRole('button', { name: 'Legg ved', exact: true }).focus()
  await page.keyboard.press('Enter')
}

const invitation = async (page: Page): Promise<string> => {
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: /^Last ned innkallinga?e?n? \(Word\)/ }).click()
  const bytes = await readFile(await (await downloading).path())
  expect(wordFaults(bytes)).toEqual([])
  return documentText(readWord(bytes)).replaceAll('\u00A0', ' ')
}

test('a file goes with an item, into the invitation, and out again; others than the office’s meet nothing', async ({
  visit,
  expectedErrors,
}) => {
  test.slow()
  expectedErrors.push(/status of 4(04|22)/)
  const leader = await visit({ office: OFFICE, role: 'nav_leader' })
  const meeting = await planMeeting(leader, ['09:00', '11:00'])
  await test.step('the NAV leader attaches it; what is no such file is refused, and the reason is told', async () => {
    await attach(leader, 'Status partnerskapsavtale', {
      name: 'regnskap.pdf',
      buffer: Buffer.from('<html>ikke noe</html>'),
    })
    await expect(main(leader).getByText(/^Denne typen fil kan ikke legges ved/)).toBeFocused()
    await leader.reload()
    await attach(leader, 'Status partnerskapsavtale', { name: 'Regnskap 2026.pdf', buffer: ACCOUNTS })
    await expect(main(leader).getByText('Vedlegget er lagt ved.')).toBeVisible()
    await expect(main(leader).getByRole('link', { name: 'Vedlegg 1: Regnskap 2026' })).toBeVisible()
    await expectAccessible(leader, /Partnerskapsmøte/)
  })
  const address = await main(leader)
    .getByRole('link', { name: 'Vedlegg 1: Regnskap 2026' })
    .getAttribute('href')
  const file = `${HOME}${address}`

  await test.step('the invitation has it, on the page and in Word', async () => {
    await main(leader).getByRole('link', { name: 'Lag innkalling' }).click()
    await expect(main(leader).getByRole('link', { name: 'Vedlegg 1: Regnskap 2026' })).toBeVisible()
    await expectAccessible(leader, /Innkalling/)
    await leader.getByRole('button', { name: 'Send innkallingen' }).click()
    await expect(main(leader).getByText(/^Innkallingen er sendt kl\./)).toBeVisible()
    expect(await invitation(leader)).toContain('Vedlegg 1: Regnskap 2026')
  })

  await test.step('an owner reads it on a phone, in nynorsk, and has no way to change it', async () => {
    const owner = await visit({ office: OFFICE, role: 'state_director', language: 'nn', options: PHONE })
    await owner.goto(meeting)
    const downloading = owner.waitForEvent('download')
    await main(owner).getByRole('link', { name: 'Vedlegg 1: Regnskap 2026' }).click()
    const got = await downloading
    expect(got.suggestedFilename()).toBe('Regnskap 2026.pdf')
    expect((await readFile(await got.path())).equals(ACCOUNTS)).toBe(true)
    await expect(main(owner).getByText(/^Ta ut vedlegget|^Legg ved ei fil/)).toHaveCount(0)
    expect(await sticksOut(owner)).toEqual([])
    await expectAccessible(owner, /Partnarskapsmøte/)
    await expectNynorsk(owner)
  })

  await test.step('a stranger and the people of another office are told that there is nothing there', async () => {
    for (const role of ['nav_leader', 'municipal_director'] as const) {
      const stranger = await visit({ office: 'Granli', role })
      const answer = await stranger.request.get(file)
      expect([answer.status(), await answer.text()]).toEqual([404, ''])
    }
    const nobody = await leader.context().browser()?.newContext()
    expect((await nobody?.request.get(file))?.status()).toBe(404)
    await nobody?.close()
  })

  await test.step('taken out, it is known as sent, is read by nobody, and the next invitation says so', async () => {
    await leader.goto(meeting)
    await main(leader).locator('summary', { hasText: 'Ta ut vedlegget' }).click()
    await expect(main(leader).getByText(/det står at det ble sendt/)).toBeVisible()
    await main(leader).getByRole('button', { name: 'Ja, ta det ut' }).click()
    await expect(main(leader).getByText('Vedlegget er tatt ut.')).toBeVisible()
    await expect(main(leader).getByText(/^Sendt med innkallingen\. Tatt ut av/)).toBeVisible()
    expect((await leader.request.get(file)).status()).toBe(404)
    await main(leader).getByRole('link', { name: 'Lag innkalling' }).click()
    await leader.getByRole('button', { name: 'Send innkallingen på nytt' }).click()
    await expect(main(leader).getByText(/^Innkallingen er sendt kl\./)).toBeVisible()
    await expect(main(leader).getByText('Tatt ut siden forrige innkalling:')).toBeVisible()
    expect(await invitation(leader)).toContain('Sak 1, vedlegg 1: Regnskap 2026')
  })
})

test('a director’s deputy says whether the director comes, in the deputy’s own name', async ({ visit }) => {
  const leader = await visit({ office: OFFICE, role: 'nav_leader' })
  const meeting = await planMeeting(leader, ['12:00', '14:00'])
  await main(leader).getByRole('link', { name: 'Innkalling', exact: true }).click()
  await leader.getByRole('button', { name: 'Send innkallingen' }).click()
  await expect(main(leader).getByText(/^Innkallingen er sendt kl\./)).toBeVisible()

  const director = await visit({ office: OFFICE, role: 'municipal_director' })
  const { name } = personOf(OFFICE, 'municipal_director')
  const deputyName = personOf(OFFICE, 'caseworker').name
  const [, kontor = ''] = /\/kontor\/([^/]+)/.exec(meeting) ?? []
  await director.goto(`/kontor/${kontor}/medlemmer`)
  await main(director)
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await director.getByRole('radio', { name: deputyName }).check()
  await director.getByLabel('Til og med').last().fill(inAMonth())
  await director.getByRole('button', { name: 'Oppnevn stedfortreder' }).click()
  await expect(main(director).getByText(/Stedfortrederen er oppnevnt/)).toBeVisible()

  const deputy = await visit({ office: OFFICE, role: 'caseworker', language: 'nn', options: PHONE })
  await deputy.goto(meeting)
  const form = main(deputy).getByRole('region', { name: `Kjem ${name} på møtet?` })
  await expect(form.getByText(`Du er stadfortredar og svarar for ${name}.`)).toBeVisible()
  await expectAccessible(deputy, /Partnarskapsmøte/)
  await expectNynorsk(deputy)
  await form.getByRole('button', { name: `${name} kjem ikkje` }).click()
  await expect(main(deputy).getByRole('heading', { name: `${name} kjem ikkje på møtet.` })).toBeVisible()
  await leader.goto(meeting)
  const people = main(leader).getByRole('region', { name: 'Hvem kommer' }).getByRole('listitem')
  await expect(people.filter({ hasText: name })).toContainText(`Svart av ${deputyName}`)
})
