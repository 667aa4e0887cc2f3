import type { Page } from '@playwright/test'
import { SCHEMA_VERSION } from '../../lib/document/schema-version.ts'
import { paste } from './support/paste.ts'
import { alert, choose, expectSaved, field, fillIn, openEditor, saveMark } from './support/steps.ts'
import { clauseOf, draftOf, expect, officeOf, test } from './support/test.ts'
import { downloadWord } from './support/word.ts'

test.describe('a paste of ten megabytes', () => {
  for (const [kind, clipboard] of [
    ['plain text', { text: 'ti tegn og ', repeat: 1_000_000 }],
    ['Word’s own format', { html: '<p class=MsoNormal>ti tegn og </p>', repeat: 300_000 }],
  ] as const)
    test(`as ${kind}: is refused with a clear message, and the text is as it was`, async ({
      page,
      login,
    }) => {
      const office = kind === 'plain text' ? 'Bakken' : 'Haugen'
      await login(office)
      await page.goto(clauseOf(office, 'formal'))
      const editor = await openEditor(page, 'Andre lokale mål')
      await editor.pressSequentially('Unge først')
      await expectSaved(page)
      await paste(editor, clipboard)
      await expect(alert(page).filter({ hasText: 'for stort' })).toContainText('Teksten din er ikke endret.')
      await expect(editor).toHaveText('Unge først')
      await editor.pressSequentially('!')
      await expectSaved(page)
      await page.reload()
      await expect(page.getByRole('main').getByText('Unge først!', { exact: true })).toBeVisible()
    })

  test('in a field: is refused, and says that it is not saved', async ({ page, login }) => {
    await login('Holmen')
    await page.goto(clauseOf('Holmen', 'lokalisering'))
    await fillIn(page, 'Åpningstider', 'kl. 10–14')
    await field(page, 'Åpningstider').fill('a'.repeat(10_000_000))
    await expect(alert(page).filter({ hasText: 'Ikke lagret.' })).toBeVisible()
    await page.reload()
    await expect(field(page, 'Åpningstider')).toHaveValue('kl. 10–14')
  })
})

const ODD = 'Kaia 5 😀 <script>alert(1)</script> & "kai"'

const parseErrors = (page: Page, parts: Readonly<Record<string, string>>): Promise<string[]> =>
  page.evaluate(
    (files) =>
      Object.entries(files)
        .filter(([, xml]) =>
          new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror'),
        )
        .map(([name]) => name),
    parts,
  )

test('emoji, markup and control characters are only text, on the screen and in Word', async ({
  page,
  login,
}) => {
  await login('Sørvik')
  await page.goto(clauseOf('Sørvik', 'lokalisering'))
  await fillIn(page, 'Adresse', `${ODD}\u0001\u000b\u001f`)
  await page.goto(clauseOf('Sørvik', 'formal'))
  const editor = await openEditor(page, 'Andre lokale mål')
  await paste(editor, { text: `Mål 🎯 <b>ikke fet</b> ]]>\u0002\ufffe` })
  await expectSaved(page)
  await page.goto(`${draftOf('Sørvik')}/les`)
  await expect(page.getByRole('main')).toContainText(ODD)
  await expect(page.getByRole('main')).toContainText('Mål 🎯 <b>ikke fet</b> ]]>')
  const word = await downloadWord(page)
  expect(word.text).toContain(ODD)
  expect(word.text).toContain('Mål 🎯 <b>ikke fet</b> ]]>')
  expect(await parseErrors(page, word.parts)).toEqual([])
})

test('a number or a date that is none stays on the screen, and says that it is not saved', async ({
  page,
  login,
}) => {
  await login('Sørvik', 'caseworker')
  await page.goto(clauseOf('Sørvik', 'mal'))
  const year = field(page, 'Året resultatmålene gjelder for')
  await year.fill('neste år')
  await expect(alert(page)).toHaveText('Ikke lagret. Skriv et årstall med fire sifre.')
  await expect(year).toHaveAttribute('aria-invalid', 'true')
  await expect(year).toHaveValue('neste år')
  await year.fill('2027')
  await expect(alert(page)).toHaveCount(0)
  await expectSaved(page)
  await page.goto(clauseOf('Sørvik', 'avtaleperiode'))
  await choose(page, 'Gyldighetsperiode', /^Fra og til en dato/)
  const from = page.getByLabel('Avtalen gjelder fra', { exact: true })
  await from.pressSequentially('31022027')
  await expect(alert(page)).toHaveText('Ikke lagret. Skriv en dato som finnes.')
})

test('a link may not run a program', async ({ page, login }) => {
  await login('Bakken', 'state_director')
  await page.goto(clauseOf('Bakken', 'styring'))
  const editor = await openEditor(page, 'Lokal tekst')
  await editor.pressSequentially('les mer ')
  await page.getByRole('button', { name: 'Lenke' }).click()
  await page.getByLabel('Adressen lenken går til').fill('javascript:alert(1)')
  await page.getByRole('button', { name: 'Sett inn lenken' }).click()
  await expect(page.getByText(/^Adressen må \w+ med https:\/\/, http:\/\/ eller mailto:$/)).toBeVisible()
  await paste(editor, {
    html: '<p>se <a href="javascript:alert(2)">her</a> og <a href="https://www.nav.no/">nav.no</a></p>',
  })
  await expect(editor.getByRole('link')).toHaveText(['nav.no'])
  await expect(saveMark(page)).not.toHaveText('Kan ikke lagre')
})

/** What the socket answers when this page's user asks for an agreement. */
const knock = (page: Page, agreement: string): Promise<string> =>
  page.evaluate(
    ({ name, schema }) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`ws://${location.host}/collab?schema=${schema}`)
        socket.binaryType = 'arraybuffer'
        const text = (words: string) => [words.length, ...new TextEncoder().encode(words)]
        // Name of the document, «auth», «token», the token, the client's version.
        socket.onopen = () =>
          socket.send(new Uint8Array([...text(name), 2, 0, ...text('x'), ...text('4.7.0')]))
        socket.onmessage = ({ data }) => resolve(new TextDecoder().decode(data))
        socket.onclose = () => resolve('closed')
      }),
    { name: `agreement.${agreement}`, schema: SCHEMA_VERSION },
  )

test.describe('somebody from another office', () => {
  test.use({ expectedErrors: [/status of 404/] })

  test('is told that the page is not there, and hears nothing on the socket', async ({
    page,
    login,
    visit,
  }) => {
    await login('Lundby', 'municipal_director')
    const [home, clause] = [draftOf('Holmen'), clauseOf('Holmen', 'lokalisering')]
    for (const address of [home, clause, `${home}/les`, '/avtaler/00000000-0000-4000-8000-000000000000']) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 }), address).toHaveText('Vi finner ikke denne siden')
      await expect(page.getByText('Holmen')).toHaveCount(0)
    }
    expect((await page.request.get(`${home}/word`)).status()).toBe(404)
    const agreement = officeOf('Holmen').agreement ?? ''
    expect(await knock(page, agreement)).toContain('not-found')
    const own = await visit({ office: 'Holmen' })
    await own.goto('/')
    expect(await knock(own, agreement)).toContain('read-write')
  })
})
