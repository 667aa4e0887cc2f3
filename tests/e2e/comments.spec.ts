import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { saveMark } from './support/steps.ts'
import { clauseOf, expect, test } from './support/test.ts'

const CLAUSE = 'medbestemmelse'
const comments = (page: Page): Locator => page.getByRole('complementary', { name: /^Kommentar(er|ar)$/ })
const heading = (page: Page): Locator => comments(page).getByRole('heading', { level: 2 })
const thread = (page: Page, words: string): Locator =>
  comments(page).getByRole('listitem').filter({ hasText: words }).first()

const write = async (page: Page, words: string) => {
  await comments(page).getByLabel('Skriv en kommentar').fill(words)
  await comments(page).getByRole('button', { name: 'Send kommentar' }).click()
}

/** As when somebody comes back to the window. */
const comeBack = async (page: Page) => {
  await page.clock.runFor(6000)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
}

test('the two owners talk about a clause, agree that it is done with, and open it again', async ({
  visit,
}) => {
  const municipality = await visit({ office: 'Kvam', role: 'municipal_director' })
  const state = await visit({ office: 'Kvam', role: 'state_director' })
  for (const page of [municipality, state]) {
    await page.clock.install()
    await page.goto(clauseOf('Kvam', CLAUSE))
    await expect(heading(page)).toHaveText('Kommentarer (0)')
  }
  await test.step('the municipality writes to the director of the other owner', async () => {
    const field = comments(municipality).getByLabel('Skriv en kommentar')
    await field.pressSequentially('Hvem kaller inn? @')
    await comments(municipality)
      .getByRole('checkbox', { name: /Kvam state_director/ })
      .last()
      .check()
    await comments(municipality).getByRole('button', { name: 'Send kommentar' }).click()
    await expect(heading(municipality)).toHaveText('Kommentarer (1)')
    await expect(field).toHaveValue('')
    await expect(thread(municipality, 'Hvem kaller inn?')).toContainText('Til Kvam state_director')
  })
  await test.step('the other owner comes back to the page, and answers', async () => {
    await comeBack(state)
    await expect(heading(state)).toHaveText('Kommentarer (1)')
    const question = thread(state, 'Hvem kaller inn?')
    await expect(question).toContainText('Kvam municipal_director Kvam kommune')
    await expect(question.getByText('Endre', { exact: true })).toHaveCount(0)
    await question.getByText('Svar', { exact: true }).click()
    await question.getByLabel('Skriv et svar til Kvam municipal_director').fill('Nav-leder gjør det.')
    await question.getByRole('button', { name: 'Send svar' }).click()
    await expect(heading(state)).toHaveText('Kommentarer (2)')
    await state.getByRole('button', { name: /^Marker som løst: Kvam municipal_director/ }).click()
    await expect(heading(state)).toHaveText('Kommentarer (0)')
    await expect(heading(state)).toBeFocused()
  })
  await test.step('the municipality sees who settled it, and opens it again', async () => {
    await comeBack(municipality)
    await expect(heading(municipality)).toHaveText('Kommentarer (0)')
    await comments(municipality).getByText('Løste (1)').click()
    await expect(comments(municipality).getByText(/^Løst av Kvam state_director/)).toBeVisible()
    await municipality.getByRole('button', { name: /^Åpne igjen/ }).click()
    await expect(heading(municipality)).toHaveText('Kommentarer (2)')
  })
})

test('own words: changed, and deleted with a trace', async ({ page, login }) => {
  await login('Vollen')
  await page.goto(clauseOf('Vollen', CLAUSE))
  await write(page, 'Skrivefiel')
  const mine = thread(page, 'Skrivefiel')
  await mine.getByText('Endre', { exact: true }).click()
  await mine.getByLabel('Endre kommentaren din').fill('Skrivefeil')
  await mine.getByRole('button', { name: 'Lagre endringen' }).click()
  const changed = thread(page, 'Skrivefeil')
  await expect(changed.getByText('· endret')).toBeVisible()
  await changed.getByText('Slett', { exact: true }).click()
  await changed.getByRole('button', { name: 'Slett kommentaren' }).click()
  await expect(comments(page).getByText('Slettet av Vollen nav_leader')).toBeVisible()
  await expect(heading(page)).toHaveText('Kommentarer (0)')
})

