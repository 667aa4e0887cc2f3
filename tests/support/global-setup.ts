/** One real PostgreSQL for all integration tests, with a migrated database that every test file copies. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#lib/server/database/embedded-postgres.ts'
import { migrate } from '#lib/server/database/migrate.ts'
import { ensurePrismaClient } from '../../scripts/prisma/ensure-client.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string
    templateDatabase: string
  }
}

const TEMPLATE = `samstemt_template_${process.pid}`

/** TEST_DATABASE_URL: an address with the right to create databases, to run the same tests on another version. */
const startServer = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const folder = mkdtempSync(path.join(tmpdir(), 'samstemt-test-'))
  const server = await startEmbedded(folder)
  return {
    url: server.urls.superuser,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const asAdmin = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  ensurePrismaClient()
  const server = await startServer()
  await asAdmin(server.url, `DROP DATABASE IF EXISTS ${TEMPLATE}`, `CREATE DATABASE ${TEMPLATE}`)
  const template = new URL(server.url)
  template.pathname = `/${TEMPLATE}`
  await migrate(template.toString())
  project.provide('adminUrl', server.url)
  project.provide('templateDatabase', TEMPLATE)
  return async () => {
    await asAdmin(server.url, `DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`)
    await server.stop()
  }
}

// Vitest asks for a default export.
// biome-ignore lint/style/noDefaultExport: see above
export default setup
