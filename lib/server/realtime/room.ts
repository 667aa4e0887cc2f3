/**
 * One agreement that somebody has open. Updates are checked on a copy, one at a time, stored, and only then applied
 * to the live document, acknowledged and passed on. The next is checked while the last is being stored; the order in
 * which they are checked is the log's order and the order everybody sees.
 */
import type * as Y from 'yjs'
import type { Seen } from '#lib/document/take-in.ts'
import type { Author } from '../update-log.ts'
import type { NewRow } from './insert-together.ts'
import { keepWordsOf } from './keep-words-of.ts'
import { type Mirror, openMirror } from './mirror.ts'
import { type Copy, takeInto, type UpdateRefusal } from './take-into-copy.ts'
import { createTurns } from './turns.ts'
import type { Writer } from './write-together.ts'

export type Received = {
  author: Author
  update: Uint8Array
  /** From somebody who comes back: what they had seen when they wrote. */
  seen?: Seen | undefined
}
export type Stored = { ok: true; savedAt: Date } | { ok: false; refusal: UpdateRefusal }
export type Room = Pick<Mirror, 'savedAt' | 'growth' | 'startCounting'> & {
  /** Resolves when the update is stored and applied to the live document. Rejects when the database did not take it. */
  receive: (received: Received) => Promise<Stored>
  /** Takes in what others have appended to the log. */
  refresh: () => Promise<void>
}

type Sent = { rows: readonly NewRow[]; number: Promise<number | undefined> }

/** How an update gets its rows, checked on the copy. `nothingUnderway` resolves when all that was sent is settled. */
const createCheck = (agreementId: string, mirror: Mirror, nothingUnderway: () => Promise<void>) => {
  /** A copy that is spoilt by a refused or unstored update is made anew from what is stored. */
  const soundCopy = async (): Promise<Copy> => {
    const copy = mirror.copy()
    if (copy) return copy
    await nothingUnderway()
    return mirror.renewCopy()
  }
  const tryOn = async ({ update, seen }: Received) => {
    const copy = await soundCopy()
    const taken = takeInto(copy, update, seen)
    if (!taken.ok) mirror.setCopy(null)
    return { ...taken, copy }
  }
  /** A copy that has taken in what is then not stored, or half of something, is untrue from now on. */
  const keep = async (copy: Copy, { author, update, seen }: Received): Promise<readonly NewRow[]> => {
    mirror.setCopy(null)
    await nothingUnderway()
    const kept = await keepWordsOf(copy, { agreementId, author, update, seen })
    if (kept) mirror.setCopy(copy)
    return kept ?? []
  }
  return async (received: Received) => {
    if (received.seen) {
      // What they had not seen must be known in full.
      await nothingUnderway()
      await mirror.catchUp()
    }
    let tried = await tryOn(received)
    // What it builds on may have been stored by another process; the new copy has it.
    if (!tried.ok && tried.refusal === 'incomplete') tried = await tryOn(received)
    if (!tried.ok) return tried
    const { copy, parts, needsKeeping } = tried
    const { author, update } = received
    const kept = needsKeeping ? await keep(copy, received) : []
    const rows: readonly NewRow[] = [{ author, update, parts }, ...kept]
    return { ok: true as const, line: copy.line, rows }
  }
}

export const openRoom = async (agreementId: string, live: Y.Doc, writer: Writer): Promise<Room> => {
  const mirror = await openMirror(agreementId, live)
  const toCheck = createTurns()
  const toSettle = createTurns()
  const check = createCheck(agreementId, mirror, () => toSettle(async () => {}))

  const settle = async ({ rows, number: pending }: Sent): Promise<Stored> => {
    const number = await pending
    if (number === undefined) return { ok: false, refusal: 'closed' }
    const updates = rows.map(({ update }) => update)
    return { ok: true, savedAt: await mirror.stored(updates, number) }
  }
  const receive = async (received: Received): Promise<Stored> => {
    const { outcome } = await toCheck(async () => {
      const checked = await check(received)
      if (!checked.ok) return { outcome: checked }
      const sent = { rows: checked.rows, number: writer.store(checked.line, checked.rows) }
      // It may fail before those ahead of it are settled, when nobody listens yet.
      sent.number.catch(() => {})
      return { outcome: toSettle(() => settle(sent)) }
    })
    return outcome
  }
  return {
    receive,
    refresh: () => toCheck(mirror.catchUp),
    savedAt: mirror.savedAt,
    growth: mirror.growth,
    startCounting: mirror.startCounting,
  }
}
