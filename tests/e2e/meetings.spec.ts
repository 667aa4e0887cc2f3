import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import { draftOf, expect, test } from './support/test.ts'

const OFFICE = 'Møtedal'
const PHONE = { viewport: { width: 390, height: 844 } }
const main = (page: Page): Locator => page.getByRole('main')
const items = (page: Page): Locator => main(page).getByRole('heading', { level: 3 })
const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

const toMeetings = async (page: Page): Promise<void> => {
  await page.goto(draftOf(OFFICE))
  await main(page)
    .getByRole('link', { name: /^(Partnerskapsmøter|Partnarskapsmøte)$/ })
    .click()
}

test('the NAV leader makes an agenda from what the agreement says, and calls the owners in', async ({
  visit,
}) => {
  test.slow()
  const leader = await visit({ office: OFFICE, role: 'nav_leader' })
  await test.step('what is missing is told, and the words stay', async () => {
    await toMeetings(leader)
    await main(leader).getByRole('link', { name: 'Planlegg et møte' }).click()
    await leader.getByLabel('Sted').fill('Rådhuset')
    await leader.getByRole('button', { name: 'Lag møtet' }).click()
    await expect(main(leader).getByRole('link', { name: 'Velg en dato som ikke har vært.' })).toBeVisible()
    await expect(leader.getByLabel('Sted')).toHaveValue('Rådhuset')
    await expectAccessible(leader, /Planlegg/)
  })

  await test.step('all that is suggested is taken with one press; the status of the agreement stays first', async () => {
    await leader.getByLabel('Dato').fill(inAMonth())
    await leader.getByRole('button', { name: 'Lag møtet' }).click()
    await expect(main(leader).getByText('Nav Østfjell er uenig i 3.4')).toBeVisible()
    await main(leader)
      .getByRole('button', { name: /^Ta med alle/ })
      .click()
    await expect(main(leader).getByText(/^Ingen flere forslag/)).toBeVisible()
    await expect(items(leader).first()).toHaveText('Status partnerskapsavtale')
    await expectAccessible(leader, /Partnerskapsmøte/)
  })

  await test.step('an item is moved by keyboard, and the focus stays with it', async () => {
    const second = (await items(leader).nth(2).textContent()) ?? ''
    const up = main(leader).getByRole('button', { name: `Flytt «${second}» opp` })
    await up.focus()
    await leader.keyboard.press('Enter')
    await expect(items(leader).nth(1)).toHaveText(second)
    await expect(main(leader).getByRole('status').first()).toContainText(`«${second}» er nå sak 2.`)
  })

  await test.step('an owner proposes an item on a phone, and the NAV leader sets it aside with a reason', async () => {
    const owner = await visit({ office: OFFICE, role: 'state_director', language: 'nn', options: PHONE })
    await toMeetings(owner)
    await main(owner).getByRole('link', { name: /kl\./ }).click()
    await owner.getByText('Foreslå ei sak').click()
    await owner.getByLabel('Sak', { exact: true }).fill('Kommunebrevet')
    await owner.getByRole('button', { name: 'Send forslaget' }).click()
    await expect(main(owner).getByRole('heading', { name: 'Forslag frå dykk' })).toBeVisible()
    await expect(main(owner).getByRole('button', { name: /^Ta ut/ })).toHaveCount(0)
    await expectAccessible(owner, /Partnarskapsmøte/)
    await expectNynorsk(owner)
    await leader.reload()
    await main(leader).locator('summary', { hasText: 'Ikke nå' }).click()
    await leader.getByLabel(/^Hvorfor ikke nå/).fill('Venter på tallene')
    await leader.getByRole('button', { name: 'Sett til side' }).click()
    await expect(main(leader).getByText('Venter på tallene')).toBeVisible()
  })

  await test.step('the invitation is a paper, a calendar file and a mail', async () => {
    await main(leader).getByRole('link', { name: 'Lag innkalling' }).click()
    await expectAccessible(leader, /Innkalling/)
    for (const name of [/^Last ned innkallingen/, /^Legg i kalenderen/]) {
      const download = leader.waitForEvent('download')
      await leader.getByRole('link', { name }).click()
      expect((await download).suggestedFilename()).toMatch(/\.(docx|ics)$/)
    }
    await leader.getByRole('button', { name: 'Send innkallingen' }).click()
    await expect(main(leader).getByText(/^Innkallingen er sendt kl\./)).toBeVisible()
  })
})

test('the year: a task is done and another comes in, by the NAV leader; the owners see it', async ({
  visit,
}) => {
  const leader = await visit({ office: OFFICE, role: 'nav_leader' })
  await leader.goto(draftOf(OFFICE))
  await main(leader).getByRole('link', { name: 'Årshjul' }).click()
  await main(leader).getByRole('button', { name: 'Merk som gjort: Evaluere avtalen' }).click()
  await expect(
    main(leader).getByRole('button', { name: 'Ikke gjort likevel: Evaluere avtalen' }),
  ).toBeVisible()
  await main(leader).getByText('Legg til', { exact: true }).first().click()
  await leader.getByLabel('Hva skal gjøres?').first().fill('Sommerfest')
  await main(leader).getByRole('button', { name: 'Legg til' }).click()
  await expect(main(leader).getByText('Sommerfest')).toBeVisible()
  await expectAccessible(leader, /Årshjul/)
  const owner = await visit({ office: OFFICE, role: 'municipal_director', language: 'nn', options: PHONE })
  await owner.goto(draftOf(OFFICE))
  await main(owner).getByRole('link', { name: 'Årshjul' }).click()
  await expect(main(owner).getByText('Sommerfest')).toBeVisible()
  await expect(main(owner).getByRole('button')).toHaveCount(0)
  await expectAccessible(owner, /Årshjul/)
  await expectNynorsk(owner)
})
