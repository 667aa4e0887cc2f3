import { expectSaved } from './support/steps.ts'
import { clauseOf, draftOf, expect, test } from './support/test.ts'

test('the agreement changes language: its own text follows, what the parties wrote stays and is marked', async ({
  page,
  login,
  visit,
}) => {
  await login('Ødegård')
  const other = await visit({ office: 'Ødegård', role: 'municipal_director' })
  await other.goto(clauseOf('Ødegård', 'formal'))
  await expect(
    other.getByRole('paragraph').filter({ hasText: /Formålet er at eierne gjennom/ }),
  ).toBeVisible()
  const local = other.getByRole('region', { name: 'Andre lokale mål' }).locator('[lang]')
  const written = await local.innerText()
  await expect(local).toHaveAttribute('lang', 'nb')

  await test.step('asked first, and can be left', async () => {
    await page.goto(draftOf('Ødegård'))
    await page.getByRole('button', { name: 'Bytt til nynorsk' }).click()
    const question = page.getByRole('dialog', { name: 'Vil dere ha avtalen på nynorsk?' })
    await expect(question).toContainText('Dette blir stående')
    await expect(question).toContainText(/\d tekster dere har skrevet selv, blir stående på bokmål/)
    await question.getByRole('button', { name: 'Avbryt' }).click()
    await expect(page.getByRole('button', { name: 'Bytt til nynorsk' })).toBeVisible()
  })
  await test.step('confirmed', async () => {
    await page.getByRole('button', { name: 'Bytt til nynorsk' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Bytt til nynorsk' }).click()
    await expect(page.getByRole('button', { name: 'Bytt til bokmål' })).toBeVisible()
    await expect(
      page.getByRole('main').getByRole('link', { name: /^2 Føremålet|^2\.0 Føremålet/ }),
    ).toBeVisible()
  })
  await test.step('whoever had the page open sees it at once', async () => {
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(/Føremålet med partnarskapsavtalen/)
    await expect(local).toHaveText(written)
    await expect(local).toHaveAttribute('lang', 'nb')
    await expect(other.getByText('Tekst skrevet på bokmål')).toBeVisible()
  })
  await test.step('the reading view marks it too', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Les hele avtalen' }).first().click()
    const sheets = page.getByRole('main')
    await expect(sheets.getByText('Tekst skriven på bokmål').first()).toBeVisible()
    await expect(sheets.getByRole('heading', { name: /Føremålet med partnarskapsavtalen/ })).toBeVisible()
    await expect(sheets.getByRole('heading', { name: /Medier/ })).toBeVisible()
  })
  await test.step('somebody has rewritten the text, and says so', async () => {
    await other.getByRole('button', { name: 'Teksten er på nynorsk nå' }).click()
    await expect(other.getByText('Tekst skrevet på bokmål')).toBeHidden()
    await expectSaved(other)
  })
})
