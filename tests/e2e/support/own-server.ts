/** A server that a test may kill: the whole program on a port and a database of its own, with the pages that are built. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '#lib/server/database/embedded-postgres.ts'
import { eventually } from '../../support/eventually.ts'
import { freePort } from '../../support/free-port.ts'

export type OwnServer = {
  url: string
  port: number
  /** Resolves when it answers. */
  start: () => Promise<void>
  /** Told to stop; resolves when it has. */
  stop: () => Promise<void>
  /** The program and its PostgreSQL, without a word. */
  kill: () => Promise<void>
  /** Asks its database, from whom no row is hidden. */
  query: <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>
  /** Ends every connection the program has to its database. */
  disconnectDatabase: () => Promise<void>
  remove: () => Promise<void>
}

const LIMIT_MS = 120_000

const ended = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

/** `surroundings`: what else the program is told, given its address. */
export const makeOwnServer = async (
  surroundings: (url: string) => Record<string, string> = () => ({}),
): Promise<OwnServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'samstemt-killed-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  let child: ChildProcess | undefined
  const isHealthy = (): Promise<boolean> =>
    fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  const stop = async (): Promise<void> => {
    if (child) await ended(child, 'SIGTERM')
  }
  return {
    url,
    port,
    start: async () => {
      child = spawn(process.execPath, ['scripts/start.mjs'], {
        env: {
          NODE_ENV: 'production',
          PATH: process.env.PATH,
          PORT: String(port),
          DATA_DIR: folder,
          ...surroundings(url),
        },
        stdio: 'ignore',
      })
      await eventually('the server answers', isHealthy, LIMIT_MS)
    },
    stop,
    kill: async () => {
      if (child) await ended(child, 'SIGKILL')
      const [postmaster] = readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')
      process.kill(Number(postmaster), 'SIGKILL')
    },
    disconnectDatabase: async () => {
      // Running already: it is only found.
      const { urls } = await startEmbedded(folder)
      const client = new pg.Client({ connectionString: urls.superuser })
      await client.connect()
      await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'samstemt'")
      await client.end()
    },
    query: async (text, values = []) => {
      const { urls } = await startEmbedded(folder)
      const client = new pg.Client({ connectionString: urls.owner })
      await client.connect()
      try {
        return (await client.query(text, [...values])).rows
      } finally {
        await client.end()
      }
    },
    remove: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
