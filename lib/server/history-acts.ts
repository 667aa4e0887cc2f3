/** What the owners have done with the text as it stood: answered, approved, frozen, opened. */
import { z } from 'zod'
import type { Stance } from '#lib/agreements/positions.ts'
import type { LoggedWork } from '#lib/document/sittings.ts'
import type { Tx } from './db.ts'

const KINDS = [
  'approved',
  'approval-withdrawn',
  'frozen',
  'unlock-asked',
  'unlock-withdrawn',
  'unlocked',
] as const

const details = z.object({
  seq: z.number().int().optional(),
  /** Of the frozen version. */
  number: z.number().int().optional(),
})

export type LoggedAct = {
  kind: 'position-taken' | (typeof KINDS)[number]
  userId: string
  beganAt: Date
  at: Date
  /** The point in the log it was done at. */
  seq: number
  /** What was answered about, in the order it was done. */
  clauses: readonly string[]
  /** Null where several were answered differently. */
  stance: Stance | null
  number: number | null
}

/** Answers given after each other are told of together, as work in the text is. */
const PAUSE_MS = 10 * 60_000

export const readHistoryActs = async (
  tx: Tx,
  agreementId: string,
  rows: readonly LoggedWork[],
): Promise<readonly LoggedAct[]> => {
  const logged = await tx.auditEvent.findMany({
    where: { agreementId, kind: { in: [...KINDS] } },
    orderBy: { id: 'asc' },
  })
  const all = [...(await readAnswers(tx, agreementId)), ...logged.flatMap((event) => actOf(event, rows))]
  const acts: LoggedAct[] = []
  for (const act of all.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    const last = acts.at(-1)
    if (last && belongTogether(last, act)) acts[acts.length - 1] = together(last, act)
    else if (last && isLastWord(last, act)) acts[acts.length - 1] = act
    else acts.push(act)
  }
  return acts
}

/** From the answers themselves, without their notes. */
const readAnswers = async (tx: Tx, agreementId: string): Promise<readonly LoggedAct[]> => {
  const answers = await tx.position.findMany({
    where: { agreementId },
    orderBy: { id: 'asc' },
    select: { clause: true, stance: true, userId: true, seq: true, createdAt: true },
  })
  return answers.map(({ clause, stance, userId, seq, createdAt: at }) => ({
    kind: 'position-taken',
    userId,
    beganAt: at,
    at,
    seq,
    clauses: [clause],
    stance,
    number: null,
  }))
}

type Event = { kind: string; actorId: string | null; at: Date; details: unknown }

const actOf = (
  { kind: found, actorId, at, details: given }: Event,
  rows: readonly LoggedWork[],
): readonly LoggedAct[] => {
  const kind = KINDS.find((one) => one === found)
  const parsed = details.safeParse(given)
  if (!kind || !actorId || !parsed.success) return []
  const seq = parsed.data.seq ?? rows.findLast(({ createdAt }) => createdAt <= at)?.seq ?? 1
  const number = parsed.data.number ?? null
  return [{ kind, userId: actorId, beganAt: at, at, seq, clauses: [], stance: null, number }]
}

const belongTogether = (one: LoggedAct, next: LoggedAct): boolean =>
  one.kind === 'position-taken' &&
  next.kind === 'position-taken' &&
  one.userId === next.userId &&
  next.at.getTime() - one.at.getTime() <= PAUSE_MS

/** The last approval is what freezes it, and the last yes what opens it: one act, told once. */
const isLastWord = (one: LoggedAct, next: LoggedAct): boolean =>
  one.userId === next.userId &&
  one.seq === next.seq &&
  ((one.kind === 'approved' && next.kind === 'frozen') ||
    (one.kind === 'unlock-asked' && next.kind === 'unlocked'))

const together = (one: LoggedAct, next: LoggedAct): LoggedAct => ({
  ...next,
  beganAt: one.beganAt,
  clauses: [...new Set([...one.clauses, ...next.clauses])],
  stance: one.stance === next.stance ? one.stance : null,
})
