'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { confirmSigned, withdrawSigning } from '#lib/server/confirm-signed.ts'
import { currentActor } from '#lib/server/session.ts'
import { retractSigned } from '#lib/server/signed-files.ts'
import { type FormAnswer, formAnswer } from '../../../../../components/forms/form-answer.ts'

type Last = FormAnswer | null

// The services measure the texts themselves; this only keeps out what no form of ours sends.
const text = z.string().max(1_000_000).optional().default('')
const about = z.object({ agreement: z.uuid(), file: z.uuid() })
const confirmed = about.extend({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  signedOn: text,
  signatory: text,
  title: text,
  hasCompared: z.literal('ja').optional(),
})
const retracted = about.extend({ reason: text })

const show = (agreement: string, done: string, file?: string): never => {
  revalidatePath('/avtaler/[id]', 'layout')
  redirect(`/avtaler/${agreement}/signert?gjort=${done}${file ? `#fil-${file}` : ''}`)
}

type Given<Input> = { ok: true; actor: Actor; input: Input } | { ok: false; answer: FormAnswer }

const read = async <Input>(schema: z.ZodType<Input>, last: Last, form: FormData): Promise<Given<Input>> => {
  const actor = await currentActor()
  if (!actor) return { ok: false, answer: formAnswer(last, form, { failure: 'no-session' }) }
  const parsed = schema.safeParse(Object.fromEntries(form))
  return parsed.success
    ? { ok: true, actor, input: parsed.data }
    : { ok: false, answer: formAnswer(last, form, { failure: 'failed' }) }
}

/** «Signert av oss», of exactly the file the form stands at. */
export async function confirm(last: Last, form: FormData): Promise<FormAnswer> {
  const given = await read(confirmed, last, form)
  if (!given.ok) return given.answer
  const { agreement, file, sha256, hasCompared, ...words } = given.input
  const done = await confirmSigned(
    given.actor,
    agreement,
    { id: file, sha256 },
    { ...words, hasCompared: hasCompared === 'ja' },
  )
  if (done.ok) return show(agreement, done.value.signed ? 'signert' : 'bekreftet')
  return formAnswer(last, form, 'problems' in done ? done : { failure: done.error })
}

export async function withdraw(last: Last, form: FormData): Promise<FormAnswer> {
  const given = await read(about, last, form)
  if (!given.ok) return given.answer
  const done = await withdrawSigning(given.actor, given.input.agreement)
  return done.ok ? show(given.input.agreement, 'trukket') : formAnswer(last, form, { failure: done.error })
}

export async function retract(last: Last, form: FormData): Promise<FormAnswer> {
  const given = await read(retracted, last, form)
  if (!given.ok) return given.answer
  const { agreement, file, reason } = given.input
  const done = await retractSigned(given.actor, agreement, file, reason)
  if (done.ok) return show(agreement, 'fil-trukket')
  if (done.error === 'empty') return formAnswer(last, form, { problems: { reason: 'reason' } })
  if (done.error === 'too-long') return formAnswer(last, form, { problems: { reason: 'too-long' } })
  return formAnswer(last, form, { failure: done.error })
}
