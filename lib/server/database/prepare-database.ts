/** From «nothing, or an address» to a migrated database that the program may use. */
import pg from 'pg'
import { codeOf, messageOf, StartFailure } from '../start/start-failure.ts'
import { startEmbedded } from './embedded-postgres.ts'
import { migrate, PRISMAS_LOCK } from './migrate.ts'

export type DatabaseSettings = {
  dataDir: string
  databaseUrl?: string | undefined
  /** The tables' owner, where it is another role than the program's. */
  ownerUrl?: string | undefined
}
export type Database = { url: string; stop: () => Promise<void> }

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'ingen svarer på adressen',
  ENOTFOUND: 'maskinen finnes ikke',
  EAI_AGAIN: 'maskinen finnes ikke',
  ETIMEDOUT: 'ingen svarer på adressen',
  '28P01': 'brukernavn eller passord er feil',
  '28000': 'brukeren får ikke logge inn',
  '3D000': 'databasen finnes ikke',
  '42501': 'brukeren mangler rettigheter i databasen',
}

const OLDEST = 150000

const placeOf = (url: string): string => {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

const unusable = (url: string, error: unknown): StartFailure =>
  error instanceof StartFailure
    ? error
    : new StartFailure(
        `Databasen ${placeOf(url)} kan ikke brukes: ${REASONS[codeOf(error) ?? ''] ?? messageOf(error)}.`,
      )

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  return client
}

const checkVersion = async (url: string): Promise<void> => {
  const client = await connect(url)
  try {
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num')
    if (Number(rows[0]?.server_version_num ?? 0) < OLDEST)
      throw new StartFailure(
        `Databasen ${placeOf(url)} er for gammel. Samstemt trenger PostgreSQL 15 eller nyere.`,
      )
  } finally {
    await client.end()
  }
}

/** The program's role may read and write rows, and nothing else. The triggers hold the append-only tables. */
const grant = async (ownerUrl: string, url: string): Promise<void> => {
  const role = decodeURIComponent(new URL(url).username)
  if (role === decodeURIComponent(new URL(ownerUrl).username)) return
  const client = await connect(ownerUrl)
  const name = pg.escapeIdentifier(role)
  try {
    // Two starts that grant at once fail with «tuple concurrently updated».
    await client.query('SELECT pg_advisory_lock($1)', [PRISMAS_LOCK])
    await client.query(`GRANT USAGE ON SCHEMA public TO ${name}`)
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name}`)
    await client.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${name}`)
  } finally {
    await client.end()
  }
}

const migrateAndGrant = async (ownerUrl: string, url: string): Promise<void> => {
  try {
    await checkVersion(ownerUrl)
    await migrate(ownerUrl)
    await grant(ownerUrl, url)
  } catch (error) {
    throw unusable(ownerUrl, error)
  }
}

/** Connects or starts, migrates, and tells the address to use. */
export const prepareDatabase = async (settings: DatabaseSettings): Promise<Database> => {
  if (settings.databaseUrl) {
    await migrateAndGrant(settings.ownerUrl ?? settings.databaseUrl, settings.databaseUrl)
    return { url: settings.databaseUrl, stop: async () => {} }
  }
  const server = await startEmbedded(settings.dataDir)
  await migrateAndGrant(server.urls.owner, server.urls.application)
  return { url: server.urls.application, stop: server.stop }
}
