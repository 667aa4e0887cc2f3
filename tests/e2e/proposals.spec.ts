import type { Locator, Page } from '@playwright/test'
import { analyze } from './support/analyze.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import { clauseOf, draftOf, expect, test } from './support/test.ts'

const main = (page: Page): Locator => page.getByRole('main')
const press = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name }).click()
const follow = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name }).click()
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const stored = (page: Page) =>
  expect(page.getByTestId('draft-mark')).toHaveText(/^Lagr(et|a) kl\. \d\d\.\d\d$/)
const side = (page: Page, name: string): Locator => main(page).getByRole('region', { name, exact: true })

const expectAccessible = async (page: Page) => {
  const { violations } = await analyze(page)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(await page.evaluate(() => document.body.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}

// What Nav is told of a draft, and a line that is cut.
test.use({ expectedErrors: [/status of 404|ERR_FAILED/] })
test.slow()

/** At the end of one of the clause's texts. */
const writeIn = async (page: Page, label: string, words: string) => {
  const editor = page.getByRole('textbox', { name: label, exact: true })
  await editor.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
  await stored(page)
}

test('the municipality writes alone, shares, and gets another proposal back, which becomes the text', async ({
  visit,
}) => {
  const clerk = await visit({ office: 'Forsnes', role: 'caseworker' })
  const nav = await visit({ office: 'Forsnes', role: 'state_director' })
  const director = await visit({ office: 'Forsnes', role: 'municipal_director' })
  let draft = ''

  await test.step('the caseworker begins from the clause, and what is written is stored', async () => {
    await clerk.goto(clauseOf('Forsnes', 'formal'))
    await follow(clerk, 'Foreslå en endring')
    await expect(heading(clerk)).toHaveText(/^Foreslå en endring i 2\.0/)
    await writeIn(clerk, 'Andre lokale mål', ' Minst 65 prosent skal være i arbeid.')
    await clerk.getByLabel('Hvorfor foreslår dere dette?').fill('Vi ønsker ett felles mål.')
    await stored(clerk)
    await expectAccessible(clerk)
    await press(clerk, 'Se over før dere deler')
    await expect(heading(clerk)).toHaveText(/^Kladd til forslag i 2\.0/)
    draft = clerk.url()
    await expect(side(clerk, 'Kladden deres').locator('ins')).toContainText(
      'Minst 65 prosent skal være i arbeid.',
    )
    await expectAccessible(clerk)
  })

  await test.step('Nav sees nothing of it; the own director does', async () => {
    const answer = await nav.goto(draft)
    expect(answer?.status()).toBe(404)
    await nav.goto(`${draftOf('Forsnes')}/forslag`)
    await expect(main(nav)).toContainText('Ingen har delt noe forslag ennå.')
    await nav.goto(clauseOf('Forsnes', 'formal'))
    await expect(main(nav)).not.toContainText('Kladd')
    await director.goto(draft)
    await expect(main(director)).toContainText('Vi ønsker ett felles mål.')
  })

  await test.step('it is shared as it was read; Nav reads it beside the text, on a phone too', async () => {
    await press(director, 'Del med Nav')
    await expect(main(director).getByRole('status')).toHaveText('Forslaget er delt. Nav har fått beskjed.')
    await nav.goto(clauseOf('Forsnes', 'formal'))
    const panel = nav.getByRole('complementary', { name: 'Standpunkt' })
    await expect(panel.getByRole('link', { name: 'Svar på forslaget' })).toBeVisible()
    await nav.goto(`${draftOf('Forsnes')}/klar`)
    const own = nav.getByRole('region', { name: /^Venter på dere/ })
    await expect(own.getByRole('link', { name: /^2\.0 .* Svar på forslaget\.$/ })).toBeVisible()
    await nav.goto('/')
    await expect(main(nav).getByRole('link', { name: /^Ta standpunkt til .* \(2\.0\)/ })).toHaveCount(0)
    await follow(nav, /^Svar på forslaget om .* \(2\.0\)/)
    await expect(heading(nav)).toHaveText(/^Kommunen foreslår en endring i 2\.0/)
    await expect(main(nav)).toContainText('Vi ønsker ett felles mål.')
    await expect(main(nav).getByRole('listitem').filter({ hasText: 'Kommer inn.' })).toContainText(
      '65 prosent',
    )
    await expectAccessible(nav)
    await nav.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(nav)
  })

  await test.step('Nav proposes something else, and the municipality accepts: it is the text', async () => {
    await follow(nav, 'Foreslå noe annet')
    const editor = nav.getByRole('textbox', { name: 'Andre lokale mål', exact: true })
    await expect(editor).toContainText('Minst 65 prosent')
    await writeIn(nav, 'Andre lokale mål', ' Eierne ser på tallene sammen.')
    await press(nav, 'Se over før dere deler')
    await press(nav, 'Del med kommunen')
    await expect(main(nav).getByRole('status')).toContainText('Forslaget er delt.')
    await director.goto(draft)
    await expect(heading(director)).toHaveText(/^Nav svarte med et annet forslag til 2\.0/)
    await follow(director, 'Gå til det nyeste forslaget')
    await expect(side(director, 'Historikk')).toContainText('Nav svarte med et annet forslag.')
    await director.getByLabel('Begrunnelse for svaret').fill('Da er vi enige.')
    await press(director, 'Godta forslaget')
    await expect(main(director).getByRole('status').first()).toContainText('Forslaget er nå teksten i 2.0.')
    await nav.goto(director.url())
    await expect(main(nav)).not.toContainText('Begge må ta standpunkt til den nye teksten.')
    await expect(side(nav, 'Historikk')).toContainText('Kommunen godtok forslaget. «Da er vi enige.»')
  })

  await test.step('each owner agrees to the new text where it was read', async () => {
    for (const [page, organisation] of [
      [director, 'Forsnes kommune'],
      [nav, 'Nav Østfjell'],
    ] as const) {
      await expectAccessible(page)
      await press(page, 'Svar «Enig» i 2.0')
      await expect(page.getByRole('heading', { name: `${organisation} har svart «Enig»` })).toBeFocused()
      await expectAccessible(page)
    }
    await follow(director, 'Gå til 2.0')
    await expect(main(director)).toContainText('Eierne ser på tallene sammen.')
    const panel = director.getByRole('complementary', { name: 'Standpunkt' })
    await expect(panel).toContainText(/Kommunen \(dere\)\s*Enig/)
    await expect(panel).toContainText(/Nav\s*Enig/)
    await nav.goto(`${draftOf('Forsnes')}/historikk`)
    await expect(main(nav)).toContainText('godtok et forslag til 2.0')
  })
})

test('Nav foreslår, kommunen seier nei med grunn, og Nav trekkjer det neste – utan JavaScript, på nynorsk', async ({
  visit,
}) => {
  const nav = await visit({ office: 'Tverrelv', role: 'state_director', language: 'nn' })
  const kommune = await visit({
    office: 'Tverrelv',
    role: 'municipal_director',
    language: 'nn',
    options: { javaScriptEnabled: false },
  })
  const list = `${draftOf('Tverrelv')}/forslag`
  const propose = async (words: string) => {
    await nav.goto(list)
    await nav.getByLabel('Punkt').selectOption({ value: 'partnerskapsavtale/formal' })
    await press(nav, 'Skriv forslaget')
    await writeIn(nav, 'Andre lokale mål', words)
    await expectNynorsk(nav)
    await press(nav, 'Sjå over før de deler')
    await expect(heading(nav)).toHaveText(/^Kladd til forslag/)
    await press(nav, 'Del med kommunen')
    await expect(main(nav).getByRole('status')).toHaveText('Forslaget er delt. Kommunen har fått beskjed.')
    await expectNynorsk(nav)
    return nav.url().replace(/\?.*/, '')
  }

  const first = await propose(' Ventetida skal ned.')
  await test.step('kommunen får ikkje sagt nei utan grunn, og det som er skrive, står', async () => {
    await kommune.goto(list)
    await expect(side(kommune, 'Ventar på svar frå dykk').getByRole('link')).toHaveCount(1)
    await kommune.goto(first)
    await press(kommune, 'Sei nei til forslaget')
    await expect(main(kommune).getByRole('alert')).toContainText('Skriv kvifor de seier nei.')
    await kommune.getByLabel('Grunngiving for svaret').fill('Vi kan ikkje måle det.')
    await press(kommune, 'Sei nei til forslaget')
    await expect(heading(kommune)).toHaveText(/^Kommunen sa nei til forslaget/)
    await expectNynorsk(kommune)
    await nav.goto(first)
    await expect(side(nav, 'Historikk')).toContainText('Kommunen sa nei: «Vi kan ikkje måle det.»')
  })

  const second = await propose(' Brukarane skal bli høyrde.')
  await test.step('det som er trekt tilbake, kan ingen godta', async () => {
    await kommune.goto(second)
    await nav.getByLabel('Grunngiving for å trekkje tilbake').fill('Vi tenkjer oss om.')
    await press(nav, 'Trekk forslaget tilbake')
    await expect(heading(nav)).toHaveText(/er trekt tilbake$/)
    await press(kommune, 'Godta forslaget')
    await expect(main(kommune)).toContainText('Vi tenkjer oss om.')
    await kommune.goto(list)
    await expect(side(kommune, 'Avslutta').getByRole('listitem')).toHaveCount(2)
    await expectNynorsk(kommune)
  })
})

test('two of one party who write on the same draft lose nothing, and nothing is said to be stored that is not', async ({
  visit,
}) => {
  const clerk = await visit({ office: 'Forsnes', role: 'caseworker' })
  const director = await visit({ office: 'Forsnes', role: 'municipal_director' })
  const label = 'Ordlyden i punktet'
  await clerk.goto(`${draftOf('Forsnes')}/forslag/ny?punkt=partnerskapsavtale/brukermedvirkning`)
  await writeIn(clerk, label, ' Saksbehandleren begynner.')
  await director.goto(clerk.url())
  await expect(director.getByRole('textbox', { name: label, exact: true })).toContainText('begynner')
  await writeIn(director, label, ' Direktøren skriver.')
  await writeIn(clerk, label, ' Saksbehandleren skriver videre.')
  await expect(main(clerk).getByRole('alert')).toContainText('har endret kladden mens du skrev')
  await clerk.reload()
  await expect(clerk.getByRole('textbox', { name: label, exact: true })).toContainText('skriver videre.')
  await director.reload()
  await expect(director.getByRole('textbox', { name: label, exact: true })).toContainText(
    'Direktøren skriver.',
  )

  await test.step('without a line it says so, and stores when the line is back', async () => {
    await director.route('**/skriv*', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.fallback(),
    )
    const editor = director.getByRole('textbox', { name: label, exact: true })
    await editor.click()
    await director.keyboard.type('Uten nett. ')
    await expect(director.getByTestId('draft-mark')).toHaveText('Ikke lagret. Prøver igjen.')
    await director.unroute('**/skriv*')
    await stored(director)
    await director.reload()
    await expect(editor).toContainText('Uten nett.')
  })
})

test('nobody accepts what another has changed meanwhile: the new text is shown, and asked about again', async ({
  visit,
}) => {
  const clerk = await visit({ office: 'Forsnes', role: 'caseworker' })
  const nav = await visit({ office: 'Forsnes', role: 'state_director' })
  await clerk.goto(`${draftOf('Forsnes')}/forslag/ny?punkt=partnerskapsavtale/lokalisering`)
  await press(clerk, 'Skriv om ordlyden')
  await writeIn(clerk, 'Ordlyden i punktet', ' Døra skal være åpen.')
  await press(clerk, 'Se over før dere deler')
  await press(clerk, 'Del med Nav')
  await expect(main(clerk).getByRole('status')).toContainText('Forslaget er delt.')
  await nav.goto(clerk.url().replace(/\?.*/, ''))
  await clerk.goto(clauseOf('Forsnes', 'lokalisering'))
  await clerk.getByRole('main').getByRole('textbox', { name: 'Adresse', exact: true }).fill('Nygata 99')
  await expect(clerk.getByTestId('save-mark')).toHaveText(/^Lagret kl/)
  await nav.getByLabel('Begrunnelse for svaret').fill('Fint.')
  await press(nav, 'Godta forslaget')
  await expect(main(nav).getByRole('alert')).toContainText('Ingenting er gjort')
  await expect(nav.getByLabel('Begrunnelse for svaret')).toHaveValue('Fint.')
  await expect(main(nav)).toContainText('Teksten er endret siden forslaget ble skrevet')
  await expect(side(nav, 'Teksten i avtalen nå')).toContainText('Nygata 99')
  await press(nav, 'Godta forslaget')
  await expect(main(nav).getByRole('status').first()).toContainText('Forslaget er nå teksten i 2.1.')
})

test('Nav proposes four meetings instead of two; the municipality reads it on a phone, accepts, and it is the text', async ({
  visit,
}) => {
  const nav = await visit({ office: 'Forsnes', role: 'state_director' })
  const kommune = await visit({
    office: 'Forsnes',
    role: 'municipal_director',
    options: { viewport: { width: 390, height: 844 } },
  })
  const label = 'Minste antall partnerskapsmøter i året'
  const field = (page: Page): Locator => main(page).getByRole('textbox', { name: label, exact: true })
  let draft = ''

  await test.step('the agreement says two', async () => {
    await nav.goto(clauseOf('Forsnes', 'styring'))
    await main(nav)
      .getByRole('radio', { name: /^Minst et fast antall ganger|^minst/ })
      .check()
    await field(nav).fill('2')
    await expect(nav.getByTestId('save-mark')).toHaveText(/^Lagret kl/)
  })

  await test.step('Nav answers four in a draft of its own, and the agreement still says two', async () => {
    await follow(nav, 'Foreslå en endring')
    await expect(heading(nav)).toHaveText(/^Foreslå en endring i 3\.1/)
    await expect(field(nav)).toHaveValue('2')
    await field(nav).fill('4')
    const changed = side(nav, 'Svar dere foreslår å endre')
    await expect(changed).toContainText(`${label}Nå: 2. Forslag: 4.`)
    await stored(nav)
    await expectAccessible(nav)
    await nav.getByLabel('Hvorfor foreslår dere dette?').fill('To ganger er for sjelden.')
    await stored(nav)
    draft = nav.url().replace(/\/skriv.*/, '')
    await nav.reload()
    await expect(field(nav)).toHaveValue('4')
    await kommune.goto(clauseOf('Forsnes', 'styring'))
    await expect(field(kommune)).toHaveValue('2')
    expect((await kommune.goto(draft))?.status()).toBe(404)
    await press(nav, 'Se over før dere deler')
    await expect(side(nav, 'Svarene som endres')).toContainText('Nå: «2». Forslag: «4».')
    await press(nav, 'Del med kommunen')
    await expect(main(nav).getByRole('status')).toContainText('Forslaget er delt.')
  })

  await test.step('the municipality reads the two texts on a phone, and accepts', async () => {
    await kommune.goto(draft)
    await expect(heading(kommune)).toHaveText(/^Nav foreslår en endring i 3\.1/)
    await expect(side(kommune, 'Svarene som endres')).toContainText('Nå: «2». Forslag: «4».')
    await expect(side(kommune, 'Teksten i avtalen nå').locator('del')).toContainText('2')
    await expect(side(kommune, 'Navs forslag').locator('ins')).toContainText('4')
    await expectAccessible(kommune)
    await press(kommune, 'Godta forslaget')
    await expect(main(kommune).getByRole('status').first()).toContainText('Forslaget er nå teksten i 3.1.')
    await follow(kommune, 'Gå til 3.1')
    await expect(field(kommune)).toHaveValue('4')
    await kommune.goto(`${draftOf('Forsnes')}/historikk`)
    await expect(main(kommune)).toContainText('godtok et forslag til 3.1')
  })
})

test('ein tittel som står fleire stader, blir vist overalt der han endrar teksten, før nokon deler', async ({
  visit,
}) => {
  const nav = await visit({ office: 'Tverrelv', role: 'state_director', language: 'nn' })
  await nav.goto(`${draftOf('Tverrelv')}/forslag/ny?punkt=partnerskapsavtale/avtaleparter`)
  const field = main(nav).getByRole('textbox', { name: 'Tittelen til den som signerer for Nav', exact: true })
  await field.fill('regiondirektør')
  await stored(nav)
  await expectNynorsk(nav)
  await expectAccessible(nav)
  await press(nav, 'Sjå over før de deler')
  const also = main(nav).getByRole('region', { name: /^Endrar også .*3\.1/ })
  await expect(also.getByRole('listitem').filter({ hasText: 'regiondirektør' }).first()).toBeVisible()
  await expect(main(nav)).toContainText(
    'Blir det godteke, blir også dei andre punkta som er viste over, endra.',
  )
  await expectNynorsk(nav)
  await expectAccessible(nav)
})
