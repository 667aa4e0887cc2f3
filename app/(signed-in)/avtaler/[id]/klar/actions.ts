'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { approve, withdrawApproval } from '#lib/server/approvals.ts'
import { currentActor } from '#lib/server/session.ts'
import { openStanding } from '#lib/server/standing.ts'
import { askToUnlock, withdrawUnlockRequest } from '#lib/server/unlock.ts'
import { checkVersions, listVersions } from '#lib/server/versions.ts'
import { changedClauses } from '../../../../../components/signing/changed-clauses.ts'
import {
  type ApproveAnswer,
  type CheckAnswer,
  SIGNING_FAILURES,
  type SigningAnswer,
  type SigningFailure,
} from '../../../../../components/signing/signing-action.ts'

const agreement = z.uuid()
const number = z.coerce.number().int().min(0).max(2_147_483_647)
const approved = z.object({ agreement, hash: z.string().regex(/^[0-9a-f]{64}$/), seq: number })
// The service measures the reason itself; this only keeps out what no form of ours sends.
const asked = z.object({ agreement, version: number, reason: z.string().max(1_000_000).default('') })
const about = z.object({ agreement })

const known = (error: string): SigningFailure => SIGNING_FAILURES.find((one) => one === error) ?? 'failed'

type Read<Input> = { actor: Actor; input: Input } | { failure: SigningFailure }

const read = async <Input>(schema: z.ZodType<Input>, form: FormData): Promise<Read<Input>> => {
  const parsed = schema.safeParse(Object.fromEntries(form))
  const actor = await currentActor()
  if (!actor) return { failure: 'no-session' }
  return parsed.success ? { actor, input: parsed.data } : { failure: 'failed' }
}

/** Approves exactly what the form names: what the person had before their eyes. */
export async function approveWhole(_last: ApproveAnswer | null, form: FormData): Promise<ApproveAnswer> {
  const given = await read(approved, form)
  if ('failure' in given) return { ok: false, error: given.failure }
  const { hash, seq } = given.input
  const done = await approve(given.actor, given.input.agreement, { seen: { hash, seq } })
  if (done.ok) redirect(`/avtaler/${given.input.agreement}/klar?godkjent`)
  refresh()
  if ('items' in done) return { ok: false, error: 'not-ready' }
  if (!('changes' in done)) return { ok: false, error: known(done.error) }
  return textChanged(given.actor, given.input.agreement, done.changes, seq)
}

type Changes = Extract<Awaited<ReturnType<typeof approve>>, { error: 'changed' }>['changes']

const textChanged = async (
  actor: Actor,
  id: string,
  changes: Changes,
  seq: number,
): Promise<ApproveAnswer> => {
  const standing = await openStanding(actor, id)
  if (!standing.ok) return { ok: false, error: standing.error }
  const shown = changedClauses(changes, standing.value.content)
  return {
    ok: false,
    error: 'text-changed',
    changes: shown,
    more: changes.length - shown.length,
    isKnown: changes.length > 0,
    seq,
  }
}

export async function takeBackApproval(_last: SigningAnswer | null, form: FormData): Promise<SigningAnswer> {
  const given = await read(about, form)
  if ('failure' in given) return { ok: false, error: given.failure, reason: '' }
  return answer(await withdrawApproval(given.actor, given.input.agreement))
}

/** Asks the other owner to open what is frozen; says yes when the other has asked. */
export async function askToOpen(_last: SigningAnswer | null, form: FormData): Promise<SigningAnswer> {
  const given = await read(asked, form)
  const reason = String(form.get('reason') ?? '')
  if ('failure' in given) return { ok: false, error: given.failure, reason }
  const { version } = given.input
  return answer(await askToUnlock(given.actor, given.input.agreement, { version, reason }), reason)
}

export async function takeBackRequest(_last: SigningAnswer | null, form: FormData): Promise<SigningAnswer> {
  const given = await read(about, form)
  if ('failure' in given) return { ok: false, error: given.failure, reason: '' }
  return answer(await withdrawUnlockRequest(given.actor, given.input.agreement))
}

function answer(done: { ok: true } | { ok: false; error: string }, reason = ''): SigningAnswer {
  refresh()
  return done.ok ? { ok: true } : { ok: false, error: known(done.error), reason }
}

/** Computes every hash of every version anew. */
export async function checkAll(_last: CheckAnswer | null, form: FormData): Promise<CheckAnswer> {
  const given = await read(about, form)
  if ('failure' in given) return { ok: false, error: given.failure }
  const { agreement: id } = given.input
  const versions = await listVersions(given.actor, id)
  const checked = await checkVersions(given.actor, id)
  if (!versions.ok || !checked.ok) return { ok: false, error: 'not-found' }
  return { ok: true, count: versions.value.length, faults: checked.value }
}
