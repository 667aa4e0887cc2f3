import type { Locator, Page } from '@playwright/test'
import { alert, choose, expectSaved, field, goTo, openEditor } from './support/steps.ts'
import { clauseOf, expect, test } from './support/test.ts'

const OFFICE = 'Tosund'

// A browser says so itself when a connection is refused. One after another: all write in the same agreement.
test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|WebSocket connection/] })
test.describe.configure({ mode: 'default' })

type Visit = (visitor: {
  office: typeof OFFICE
  role: 'municipal_director' | 'state_director'
}) => Promise<Page>

/** The two owners, each in a browser of their own, in the same clause. */
const both = async (visit: Visit, clause: string): Promise<[kommunen: Page, nav: Page]> => {
  const kommunen = await visit({ office: OFFICE, role: 'municipal_director' })
  const nav = await visit({ office: OFFICE, role: 'state_director' })
  for (const page of [kommunen, nav]) await page.goto(clauseOf(OFFICE, clause))
  for (const page of [kommunen, nav])
    await expect(page.getByTestId('here')).toContainText('er i dette punktet nå')
  return [kommunen, nav]
}

const list = (page: Page): Locator => page.getByRole('navigation', { name: 'Punktene i avtalen' })
const conflict = (page: Page): Locator => page.getByRole('group', { name: /to har svart ulikt samtidig/ })

/** Each does something without having heard of the other. */
const apart = async (pages: readonly Page[], ...acts: readonly (() => Promise<unknown>)[]): Promise<void> => {
  // A page that is on its way when the network goes is another story.
  for (const page of pages) await page.waitForLoadState('networkidle')
  for (const page of pages) await page.context().setOffline(true)
  for (const act of acts) await act()
  for (const page of pages) await page.context().setOffline(false)
}

test('whatever one does, the other sees at once, without asking', async ({ visit }) => {
  test.slow()
  const [kommunen, nav] = await both(visit, 'lokalisering')
  await test.step('a field, and what is missing in the list', async () => {
    await expect(list(nav).getByRole('link', { name: /^2\.1 / })).toContainText('adresse')
    await field(kommunen, 'Adresse').pressSequentially('Bryggen 4')
    await expect(field(nav, 'Adresse')).toHaveValue('Bryggen 4')
    await expect(list(nav).getByRole('link', { name: /^2\.1 / })).not.toContainText('adresse')
  })
  await test.step('a struck passage', async () => {
    await kommunen.getByRole('button', { name: /^Stryk avsnittet:/ }).click()
    await nav.getByRole('button', { name: /^Ta inn igjen:/ }).click()
    await expect(kommunen.getByRole('button', { name: /^Stryk avsnittet:/ })).toBeVisible()
  })
  await test.step('a choice', async () => {
    for (const page of [kommunen, nav]) await goTo(page, /^3\.2 /)
    await choose(kommunen, 'Ledelsesmodell', 'felles')
    await expect(nav.getByRole('radio', { name: 'felles' })).toBeChecked()
  })
  await test.step('a row, and what stands in it', async () => {
    for (const page of [kommunen, nav]) await goTo(page, /^3\.5 /)
    await kommunen.getByRole('button', { name: 'Legg til rad' }).click()
    await kommunen
      .getByRole('textbox', { name: /, rad 1$/i })
      .first()
      .fill('Flere i arbeid')
    await expect(nav.getByRole('textbox', { name: /, rad 1$/i }).first()).toHaveValue('Flere i arbeid')
    await kommunen.getByRole('button', { name: 'Fjern rad 1' }).click()
    await expect(nav.getByRole('textbox', { name: /, rad 1$/i })).toHaveCount(0)
  })
  await test.step('an own clause, while the other writes elsewhere', async () => {
    const year = nav.getByRole('textbox', { name: /år/i }).first()
    await year.fill('2027')
    await kommunen.getByRole('button', { name: 'Legg til eget punkt' }).click()
    await kommunen.getByRole('textbox', { name: 'Tittel på punktet' }).fill('Medier')
    await kommunen.getByRole('button', { name: 'Legg til punktet' }).click()
    await expect(list(nav).getByRole('link', { name: /Medier/ })).toBeVisible()
    await expect(year).toHaveValue('2027')
    await kommunen.getByRole('button', { name: 'Ta ut punktet' }).click()
    await kommunen.getByRole('dialog').getByRole('button', { name: 'Ta ut punktet' }).click()
    await expect(list(nav).getByRole('link', { name: /Medier/ })).toHaveCount(0)
  })
  await test.step('adapted wording, and the way back', async () => {
    for (const page of [kommunen, nav]) await page.goto(clauseOf(OFFICE, 'medbestemmelse'))
    await kommunen.getByRole('button', { name: 'Tilpass ordlyden' }).click()
    await kommunen.getByRole('dialog').getByRole('button', { name: 'Tilpass ordlyden' }).click()
    await expect(nav.getByText('Ordlyden er tilpasset.')).toBeVisible()
    const editor = await openEditor(kommunen, await heading(kommunen))
    await kommunen.keyboard.type(' Og litt til.')
    await expect(editor).toContainText('Og litt til.')
    await expect(nav.getByRole('main')).toContainText('Og litt til.')
    await kommunen.getByRole('button', { name: 'Sett tilbake til malens tekst' }).click()
    await kommunen.getByRole('dialog').getByRole('button', { name: 'Sett tilbake' }).click()
    await expect(nav.getByText('Ordlyden er tilpasset.')).toHaveCount(0)
    await expect(nav.getByRole('main')).not.toContainText('Og litt til.')
  })
})

