/** What lies in the database of the tests' server: for what no page shows. */
import pg from 'pg'
import { startEmbedded } from '#lib/server/database/embedded-postgres.ts'

export const query = async <Row extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[],
): Promise<readonly Row[]> => {
  // Running already: it is only found.
  const { urls } = await startEmbedded(process.env.E2E_DATA ?? '')
  const client = new pg.Client({ connectionString: urls.owner })
  await client.connect()
  try {
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

/** The link in the newest mail to an address. */
export const linkTo = async (email: string): Promise<string> => {
  const [mail] = await query<{ text: string }>(
    'SELECT text FROM outgoing_mail WHERE to_address = $1 ORDER BY created_at DESC LIMIT 1',
    [email],
  )
  return /\/invitasjon\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? ''
}
