/** Hocuspocus with our answers to its questions: who may in, what the document is, what is stored before it is said. */
import { Hocuspocus } from '@hocuspocus/server'
import type * as Y from 'yjs'
import { SCHEMA_VERSION } from '#lib/document/schema-version.ts'
import { createTrouble, type Trouble } from '../trouble.ts'
import { type Admission, admit, agreementOf, Refused } from './authenticate.ts'
import type { Compactor } from './compactor.ts'
import type { Context } from './context.ts'
import { passPresence } from './pass-presence.ts'
import { openRoom, type Room } from './room.ts'
import { answerFlush, endPassingOver, hearSeen, storeFirst } from './store-first.ts'
import type { Writer } from './write-together.ts'

export type Rooms = Map<string, Room>
type Parts = { rooms: Rooms; writer: Writer; compactor: Compactor }

/** A database that does not answer is no answer to «may I?»: the browser shall ask again. */
const askOrHangUp = async <Value>(
  context: Context,
  trouble: Trouble,
  question: () => Promise<Value>,
): Promise<Value> => {
  try {
    const value = await question()
    trouble.over()
    return value
  } catch (error) {
    if (error instanceof Refused) throw error
    trouble.met(error)
    context.hangUp()
    throw new Refused('unavailable')
  }
}

const admitTo = async (room: string, asked: URLSearchParams, context: Context): Promise<Admission> => {
  const admission = await admit(room, context.cookie, asked.get('user'))
  if (asked.get('schema') !== String(SCHEMA_VERSION)) throw new Refused('schema-mismatch')
  return admission
}

const load = async ({ rooms, writer }: Parts, name: string, document: Y.Doc): Promise<void> => {
  const agreementId = agreementOf(name)
  if (!agreementId) throw new Refused('not-found')
  rooms.set(agreementId, await openRoom(agreementId, document, writer))
}

export const createHocuspocus = (parts: Parts): Hocuspocus<Context> => {
  const { rooms, compactor } = parts
  const notStored = createTrouble('update not stored')
  const notOpened = createTrouble('agreement not opened')
  return new Hocuspocus<Context>({
    quiet: true,
    timeout: 60_000,
    yDocOptions: { gc: true, gcFilter: () => true },
    onAuthenticate: async ({ documentName, context, requestParameters, connectionConfig }) => {
      const admission = await askOrHangUp(context, notOpened, () =>
        admitTo(documentName, requestParameters, context),
      )
      connectionConfig.readOnly = !admission.mayWrite
      return admission
    },
    onLoadDocument: ({ documentName, document, context }) =>
      askOrHangUp(context, notOpened, () => load(parts, documentName, document)),
    // What was appended between reading the log and standing in the list of rooms.
    afterLoadDocument: ({ context }) =>
      askOrHangUp(context, notOpened, async () => rooms.get(context.agreementId)?.refresh()),
    afterUnloadDocument: async ({ documentName, instance }) => {
      const agreementId = agreementOf(documentName) ?? ''
      // Somebody may have opened it again meanwhile.
      if (instance.documents.has(documentName) || instance.loadingDocuments.has(documentName)) return
      const room = rooms.get(agreementId)
      rooms.delete(agreementId)
      if (room) compactor.left(agreementId, room)
    },
    beforeSync: async (sync) => {
      const { agreementId } = sync.context
      const room = rooms.get(agreementId)
      if (!room) throw new Refused('unavailable')
      await storeFirst(room, sync, notStored)
      compactor.grew(agreementId, room)
    },
    afterHandleMessage: async ({ connection, context }) => endPassingOver(connection, context),
    onStateless: async ({ connection, payload }) => {
      const context: Context = connection.context
      const room = rooms.get(context.agreementId)
      hearSeen(context, payload)
      if (room) answerFlush(room, connection, context, payload)
    },
    beforeHandleAwareness: async ({ states, document, connection }) => {
      if (connection) passPresence(states, document, connection)
    },
  })
}