/** The label of an adapted text is the clause's heading, without its number. */
const heading = async (page: Page): Promise<string> =>
  (await page.getByRole('heading', { level: 1 }).innerText()).replace(/^[\d.]+ /, '')

test('two answers given at once both stand, until somebody chooses – and a choice can be undone', async ({
  visit,
}) => {
  test.slow()
  const [kommunen, nav] = await both(visit, 'lokalisering')
  await test.step('a field', async () => {
    await apart(
      [kommunen, nav],
      () => field(kommunen, 'Adresse').fill('Storgata 1'),
      () => field(nav, 'Adresse').fill('Lillegata 2'),
    )
    for (const page of [kommunen, nav])
      await expect(conflict(page).getByRole('button')).toHaveText([
        /«(Storgata 1|Lillegata 2)»/,
        /«(Storgata 1|Lillegata 2)»/,
      ])
  })
  await test.step('whoever writes goes on writing, and takes nothing from the other', async () => {
    await expect(field(kommunen, 'Adresse')).toBeFocused()
    await kommunen.keyboard.type('23')
    await expect(conflict(nav)).toContainText('«Storgata 123»')
    await expect(conflict(nav)).toContainText('«Lillegata 2»')
  })
  await test.step('chosen and undone by keyboard', async () => {
    await conflict(nav).getByRole('button', { name: 'La «Storgata 123» stå' }).press('Enter')
    await expect(field(kommunen, 'Adresse')).toHaveValue('Storgata 123')
    await expect(conflict(kommunen)).toHaveCount(0)
    const undo = nav.getByRole('button', { name: 'Angre valget av «Storgata 123»' })
    await expect(undo).toBeFocused()
    await nav.keyboard.press('Enter')
    await expect(conflict(kommunen)).toContainText('«Lillegata 2»')
    await conflict(nav).getByRole('button', { name: 'La «Lillegata 2» stå' }).press('Enter')
    await expect(field(nav, 'Adresse')).toHaveValue('Lillegata 2')
  })
  await test.step('a passage', async () => {
    await apart([kommunen], async () => {
      await kommunen.getByRole('button', { name: /^Stryk avsnittet:/ }).click()
      await nav.getByRole('button', { name: /^Stryk avsnittet:/ }).click()
      await nav.getByRole('button', { name: /^Ta inn igjen:/ }).click()
      await expectSaved(nav)
    })
    await expect(conflict(nav).getByRole('button')).toHaveCount(2)
    await conflict(nav).getByRole('button', { name: 'La «med i avtalen» stå' }).click()
    await expect(kommunen.getByRole('button', { name: /^Stryk avsnittet:/ })).toBeVisible()
  })
  await test.step('a choice', async () => {
    for (const page of [kommunen, nav]) await goTo(page, /^3\.2 /)
    await apart(
      [kommunen, nav],
      () => kommunen.getByRole('radio', { name: 'statlige vilkår' }).check(),
      () => nav.getByRole('radio', { name: 'kommunale vilkår' }).check(),
    )
    await conflict(nav).getByRole('button', { name: 'La «kommunale vilkår» stå' }).click()
    await expect(kommunen.getByRole('radio', { name: 'kommunale vilkår' })).toBeChecked()
  })
  await test.step('a cell', async () => {
    for (const page of [kommunen, nav]) await goTo(page, /^3\.5 /)
    await kommunen.getByRole('button', { name: 'Legg til rad' }).click()
    const cell = (page: Page) => page.getByRole('textbox', { name: /, rad 1$/i }).first()
    await expect(cell(nav)).toBeVisible()
    await apart(
      [kommunen, nav],
      () => cell(kommunen).fill('Arbeid'),
      () => cell(nav).fill('Utdanning'),
    )
    await conflict(nav).getByRole('button', { name: 'La «Arbeid» stå' }).click()
    await expect(cell(kommunen)).toHaveValue('Arbeid')
  })
})

