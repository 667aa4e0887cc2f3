/** The append-only log an agreement's document is made from. Sockets and services append through the same door. */
import * as Y from 'yjs'
import type { Tx } from './db.ts'

/** Other processes, and the realtime room of this one, hear here that the log has grown. */
export const UPDATE_CHANNEL = 'agreement_update'

export type Author = { userId: string; partyId: string | null }
export type NewUpdate = {
  agreementId: string
  update: Uint8Array
  author: Author
  schemaVersion: number
  /** Who need not be told: it applies the update itself. */
  source: string
}

/**
 * Takes the agreement's row lock, checks that it is open for change, numbers the update and stores it. Undefined
 * when the agreement is not open. The update is stored when the transaction commits, not before.
 */
export const appendUpdate = async (
  tx: Tx,
  { agreementId, update, author, schemaVersion, source }: NewUpdate,
): Promise<number | undefined> => {
  const rows = await tx.$queryRaw<{ seq: number }[]>`
    WITH numbered AS (
      UPDATE agreement SET last_seq = last_seq + 1, updated_at = clock_timestamp()
      WHERE id = ${agreementId}::uuid AND state = 'draft' RETURNING id, last_seq
    ), stored AS (
      INSERT INTO agreement_update (agreement_id, seq, from_seq, update, user_id, party_id, schema_version)
      SELECT id, last_seq, last_seq, ${Buffer.from(update)}, ${author.userId}::uuid, ${author.partyId}::uuid, ${schemaVersion}
      FROM numbered RETURNING agreement_id, seq
    )
    SELECT seq, pg_notify(${UPDATE_CHANNEL}, agreement_id || ' ' || seq || ' ' || ${source})::text FROM stored`
  return rows[0]?.seq
}

export type LoggedUpdate = { seq: number; update: Uint8Array }

/** The updates after `seq`, in order. */
export const updatesAfter = async (
  tx: Tx,
  agreementId: string,
  seq: number,
): Promise<readonly LoggedUpdate[]> =>
  tx.agreementUpdate.findMany({
    where: { agreementId, seq: { gt: seq } },
    orderBy: { seq: 'asc' },
    select: { seq: true, update: true },
  })

/** The document as the log has it, in the caller's transaction. */
export const loadDocument = async (tx: Tx, agreementId: string): Promise<{ doc: Y.Doc; seq: number }> => {
  const doc = new Y.Doc()
  const updates = await updatesAfter(tx, agreementId, 0)
  doc.transact(() => {
    for (const { update } of updates) Y.applyUpdate(doc, update)
  })
  return { doc, seq: updates.at(-1)?.seq ?? 0 }
}

/** What `change` does to the document, as one update; null when it changed nothing. */
export const recordChange = (doc: Y.Doc, change: () => void): Uint8Array | null => {
  const made: Uint8Array[] = []
  const remember = (update: Uint8Array): void => void made.push(update)
  doc.on('update', remember)
  try {
    doc.transact(change)
  } finally {
    doc.off('update', remember)
  }
  return made.length > 0 ? Y.mergeUpdates(made) : null
}
