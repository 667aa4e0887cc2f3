/** A database of its own for one test file, copied from the migrated one. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase } from '#lib/server/db.ts'
import { setRuntime } from '#lib/server/runtime.ts'

export const TEST_SECRET = 'a secret that only the tests have, and nobody else'
export const TEST_PUBLIC_URL = 'http://samstemt.test'

export const queryAt = async <Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql, [...values])).rows
  } finally {
    await client.end()
  }
}

const NOWHERE = { url: 'smtp://localhost:1', from: 'Samstemt <samstemt@example.no>' }

export type TestDatabase = {
  /** Known after `beforeAll`. */
  url: () => string
  /** Over a connection of its own, so that it sees only what is committed. */
  query: <Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>
}

/** Creates it before the file's tests, points the services to it, and drops it afterwards. */
/** `mail`: letters are queued, as where e-mail is set up; nothing sends them. */
export const openTestDatabase = ({ demo = false, mail = false } = {}): TestDatabase => {
  const name = `samstemt_test_${randomBytes(6).toString('hex')}`
  const url = (): string => {
    const address = new URL(inject('adminUrl'))
    address.pathname = `/${name}`
    return address.toString()
  }
  beforeAll(async () => {
    await queryAt(inject('adminUrl'), `CREATE DATABASE ${name} TEMPLATE ${inject('templateDatabase')}`)
    setRuntime({
      databaseUrl: url(),
      secret: TEST_SECRET,
      publicUrl: TEST_PUBLIC_URL,
      demo,
      ...(mail && { smtp: NOWHERE }),
    })
  })
  afterAll(async () => {
    await closeDatabase()
    await queryAt(inject('adminUrl'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })
  return { url, query: (sql, values) => queryAt(url(), sql, values) }
}
