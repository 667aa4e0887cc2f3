/** What a cycle plays in: one database, one server that is started again whenever it is gone, and hands to hurt both. */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from '../support/free-port.ts'
import { openOwnDatabase } from '../support/own-database.ts'
import { type ServerProcess, spawnServer } from '../support/server-process.ts'

export type World = {
  port: number
  /** Over the superuser's connections, which no fault touches. */
  query: <Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>
  end: (signal: 'SIGKILL' | 'SIGTERM', awayMs: number) => Promise<void>
  disconnectDatabase: () => Promise<void>
  readOnlyDatabase: (forMs: number) => Promise<void>
  healthy: () => Promise<void>
  /** The server ended though nobody asked it to. */
  crashes: () => readonly string[]
  starts: () => number
  stop: () => Promise<void>
}

const DISCONNECT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'samstemt'"
const setReadOnly = (value: 'on' | 'off'): string =>
  `ALTER SYSTEM SET default_transaction_read_only = ${value}`

const superviseServer = (env: Record<string, string>) => {
  const crashes: string[] = []
  let starts = 0
  let wanted = true
  let asked = false
  let server: ServerProcess
  const start = (): void => {
    asked = false
    starts += 1
    server = spawnServer(env)
    server.child.once('exit', (code, signal) => {
      const startFailed = !server.output().includes('Klar etter')
      if (!asked && !startFailed) crashes.push(`ended by itself: ${code ?? signal}\n${server.output()}`)
      if (wanted && !asked) setTimeout(start, 50)
    })
  }
  start()
  return {
    crashes: () => crashes,
    starts: () => starts,
    healthy: async () => void (await server.healthy()),
    end: async (signal: NodeJS.Signals, awayMs: number) => {
      if (asked) return
      asked = true
      await server.end(signal)
      await pause(awayMs)
      if (wanted) start()
    },
    stop: async () => {
      wanted = false
      asked = true
      await server.end('SIGTERM')
    },
  }
}

export const openWorld = async (): Promise<World> => {
  const database = await openOwnDatabase()
  const port = await freePort()
  const server = superviseServer(database.serverEnv(port))
  const { pathname } = new URL(database.url)
  const hands = new pg.Pool({
    connectionString: Object.assign(new URL(database.superuserUrl), { pathname }).href,
  })
  const query: World['query'] = async (sql, values = []) => (await hands.query(sql, [...values])).rows
  let readers = 0
  return {
    port,
    query,
    end: server.end,
    disconnectDatabase: async () => void (await query(DISCONNECT)),
    readOnlyDatabase: async (forMs) => {
      readers += 1
      await query(setReadOnly('on'))
      await query('SELECT pg_reload_conf()')
      await pause(forMs)
      readers -= 1
      if (readers > 0) return
      await query(setReadOnly('off'))
      await query('SELECT pg_reload_conf()')
    },
    healthy: server.healthy,
    crashes: server.crashes,
    starts: server.starts,
    stop: async () => {
      await server.stop()
      await hands.end()
      await database.stop()
    },
  }
}
