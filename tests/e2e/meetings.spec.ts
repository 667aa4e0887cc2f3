import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/expect-accessible.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import type { OfficeName } from './support/offices.ts'
import { sticksOut } from './support/sticks-out.ts'
import { draftOf, expect, test } from './support/test.ts'

const OFFICE = 'Møtedal'
const PHONE = { viewport: { width: 390, height: 844 } }
const main = (page: Page): Locator => page.getByRole('main')
const items = (page: Page): Locator => main(page).getByRole('heading', { level: 3 })
const NEXT_YEAR = String(new Date().getFullYear() + 1)
const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

const toMeetings = (page: Page): Promise<void> => toMeetingsOf(page, OFFICE)
const toMeetingsOf = async (page: Page, office: OfficeName): Promise<void> => {
  await page.goto(draftOf(office))
  await main(page)
    .getByRole('link', { name: /^(Partnerskapsmøter|Partnarskapsmøte)$/ })
    .click()
}

/** As a double click or an impatient thumb does: the second before the first is answered. */
const sendTwice = (button: Locator): Promise<void> =>
  button.evaluate((element: HTMLButtonElement) => {
    element.form?.requestSubmit()
    element.form?.requestSubmit()
  })

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
    await expect(
      main(leader).getByRole('link', { name: 'Velg en dag fra og med i dag, og høyst to år fram.' }),
    ).toBeVisible()
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
    await owner.getByLabel('Kvifor?').fill('x'.repeat(1001))
    await owner.getByRole('button', { name: 'Send forslaget' }).click()
    await expect(main(owner).getByRole('link', { name: 'Grunnen kan ha høgst 1000 teikn.' })).toBeVisible()
    await owner.getByLabel('Kvifor?').fill('Nye føringar for sommaren')
    await sendTwice(owner.getByRole('button', { name: 'Send forslaget' }))
    const sent = main(owner).getByRole('region', { name: 'Forslag frå dykk' })
    await expect(sent.getByRole('listitem')).toHaveCount(1)
    await expect(main(owner).getByText('Saka står alt på saklista.')).toHaveCount(0)
    // A page that somebody comes back to has the form it had: other words are another item all the same.
    const old = await owner.locator('input[name="form"]').inputValue()
    const propose = async (title: string) => {
      await owner.getByText('Foreslå ei sak').click()
      await owner.getByLabel('Sak', { exact: true }).fill(title)
      await owner.locator('input[name="form"]').evaluate((field, id) => field.setAttribute('value', id), old)
      await owner.getByRole('button', { name: 'Send forslaget' }).click()
    }
    await propose('Nøkkelen')
    await expect(sent.getByRole('listitem')).toHaveCount(2)
    await propose('Vakta')
    await expect(sent.getByRole('listitem')).toHaveCount(3)
    for (const title of ['Nøkkelen', 'Vakta'])
      await main(owner)
        .getByRole('button', { name: `Trekk forslaget: ${title}` })
        .click()
    await expect(sent.getByRole('listitem')).toHaveCount(1)
    await expect(main(owner).getByRole('button', { name: /^Ta ut/ })).toHaveCount(0)
    await expectAccessible(owner, /Partnarskapsmøte/)
    await expectNynorsk(owner)
    await leader.reload()
    await expect(
      main(leader).getByText(/^Meldt inn av Nav Østfjell .*: «Nye føringar for sommaren»/),
    ).toBeVisible()
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

  await test.step('nothing is wider than a small screen', async () => {
    await leader.setViewportSize({ width: 320, height: 640 })
    const invitation = new URL(leader.url()).pathname
    const meeting = invitation.replace(/\/innkalling$/, '')
    const all = meeting.replace(/\/[^/]+$/, '')
    for (const address of [
      invitation,
      meeting,
      `${meeting}/endre`,
      all,
      `${all}/nytt`,
      all.replace('moter', 'arshjul'),
    ]) {
      await leader.goto(address)
      expect.soft(await sticksOut(leader), address).toEqual([])
    }
  })
})

