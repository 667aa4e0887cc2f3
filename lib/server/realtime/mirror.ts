/** The log as this process knows it: the live document everybody sees, and the copy that updates are tried on. */
import * as Y from 'yjs'
import { applyAsIs } from '#lib/document/apply-as-is.ts'
import { now } from '../clock.ts'
import { db } from '../db.ts'
import { loadDocument, updatesAfter } from '../update-log.ts'
import { type Copy, copyOf } from './take-into-copy.ts'

/** Hocuspocus broadcasts a change with this origin to every connection. */
const FROM_THE_LOG = { source: 'local', skipStoreHooks: true } as const

export type Mirror = {
  /** Null when it must be made anew: something it holds was refused or not stored. */
  copy: () => Copy | null
  setCopy: (copy: Copy | null) => void
  renewCopy: () => Promise<Copy>
  /** Takes in what others have appended. */
  catchUp: () => Promise<void>
  /** These of ours are stored, the last with this number. */
  stored: (updates: readonly Uint8Array[], number: number) => Promise<Date>
  savedAt: () => Date
  /** Rows that had to be read one by one when it was opened, and those that have come since. */
  growth: () => number
  startCounting: () => void
}

export const openMirror = async (agreementId: string, live: Y.Doc): Promise<Mirror> => {
  const first = await loadDocument(db(), agreementId)
  const agreement = await db().agreement.findUniqueOrThrow({ where: { id: agreementId } })
  applyAsIs(live, [Y.encodeStateAsUpdate(first.doc)])
  let copy: Copy | null = copyOf(agreementId, first.doc)
  let { seq, rows: growth } = first
  let savedAt = agreement.updatedAt

  const catchUp = async (): Promise<void> => {
    for (const logged of await updatesAfter(db(), agreementId, seq)) {
      if (copy) applyAsIs(copy.doc, [logged.update])
      applyAsIs(live, [logged.update], FROM_THE_LOG)
      seq = Math.max(seq, logged.seq)
      growth += 1
    }
  }
  const stored = async (updates: readonly Uint8Array[], number: number): Promise<Date> => {
    savedAt = now()
    const last = number - updates.length
    // Somebody else's came between: first theirs. Ours are stored all the same if that cannot be read now.
    if (last > seq) await catchUp().catch(() => {})
    applyAsIs(live, updates, FROM_THE_LOG)
    if (last === seq) seq = number
    growth += updates.length
    return savedAt
  }
  const renewCopy = async (): Promise<Copy> => {
    // What was stored though the answer never came is not yet in the live document.
    await catchUp()
    copy = copyOf(agreementId, (await loadDocument(db(), agreementId)).doc)
    return copy
  }
  return {
    copy: () => (copy?.line.broken ? null : copy),
    setCopy: (next) => {
      copy = next
    },
    renewCopy,
    catchUp,
    stored,
    savedAt: () => savedAt,
    growth: () => growth,
    startCounting: () => {
      growth = 0
    },
  }
}
