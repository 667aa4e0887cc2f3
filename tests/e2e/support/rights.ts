import pg from 'pg'
import { startEmbedded } from '#lib/server/database/embedded-postgres.ts'
import type { Person } from './offices.ts'

/** The person may only read from now on, and the server is told, as by whoever governs memberships. */
export const letOnlyRead = async ({ name }: Person): Promise<void> => {
  // Running already: it is only found.
  const { urls } = await startEmbedded(process.env.E2E_DATA ?? '')
  const client = new pg.Client({ connectionString: urls.owner })
  await client.connect()
  await client.query(
    `WITH person AS (SELECT id FROM user_account WHERE name = $1),
      changed AS (UPDATE membership SET role = 'reader' WHERE user_id = (SELECT id FROM person))
    SELECT pg_notify('access_changed', id::text) FROM person`,
    [name],
  )
  await client.end()
}
