/** The log of one agreement, read as sittings, events and named versions. Access is settled before anybody comes here. */
import { z } from 'zod'
import { type LoggedWork, type Sitting, sittings } from '#lib/document/sittings.ts'
import { LANGUAGES } from '#lib/i18n/language.ts'
import type { Tx } from './db.ts'
import { type LoggedAct, readHistoryActs } from './history-acts.ts'
import { listUpdates } from './update-log.ts'

const details = z.object({
  seq: z.number().int(),
  language: z.enum(LANGUAGES).optional(),
  clause: z.string().optional(),
  to: z.number().int().optional(),
})
const EVENTS = [
  'language-changed',
  'wording-adapted',
  'wording-reset',
  'restored',
  'proposal-accepted',
] as const
export type LoggedEvent = z.infer<typeof details> & {
  kind: (typeof EVENTS)[number]
  /** The row the event is told of by. */
  row: LoggedWork
}
export type LoggedVersion = { id: string; seq: number; name: string; userId: string; createdAt: Date }

export type HistoryLog = {
  rows: readonly LoggedWork[]
  sittings: readonly Sitting[]
  events: readonly LoggedEvent[]
  versions: readonly LoggedVersion[]
  acts: readonly LoggedAct[]
}

export const readHistoryLog = async (tx: Tx, agreementId: string): Promise<HistoryLog> => {
  const rows = await listUpdates(tx, agreementId)
  const events = await readEvents(tx, agreementId, rows)
  const versions = await tx.namedVersion.findMany({
    where: { agreementId },
    orderBy: { createdAt: 'asc' },
    omit: { agreementId: true },
  })
  const alone = new Set(events.map(({ row }) => row.seq))
  const named = new Set(versions.map(({ seq }) => seq))
  return {
    rows,
    events,
    versions,
    acts: await readHistoryActs(tx, agreementId, rows),
    sittings: sittings(rows, {
      isEvent: (row) => alone.has(row.seq) || row.seq === 1,
      isNamed: (row) => named.has(row.seq),
    }),
  }
}

const readEvents = async (
  tx: Tx,
  agreementId: string,
  rows: readonly LoggedWork[],
): Promise<readonly LoggedEvent[]> => {
  const logged = await tx.auditEvent.findMany({
    where: { agreementId, kind: { in: [...EVENTS] } },
    orderBy: { id: 'asc' },
  })
  return logged.flatMap((event) => {
    const kind = EVENTS.find((one) => one === event.kind)
    const parsed = details.safeParse(event.details)
    const row = parsed.success && rowAt(rows, parsed.data.seq)
    return kind && parsed.success && row ? [{ ...parsed.data, kind, row }] : []
  })
}

/** The row that covers a number: rows that belong together are merged in time. */
export const rowAt = (rows: readonly LoggedWork[], seq: number): LoggedWork | undefined =>
  rows.find((row) => row.fromSeq <= seq && seq <= row.seq)
