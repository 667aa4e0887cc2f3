/** Hears what other processes, and the pages of this one, append to the logs. */
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { log } from '../log.ts'
import { messageOf } from '../start/start-failure.ts'
import { UPDATE_CHANNEL } from '../update-log.ts'

export type Listener = { isUp: () => Promise<boolean>; close: () => Promise<void> }

const RETRY_MS = 500

type Hear = {
  /** One log has grown. */
  appended: (agreementId: string, source: string) => void
  /** Nothing is known of what happened while the connection was away. */
  missedSome: () => void
}

export const listen = async (databaseUrl: string, hear: Hear): Promise<Listener> => {
  let client: pg.Client | undefined
  let closed = false

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true })
    next.on('error', (error) => log.error('listener lost', { reason: messageOf(error) }))
    next.on('notification', ({ payload = '' }) => {
      const [agreementId = '', , source = ''] = payload.split(' ')
      hear.appended(agreementId, source)
    })
    next.on('end', () => {
      client = undefined
      if (!closed) void reconnect()
    })
    await next.connect()
    await next.query(`LISTEN ${UPDATE_CHANNEL}`)
    client = next
  }
  const reconnect = async (): Promise<void> => {
    while (!closed && !client) {
      await sleep(RETRY_MS)
      await connect().then(hear.missedSome, () => {})
    }
  }

  await connect()
  return {
    isUp: async () => client !== undefined && Boolean(await client.query('SELECT 1')),
    close: async () => {
      closed = true
      await client?.end().catch(() => {})
    },
  }
}
