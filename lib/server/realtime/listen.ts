/** Hears what other processes, and the pages of this one, say through the database. */
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createTrouble } from '../trouble.ts'

export type Listener = { isUp: () => Promise<boolean>; close: () => Promise<void> }

const RETRY_MS = 500
/** A line that was cut without a word is noticed by asking. */
const ASK_MS = 30_000
const ANSWER_LIMIT_MS = 5000

export type Hear = {
  channels: Readonly<Record<string, (payload: string) => void>>
  /** Nothing is known of what happened while the connection was away. */
  missedSome: () => void
}

const connect = async (databaseUrl: string, { channels }: Hear): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: databaseUrl,
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_LIMIT_MS,
    query_timeout: ANSWER_LIMIT_MS,
  })
  // Told of by its end; without a listener it would take the process with it.
  client.on('error', () => {})
  client.on('notification', ({ channel, payload = '' }) => channels[channel]?.(payload))
  try {
    await client.connect()
    for (const channel of Object.keys(channels)) await client.query(`LISTEN ${channel}`)
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

export const listen = async (databaseUrl: string, hear: Hear): Promise<Listener> => {
  const trouble = createTrouble('listener away')
  let client: pg.Client | undefined
  let closed = false

  const use = (connected: pg.Client): void => {
    client = connected
    connected.once('end', () => {
      client = undefined
      void reconnect()
    })
  }
  const reconnect = async (): Promise<void> => {
    while (!closed && !client) {
      await sleep(RETRY_MS, undefined, { ref: false })
      await connect(databaseUrl, hear).then(use, trouble.met)
    }
    if (closed) return void client?.end().catch(() => {})
    trouble.over()
    hear.missedSome()
  }
  const isUp = async (): Promise<boolean> => client !== undefined && Boolean(await client.query('SELECT 1'))
  const ask = (): void => {
    const asked = client
    isUp().catch(() => asked?.end().catch(() => {}))
  }

  use(await connect(databaseUrl, hear))
  const asking = setInterval(ask, ASK_MS).unref()
  return {
    isUp,
    close: async () => {
      closed = true
      clearInterval(asking)
      await client?.end().catch(() => {})
    },
  }
}
