import pg from 'pg'

/** While this holds, another process has the row in its hand. Answers how it is let go. */
export const holdRow = async (
  url: string,
  table: 'outgoing_mail' | 'user_account',
  id: string,
): Promise<() => Promise<void>> => {
  const holder = new pg.Client({ connectionString: url })
  await holder.connect()
  await holder.query('BEGIN')
  await holder.query(`SELECT 1 FROM ${table} WHERE id = $1 FOR NO KEY UPDATE`, [id])
  return () => holder.end()
}