test('an internal note is on its own party’s pages, and in nothing that any other receives', async ({
  visit,
}) => {
  const SECRET = 'Vi kan gå ned til 40 prosent'
  const municipality = await visit({ office: 'Kvam', role: 'municipal_director' })
  await municipality.goto(clauseOf('Kvam', 'mal'))
  await comments(municipality).getByText('Internt notat – bare for Kvam kommune').click()
  await comments(municipality).getByLabel('Skriv et internt notat').fill(SECRET)
  await comments(municipality).getByRole('button', { name: 'Lagre internt notat' }).click()
  await expect(comments(municipality).getByText('Internt notat – bare for Kvam kommune (1)')).toBeVisible()
  await municipality.reload()
  await comments(municipality).getByText('Internt notat – bare for Kvam kommune (1)').click()
  await expect(comments(municipality).getByRole('paragraph').filter({ hasText: SECRET })).toBeVisible()
  for (const role of ['state_director', 'nav_leader', 'employee_rep', 'reader'] as const) {
    const other = await visit({ office: 'Kvam', role })
    const received: Promise<string>[] = []
    other.on('response', (response) => received.push(response.text().catch(() => '')))
    other.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => received.push(Promise.resolve(payload.toString()))),
    )
    for (const place of [clauseOf('Kvam', 'mal'), clauseOf('Kvam', 'mal').replace(/\/[^/]+\/[^/]+$/, '')]) {
      await other.goto(place)
      await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
    }
    await other.goto(clauseOf('Kvam', 'mal'))
    await expect(saveMark(other)).toHaveText(/^Lagr|^Al|^Bare/)
    const all = (await Promise.all(received)).join('\n')
    expect(all).toContain('Kommentarer')
    expect(all).not.toContain(SECRET)
    expect(all).not.toContain('bare for Kvam kommune')
  }
})

test.describe('no word is lost', () => {
  test.use({ expectedErrors: [/ERR_FAILED|ERR_INTERNET_DISCONNECTED|WebSocket connection|Failed to fetch/] })

  test('when sending fails, the page is reloaded, and what was sent arrived after all', async ({
    page,
    login,
  }) => {
    await login('Vollen')
    await page.goto(clauseOf('Vollen', 'tvist'))
    await expect(saveMark(page)).toHaveText(/^Lagr|^Al/)
    let isLost = true
    await page.route('**/avtaler/**', async (route) => {
      if (route.request().method() !== 'POST' || !isLost) return route.fallback()
      // It reaches the server; the answer does not reach the browser.
      await route.fetch()
      return route.abort()
    })
    await write(page, 'Dette må ikke bli borte')
    await expect(comments(page).getByText(/^Ikke sendt\. Teksten står her\./)).toBeVisible()
    await expect(comments(page).getByLabel('Skriv en kommentar')).toHaveValue('Dette må ikke bli borte')
    await page.reload()
    await expect(comments(page).getByLabel('Skriv en kommentar')).toHaveValue('Dette må ikke bli borte')
    isLost = false
    await comments(page).getByRole('button', { name: 'Send kommentar' }).click()
    await expect(comments(page).getByText('Lagret.')).toBeVisible()
    await expect(comments(page).getByLabel('Skriv en kommentar')).toHaveValue('')
    await expect(heading(page)).toHaveText('Kommentarer (1)')
  })

  test('when the session has run out: it is sent after a new log-in', async ({ page, login, context }) => {
    await login('Vollen')
    await page.goto(clauseOf('Vollen', 'formal'))
    await expect(saveMark(page)).toHaveText(/^Lagr|^Al/)
    await context.clearCookies()
    await write(page, 'Skrevet etter at økten gikk ut')
    await expect(comments(page).getByText(/du er ikke lenger logget inn/)).toBeVisible()
    await login('Vollen')
    await comments(page).getByRole('button', { name: 'Send kommentar' }).click()
    await expect(heading(page)).toHaveText('Kommentarer (1)')
  })

  test('when what one was answering is deleted meanwhile', async ({ visit }) => {
    const asks = await visit({ office: 'Vollen', role: 'municipal_director' })
    const answers = await visit({ office: 'Vollen', role: 'state_director' })
    await asks.goto(clauseOf('Vollen', 'kompetanse'))
    await write(asks, 'Skal dette stå her?')
    await expect(heading(asks)).toHaveText('Kommentarer (1)')
    await answers.clock.install()
    await answers.goto(clauseOf('Vollen', 'kompetanse'))
    const question = thread(answers, 'Skal dette stå her?')
    await question.getByText('Svar', { exact: true }).click()
    await question.getByLabel(/^Skriv et svar/).fill('Ja, fordi det er viktig')
    const mine = thread(asks, 'Skal dette stå her?')
    await mine.getByText('Slett', { exact: true }).click()
    await mine.getByRole('button', { name: 'Slett kommentaren' }).click()
    await expect(comments(asks).getByText(/^Slettet av/)).toBeVisible()
    await comeBack(answers)
    await expect(comments(answers).getByText(/^Slettet av/)).toBeVisible()
    await expect(comments(answers).getByLabel(/^Du har skrevet noe som ikke ble sendt/)).toHaveValue(
      'Ja, fordi det er viktig',
    )
    await comments(answers).getByRole('button', { name: 'Forkast teksten' }).click()
    await expect(comments(answers).getByLabel(/^Du har skrevet noe/)).toHaveCount(0)
  })
})

