'use server'
import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { DISPUTE_KINDS } from '#lib/agreements/disputes.ts'
import { confirmAgreed, liftDispute, recordStep, retractStep } from '#lib/server/record-dispute.ts'
import { currentActor } from '#lib/server/session.ts'
import { DISPUTE_FAILURES, type DisputeAnswer } from '../../../../../components/dispute/dispute-action.ts'

type Last = DisputeAnswer | null

// The services measure the texts themselves; this only keeps out what no form of ours sends.
const text = z.string().max(1_000_000).optional().default('')
const clauses = z.array(z.string().max(120)).max(500)
const uuidOrNothing = z
  .union([z.literal(''), z.uuid()])
  .optional()
  .transform((given) => given || null)
const lifted = z.object({ agreement: z.uuid(), clauses, subject: text })
const recorded = z.object({
  agreement: z.uuid(),
  dispute: z.uuid(),
  kind: z.enum(DISPUTE_KINDS),
  replaces: uuidOrNothing,
  heldOn: text,
  clauses,
  happened: text,
  outcome: text,
  caseNumber: text,
})
const retracted = z.object({ agreement: z.uuid(), dispute: z.uuid(), step: z.uuid(), reason: text })
const confirmed = z.object({ agreement: z.uuid(), dispute: z.uuid(), step: z.uuid() })

const chosenIn = (form: FormData): readonly string[] => form.getAll('clauses').map(String)
const read = (form: FormData) => ({ ...Object.fromEntries(form), clauses: chosenIn(form) })

type Failed = { failure: string } | { problems: DisputeAnswer['problems'] }

/** Whatever goes wrong, the words come back. */
const answerWith = (last: Last, form: FormData, failed: Failed): DisputeAnswer => {
  const words = [...form].filter(([name, value]) => typeof value === 'string' && !name.startsWith('$'))
  return {
    attempt: (last?.attempt ?? 0) + 1,
    words: Object.fromEntries(words.map(([name, value]) => [name, String(value)])),
    clauses: chosenIn(form),
    failure:
      'failure' in failed ? (DISPUTE_FAILURES.find((known) => known === failed.failure) ?? 'failed') : null,
    problems: 'problems' in failed ? failed.problems : {},
  }
}

const show = (agreement: string, dispute: string): never => {
  revalidatePath('/avtaler/[id]', 'layout')
  redirect(`/avtaler/${agreement}/tvist#tvist-${dispute}`)
}

/** Lifts a disagreement about one clause or several. */
export async function lift(last: Last, form: FormData): Promise<DisputeAnswer> {
  const actor = await currentActor()
  if (!actor) return answerWith(last, form, { failure: 'no-session' })
  const parsed = lifted.safeParse(read(form))
  if (!parsed.success) return answerWith(last, form, { failure: 'failed' })
  const { agreement, ...input } = parsed.data
  const done = await liftDispute(actor, agreement, input)
  if (done.ok) return show(agreement, done.value.id)
  const { error } = done
  if (error === 'no-clause') return answerWith(last, form, { problems: { clauses: error } })
  if (error === 'empty' || error === 'too-long')
    return answerWith(last, form, { problems: { subject: error } })
  return answerWith(last, form, { failure: error })
}

/** Records what was done, how it ended, or a correction of that. */
export async function record(last: Last, form: FormData): Promise<DisputeAnswer> {
  const actor = await currentActor()
  if (!actor) return answerWith(last, form, { failure: 'no-session' })
  const parsed = recorded.safeParse(read(form))
  if (!parsed.success) return answerWith(last, form, { failure: 'failed' })
  const { agreement, dispute, replaces, ...input } = parsed.data
  const done = await recordStep(actor, agreement, dispute, input, replaces)
  if (done.ok) return show(agreement, dispute)
  return answerWith(last, form, 'problems' in done ? done : { failure: done.error })
}

export async function takeBack(last: Last, form: FormData): Promise<DisputeAnswer> {
  const actor = await currentActor()
  if (!actor) return answerWith(last, form, { failure: 'no-session' })
  const parsed = retracted.safeParse(read(form))
  if (!parsed.success) return answerWith(last, form, { failure: 'failed' })
  const { agreement, dispute, step, reason } = parsed.data
  const done = await retractStep(actor, agreement, dispute, { step, reason })
  if (done.ok) return show(agreement, dispute)
  const { error } = done
  return error === 'empty' || error === 'too-long'
    ? answerWith(last, form, { problems: { reason: error } })
    : answerWith(last, form, { failure: error })
}

/** The other party says that they have come to agree. What has changed meanwhile is seen on the page. */
export async function confirm(form: FormData): Promise<void> {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const parsed = confirmed.safeParse(read(form))
  if (!parsed.success) notFound()
  const { agreement, dispute, step } = parsed.data
  const done = await confirmAgreed(actor, agreement, dispute, step)
  if (!done.ok && done.error === 'not-found') notFound()
  show(agreement, dispute)
}
