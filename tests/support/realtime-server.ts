/** The realtime side alone, on a port of its own, with everything torn down after the test file. */
import { createServer } from 'node:http'
import { afterAll, beforeAll } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { createRealtime } from '#lib/server/realtime/realtime.ts'
import type { Realtime } from '#lib/server/start/start-process.ts'
import { type Client, openClient, sessionCookieOf } from './collab-client.ts'

export type RealtimeServer = {
  url: () => string
  /** Opens an agreement as this person. Closed with the server. */
  connect: (actor: Actor, agreement: string, more?: { origin?: string; schema?: number }) => Promise<Client>
}

export const openRealtimeServer = (): RealtimeServer => {
  const clients: Client[] = []
  const server = createServer()
  let realtime: Realtime | undefined
  let url = ''
  beforeAll(async () => {
    realtime = await createRealtime()
    server.on('upgrade', (request, socket, head) => void realtime?.upgrade(request, socket, head))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  })
  afterAll(async () => {
    for (const client of clients) client.close()
    await realtime?.close()
    server.close()
    server.closeAllConnections()
  })
  return {
    url: () => url,
    connect: async (actor, agreement, more = {}) => {
      const cookie = await sessionCookieOf(actor.userId)
      const client = openClient({ url, agreement, cookie, ...more })
      clients.push(client)
      return client
    },
  }
}
