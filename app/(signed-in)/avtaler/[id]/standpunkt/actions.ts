'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { changersSince } from '#lib/server/changed-since.ts'
import { takePosition, takePositions } from '#lib/server/positions.ts'
import { currentActor } from '#lib/server/session.ts'
import {
  type AgreeAnswer,
  CHOICES,
  POSITION_FAILURES,
  type PositionAnswer,
  type PositionFailure,
} from '../../../../../components/positions/position-action.ts'
import { seenChange } from '../../../../../components/positions/seen-change.ts'

const clause = z
  .string()
  .max(120)
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const seq = z.coerce.number().int().min(0).max(2_147_483_647)

const asked = z.object({
  agreement: z.uuid(),
  clause,
  hash,
  seq,
  stance: z.enum(CHOICES).nullable(),
  // The service measures it; this only keeps out what no form of ours sends.
  note: z.string().max(1_000_000),
  withdraw: z.literal('yes').nullable(),
})
type Asked = z.infer<typeof asked>

/** Reads the form about one clause, and answers for the person's party. Whatever goes wrong, what was given comes back. */
export async function answerPosition(_last: PositionAnswer | null, form: FormData): Promise<PositionAnswer> {
  const read = asked.safeParse({
    ...Object.fromEntries(form),
    stance: form.get('stance'),
    withdraw: form.get('withdraw'),
  })
  const given = {
    stance: CHOICES.find((one) => one === form.get('stance')) ?? null,
    note: String(form.get('note') ?? ''),
  }
  const actor = await currentActor()
  if (!actor) return { ok: false, error: 'no-session', given }
  if (!read.success) return { ok: false, error: 'failed', given }
  return answer(actor, read.data)
}

async function answer(actor: Actor, input: Asked): Promise<PositionAnswer> {
  const { agreement, clause, hash, seq, note } = input
  const given = { stance: input.stance, note }
  const stance = input.withdraw ? 'withdrawn' : input.stance
  if (!stance) return { ok: false, error: 'no-choice', given }
  const seen = { hash, seq }
  const words = stance === 'withdrawn' ? '' : note
  const taken = await takePosition(actor, agreement, { clause, stance, note: words, seen })
  if (taken.ok) {
    refresh()
    return { ok: true, isWithdrawn: stance === 'withdrawn' }
  }
  if (taken.error !== 'changed') return { ok: false, error: known(taken.error), given }
  const [change] = 'changes' in taken ? taken.changes : []
  refresh()
  return {
    ok: false,
    error: 'changed',
    given,
    change: seenChange(change ?? { before: null, now: null, diff: null }),
    by: await changersSince(actor, agreement, clause, seen),
  }
}

const known = (error: string): PositionFailure => POSITION_FAILURES.find((one) => one === error) ?? 'failed'

const annex = z.object({
  agreement: z.uuid(),
  seq,
  seen: z
    .string()
    .max(100_000)
    .transform(parseJson)
    .pipe(z.array(z.object({ clause, hash })).min(1).max(200)),
})

/** Agrees to all the clauses of an annex that the page named, as they were read; to none when one has changed. */
export async function agreeToClauses(_last: AgreeAnswer | null, form: FormData): Promise<AgreeAnswer> {
  const read = annex.safeParse(Object.fromEntries(form))
  const actor = await currentActor()
  if (!actor) return { ok: false, error: 'no-session', changed: [] }
  if (!read.success) return { ok: false, error: 'failed', changed: [] }
  const { agreement, seen } = read.data
  const inputs = seen.map((one) => ({
    clause: one.clause,
    stance: 'agreed' as const,
    note: '',
    seen: { hash: one.hash, seq: read.data.seq },
  }))
  const taken = await takePositions(actor, agreement, inputs)
  if (!taken.ok && taken.error !== 'changed') return { ok: false, error: known(taken.error), changed: [] }
  refresh()
  if (taken.ok) return { ok: true }
  const changes = 'changes' in taken ? taken.changes : []
  return { ok: false, error: 'changed', changed: changes.map((one) => one.clause) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
