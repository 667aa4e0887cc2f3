'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { recordEvaluation, retractEvaluation } from '#lib/server/evaluations.ts'
import { confirmTerms, declineTerms, proposeTerms, withdrawTerms } from '#lib/server/propose-terms.ts'
import { beginRevision } from '#lib/server/revision.ts'
import { currentActor } from '#lib/server/session.ts'
import { terminateAgreement, withdrawTermination } from '#lib/server/termination.ts'
import { type FormAnswer, formAnswer } from '../../../../../components/forms/form-answer.ts'

type Last = FormAnswer | null

// The services measure the texts themselves; this only keeps out what no form of ours sends.
const text = z.string().max(1_000_000).optional().default('')
/** What is no number is found wrong where it is measured. */
const months = text.transform((given) => (given.trim() === '' ? null : Number(given.trim())))
const dayOrNothing = text.transform((given) => given || null)
const about = z.object({ agreement: z.uuid() })
const proposed = about.extend({
  validFrom: dayOrNothing,
  validTo: dayOrNothing,
  evaluationMonths: months,
  noticeMonths: months,
})
const confirmed = about.extend({ terms: z.uuid() })
const declined = confirmed.extend({ reason: text })
const retracted = about.extend({ evaluation: z.uuid(), reason: text })
const evaluated = about.extend({ heldOn: text, summary: text })
const terminated = about.extend({ reason: text, seen: z.string().max(10) })

const show = (agreement: string, done: string): never => {
  revalidatePath('/avtaler/[id]', 'layout')
  redirect(`/avtaler/${agreement}/gyldighet?gjort=${done}`)
}

type Given<Input> = { ok: true; actor: Actor; input: Input } | { ok: false; answer: FormAnswer }

const read = async <Input>(
  schema: z.ZodType<Input, unknown>,
  last: Last,
  form: FormData,
): Promise<Given<Input>> => {
  const actor = await currentActor()
  if (!actor) return { ok: false, answer: formAnswer(last, form, { failure: 'no-session' }) }
  const parsed = schema.safeParse(Object.fromEntries(form))
  return parsed.success
    ? { ok: true, actor, input: parsed.data }
    : { ok: false, answer: formAnswer(last, form, { failure: 'failed' }) }
}

/** The reason is missing or too long, or it is something else. */
const withoutReason = (last: Last, form: FormData, error: string): FormAnswer =>
  formAnswer(
    last,
    form,
    error === 'empty' || error === 'too-long' ? { problems: { reason: error } } : { failure: error },
  )

export async function propose(last: Last, form: FormData): Promise<FormAnswer> {
  const given = await read(proposed, last, form)
  if (!given.ok) return given.answer
  const { agreement, ...terms } = given.input
  const done = await proposeTerms(given.actor, agreement, terms)
  if (done.ok) return show(agreement, 'foreslatt')
  return formAnswer(last, form, 'problems' in done ? done : { failure: done.error })
}

export async function confirm(last: Last, form: FormData): Promise<FormAnswer> {
  const given = await read(confirmed, last, form)
  if (!given.ok) return given.answer
  const { agreement, terms } = given.input
  const done = await confirmTerms(given.actor, agreement, terms)
  return done.ok ? show(agreement, 'bekreftet') : formAnswer(last, form, { failure: done.error })
}

export async function takeBack(last: Last, form: FormData): Promise<FormAnswer> {
  const given = await read(confirmed, last, form)
  if (!given.ok) return given.answer
  const { agreement, terms } = given.input
  const done = await withdrawTerms(given.actor, agreement, terms)
  return done.ok ? show(agreement, 'datoer-trukket') : formAnswer(last, form, { failure: done.error })
}

export async function decline(last: Last, form: FormData): Promise<FormAnswer> {
  const given = await read(declined, last, form)
  if (!given.ok) return given.answer
  const { agreement, ...words } = given.input
  const done = await declineTerms(given.actor, agreement, words)
  return done.ok ? show(agreement, 'avslatt') : withoutReason(last, form, done.error)
}

export async function evaluate(last: Last, form: FormData): Promise<FormAnswer> {
  const given = await read(evaluated, last, form)
  if (!given.ok) return given.answer
  const { agreement, ...words } = given.input
  const done = await recordEvaluation(given.actor, agreement, words)
  if (done.ok) return show(agreement, 'evaluert')
  return formAnswer(last, form, 'problems' in done ? done : { failure: done.error })
}

export async function retract(last: Last, form: FormData): Promise<FormAnswer> {
  const given = await read(retracted, last, form)
  if (!given.ok) return given.answer
  const { agreement, ...words } = given.input
  const done = await retractEvaluation(given.actor, agreement, words)
  return done.ok ? show(agreement, 'evaluering-trukket') : withoutReason(last, form, done.error)
}

export async function terminate(last: Last, form: FormData): Promise<FormAnswer> {
  const given = await read(terminated, last, form)
  if (!given.ok) return given.answer
  const { agreement, ...words } = given.input
  const done = await terminateAgreement(given.actor, agreement, words)
  return done.ok ? show(agreement, 'sagt-opp') : withoutReason(last, form, done.error)
}

export async function withdraw(last: Last, form: FormData): Promise<FormAnswer> {
  const given = await read(about, last, form)
  if (!given.ok) return given.answer
  const done = await withdrawTermination(given.actor, given.input.agreement)
  return done.ok ? show(given.input.agreement, 'trukket') : formAnswer(last, form, { failure: done.error })
}

/** Leads to the new draft, or to the one the office has already. */
export async function revise(last: Last, form: FormData): Promise<FormAnswer> {
  const given = await read(about, last, form)
  if (!given.ok) return given.answer
  const done = await beginRevision(given.actor, given.input.agreement)
  if (!done.ok) return formAnswer(last, form, { failure: done.error })
  revalidatePath('/', 'layout')
  redirect(`/avtaler/${done.value.id}`)
}
