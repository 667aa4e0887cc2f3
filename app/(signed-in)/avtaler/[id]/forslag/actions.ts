'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import {
  acceptProposal,
  declineProposal,
  shareProposal,
  withdrawProposal,
} from '#lib/server/answer-proposal.ts'
import { currentActor } from '#lib/server/session.ts'
import { putAwayProposal, saveProposal } from '#lib/server/write-proposal.ts'
import {
  PROPOSAL_FAILURES,
  type ProposalAnswer,
  type ProposalFailure,
  type SaveAnswer,
  type Writing,
} from '../../../../../components/proposals/proposal-action.ts'

type Last = ProposalAnswer | null

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const named = z.object({ agreement: z.uuid(), proposal: z.uuid() })
const seen = z.object({ now: hash, becomes: hash, around: hash }).transform((read) => ({ seen: read }))
// The service measures it; this only keeps out what no form of ours sends.
const reasoned = z.object({ reason: z.string().max(100_000).optional().default('') })
const answered = z.object({ answer: z.enum(['accept', 'decline']) })
const versioned = z.object({ version: z.coerce.number().int().min(1) })
const putAway = z.object({ away: z.enum(['yes', 'no']) })

const known = (error: string): ProposalFailure => PROPOSAL_FAILURES.find((one) => one === error) ?? 'failed'

const failed = (last: Last, form: FormData, error: string): ProposalAnswer => {
  // What is shown now is the text of now.
  revalidatePath('/avtaler/[id]/forslag/[forslag]', 'page')
  return { error: known(error), reason: String(form.get('reason') ?? ''), attempt: (last?.attempt ?? 0) + 1 }
}

const show = ({ agreement, proposal }: z.infer<typeof named>, done: string): never => {
  revalidatePath('/avtaler/[id]', 'layout')
  redirect(`/avtaler/${agreement}/forslag/${proposal}?gjort=${done}`)
}

type Done = { ok: true } | { ok: false; error: string }

/** Reads the form, asks the service, and goes to the proposal when it is done. */
const answerForm = async <Given>(
  last: Last,
  form: FormData,
  schema: z.ZodType<Given>,
  done: string | ((given: Given) => string),
  ask: (actor: Actor, to: z.infer<typeof named>, given: Given) => Promise<Done>,
): Promise<ProposalAnswer> => {
  const actor = await currentActor()
  if (!actor) return failed(last, form, 'no-session')
  const given = Object.fromEntries(form)
  const [to, parsed] = [named.safeParse(given), schema.safeParse(given)]
  if (!to.success || !parsed.success) return failed(last, form, 'failed')
  const answer = await ask(actor, to.data, parsed.data)
  if (!answer.ok) return failed(last, form, answer.error)
  return show(to.data, typeof done === 'string' ? done : done(parsed.data))
}

export async function answerProposal(last: Last, form: FormData): Promise<ProposalAnswer> {
  return answerForm(
    last,
    form,
    z.intersection(z.intersection(reasoned, answered), seen),
    ({ answer }) => (answer === 'accept' ? 'godtatt' : 'avslatt'),
    (actor, { agreement, proposal }, { answer, reason, seen: read }) =>
      answer === 'accept'
        ? acceptProposal(actor, agreement, proposal, { seen: read, reason })
        : declineProposal(actor, agreement, proposal, reason),
  )
}

/** Where the text can no longer be put in, there is nothing to accept. */
export async function refuseProposal(last: Last, form: FormData): Promise<ProposalAnswer> {
  return answerForm(last, form, reasoned, 'avslatt', (actor, { agreement, proposal }, { reason }) =>
    declineProposal(actor, agreement, proposal, reason),
  )
}

export async function takeBackProposal(last: Last, form: FormData): Promise<ProposalAnswer> {
  return answerForm(last, form, reasoned, 'trukket', (actor, { agreement, proposal }, { reason }) =>
    withdrawProposal(actor, agreement, proposal, reason),
  )
}

export async function shareDraft(last: Last, form: FormData): Promise<ProposalAnswer> {
  return answerForm(
    last,
    form,
    z.intersection(versioned, seen),
    'delt',
    (actor, { agreement, proposal }, { version, seen: read }) =>
      shareProposal(actor, agreement, proposal, { version, seen: read }),
  )
}

export async function moveDraft(last: Last, form: FormData): Promise<ProposalAnswer> {
  return answerForm(
    last,
    form,
    putAway,
    ({ away }) => (away === 'yes' ? 'bort' : 'framme'),
    (actor, { agreement, proposal }, { away }) => putAwayProposal(actor, agreement, proposal, away === 'yes'),
  )
}

const writing = z.object({
  id: z.uuid(),
  clause: z.string().max(200),
  answersId: z.uuid().nullable(),
  // The service reads it against the schema of texts.
  texts: z.record(z.string(), z.unknown()),
  // The service reads them against the clause. A page that was open before there were any sends none.
  answers: z.record(z.string(), z.unknown()).default({}),
  reason: z.string().max(100_000),
  version: z.number().int().min(0),
  writer: z.uuid(),
  turn: z.number().int().min(1),
})

/** As somebody writes. Answered only when the database has it. */
export async function saveDraft(agreement: string, given: Writing): Promise<SaveAnswer> {
  const actor = await currentActor()
  if (!actor) return { ok: false, error: 'no-session' }
  const parsed = writing.safeParse(given)
  if (!parsed.success) return { ok: false, error: 'failed' }
  const saved = await saveProposal(actor, agreement, parsed.data)
  return saved.ok ? { ok: true, ...saved.value } : { ok: false, error: known(saved.error) }
}