test('the year: a task is done and another comes in, by the NAV leader; the owners see it', async ({
  visit,
}) => {
  const leader = await visit({ office: OFFICE, role: 'nav_leader' })
  await leader.goto(draftOf(OFFICE))
  await main(leader).getByRole('link', { name: 'Årshjul' }).click()
  // Of this year some of it was before the office came here.
  await main(leader).getByRole('link', { name: NEXT_YEAR }).click()
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
  await main(owner).getByRole('link', { name: NEXT_YEAR }).click()
  await expect(main(owner).getByText('Sommerfest')).toBeVisible()
  await expect(main(owner).getByRole('button')).toHaveCount(0)
  await expectAccessible(owner, /Årshjul/)
  await expectNynorsk(owner)

  const count = 'Telle årsverk og gjøre opp driften'
  await test.step('a usual task that is moved is still named in the language of whoever reads', async () => {
    const row = main(leader).getByRole('listitem').filter({ hasText: count })
    await row.getByText('Endre', { exact: true }).click()
    await row.getByLabel('Dag', { exact: true }).fill('20')
    await row.getByRole('button', { name: 'Lagre' }).click()
    await expect(row.getByText(/^Lagret kl\./)).toBeVisible()
    await owner.reload()
    await expect(main(owner).getByText(/^Telje årsverk og gjere opp drifta for/)).toBeVisible()
    await expect(main(owner).getByRole('heading', { name: 'September–desember' })).toBeVisible()
  })

  await test.step('what is taken out of a year is told of, stays in the year before, and can be taken in again', async () => {
    const tasks = main(leader).locator('ol').getByRole('listitem')
    await main(leader)
      .getByRole('button', { name: new RegExp(`^Ta ut: ${count}`) })
      .click()
    const told = main(leader).getByRole('status').filter({ hasText: 'Tatt ut fra og med' })
    await expect(told).toBeFocused()
    await expect(told).toContainText(count)
    await expect(tasks.filter({ hasText: count })).toHaveCount(0)
    await expectAccessible(leader, /Årshjul/)
    await owner.reload()
    await owner.getByText('Tekne ut (1)').click()
    await expect(main(owner).getByText(/^Telje årsverk/)).toBeVisible()
    await expect(main(owner).getByRole('button')).toHaveCount(0)
    await expectNynorsk(owner)
    await main(leader).getByText('Tatt ut (1)').click()
    await main(leader)
      .getByRole('button', { name: new RegExp(`^Ta inn igjen: ${count}`) })
      .click()
    await expect(main(leader).getByText(/Tatt inn igjen i alle år: /)).toBeVisible()
    await expect(tasks.filter({ hasText: count })).toHaveCount(1)
  })
})

/** Every click is the browser's own: what the reader presses, and nothing that a script does. */
const countClicks = async (page: Page): Promise<() => number> => {
  let clicks = 0
  await page.exposeFunction('countClick', () => {
    clicks += 1
  })
  await page.addInitScript(() => {
    const count = (window as unknown as { countClick: () => void }).countClick
    document.addEventListener('click', (event) => event.isTrusted && event.detail > 0 && count(), true)
  })
  return () => clicks
}

test('from a draft with much to talk about to an agenda that can be sent, in ten clicks', async ({
  visit,
}) => {
  const leader = await visit({ office: 'Sakli', role: 'nav_leader' })
  const clicks = await countClicks(leader)
  await test.step('a meeting is planned', async () => {
    await leader.goto(draftOf('Sakli'))
    await leader.getByRole('link', { name: 'Møter', exact: true }).click()
    await main(leader).getByRole('link', { name: 'Planlegg et møte' }).click()
    for (const [field, words] of [
      ['Dato', inAMonth()],
      ['Sted', 'Rådhuset'],
    ] as const) {
      await leader.getByLabel(field).click()
      await leader.getByLabel(field).fill(words)
    }
    await leader.getByRole('button', { name: 'Lag møtet' }).click()
  })
  // When actions and carried-over items come from the last minutes, they belong here with the others.
  await test.step('all that waits is suggested, each with its reason', async () => {
    for (const reason of [
      'Nav Østfjell er uenig i 3.6',
      'Nav Østfjell er uenig i 5.0',
      'Nav Østfjell er uenig i 6.0',
      /^«Må drøftes» i veilederen til 2\.1/,
      /^«Må drøftes» i veilederen til 3\.4/,
      /^Avtalen gjelder til og med/,
    ])
      await expect(main(leader).getByText(reason)).toBeVisible()
    await main(leader)
      .getByRole('button', { name: /^Ta med alle \d+$/ })
      .click()
    await expect(main(leader).getByText(/^Ingen flere forslag/)).toBeVisible()
  })
  await test.step('the agenda is in an invitation that can be sent', async () => {
    await main(leader).getByRole('link', { name: 'Lag innkalling' }).click()
    for (const item of ['Status partnerskapsavtale', 'Avtalen går ut', /Kompetanseutvikling/])
      await expect(main(leader).getByRole('cell', { name: item })).toBeVisible()
    await main(leader).getByRole('button', { name: 'Send innkallingen' }).click()
    await expect(main(leader).getByText(/^Innkallingen er sendt kl\./)).toBeVisible()
  })
  expect(clicks()).toBeLessThanOrEqual(10)
  expect(clicks()).toBeGreaterThanOrEqual(5)
})

