/** The sockets: Hocuspocus on /collab. Free of Next, so that it can become a process of its own. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type Connection, Hocuspocus, type WebSocketLike } from '@hocuspocus/server'
import crossws from 'crossws/adapters/node'
import * as Y from 'yjs'
import { SCHEMA_VERSION } from '#lib/document/schema-version.ts'
import { actorFromCookie } from '../auth.ts'
import { log } from '../log.ts'
import { runtime } from '../runtime.ts'
import { messageOf } from '../start/start-failure.ts'
import type { Realtime } from '../start/start-process.ts'
import { type Admission, admit, agreementOf, isOwnOrigin, Refused } from './authenticate.ts'
import { listen } from './listen.ts'
import { openRoom, PROCESS_ID, type Room } from './room.ts'

type Context = Admission & {
  cookie: string | null
  /** Ends the whole socket, so that the browser connects anew at once instead of waiting for an answer. */
  hangUp: () => void
  refused?: string
  savedAt?: Date
}
type Rooms = Map<string, Room>

/** Far above what is accepted, so that a paste that is too large is answered and not just cut off. */
const MAX_MESSAGE_BYTES = 32 * 1024 * 1024
const MEMBERSHIP_CHECK_MS = 30_000
const SYNC_STEP_1 = 0
const SYNC_STEP_2 = 1

/** Nothing more from this copy is taken: the browser is told why, and must fetch the agreement anew. */
const refuse = (connection: Connection, context: Context, reason: string): void => {
  context.refused = reason
  connection.readOnly = true
  connection.sendStateless(`refused:${reason}`)
}

/** Awaited by Hocuspocus before the update is applied, acknowledged and passed on. */
const storeFirst = async (
  room: Room,
  connection: Connection,
  context: Context,
  update: Uint8Array,
): Promise<void> => {
  try {
    const stored = await room.receive(context.actor, context.author, update)
    if (stored.ok) context.savedAt = stored.savedAt
    else refuse(connection, context, stored.refusal)
  } catch (error) {
    log.error('update not stored', { agreement: context.agreementId, reason: messageOf(error) })
    context.hangUp()
    throw new Refused('unavailable')
  }
}

const isNews = (type: number, document: Y.Doc, payload: Uint8Array): boolean =>
  type !== SYNC_STEP_1 && !(type === SYNC_STEP_2 && Y.snapshotContainsUpdate(Y.snapshot(document), payload))

/** «Is everything I sent before this stored?» Messages of a connection are handled in order, so the answer is yes. */
const answerFlush = (room: Room, connection: Connection, context: Context, payload: string): void => {
  const number = /^flush:(\d{1,15})$/.exec(payload)?.[1]
  if (number === undefined) return
  const at = (context.savedAt ?? room.savedAt()).toISOString()
  const { refused } = context
  connection.sendStateless(refused ? `refused:${refused}` : `flushed:${number}:${at}`)
}

/** A database that does not answer is no answer to «may I?»: the browser shall ask again. */
const admitOrHangUp = async (room: string, context: Context): Promise<Admission> => {
  try {
    return await admit(room, context.cookie)
  } catch (error) {
    if (error instanceof Refused) throw error
    log.error('not admitted', { reason: messageOf(error) })
    context.hangUp()
    throw new Refused('unavailable')
  }
}

const createHocuspocus = (rooms: Rooms): Hocuspocus<Context> =>
  new Hocuspocus<Context>({
    quiet: true,
    timeout: 60_000,
    yDocOptions: { gc: true, gcFilter: () => true },
    onAuthenticate: async ({ documentName, context, requestParameters, connectionConfig }) => {
      const admission = await admitOrHangUp(documentName, context)
      if (requestParameters.get('schema') !== String(SCHEMA_VERSION)) throw new Refused('schema-mismatch')
      connectionConfig.readOnly = !admission.mayWrite
      return admission
    },
    onLoadDocument: async ({ documentName, document, context }) => {
      const agreementId = agreementOf(documentName)
      if (!agreementId) throw new Refused('not-found')
      try {
        rooms.set(agreementId, await openRoom(agreementId, document))
      } catch (error) {
        log.error('document not loaded', { agreement: agreementId, reason: messageOf(error) })
        context.hangUp()
        throw new Refused('unavailable')
      }
    },
    // What was appended between reading the log and standing in the list of rooms.
    afterLoadDocument: async ({ context }) => rooms.get(context.agreementId)?.refresh(),
    afterUnloadDocument: async ({ documentName }) => {
      rooms.delete(agreementOf(documentName) ?? '')
    },
    beforeSync: async ({ document, connection, context, type, payload }) => {
      if (connection.readOnly || !isNews(type, document, payload)) return
      const room = rooms.get(context.agreementId)
      if (!room) throw new Refused('unavailable')
      await storeFirst(room, connection, context, payload)
    },
    onStateless: async ({ connection, payload }) => {
      const context: Context = connection.context
      const room = rooms.get(context.agreementId)
      if (room) answerFlush(room, connection, context, payload)
    },
    // Who is writing may not be forged.
    beforeHandleAwareness: async ({ states, context }) => {
      if (!context) return
      for (const state of states.values()) if (state.user) state.user = publicFace(context)
    },
  })

