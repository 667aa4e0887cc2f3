/** Which of a log's rows may become one. */
import { META } from '#lib/document/doc-names.ts'
import type { UpdateMeta } from '../update-log.ts'

/** Who has been away longer than this begins a new sitting. */
const PAUSE_MS = 10 * 60_000
/** What is newer than this is left alone: somebody may be in the middle of it. */
const FRESH_MS = 5 * 60_000

export type Boundaries = {
  /** Numbers a row must end with: versions that somebody has named. */
  ends: ReadonlySet<number>
  /** Numbers of rows that stand alone: events of their own in the history. */
  alone: ReadonlySet<number>
}

/** What the server alone writes is an event of its own: another language, another wording. */
const standsAlone = (row: UpdateMeta, { alone }: Boundaries): boolean =>
  alone.has(row.seq) || row.parts.includes(META)

const continues = (last: UpdateMeta, next: UpdateMeta): boolean =>
  last.userId === next.userId &&
  last.partyId === next.partyId &&
  last.schemaVersion === next.schemaVersion &&
  next.beganAt.getTime() - last.createdAt.getTime() < PAUSE_MS

/** Neighbouring rows of one person's sitting, two or more. */
export const planCompaction = (
  rows: readonly UpdateMeta[],
  boundaries: Boundaries,
  now: Date,
): readonly (readonly UpdateMeta[])[] => {
  const runs: UpdateMeta[][] = []
  for (const row of rows) {
    if (row.createdAt.getTime() > now.getTime() - FRESH_MS) break
    const run = runs.at(-1)
    const last = run?.at(-1)
    const joins = last && continues(last, row) && ![last, row].some((one) => standsAlone(one, boundaries))
    if (run && joins && !boundaries.ends.has(last.seq)) run.push(row)
    else runs.push([row])
  }
  return runs.filter((run) => run.length > 1)
}
