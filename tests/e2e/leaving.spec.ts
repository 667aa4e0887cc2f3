import type { WebSocketRoute } from '@playwright/test'
import { field, saveMark } from './support/steps.ts'
import { clauseOf, expect, test } from './support/test.ts'

test('whoever goes on to another page at once has not thrown away the last word', async ({
  page,
  login,
  visit,
}) => {
  const held: (() => void)[] = []
  let isHolding = false
  await page.routeWebSocket(/\/collab/, (browser: WebSocketRoute) => {
    const server = browser.connectToServer()
    browser.onMessage((message) => (isHolding ? held.push(() => server.send(message)) : server.send(message)))
  })
  await login('Lundby')
  await page.goto(clauseOf('Lundby', 'lokalisering'))
  await expect(saveMark(page)).toHaveText(/^Lagret/)
  isHolding = true
  await field(page, 'Adresse').fill('Sjøgata 12')
  await page.getByRole('link', { name: 'Les hele avtalen' }).click()
  await expect(page).toHaveURL(/\/les$/)
  await expect.poll(() => held.length).toBeGreaterThan(0)
  isHolding = false
  for (const letOut of held) letOut()
  const other = await visit({ office: 'Lundby', role: 'state_director' })
  await expect(async () => {
    await other.goto(clauseOf('Lundby', 'lokalisering'))
    await expect(field(other, 'Adresse')).toHaveValue('Sjøgata 12')
  }).toPass()
})
