/** The document that minutes are written in: the rows of what people wrote, in their order. */
import * as Y from 'yjs'
import type { Tx } from './db.ts'

type Known = { seq: number; doc: Y.Doc }

/** Of meetings that go on. Rows are never changed and have one order, so that what has been read need not be read again. */
const known = new Map<string, Known>()
const MOST_KNOWN = 50

/** As it is stored. Ask before anything is added in the same transaction, and never write in it. */
export const storedMinutes = async (tx: Tx, meetingId: string): Promise<Known> => {
  const here = known.get(meetingId) ?? { seq: 0, doc: new Y.Doc() }
  const rows = await rowsAfter(tx, meetingId, here.seq)
  for (const { seq, update } of rows) {
    Y.applyUpdate(here.doc, update)
    here.seq = Math.max(here.seq, seq)
  }
  known.delete(meetingId)
  known.set(meetingId, here)
  const [oldest] = known.keys()
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest)
  return here
}

export const rowsAfter = (tx: Tx, meetingId: string, seq: number) =>
  tx.minutesUpdate.findMany({
    where: { meetingId, seq: { gt: seq } },
    orderBy: { seq: 'asc' },
    select: { seq: true, update: true, createdAt: true },
  })
