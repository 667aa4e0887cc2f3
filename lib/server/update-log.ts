/** The append-only log an agreement's document is made from. Sockets and services append through the same door. */
import * as Y from 'yjs'
import { applyAsIs } from '#lib/document/apply-as-is.ts'
import { byAgreement } from './by-agreement.ts'
import type { Tx } from './db.ts'

/** Other processes, and the realtime rooms of this one, hear here that logs have grown: `<source> <agreement> …`. */
export const UPDATE_CHANNEL = 'agreement_update'

export type Author = { userId: string; partyId: string | null }
export type NewUpdate = {
  agreementId: string
  update: Uint8Array
  author: Author
  schemaVersion: number
  /** What it touches (`touchedParts`), for the history. */
  parts: readonly string[]
  /** Who need not be told: it applies the update itself. */
  source: string
}

/**
 * Takes the agreement's row lock, checks that it is open for change, numbers the update and stores it. Undefined
 * when the agreement is not open. The update is stored when the transaction commits, not before.
 */
export const appendUpdate = async (
  tx: Tx,
  { agreementId, update, author, schemaVersion, parts, source }: NewUpdate,
): Promise<number | undefined> => {
  const rows = await tx.$queryRaw<{ seq: number }[]>`
    WITH numbered AS (
      UPDATE agreement SET last_seq = last_seq + 1, updated_at = clock_timestamp()
      WHERE id = ${agreementId}::uuid AND state = 'draft' RETURNING id, last_seq, updated_at
    ), stored AS (
      INSERT INTO agreement_update
        (agreement_id, seq, from_seq, update, parts, user_id, party_id, schema_version, began_at, created_at)
      SELECT id, last_seq, last_seq, ${Buffer.from(update)}, ${[...parts]}::text[], ${author.userId}::uuid,
        ${author.partyId}::uuid, ${schemaVersion}, updated_at, updated_at
      FROM numbered RETURNING agreement_id, seq
    )
    SELECT seq, pg_notify(${UPDATE_CHANNEL}, ${source} || ' ' || agreement_id)::text FROM stored`
  return rows[0]?.seq
}

export type LoggedUpdate = { seq: number; update: Uint8Array }

/** The updates after `seq`, in order. A row that was merged with its neighbours may reach further back. */
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

export type UpdateMeta = {
  seq: number
  /** First number the row covers: rows of one sitting are merged in time. */
  fromSeq: number
  userId: string
  partyId: string | null
  schemaVersion: number
  /** What it touched: names of the document's parts, and `answers:<fact>`. */
  parts: readonly string[]
  /** When the first and the last of what the row covers were stored. */
  beganAt: Date
  createdAt: Date
}

/** Who changed what and when, in order; without the bytes. */
export const listUpdates = async (tx: Tx, agreementId: string): Promise<readonly UpdateMeta[]> =>
  tx.agreementUpdate.findMany({
    where: { agreementId },
    orderBy: { seq: 'asc' },
    omit: { agreementId: true, update: true },
  })

/** A document of these updates, applied as one: the same updates in the same order make the same bytes. */
export const replay = (updates: readonly Uint8Array[], doc: Y.Doc = new Y.Doc()): Y.Doc => {
  applyAsIs(doc, updates)
  return doc
}

/** The document as it was when the update with this number had been stored, replayed from the log. */
export const documentAt = async (tx: Tx, agreementId: string, seq: number): Promise<Y.Doc> => {
  const updates = await tx.agreementUpdate.findMany({
    where: { agreementId, seq: { lte: seq } },
    orderBy: { seq: 'asc' },
    select: { update: true },
  })
  return replay(updates.map(({ update }) => update))
}

/**
 * The document as it was at each of these numbers, in order: the log is read once. From the snapshot where that is early
 * enough.
 */
export const replayTo = async (
  tx: Tx,
  agreementId: string,
  points: readonly number[],
  look: (doc: Y.Doc, seq: number) => void,
): Promise<void> => {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return
  const snapshot = await tx.agreementSnapshot.findUnique({ where: { agreementId, seq: { lte: first } } })
  const rows = await tx.agreementUpdate.findMany({
    where: { agreementId, seq: { gt: snapshot?.seq ?? 0, lte: last } },
    orderBy: { seq: 'asc' },
    select: { seq: true, update: true },
  })
  const doc = replay(snapshot ? [snapshot.state] : [])
  let at = 0
  for (const point of points) {
    const from = at
    while (at < rows.length && (rows[at]?.seq ?? 0) <= point) at += 1
    replay(
      rows.slice(from, at).map(({ update }) => update),
      doc,
    )
    look(doc, point)
  }
}

export type LoadedDocument = { doc: Y.Doc; seq: number; rows: number }

/** The document as the log has it, in the caller's transaction: the newest snapshot, and what has come since. */
export const loadDocument = async (tx: Tx, agreementId: string): Promise<LoadedDocument> =>
  (await loadDocuments(tx, [agreementId]))(agreementId)

/** Of several agreements at once. */
export const loadDocuments = async (
  tx: Tx,
  agreementIds: readonly string[],
): Promise<(agreementId: string) => LoadedDocument> => {
  const ids = [...agreementIds]
  const snapshots = byAgreement(await tx.agreementSnapshot.findMany({ where: { agreementId: { in: ids } } }))
  // After the very snapshots that were read: the log may be made shorter, and the snapshot newer, in between.
  const after = ids.map((id) => snapshots(id)[0]?.seq ?? 0)
  const updates = byAgreement(
    await tx.$queryRaw<(LoggedUpdate & { agreementId: string })[]>`
      SELECT log.agreement_id::text AS "agreementId", log.seq, log.update FROM agreement_update log
      JOIN unnest(${ids}::uuid[], ${after}::int[]) AS start (agreement_id, after) USING (agreement_id)
      WHERE log.seq > start.after
      ORDER BY log.agreement_id, log.seq`,
  )
  return (id) => {
    const [snapshot] = snapshots(id)
    const rows = updates(id)
    const states = [...(snapshot ? [snapshot.state] : []), ...rows.map(({ update }) => update)]
    return { doc: replay(states), seq: rows.at(-1)?.seq ?? snapshot?.seq ?? 0, rows: rows.length }
  }
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
