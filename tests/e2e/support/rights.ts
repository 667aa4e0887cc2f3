import { query } from './database.ts'
import type { Person } from './offices.ts'

/** The person may only read from now on, and the server is told, as by whoever governs memberships. */
export const letOnlyRead = async ({ name }: Person): Promise<void> => {
  await query(
    `WITH person AS (SELECT id FROM user_account WHERE name = $1),
      changed AS (UPDATE membership SET role = 'reader' WHERE user_id = (SELECT id FROM person))
    SELECT pg_notify('access_changed', id::text) FROM person`,
    [name],
  )
}

/** The person belongs nowhere from now on, and the server is told, as by whoever governs memberships. */
export const removeEverywhere = async ({ name }: Person): Promise<void> => {
  await query(
    `WITH person AS (SELECT id FROM user_account WHERE name = $1),
      removed AS (DELETE FROM membership WHERE user_id = (SELECT id FROM person))
    SELECT pg_notify('access_changed', id::text) FROM person`,
    [name],
  )
}
