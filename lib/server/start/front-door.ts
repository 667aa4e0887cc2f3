/** The one port. Before the pages are ready it tells that the program is starting. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { faultOf } from '../fault-of.ts'
import { log } from '../log.ts'
import { PAGE_WATCH_PATH } from '../realtime/page-watch.ts'
import { within } from '../within.ts'
import { codeOf, messageOf, StartFailure } from './start-failure.ts'

export type Health = { status: 'starting' | 'ok' | 'down' | 'stopping' } & Readonly<
  Record<string, string | boolean>
>
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void | Promise<void>
export type FrontDoor = {
  server: Server
  port: number
  /** Opens the pages and the sockets. */
  open: (rooms: {
    pages: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
    pagesUpgrade: Upgrade
    sockets: Upgrade
  }) => void
  /** Lets nobody more in, and waits a little for the requests that are being answered. */
  drain: () => Promise<void>
  close: () => Promise<void>
}

/** Ours; the other sockets are Next's own. */
const SOCKET_PATHS = ['/collab', PAGE_WATCH_PATH]

const DRAIN_LIMIT_MS = 2000

const WAITING_PAGE = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<meta name="viewport" content="width=device-width"><title>Samstemt starter</title></head>
<body><h1>Samstemt starter</h1><p>Siden kommer av seg selv om litt.</p><p lang="nn">Samstemt startar. Sida kjem av seg sjølv om litt.</p></body></html>`

const sendHealth = (response: ServerResponse, health: Health): void => {
  response.writeHead(health.status === 'ok' ? 200 : 503, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(health))
}

const sendWaitingPage = (response: ServerResponse): void => {
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'",
    'retry-after': '2',
  })
  response.end(WAITING_PAGE)
}

const pathOf = (request: IncomingMessage): string => request.url?.split('?')[0] ?? '/'

/** Against DNS rebinding: in the demonstration another site's name must not lead to this machine. */
const isKnownHost = (request: IncomingMessage, hosts: readonly string[] | 'any'): boolean =>
  hosts === 'any' || hosts.includes((request.headers.host ?? '').replace(/:\d+$/, ''))

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const reasons: Readonly<Record<string, string>> = {
        EADDRINUSE: `Port ${port} er i bruk. Stans det andre programmet, eller sett PORT til en annen port.`,
        EADDRNOTAVAIL: `Maskinen har ikke adressen ${host}. Rett HOST.`,
        ENOTFOUND: `Maskinen har ikke adressen ${host}. Rett HOST.`,
        EACCES: `Programmet får ikke bruke port ${port}. Sett PORT til en port over 1023.`,
      }
      reject(
        new StartFailure(
          reasons[codeOf(error) ?? ''] ?? `Programmet får ikke bruke ${host}:${port}: ${messageOf(error)}`,
        ),
      )
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

const drainServer = async (server: Server): Promise<void> => {
  const ended = once(server, 'close')
  server.close()
  await within(DRAIN_LIMIT_MS, ended)
}

/** Does not wait: a socket may stay open as long as its browser does. */
const closeServer = async (server: Server): Promise<void> => {
  server.close()
  server.closeAllConnections()
}

export const openFrontDoor = async (settings: {
  port: number
  host: string
  knownHosts: readonly string[] | 'any'
  health: () => Promise<Health>
}): Promise<FrontDoor> => {
  let rooms: Parameters<FrontDoor['open']>[0] | undefined
  const upgrades = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    if (!rooms || !isKnownHost(request, settings.knownHosts)) return void socket.destroy()
    const upgrade = SOCKET_PATHS.includes(pathOf(request)) ? rooms.sockets : rooms.pagesUpgrade
    await upgrade(request, socket, head)
  }
  const requests = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isKnownHost(request, settings.knownHosts)) return void response.writeHead(421).end()
    if (pathOf(request) === '/api/health') return sendHealth(response, await settings.health())
    return rooms ? rooms.pages(request, response) : sendWaitingPage(response)
  }
  const server = createServer((request, response) => {
    requests(request, response).catch((error: unknown) => {
      log.error('request failed', faultOf(error))
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.on('upgrade', (request, socket, head) => {
    upgrades(request, socket, head).catch((error: unknown) => {
      log.error('upgrade failed', faultOf(error))
      socket.destroy()
    })
  })
  const port = await listen(server, settings.port, settings.host)
  return {
    server,
    port,
    open: (opened) => {
      rooms = opened
    },
    drain: () => drainServer(server),
    close: () => closeServer(server),
  }
}
