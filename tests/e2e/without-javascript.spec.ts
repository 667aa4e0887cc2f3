import { clauseOf, draftOf, expect, test } from './support/test.ts'

test.use({ javaScriptEnabled: false })

test('logs in, and reads the whole agreement', async ({ page }) => {
  await page.goto('/logg-inn')
  await page.getByRole('button', { name: /Nav-leder Amina Hussein/ }).click()
  await page.getByRole('link', { name: 'Åpne avtalen' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Les hele avtalen' }).first().click()
  const sheets = page.getByRole('main')
  await expect(sheets.getByText(/Nav Fossdal skal arbeide etter/i)).toBeVisible()
  await expect(
    sheets.getByRole('heading', { name: /3\.2 Tilsetting av leder og medarbeidere/ }),
  ).toBeVisible()
  await expect(sheets.getByRole('heading', { name: /Delegasjonsvedtak/i }).first()).toBeVisible()
  await expect(sheets.getByText(/opplysninger mangler i teksten/)).toBeVisible()
})

test('a clause: its text can be read, and the page says what it takes to write', async ({ page, login }) => {
  await login('Fossdal')
  await page.goto(clauseOf('Fossdal', 'lokalisering'))
  // Chromium shows what is in it only when scripts are switched off in its settings, which a test cannot do.
  expect(await page.getByRole('main').locator('noscript').textContent()).toContain(
    'For å skrive i avtalen må nettleseren kunne kjøre JavaScript.',
  )
  await expect(
    page.getByRole('main').getByText(/lokasjon er sikret etter kravene til universell utforming/),
  ).toBeVisible()
  await expect(page.getByRole('main').getByText('Fyll inn: adresse')).toBeVisible()
  await expect(
    page.getByRole('complementary', { name: 'Veileder' }).getByText('Hva omhandler punktet'),
  ).toBeVisible()
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
  await page.goto(draftOf('Fossdal'))
  await expect(page.getByRole('heading', { name: 'Punktene i avtalen' })).toBeVisible()
})

test('the language of the pages can be changed', async ({ page, login }) => {
  await login('Fossdal')
  await page.goto(draftOf('Fossdal'))
  await page.getByRole('button', { name: 'Nynorsk', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Punkta i avtalen' })).toBeVisible()
})

test('what is missing is listed, and a director approves exactly the text on the page', async ({
  page,
  login,
}) => {
  await login('Lykkja', 'municipal_director')
  await page.goto(`${draftOf('Lykkja')}/klar`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Avtalen er klar til godkjenning')
  await page.getByRole('link', { name: 'Les og godkjenn avtalen' }).click()
  await page.getByText('Godkjenn hele avtalen', { exact: true }).click()
  await expect(page.getByText(/Lykkja municipal_director/).last()).toBeVisible()
  await page.getByRole('button', { name: 'Godkjenn', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kommunen har godkjent – venter på Nav')
})
