/** The WebSockets under Hocuspocus: opened, handed on, and closed in order when the process stops. */
import type { Hocuspocus, WebSocketLike } from '@hocuspocus/server'
import crossws from 'crossws/adapters/node'
import { log } from '../log.ts'
import { codeOf } from '../start/start-failure.ts'
import { within } from '../within.ts'
import type { Context } from './context.ts'

/** Far above what is accepted, so that a paste that is too large is answered and not just cut off. */
const MAX_MESSAGE_BYTES = 32 * 1024 * 1024
const TRY_AGAIN = 1013
const SERVICE_RESTART = 1012
/** What has been received is stored and acknowledged within this, or the browser sends it again to the next process. */
const DRAIN_LIMIT_MS = 5000
const FAREWELL_LIMIT_MS = 1000

export type Sockets = {
  handleUpgrade: ReturnType<typeof crossws>['handleUpgrade']
  /** Reads nothing more, answers what has been read, and says goodbye. */
  drain: () => Promise<void>
}

/** All that has been read is stored, applied and on its way to everybody. */
const answerAll = async (hocuspocus: Hocuspocus<Context>): Promise<void> => {
  const documents = [...hocuspocus.documents.values()]
  const connections = documents.flatMap((document) => document.getConnections())
  await within(DRAIN_LIMIT_MS, Promise.all(connections.map((one) => one.waitForPendingMessages())))
  for (const document of documents) document.flush()
}

export const createSockets = (hocuspocus: Hocuspocus<Context>): Sockets => {
  const handlers = new Map<string, ReturnType<typeof hocuspocus.handleConnection>>()
  let draining = false
  let allGone: () => void = () => {}
  const sockets = crossws({
    serverOptions: { maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false },
    hooks: {
      open: (peer) => {
        if (draining) return peer.close(SERVICE_RESTART, 'restarting')
        const context = {
          cookie: peer.request.headers.get('cookie'),
          passedOver: 0,
          hangUp: (code = TRY_AGAIN, reason = 'try again') => peer.close(code, reason),
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
      message: (peer, message) => {
        // Unanswered, so that the browser sends it to the process that comes after this one.
        if (!draining) handlers.get(peer.id)?.handleMessage(message.uint8Array())
      },
      close: (peer, { code = 1000, reason = '' }) => {
        handlers.get(peer.id)?.handleClose({ code, reason })
        handlers.delete(peer.id)
        if (handlers.size === 0) allGone()
      },
      error: (_peer, error) => log.error('socket failed', { code: codeOf(error.cause ?? error) }),
    },
  })
  const farewell = (): Promise<void> =>
    new Promise((resolve) => {
      allGone = resolve
      if (handlers.size === 0) resolve()
      sockets.closeAll(SERVICE_RESTART, 'restarting')
    })
  return {
    handleUpgrade: sockets.handleUpgrade,
    drain: async () => {
      draining = true
      await answerAll(hocuspocus)
      await within(FAREWELL_LIMIT_MS, farewell())
      sockets.closeAll(undefined, undefined, true)
    },
  }
}
