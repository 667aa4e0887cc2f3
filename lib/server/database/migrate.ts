/** Applies `prisma/migrations` at start with Prisma's own table, checksums and lock, so that its CLI can take over. */
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { sha256 } from '../hash.ts'
import { messageOf, StartFailure } from '../start/start-failure.ts'

/** The advisory lock that Prisma's own CLI takes. */
export const PRISMAS_LOCK = 72707369

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

type Done = { migration_name: string; checksum: string; finished_at: Date | null }
type Migration = { name: string; sql: string; checksum: string }

const readMigrations = (folder: string): readonly Migration[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: sha256(sql) }
    })

const isApplied = (migration: Migration, done: Done | undefined): boolean => {
  if (!done) return false
  if (!done.finished_at)
    throw new StartFailure(
      `Databaseendringen ${migration.name} stanset halvveis. Rett databasen, og kjør «npm run prisma -- migrate resolve».`,
    )
  if (done.checksum !== migration.checksum)
    throw new StartFailure(`Databaseendringen ${migration.name} er endret etter at den ble kjørt.`)
  return true
}

const apply = async (client: pg.Client, migration: Migration): Promise<void> => {
  const id = randomUUID()
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    migration.checksum,
    migration.name,
  ])
  try {
    await client.query(migration.sql)
  } catch (error) {
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, messageOf(error)])
    throw new StartFailure(`Databaseendringen ${migration.name} kan ikke kjøres: ${messageOf(error)}`)
  }
  await client.query(
    'UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1',
    [id],
  )
}

/** Returns the names of the migrations it applied. */
export const migrate = async (
  ownerUrl: string,
  folder = path.resolve('prisma/migrations'),
): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMAS_LOCK])
    await client.query(TABLE)
    const { rows } = await client.query<Done>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    const done = new Map(rows.map((row) => [row.migration_name, row]))
    const pending = readMigrations(folder).filter(
      (migration) => !isApplied(migration, done.get(migration.name)),
    )
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}
