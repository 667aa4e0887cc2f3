/** What is done with an update from a browser before Hocuspocus acknowledges it. */
import { type beforeSyncPayload, type Connection, OutgoingMessage } from '@hocuspocus/server'
import * as Y from 'yjs'
import type { Seen } from '#lib/document/take-in.ts'
import type { Trouble } from '../trouble.ts'
import type { Context } from './context.ts'
import type { Room } from './room.ts'

const SYNC_STEP_1 = 0
const SYNC_STEP_2 = 1

/** Nothing more from this copy is taken: the browser is told why, and must fetch the agreement anew. */
const refuse = (connection: Connection, context: Context, reason: string): void => {
  context.refused = reason
  connection.readOnly = true
  connection.sendStateless(`refused:${reason}`)
}

/** Not acknowledged, and nothing after it either. The browser connects again, and sends what is missing. */
const hangUpUnstored = (connection: Connection, context: Context): void => {
  context.unstored = true
  connection.readOnly = true
  connection.sendStateless('not-stored')
  context.hangUp()
}

const seenBy = (stateVector: Uint8Array): Seen | undefined => {
  try {
    return Y.decodeStateVector(stateVector)
  } catch {
    return undefined
  }
}

type Sync = Pick<beforeSyncPayload<Context>, 'type' | 'payload' | 'document' | 'connection' | 'context'>

/**
 * What a browser sends before it has answered what we have: what it wrote while the line was down, as it was made. That
 * which builds on what never came is passed over, for the browser's answer holds all of it.
 */
const passOver = (connection: Connection, context: Context): void => {
  context.passedOver += 1
  connection.readOnly = true
}

const store = async (
  room: Room,
  { type, payload, connection, context }: Sync,
  seen: Seen | undefined,
  trouble: Trouble,
): Promise<void> => {
  try {
    const stored = await room.receive({ author: context.author, update: payload, seen })
    // Only what was written proves that it can be: a refusal does not ask the database.
    if (stored.ok) trouble.over()
    if (stored.ok) context.savedAt = stored.savedAt
    else if (stored.refusal === 'incomplete' && !context.synced && type !== SYNC_STEP_2)
      passOver(connection, context)
    else refuse(connection, context, stored.refusal)
  } catch (error) {
    trouble.met(error)
    hangUpUnstored(connection, context)
  }
}

/** After an update that was passed over, and was therefore not to be applied. */
export const endPassingOver = (connection: Connection, context: Context): void => {
  if (context.passedOver > 0) connection.readOnly = !context.mayWrite || isStopped(context)
}

const isStopped = (context: Context): boolean =>
  context.refused !== undefined || context.unstored !== undefined

/** All is stored, also what was passed over: it is acknowledged, and the question asked meanwhile is answered. */
const answerPassedOver = (room: Room, connection: Connection, context: Context): void => {
  context.synced = true
  const stored = new OutgoingMessage(connection.messageAddress).writeSyncStatus(true).toUint8Array()
  for (; context.passedOver > 0; context.passedOver -= 1) connection.send(stored)
  if (context.asked) answerFlush(room, connection, context, context.asked)
}

/** Awaited by Hocuspocus before the update is applied, acknowledged and passed on. */
export const storeFirst = async (room: Room, sync: Sync, trouble: Trouble): Promise<void> => {
  const { type, payload, document, connection, context } = sync
  if (type === SYNC_STEP_1) {
    context.seen = seenBy(payload)
    return
  }
  if (connection.readOnly) return
  if (type !== SYNC_STEP_2) return store(room, sync, context.synced ? undefined : context.seen, trouble)
  const hasNews = !Y.snapshotContainsUpdate(Y.snapshot(document), payload)
  if (hasNews) await store(room, sync, context.seen, trouble)
  if (!isStopped(context)) answerPassedOver(room, connection, context)
}

/** A browser that comes back tells what it had seen of others' writing when it wrote what it now sends. */
export const hearSeen = (context: Context, payload: string): void => {
  const given = /^seen:([A-Za-z0-9+/=]{1,100000})$/.exec(payload)?.[1]
  if (given === undefined || context.synced) return
  context.seen = seenBy(Buffer.from(given, 'base64')) ?? context.seen
}

const answerTo = (room: Room, context: Context, number: string): string => {
  const at = (context.savedAt ?? room.savedAt()).toISOString()
  return context.refused ? `refused:${context.refused}` : `flushed:${number}:${at}`
}

/** «Is everything I sent before this stored?» Messages of a connection are handled in order, so the answer is yes. */
export const answerFlush = (room: Room, connection: Connection, context: Context, question: string): void => {
  const number = /^flush:(\d{1,15})$/.exec(question)?.[1]
  // Nothing of somebody who may not write is stored: to say so would be to throw away what they wrote.
  if (number === undefined || context.unstored || !context.mayWrite) return
  if (context.passedOver > 0) context.asked = question
  else connection.sendStateless(answerTo(room, context, number))
}