/** The other's caret is seen first in the paragraph. */
const startsWithCaret = (editor: Element): boolean =>
  editor.querySelector('p')?.firstChild === editor.querySelector('[data-letter="N"]')

test('undo takes back my own words and nobody else’s, and my caret stays where it was', async ({ visit }) => {
  const [kommunen, nav] = await both(visit, 'formal')
  const mine = await openEditor(kommunen, 'Andre lokale mål')
  await kommunen.keyboard.type('Alle skal fram.')
  await expectSaved(kommunen)
  const theirs = await openEditor(nav, 'Andre lokale mål')
  await expect(theirs).toHaveText(/Alle skal fram\./)
  await test.step('the other types before me in the same paragraph, and splits it: I go on where I was', async () => {
    await expect(async () => {
      await nav.keyboard.press('Home')
      expect(await mine.evaluate(startsWithCaret)).toBe(true)
    }).toPass()
    await nav.keyboard.type('Først dette. ')
    await expect(mine).toHaveText('Først dette. Alle skal fram.')
    await kommunen.keyboard.type(' Mitt.')
    await expect(theirs).toHaveText(/Først dette\. Alle skal fram\. Mitt\./)
    await nav.keyboard.press('Enter')
    await expect(mine.locator('p')).toHaveCount(2)
    await kommunen.keyboard.type(' Slutt.')
    await expect(theirs.locator('p')).toHaveText([/^Først dette\./, /^Alle skal fram\. Mitt\. Slutt\.$/])
  })
  await test.step('by key and by button', async () => {
    await kommunen.keyboard.press('Enter')
    await kommunen.keyboard.type('Bare mitt.')
    await expect(theirs).toContainText('Bare mitt.')
    await nav.keyboard.press('ControlOrMeta+End')
    await nav.keyboard.type(' Og deres.')
    await expect(mine).toContainText('Bare mitt. Og deres.')
    for (let press = 0; press < 10; press += 1) await kommunen.keyboard.press('ControlOrMeta+z')
    await expect(theirs).not.toContainText('Bare mitt.')
    await expect(theirs).toContainText('Først dette.')
    await expect(theirs).toContainText('Og deres.')
    await kommunen.keyboard.press('ControlOrMeta+Shift+z')
    await kommunen.getByRole('button', { name: 'Gjør om', exact: true }).click()
    for (let press = 0; press < 10; press += 1) await kommunen.keyboard.press('ControlOrMeta+y')
    await expect(theirs).toContainText('Bare mitt.')
    await kommunen.getByRole('button', { name: 'Angre', exact: true }).click()
    await expect(theirs).not.toContainText('Bare mitt.')
    await expect(theirs).toContainText('Og deres.')
  })
  await expectSaved(kommunen)
})

