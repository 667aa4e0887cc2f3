/**
 * The sockets: Hocuspocus on /collab, and open pages' line on /tilgang. Free of Next, so that it can become a process of
 * its own.
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Hocuspocus } from '@hocuspocus/server'
import { ACCESS_CHANNEL } from '../access-changed.ts'
import { actorFromCookie } from '../auth.ts'
import { ROWS_CHANNEL } from '../rows-changed.ts'
import { runtime } from '../runtime.ts'
import type { Realtime } from '../start/start-process.ts'
import { createTrouble, type Trouble } from '../trouble.ts'
import { UPDATE_CHANNEL } from '../update-log.ts'
import { documentOf, isOwnOrigin } from './authenticate.ts'
import { checkAccess } from './check-access.ts'
import { createCompactor } from './compactor.ts'
import type { Context } from './context.ts'
import { createHocuspocus, type Rooms } from './create-hocuspocus.ts'
import { type Hear, listen } from './listen.ts'
import { createPageWatch, PAGE_WATCH_PATH, type PageWatch } from './page-watch.ts'
import { PROCESS_ID } from './process-id.ts'
import { createSockets } from './sockets.ts'
import { createWriter } from './write-together.ts'

const ACCESS_CHECK_MS = 30_000

const reject = (socket: Duplex, line: string): void => {
  socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\n\r\n`)
}

type Heard = { rooms: Rooms; hocuspocus: Hocuspocus<Context>; pages: PageWatch; trouble: Trouble }

/** What it does with what it hears. */
const ears = ({ rooms, hocuspocus, pages, trouble }: Heard): Hear => {
  const refresh = (agreementId: string): void => {
    rooms.get(agreementId)?.refresh().then(trouble.over, trouble.met)
  }
  /** That there is something to ask for, and not what: whoever asks gets what is theirs to see. */
  const tell = (agreementId: string): void => {
    hocuspocus.documents.get(documentOf(agreementId))?.broadcastStateless(ROWS_CHANNEL)
  }
  return {
    channels: {
      [UPDATE_CHANNEL]: (payload) => {
        const [source, ...agreements] = payload.split(' ')
        if (source !== PROCESS_ID) for (const id of agreements) refresh(id)
      },
      [ROWS_CHANNEL]: tell,
      [ACCESS_CHANNEL]: (id) => {
        void checkAccess(hocuspocus, trouble, (one) => one.actor.userId === id || one.officeId === id)
        void pages.changed(id)
      },
    },
    missedSome: () => {
      for (const id of rooms.keys()) {
        refresh(id)
        tell(id)
      }
      void checkAccess(hocuspocus, trouble)
      void pages.round()
    },
  }
}

const isPageWatch = ({ url }: IncomingMessage): boolean => url?.split('?')[0] === PAGE_WATCH_PATH

/** The status line an upgrade is refused with; undefined when it is welcome. A page is told the reason on its line. */
const refusal = async (request: IncomingMessage, trouble: Trouble): Promise<string | undefined> => {
  const { headers } = request
  if (!isOwnOrigin(headers)) return '403 Forbidden'
  if (isPageWatch(request)) return undefined
  try {
    const actor = await actorFromCookie(headers.cookie)
    trouble.over()
    return actor ? undefined : '401 Unauthorized'
  } catch (error) {
    trouble.met(error)
    return '503 Service Unavailable'
  }
}

export const createRealtime = async (): Promise<Realtime> => {
  const { databaseUrl } = runtime()
  const rooms: Rooms = new Map()
  const writer = createWriter(databaseUrl)
  const compactor = createCompactor()
  const trouble = createTrouble('database does not answer')
  const hocuspocus = createHocuspocus({ rooms, writer, compactor })
  const sockets = createSockets(hocuspocus)
  const pages = createPageWatch(trouble)
  const listener = await listen(databaseUrl, ears({ rooms, hocuspocus, pages, trouble }))
  const round = () => {
    void checkAccess(hocuspocus, trouble)
    void pages.round()
  }
  const rounds = setInterval(round, ACCESS_CHECK_MS).unref()
  let closing: Promise<void> | undefined
  const close = async (): Promise<void> => {
    clearInterval(rounds)
    pages.close()
    await Promise.all([sockets.drain(), compactor.close()])
    await Promise.all([listener.close(), writer.close()])
  }
  return {
    upgrade: async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const line = closing ? '503 Service Unavailable' : await refusal(request, trouble)
      if (line) return reject(socket, line)
      await (isPageWatch(request) ? pages : sockets).handleUpgrade(request, socket, head)
    },
    isUp: listener.isUp,
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
