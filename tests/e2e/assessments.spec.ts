import type { Page } from '@playwright/test'
import { clauseOf, expect, test } from './support/test.ts'

const OFFICE = 'Bergset'

const guideOf = async (page: Page) => {
  await page.goto(clauseOf(OFFICE, 'medbestemmelse'))
  return page.getByRole('complementary', { name: 'Veileder' })
}
const first = (page: Page) =>
  page
    .getByRole('complementary', { name: 'Veileder' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('group') })
    .first()

test('both parties answer a prompt, and each sees what the other has said', async ({ visit }) => {
  const kari = await visit({ office: OFFICE, role: 'municipal_director' })
  const harald = await visit({ office: OFFICE, role: 'state_director' })
  const guide = await guideOf(kari)
  await expect(guide.getByText('Begge parter og Nav-leder ser svarene og notatene.')).toBeVisible()
  await expect(first(kari)).toContainText('Nav har ikke svart')
  await first(kari).getByRole('button', { name: 'Må drøftes' }).click()
  await first(kari).getByRole('textbox').fill('Vi mangler en møteplan')
  await first(kari).getByRole('button', { name: 'Lagre notatet' }).click()
  await expect(first(kari).getByText('Notatet er lagret.')).toBeVisible()

  await guideOf(harald)
  await expect(first(harald)).toContainText('Må drøftes – Bergset municipal_director (Bergset kommune)')
  await expect(first(harald)).toContainText('Vi mangler en møteplan')
  await first(harald).getByRole('button', { name: 'Vurdert' }).click()
  await expect(first(harald).getByRole('button', { name: 'Vurdert' })).toHaveAttribute('aria-pressed', 'true')

  await guideOf(kari)
  await expect(first(kari)).toContainText('Vurdert – Bergset state_director (Nav Østfjell)')
  await expect(first(kari)).not.toContainText('har ikke svart')
})

test('who is heard, or only reads, sees no answers', async ({ visit }) => {
  for (const role of ['employee_rep', 'reader'] as const) {
    const page = await visit({ office: OFFICE, role })
    const guide = await guideOf(page)
    await expect(guide.getByText('Til vurdering')).toBeVisible()
    await expect(guide.getByText(/har ikke svart/)).toHaveCount(0)
    await expect(guide.getByText('Begge parter og Nav-leder ser svarene')).toHaveCount(0)
  }
})