const publicFace = ({ actor, author }: Context) => {
  const membership = actor.memberships.find(({ party }) => party?.id === author.partyId)
  return { name: actor.name, side: membership?.party?.side ?? null }
}

/** Null when the person may no longer read. Unchanged while the database does not answer. */
const stillAdmitted = (room: string, context: Context): Promise<Admission | null> =>
  admit(room, context.cookie).catch((error: unknown) => (error instanceof Refused ? null : context))

/** A socket may outlive a session or a membership. */
const checkMemberships = async (hocuspocus: Hocuspocus<Context>): Promise<void> => {
  for (const document of hocuspocus.documents.values())
    for (const connection of document.getConnections()) {
      const context: Context = connection.context
      const admission = await stillAdmitted(document.name, context)
      if (!admission) context.hangUp()
      else if (!admission.mayWrite) connection.readOnly = true
    }
}

const createSockets = (hocuspocus: Hocuspocus<Context>) => {
  const handlers = new Map<string, ReturnType<typeof hocuspocus.handleConnection>>()
  const sockets = crossws({
    serverOptions: { maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false },
    hooks: {
      open: (peer) => {
        const context = {
          cookie: peer.request.headers.get('cookie'),
          hangUp: () => peer.close(1013, 'try again'),
        }
        handlers.set(
          peer.id,
          hocuspocus.handleConnection(
            peer.websocket as unknown as WebSocketLike,
            peer.request as Request,
            context as Context,
          ),
        )
      },
      message: (peer, message) => handlers.get(peer.id)?.handleMessage(message.uint8Array()),
      close: (peer, { code = 1000, reason = '' }) => {
        handlers.get(peer.id)?.handleClose({ code, reason })
        handlers.delete(peer.id)
      },
      error: (_peer, error) => log.error('socket failed', { reason: messageOf(error) }),
    },
  })
  return sockets
}

const reject = (socket: Duplex, line: string): void => {
  socket.end(`HTTP/1.1 ${line}\r\nConnection: close\r\n\r\n`)
}

export const createRealtime = async (): Promise<Realtime> => {
  const rooms: Rooms = new Map()
  const hocuspocus = createHocuspocus(rooms)
  const sockets = createSockets(hocuspocus)
  const refresh = (room: Room | undefined): void => {
    room?.refresh().catch((error: unknown) => log.error('refresh failed', { reason: messageOf(error) }))
  }
  const listener = await listen(runtime().databaseUrl, {
    appended: (agreementId, source) => {
      if (source !== PROCESS_ID) refresh(rooms.get(agreementId))
    },
    missedSome: () => {
      for (const room of rooms.values()) refresh(room)
    },
  })
  const rounds = setInterval(() => void checkMemberships(hocuspocus), MEMBERSHIP_CHECK_MS).unref()
  return {
    upgrade: async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (!isOwnOrigin(request.headers)) return reject(socket, '403 Forbidden')
      if (!(await actorFromCookie(request.headers.cookie))) return reject(socket, '401 Unauthorized')
      await sockets.handleUpgrade(request, socket, head)
    },
    isUp: listener.isUp,
    close: async () => {
      clearInterval(rounds)
      hocuspocus.closeConnections()
      for (const peers of sockets.peers.values()) for (const peer of peers) peer.close(1001, 'stopping')
      await listener.close()
    },
  }
}
