/**
 * One agreement that somebody has open. Updates are checked on a copy, stored, and only then applied to the live
 * document, acknowledged and passed on. One at a time, so that the log's order is the order everybody sees.
 */
import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import { SCHEMA_VERSION } from '#lib/document/schema-version.ts'
import { now } from '../clock.ts'
import { db, withActor } from '../db.ts'
import { type Author, appendUpdate, loadDocument, updatesAfter } from '../update-log.ts'
import { type Copy, copyOf, refuseUpdate, type UpdateRefusal } from './refuse-update.ts'

/** Says in NOTIFY that this process has already applied what it stored. */
export const PROCESS_ID = randomUUID()

/** Hocuspocus broadcasts a change with this origin to every connection. */
const FROM_THE_LOG = { source: 'local', skipStoreHooks: true } as const

export type Stored = { ok: true; savedAt: Date } | { ok: false; refusal: UpdateRefusal }
export type Room = {
  receive: (actor: Actor, author: Author, update: Uint8Array) => Promise<Stored>
  /** Takes in what others have appended to the log. */
  refresh: () => Promise<void>
  savedAt: () => Date
}

export const openRoom = async (agreementId: string, live: Y.Doc): Promise<Room> => {
  const first = await loadDocument(db(), agreementId)
  const agreement = await db().agreement.findUniqueOrThrow({ where: { id: agreementId } })
  Y.applyUpdate(live, Y.encodeStateAsUpdate(first.doc))
  let copy: Copy | null = copyOf(first.doc)
  let { seq } = first
  let savedAt = agreement.updatedAt
  const inTurn = createTurns()

  const takeIn = async (): Promise<void> => {
    for (const logged of await updatesAfter(db(), agreementId, seq)) {
      if (copy) Y.applyUpdate(copy.doc, logged.update)
      Y.applyUpdate(live, logged.update, FROM_THE_LOG)
      seq = logged.seq
    }
  }
  /** A copy that is spoilt by a refused or unstored update is made anew from what is stored. */
  const soundCopy = async (): Promise<Copy> => {
    copy ??= copyOf((await loadDocument(db(), agreementId)).doc)
    return copy
  }
  const check = async (update: Uint8Array): Promise<UpdateRefusal | null> => {
    const refusal = refuseUpdate(await soundCopy(), update)
    if (refusal) copy = null
    if (refusal !== 'incomplete') return refusal
    // What it builds on may have been stored by another process.
    await takeIn()
    const second = refuseUpdate(await soundCopy(), update)
    if (second) copy = null
    return second
  }
  const store = async (actor: Actor, author: Author, update: Uint8Array): Promise<Stored> => {
    const refusal = await check(update)
    if (refusal) return { ok: false, refusal }
    const number = await append(agreementId, actor, author, update).catch((error: unknown) => {
      copy = null
      throw error
    })
    if (number === undefined) {
      copy = null
      return { ok: false, refusal: 'closed' }
    }
    savedAt = now()
    if (number === seq + 1) seq = number
    else await takeIn().catch(() => {}) // stored all the same; the next notification brings the rest
    return { ok: true, savedAt }
  }
  return {
    receive: (actor, author, update) => inTurn(() => store(actor, author, update)),
    refresh: () => inTurn(takeIn),
    savedAt: () => savedAt,
  }
}

/** One piece of work at a time, in the order they came; one that fails does not stop the next. */
const createTurns = () => {
  let queue: Promise<unknown> = Promise.resolve()
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work, work)
    queue = turn.catch(() => {})
    return turn
  }
}

const append = (
  agreementId: string,
  actor: Actor,
  author: Author,
  update: Uint8Array,
): Promise<number | undefined> =>
  withActor(actor, (tx) =>
    appendUpdate(tx, {
      agreementId,
      update,
      author,
      schemaVersion: SCHEMA_VERSION,
      source: PROCESS_ID,
    }),
  )