test('a text that somebody deletes on purpose is deleted, and can be brought back', async ({ visit }) => {
  const [kommunen, nav] = await both(visit, 'formal')
  const text = 'Noe som er mer enn noen få tegn.'
  const mine = await openEditor(kommunen, 'Andre lokale mål')
  await kommunen.keyboard.press('ControlOrMeta+a')
  await kommunen.keyboard.type(text)
  await expectSaved(kommunen)
  const section = nav.getByRole('region', { name: 'Andre lokale mål' })
  await expect(section).toContainText(text)
  await kommunen.keyboard.press('ControlOrMeta+a')
  await kommunen.keyboard.press('Delete')
  await expect(kommunen.getByRole('status').filter({ hasText: 'Teksten er slettet.' })).toBeVisible()
  await expect(section).not.toContainText(text)
  await expectSaved(kommunen)
  await expect(alert(kommunen)).toHaveCount(0)
  await kommunen.getByRole('button', { name: 'Angre slettingen av teksten' }).click()
  await expect(mine).toHaveText(new RegExp(text))
  await expect(section).toContainText(text)
  await expect(kommunen.getByText('Teksten er slettet.')).toHaveCount(0)
  await expectSaved(kommunen)
})

test('opening a text writes nothing in it', async ({ visit }) => {
  const kommunen = await visit({ office: OFFICE, role: 'municipal_director' })
  const written: string[] = []
  kommunen.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      if (isUpdate(payload)) written.push(Buffer.from(payload).toString('base64'))
    }),
  )
  await kommunen.goto(clauseOf(OFFICE, 'delegert-myndighet'))
  await openEditor(kommunen, 'Lokal tekst')
  await kommunen.getByRole('button', { name: 'Ferdig' }).click()
  await goTo(kommunen, /^2\.0 /)
  await openEditor(kommunen, 'Andre lokale mål')
  await kommunen.keyboard.press('Home')
  await kommunen.getByRole('button', { name: 'Ferdig' }).click()
  expect(written).toEqual([])
  await openEditor(kommunen, 'Andre lokale mål')
  await kommunen.keyboard.type('x')
  await expectSaved(kommunen)
  expect(written.length).toBeGreaterThan(0)
})

/** A message begins with the document's name; then 0 = sync, and in it 2 = update. */
const isUpdate = (payload: string | Buffer): boolean => {
  const bytes = Buffer.from(payload)
  const after = 1 + (bytes[0] ?? 0)
  return bytes[after] === 0 && bytes[after + 1] === 2
}

test('what one wrote in a paragraph that the other deleted meanwhile is kept, and both are told', async ({
  visit,
}) => {
  const [kommunen, nav] = await both(visit, 'delegert-myndighet')
  await openEditor(kommunen, 'Lokal tekst')
  await kommunen.keyboard.type('Det første avsnittet.')
  await kommunen.keyboard.press('Enter')
  await kommunen.keyboard.type('Det andre avsnittet.')
  await expectSaved(kommunen)
  const theirs = await openEditor(nav, 'Lokal tekst')
  await expect(theirs.locator('p')).toHaveCount(2)
  await apart([kommunen], async () => {
    await kommunen.keyboard.type(' Det må ikke bli borte.')
    await nav.keyboard.press('ControlOrMeta+End')
    await nav.keyboard.press('Shift+Home')
    await nav.keyboard.press('Backspace')
    await nav.keyboard.press('Backspace')
    await expect(theirs.locator('p')).toHaveCount(1)
    await expectSaved(nav)
  })
  for (const page of [kommunen, nav]) {
    const section = page.getByRole('region', { name: 'Lokal tekst' })
    await expect(
      section.getByRole('heading', { name: 'Et avsnitt ble slettet mens noen skrev i det' }),
    ).toBeVisible()
    await expect(section.getByRole('blockquote')).toContainText('Det må ikke bli borte.')
    await expect(section.getByRole('textbox')).toContainText('Det må ikke bli borte.')
    await expect(list(page).getByRole('link', { name: /^3\.7 / })).toContainText(
      'Les gjennom: to skrev samtidig',
    )
  }
  await nav.getByRole('button', { name: 'Lest' }).click()
  await expect(kommunen.getByRole('button', { name: 'Lest' })).toHaveCount(0)
  await expect(list(kommunen).getByRole('link', { name: /^3\.7 / })).not.toContainText('Les gjennom')
  await expect(theirs).toContainText('Det må ikke bli borte.')
})
