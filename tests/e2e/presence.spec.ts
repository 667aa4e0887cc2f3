import type { Page } from '@playwright/test'
import { analyze } from './support/analyze.ts'
import { expectSaved, field, goTo, openEditor } from './support/steps.ts'
import { clauseOf, expect, test } from './support/test.ts'

const OFFICE = 'Samvik'
// One after another: whoever is in another story's browser would be seen here.
test.describe.configure({ mode: 'default' })

const KOMMUNEN = `${OFFICE} municipal_director (kommunen)`
const NAV = `${OFFICE} state_director (Nav)`

const marks = (page: Page) => page.getByRole('button', { name: /her: / })
const line = (page: Page) => page.getByTestId('here')
const inList = (page: Page, clause: RegExp) =>
  page.getByRole('navigation', { name: 'Punktene i avtalen' }).getByRole('link', { name: clause })

test('who has the agreement open, and where, is told by name and party – in the bar, the list and the clause', async ({
  visit,
}) => {
  const kommunen = await visit({ office: OFFICE, role: 'municipal_director' })
  await kommunen.goto(clauseOf(OFFICE, 'lokalisering'))
  await expect(field(kommunen, 'Adresse')).toBeVisible()
  await expect(marks(kommunen)).toHaveCount(0)

  const nav = await visit({ office: OFFICE, role: 'state_director' })
  await nav.goto(clauseOf(OFFICE, 'tilsetting'))
  await test.step('in the bar, once, however many tabs', async () => {
    const tab = await nav.context().newPage()
    await tab.goto(clauseOf(OFFICE, 'formal'))
    await expect(inList(kommunen, /^2\.0 /)).toContainText(NAV)
    await expect(marks(kommunen)).toHaveAccessibleName(`Én annen er her: ${NAV}`)
    await expect(marks(tab)).toHaveAccessibleName(`Én annen er her: ${KOMMUNEN}`)
    await tab.close()
  })
  await test.step('in the list of clauses', async () => {
    await expect(inList(kommunen, /^3\.2 /)).toContainText(NAV)
    await expect(inList(kommunen, /^2\.0 /)).not.toContainText(NAV)
    await expect(line(kommunen)).not.toContainText(NAV)
  })
  await test.step('the way there, by keyboard', async () => {
    await marks(kommunen).focus()
    await kommunen.keyboard.press('Enter')
    const list = kommunen.getByRole('list', { name: 'Andre som har avtalen åpen' })
    await expect(list).toContainText(NAV)
    await kommunen.keyboard.press('Tab')
    await expect(list.getByRole('link', { name: /^Er i 3\.2 / })).toBeFocused()
    await kommunen.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await expect(marks(kommunen)).toBeFocused()
    await kommunen.keyboard.press('Enter')
    await kommunen.keyboard.press('Tab')
    await kommunen.keyboard.press('Enter')
    await expect(kommunen.getByRole('heading', { level: 1 })).toHaveText(/^3\.2/)
  })
  await test.step('in the clause', async () => {
    await expect(line(kommunen)).toContainText(`${NAV} er i dette punktet nå`)
    await expect(line(nav)).toContainText(`${KOMMUNEN} er i dette punktet nå`)
    await expect(nav.getByRole('status').filter({ hasText: `${KOMMUNEN} er her nå` })).toHaveCount(1)
  })
  await test.step('whoever leaves is gone', async () => {
    await kommunen.goto('/')
    await expect(marks(nav)).toHaveCount(0)
    await expect(line(nav)).not.toContainText(KOMMUNEN)
  })
})

test('that somebody writes here is text that can be read, and is never announced', async ({ visit }) => {
  const kommunen = await visit({ office: OFFICE, role: 'municipal_director' })
  const nav = await visit({ office: OFFICE, role: 'state_director' })
  for (const page of [kommunen, nav]) await page.goto(clauseOf(OFFICE, 'formal'))
  await expect(line(kommunen)).toContainText(NAV)
  const announced = await kommunen.evaluateHandle(() => {
    const said: string[] = []
    for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]'))
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        subtree: true,
        childList: true,
        characterData: true,
      })
    return said
  })

  await test.step('in a field', async () => {
    await nav.getByRole('textbox', { name: /verdier/i }).focus()
    await expect(line(kommunen)).toContainText(`${NAV} skriver her nå`)
  })
  await test.step('in a text that I only read', async () => {
    const theirs = await openEditor(nav, 'Andre lokale mål')
    await nav.keyboard.type('Flere unge i arbeid.')
    const section = kommunen.getByRole('region', { name: 'Andre lokale mål' })
    await expect(section).toContainText(`${NAV} skriver her nå`)
    await expect(section).toContainText('Flere unge i arbeid.')
    await expect(theirs).toBeVisible()
  })
  await test.step('in a text that I write in too', async () => {
    const mine = await openEditor(kommunen, 'Andre lokale mål')
    await expect(mine).toHaveAccessibleDescription(`${NAV} skriver her nå`)
    await expect(mine.getByTitle(NAV).last()).toHaveAttribute('data-letter', 'N')
    await nav.keyboard.press('Shift+Home')
    await expect(mine.getByTitle(NAV).filter({ hasText: 'Flere unge i arbeid.' })).toBeVisible()
    await expect(mine).toHaveText('Flere unge i arbeid.')
  })
  await test.step('the page holds for everybody while two are in it', async () => {
    await marks(kommunen).click()
    const { violations } = await analyze(kommunen)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    await kommunen.keyboard.press('Escape')
  })
  await test.step('what they write next is not said', async () => {
    await nav.keyboard.press('End')
    await nav.keyboard.type(' Og færre på stønad.')
    await expectSaved(nav)
    await expect(kommunen.getByRole('textbox', { name: 'Andre lokale mål' })).toContainText('stønad.')
    const said = await announced.jsonValue()
    expect(said.filter((words) => !/^Lagr/.test(words))).toEqual([])
  })
  await test.step('and when they stop, it is gone', async () => {
    await nav.getByRole('button', { name: 'Ferdig' }).click()
    await expect(line(kommunen)).toContainText(`${NAV} er i dette punktet nå`)
    await goTo(nav, /^2\.1 /)
    await expect(line(kommunen)).not.toContainText(NAV)
  })
})

test('on a phone: how many, and the same list', async ({ visit }) => {
  const kommunen = await visit({
    office: OFFICE,
    role: 'municipal_director',
    options: { viewport: { width: 390, height: 800 } },
  })
  const nav = await visit({ office: OFFICE, role: 'state_director', language: 'nn' })
  await kommunen.goto(clauseOf(OFFICE, 'formal'))
  await nav.goto(clauseOf(OFFICE, 'tilsetting'))
  await expect(marks(kommunen)).toHaveText(/1$/)
  await expect(marks(nav)).toHaveAccessibleName(`Éin annan er her: ${KOMMUNEN}`)
  await marks(kommunen).click()
  const link = kommunen.getByRole('link', { name: /^Er i 3\.2 / })
  await expect(link).toBeInViewport({ ratio: 1 })
  expect(
    await kommunen.evaluate(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    ),
  ).toBe(true)
})
