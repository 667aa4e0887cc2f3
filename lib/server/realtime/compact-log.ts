/**
 * One sitting's rows become one, with the same author, the same times and the same content. Nothing that was written,
 * and nobody who wrote it, falls out: it is tried before, and the database looks once more when it is committed.
 */
import * as Y from 'yjs'
import { db, type Tx } from '../db.ts'
import { listUpdates, replay, type UpdateMeta, updatesAfter } from '../update-log.ts'
import { type Boundaries, planCompaction } from './plan-compaction.ts'

type Run = readonly UpdateMeta[]
type Bytes = ReadonlyMap<number, Uint8Array>
type Merged = { run: Run; first: UpdateMeta; last: UpdateMeta; update: Uint8Array }
type Snapshot = { seq: number; state: Uint8Array<ArrayBuffer> }

/** Fewer rows than this saved, and no new snapshot needed, is not worth reading the log for. */
const WORTH_ROWS = 20

/** Named versions end a row; what the audit trail points to by number stands alone. */
const boundariesOf = async (tx: Tx, agreementId: string): Promise<Boundaries> => {
  const versions = await tx.namedVersion.findMany({ where: { agreementId }, select: { seq: true } })
  const events = await tx.$queryRaw<{ seq: number }[]>`
    SELECT (details->>'seq')::int AS seq FROM audit_event
    WHERE agreement_id = ${agreementId}::uuid AND jsonb_typeof(details->'seq') = 'number'`
  return { ends: new Set(versions.map(({ seq }) => seq)), alone: new Set(events.map(({ seq }) => seq)) }
}

const merge = (run: Run, bytes: Bytes): Merged | null => {
  const [first, last] = [run[0], run.at(-1)]
  const updates = run.flatMap(({ seq }) => bytes.get(seq) ?? [])
  if (!first || !last || updates.length !== run.length) return null
  return { run, first, last, update: Y.mergeUpdates(updates) }
}

const isEqual = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0

/** Everything that was ever written, also what was deleted later. */
const wholeState = (updates: readonly Uint8Array[]): Uint8Array =>
  Y.encodeStateAsUpdate(replay(updates, new Y.Doc({ gc: false })))

const withMerged = (rows: Run, bytes: Bytes, merged: readonly Merged[]): readonly Uint8Array[] => {
  const instead = new Map(merged.map(({ last, update }) => [last.seq, update]))
  const gone = new Set(merged.flatMap(({ run }) => run.map(({ seq }) => seq)))
  return rows.flatMap(({ seq }) => instead.get(seq) ?? (gone.has(seq) ? [] : (bytes.get(seq) ?? [])))
}

/** Read back before it is trusted. */
const snapshotOf = (updates: readonly Uint8Array[], seq: number): Snapshot | null => {
  const state = Y.encodeStateAsUpdate(replay(updates))
  return isEqual(Y.encodeStateAsUpdate(replay([state])), state)
    ? { seq, state: Uint8Array.from(state) }
    : null
}

const rowOf = (agreementId: string, { run, first, last, update }: Merged) => ({
  agreementId,
  seq: last.seq,
  fromSeq: first.fromSeq,
  update: Uint8Array.from(update),
  parts: [...new Set(run.flatMap(({ parts }) => parts))].sort(),
  userId: first.userId,
  partyId: first.partyId,
  schemaVersion: first.schemaVersion,
  // The clock may have been set back meanwhile.
  beganAt: new Date(Math.min(...run.map(({ beganAt }) => beganAt.getTime()))),
  createdAt: new Date(Math.max(...run.map(({ createdAt }) => createdAt.getTime()))),
})

/** Under the row's lock, but only now: whoever writes meanwhile waits for two statements. */
const replaceRows = async (tx: Tx, agreementId: string, merged: readonly Merged[]): Promise<void> => {
  await tx.$executeRaw`SELECT set_config('samstemt.compacting', 'on', true)`
  await tx.$executeRaw`SELECT FROM agreement WHERE id = ${agreementId}::uuid FOR UPDATE`
  const seq = { in: merged.flatMap(({ run }) => run.map((row) => row.seq)) }
  await tx.agreementUpdate.deleteMany({ where: { agreementId, seq } })
  await tx.agreementUpdate.createMany({ data: merged.map((one) => rowOf(agreementId, one)) })
}

const writeSnapshot = async (tx: Tx, agreementId: string, { seq, state }: Snapshot): Promise<void> => {
  await tx.$executeRaw`
    INSERT INTO agreement_snapshot (agreement_id, seq, state) VALUES (${agreementId}::uuid, ${seq}, ${state})
    ON CONFLICT (agreement_id) DO UPDATE
      SET seq = excluded.seq, state = excluded.state, created_at = excluded.created_at
      WHERE agreement_snapshot.seq < excluded.seq`
}

const isWorthIt = async (agreementId: string, rows: Run, runs: readonly Run[]): Promise<boolean> => {
  if (runs.reduce((saved, run) => saved + run.length - 1, 0) >= WORTH_ROWS) return true
  const snapshot = await db().agreementSnapshot.findUnique({
    where: { agreementId },
    select: { seq: true },
  })
  return rows.filter(({ seq }) => seq > (snapshot?.seq ?? 0)).length >= WORTH_ROWS
}

/**
 * Merges what may be merged, and makes a snapshot. Throws, with nothing changed, when the result would not be the same
 * document. Done by nobody: no actor is set, and the audit trail does not tell of it.
 */
export const compactLog = async (agreementId: string, now: Date): Promise<void> => {
  const rows = await listUpdates(db(), agreementId)
  const runs = planCompaction(rows, await boundariesOf(db(), agreementId), now)
  if (!(await isWorthIt(agreementId, rows, runs))) return
  const logged = await updatesAfter(db(), agreementId, 0)
  const bytes: Bytes = new Map(logged.map(({ seq, update }) => [seq, update]))
  const merged = runs.flatMap((run) => merge(run, bytes) ?? [])
  const before = rows.flatMap(({ seq }) => bytes.get(seq) ?? [])
  const after = withMerged(rows, bytes, merged)
  const snapshot = snapshotOf(after, rows.at(-1)?.seq ?? 0)
  if (before.length !== rows.length || !snapshot || !isEqual(wholeState(before), wholeState(after)))
    throw new Error('compaction would change the document')
  await db().$transaction(async (tx) => {
    if (merged.length > 0) await replaceRows(tx, agreementId, merged)
    await writeSnapshot(tx, agreementId, snapshot)
  })
}