test('those who are called say whether they come, and the NAV leader sees it', async ({ visit }) => {
  const leader = await visit({ office: 'Svarli', role: 'nav_leader' })
  await toMeetingsOf(leader, 'Svarli')
  await main(leader).getByRole('link', { name: 'Planlegg et møte' }).click()
  await leader.getByLabel('Dato').fill(inAMonth())
  await leader.getByLabel('Sted').fill('Rådhuset')
  await leader.getByRole('button', { name: 'Lag møtet' }).click()
  await main(leader).getByRole('link', { name: 'Lag innkalling' }).click()
  await leader.getByRole('button', { name: 'Send innkallingen' }).click()
  await expect(main(leader).getByText(/^Innkallingen er sendt kl\./)).toBeVisible()

  await test.step('without a script, on a phone', async () => {
    const options = { ...PHONE, javaScriptEnabled: false }
    const owner = await visit({ office: 'Svarli', role: 'state_director', language: 'nn', options })
    await toMeetingsOf(owner, 'Svarli')
    await main(owner).getByRole('link', { name: /kl\./ }).click()
    await owner.getByLabel('Møter nokon for deg?').fill('Siri Aas, avdelingsdirektør')
    await owner.getByRole('button', { name: 'Eg kjem ikkje' }).click()
    await expect(main(owner).getByText('Du har svart at du ikkje kjem.')).toBeVisible()
  })
  await main(leader).getByRole('link', { name: 'Sakliste' }).click()
  const people = main(leader).getByRole('region', { name: 'Hvem kommer' }).getByRole('listitem')
  await expect(people.filter({ hasText: 'Siri Aas, avdelingsdirektør' })).toContainText('Kommer ikke')
  await expect(people.filter({ hasText: 'municipal_director' })).toContainText('Ikke svart')
  await expectAccessible(leader, /Partnerskapsmøte/)
  await main(leader).getByRole('link', { name: 'Innkalling', exact: true }).click()
  await expect(main(leader).getByText('Forfall:')).toBeVisible()

  await test.step('nobody’s words make the page wider than a phone, however long they are', async () => {
    const owner = await visit({ office: 'Svarli', role: 'municipal_director', options: PHONE })
    await toMeetingsOf(owner, 'Svarli')
    await main(owner).getByRole('link', { name: /kl\./ }).click()
    await expect(owner).toHaveURL(/\/moter\/[0-9a-f-]{36}$/)
    const address = new URL(owner.url()).pathname
    await owner.getByLabel('Møter noen for deg?').fill('x'.repeat(200))
    await owner.getByRole('button', { name: 'Jeg kommer ikke' }).click()
    await expect(main(owner).getByText('Du har svart at du ikke kommer.')).toBeVisible()
    expect.soft(await sticksOut(owner), 'an answer').toEqual([])
    await owner.getByText('Foreslå en sak').click()
    await owner.getByLabel('Sak', { exact: true }).fill('s'.repeat(150))
    await owner.getByLabel(/^Hvorfor/).fill('h'.repeat(150))
    await owner.getByRole('button', { name: 'Send forslaget' }).click()
    await expect(main(owner).getByRole('heading', { name: 'Forslag fra dere' })).toBeVisible()
    expect.soft(await sticksOut(owner), 'a proposal').toEqual([])
    await leader.setViewportSize(PHONE.viewport)
    await leader.goto(address)
    expect.soft(await sticksOut(leader), 'what the NAV leader sees').toEqual([])
    await main(leader).locator('summary', { hasText: 'Ikke nå' }).first().click()
    await leader
      .getByLabel(/^Hvorfor ikke nå/)
      .first()
      .fill('i'.repeat(150))
    await leader.getByRole('button', { name: 'Sett til side' }).first().click()
    await expect(main(leader).getByText('i'.repeat(150))).toBeAttached()
    expect.soft(await sticksOut(leader), 'set aside').toEqual([])
    await main(leader).locator('summary', { hasText: 'Avlys' }).click()
    await leader.getByLabel('Hvorfor blir møtet avlyst?').fill('a'.repeat(150))
    await leader.getByRole('button', { name: /^Avlys/ }).click()
    await expect(main(leader).getByText('a'.repeat(150))).toBeVisible()
    expect.soft(await sticksOut(leader), 'a cancelled meeting').toEqual([])
  })
})
