/** A database for a program that is no Vitest test: PostgreSQL from npm, in a folder that goes with it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#lib/server/database/embedded-postgres.ts'
import { prepareDatabase } from '#lib/server/database/prepare-database.ts'
import { closeDatabase } from '#lib/server/db.ts'
import { setRuntime } from '#lib/server/runtime.ts'
import { ensurePrismaClient } from '../../scripts/prisma/ensure-client.mjs'
import { TEST_SECRET } from './test-database.ts'

export type OwnDatabase = {
  url: string
  superuserUrl: string
  /** What a server needs to use it, as an ordinary role, on this port. */
  serverEnv: (port: number) => Record<string, string>
  stop: () => Promise<void>
}

/** Points this process's services to it too, so that builders can make offices and agreements. */
export const openOwnDatabase = async (): Promise<OwnDatabase> => {
  ensurePrismaClient()
  const folder = mkdtempSync(join(tmpdir(), 'samstemt-own-'))
  const { urls, stop } = await startEmbedded(folder)
  await prepareDatabase({ dataDir: folder, databaseUrl: urls.application, ownerUrl: urls.owner })
  const settled = { secret: TEST_SECRET, publicUrl: 'http://localhost', demo: true }
  setRuntime({ databaseUrl: urls.application, ...settled })
  return {
    url: urls.application,
    superuserUrl: urls.superuser,
    serverEnv: (port) => ({
      PORT: String(port),
      DATABASE_URL: urls.application,
      DATABASE_OWNER_URL: urls.owner,
      AUTH_SECRET: TEST_SECRET,
      DEMO: 'true',
    }),
    stop: async () => {
      await closeDatabase()
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
