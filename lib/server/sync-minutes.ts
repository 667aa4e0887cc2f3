/**
 * One exchange of what has been written in minutes: what the browser has that is not stored, and what it lacks. Plain
 * requests, each of which may be lost, repeated or late: an update that comes twice changes nothing, and the answer
 * is given when what came is committed.
 */
import * as Y from 'yjs'
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import type { Side } from '#lib/agreements/role.ts'
import type { Meeting } from '#lib/meetings/meeting.ts'
import { itemOfText, type MinutesRefusal, takeInMinutes } from '#lib/meetings/minutes-doc.ts'
import { authorAt } from './agreements.ts'
import { now } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { loadMeeting, type MeetingRow, reachMeeting } from './meetings.ts'
import { rowsAfter, storedMinutes } from './minutes-doc.ts'
import { fail, ok, type Result } from './result.ts'

export type Exchange = {
  /** The number of the last row the browser has taken in. */
  since: number
  updates: readonly Uint8Array[]
  /** The item that is open in front of the person; null: none. */
  at: string | null
}

export type Synced = {
  /** The number of the last row, which `update` leads up to. */
  seq: number
  /** What others and oneself have stored since; null: nothing. */
  update: Uint8Array | null
  /** When what was sent was stored, or anything last was. */
  at: string | null
  /** Raised by whatever happens to the meeting: the page is to be fetched anew. */
  meeting: number
  writing: readonly Writing[]
}

/** Somebody who has an item open now. */
export type Writing = { name: string; side: Side | null; item: string }

/**
 * `closed`: the minutes have been sent, or the meeting was cancelled. `gone`: the item was taken off the agenda. What was
 * not stored is not thrown away.
 */
export type SyncRefusal = 'not-found' | 'forbidden' | 'closed' | 'gone' | MinutesRefusal

export const syncMinutes = (
  actor: Actor,
  id: string,
  given: Exchange,
): Promise<Result<Synced, SyncRefusal>> =>
  withActor(actor, async (tx) => {
    const reached = await reachTo(tx, actor, id, given)
    if (!reached.ok) return reached
    const refusal = await store(tx, actor, reached.value, given.updates)
    if (refusal) return fail(refusal)
    const rows = await rowsAfter(tx, id, given.since)
    const last = rows.at(-1)
    return ok({
      seq: last?.seq ?? given.since,
      update: last ? Y.mergeUpdates(rows.map(({ update }) => update)) : null,
      at: last?.createdAt.toISOString() ?? null,
      meeting: reached.value.lastSeq,
      writing: tellPresence(actor, reached.value, given.at),
    })
  })

/** Who only asks need not be somebody who writes, and holds nobody up. */
const reachTo = (tx: Tx, actor: Actor, id: string, { updates }: Exchange) =>
  updates.length > 0
    ? reachMeeting(tx, actor, id, 'write-minutes', 'locked')
    : reachMeeting(tx, actor, id, 'read')

/** Null: it is stored. Under the meeting's row lock, so that rows have one order. */
const store = async (
  tx: Tx,
  actor: Actor,
  { id, officeId }: MeetingRow,
  updates: readonly Uint8Array[],
): Promise<'closed' | 'gone' | MinutesRefusal | null> => {
  if (updates.length === 0) return null
  const meeting = await loadMeeting(tx, id)
  if (meeting.minutes || meeting.cancelled) return 'closed'
  const { seq, doc } = await storedMinutes(tx, id)
  const update = merged(updates)
  if (!update) return 'malformed'
  const known = isKnown(doc, update)
  if (known === 'malformed') return known
  if (known) return null
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const refusal = takeInMinutes(copy, update) ?? (isUnderGone(meeting, doc, copy) ? 'gone' : null)
  copy.destroy()
  if (refusal) return refusal
  await tx.minutesUpdate.create({
    data: { meetingId: id, seq: seq + 1, update: new Uint8Array(update), ...authorAt(actor, officeId) },
  })
  return null
}

/** What is sent once more, since the answer was lost. */
const isKnown = (doc: Y.Doc, update: Uint8Array): boolean | 'malformed' => {
  try {
    return Y.snapshotContainsUpdate(Y.snapshot(doc), update)
  } catch {
    return 'malformed'
  }
}

/** New words under an item that is no longer on the agenda would be stored where nobody sees them. */
const isUnderGone = ({ items }: Meeting, doc: Y.Doc, copy: Y.Doc): boolean => {
  const there = new Set(items.map(({ id }) => id))
  return [...copy.share.keys()].some((name) => {
    const item = itemOfText(name)
    return item !== null && !there.has(item) && copy.getText(name).length > doc.getText(name).length
  })
}

const merged = (updates: readonly Uint8Array[]): Uint8Array | null => {
  try {
    return Y.mergeUpdates([...updates])
  } catch {
    return null
  }
}

/** Who has which item open, as the browsers last told. Of this moment only: nothing is stored. */
const present = new Map<string, Map<string, Writing & { until: number }>>()
const GONE_AFTER_MS = 8000

const tellPresence = (
  actor: Actor,
  { id, officeId }: MeetingRow,
  item: string | null,
): readonly Writing[] => {
  const { userId, name } = actor
  const here = present.get(id) ?? new Map<string, Writing & { until: number }>()
  present.set(id, here)
  const time = now().getTime()
  const side = membershipAt(actor, officeId)?.party?.side ?? null
  const isWriting = item !== null && can(actor, 'write-minutes', { office: officeId, state: 'none' })
  if (!isWriting) here.delete(userId)
  else here.set(userId, { name, side, item, until: time + GONE_AFTER_MS })
  for (const [user, { until }] of here) if (until < time) here.delete(user)
  if (here.size === 0) present.delete(id)
  return [...here]
    .filter(([user]) => user !== userId)
    .map(([, writing]) => ({ name: writing.name, side: writing.side, item: writing.item }))
}
