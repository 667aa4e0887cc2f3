import pg from 'pg'

/** While this holds, nobody else can store anything in the agreement: «saved» now would be a lie. */
export const holdAgreement = async (url: string, id: string): Promise<() => Promise<void>> => {
  const holder = new pg.Client({ connectionString: url })
  // It may be ended with everybody else's connections.
  holder.on('error', () => {})
  await holder.connect()
  await holder.query('BEGIN')
  await holder.query('SELECT 1 FROM agreement WHERE id = $1 FOR UPDATE', [id])
  return () => holder.end()
}
