/** How long the text stands in an open page after its reader has been removed: from the commit to the page's own clock. */
import type { BrowserContext, Page } from '@playwright/test'
import pg from 'pg'
import { startEmbedded } from '#lib/server/database/embedded-postgres.ts'

/** Taken away, and put back as it was. */
const REMOVED = `
  WITH gone AS (DELETE FROM membership WHERE user_id = $1 RETURNING *), told AS (SELECT pg_notify('access_changed', $1::text))
  SELECT to_jsonb(gone) AS was FROM gone, told`
const BACK = 'INSERT INTO membership SELECT (jsonb_populate_record(NULL::membership, $1)).*'

const whenGone = (page: Page, words: string): Promise<number> =>
  page.evaluate(
    (sought) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.documentElement.textContent.includes(sought)) requestAnimationFrame(look)
          else resolve(Date.now())
        }
        look()
      }),
    words,
  )

const once = async (page: Page, client: pg.Client, address: string, user: string): Promise<number> => {
  await page.goto(address)
  // The line is open, and may be written on.
  await page.getByTestId('save-mark').waitFor()
  await page.getByRole('main').getByRole('textbox').first().waitFor()
  const words = (await page.getByRole('main').innerText()).split('\n').find((line) => line.length > 40) ?? ''
  const gone = whenGone(page, words)
  const { rows } = await client.query<{ was: unknown }>(REMOVED, [user])
  const committedAt = Date.now()
  const ms = (await gone) - committedAt
  for (const { was } of rows) await client.query(BACK, [was])
  return Math.max(ms, 0)
}

/** The running program's database lies under `data`. @returns milliseconds, one for each round. */
export const accessLost = async (
  context: BrowserContext,
  { address, data, rounds }: { address: string; data: string; rounds: number },
): Promise<number[]> => {
  const { urls } = await startEmbedded(data)
  const client = new pg.Client({ connectionString: urls.owner })
  await client.connect()
  const agreement = /avtaler\/([0-9a-f-]+)/.exec(address)?.[1]
  const { rows } = await client.query<{ user_id: string }>(
    `SELECT user_id FROM membership JOIN agreement USING (office_id) WHERE agreement.id = $1 AND role = 'nav_leader'`,
    [agreement],
  )
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const page = await context.newPage()
    times.push(await once(page, client, address, rows[0]?.user_id ?? ''))
    await page.close()
  }
  await client.end()
  return times
}