test('those who only read, read', async ({ page, login }) => {
  await login('Vollen', 'reader')
  await page.goto(clauseOf('Vollen', CLAUSE))
  await expect(comments(page).getByText('Du kan lese kommentarene, men ikke skrive.')).toBeVisible()
  await expect(comments(page).getByRole('textbox')).toHaveCount(0)
})

test('without JavaScript a comment is an ordinary form', async ({ visit }) => {
  const page = await visit({ office: 'Vollen', role: 'caseworker', options: { javaScriptEnabled: false } })
  await page.goto(clauseOf('Vollen', 'samhandling'))
  await write(page, 'Skrevet uten skript')
  await expect(heading(page)).toHaveText('Kommentarer (1)')
  await write(page, 'x'.repeat(10_001))
  await expect(comments(page).getByText('Ikke sendt: teksten er lengre enn 10 000 tegn.')).toBeVisible()
  await expect(comments(page).getByLabel('Skriv en kommentar')).toHaveValue('x'.repeat(10_001))
})

for (const width of [1440, 320])
  test(`nynorsk, ${width} px: accessible, and nothing sticks out`, async ({ visit }) => {
    const page = await visit({
      office: 'Eikedal',
      role: width === 320 ? 'state_director' : 'municipal_director',
      language: 'nn',
      options: { viewport: { width, height: 900 } },
    })
    await page.goto(clauseOf('Eikedal', CLAUSE))
    await expect(saveMark(page)).toHaveText(/^Lagr|^Al/)
    if (width === 320) await page.getByRole('button', { name: /^Kommentarar \(\d\)$/ }).click()
    await comments(page).getByLabel('Skriv ein kommentar').fill('Kven kallar inn?')
    await comments(page).getByRole('button', { name: 'Send kommentar' }).click()
    await expect(comments(page).getByText('Lagra.')).toBeVisible()
    for (const folded of ['Svar', 'Endre', 'Slett', 'Varsle nokon (@)'])
      await comments(page).getByText(folded, { exact: true }).first().click()
    await comments(page).getByText('Internt notat – berre for').click()
    // What is half hidden under the top of the sheet counts as a small target.
    await comments(page).evaluate((part) => part.scrollTo(0, 0))
    const { violations } = await new AxeBuilder({ page })
      .include('#kommentarer')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await comments(page).evaluate((part) => part.scrollWidth - part.clientWidth)).toBe(0)
  })
