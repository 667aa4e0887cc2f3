'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { answersFrom, ownersFrom } from '#lib/register/start-facts.ts'
import { parseStartInput } from '#lib/register/start-input.ts'
import { createAgreement } from '#lib/server/agreements.ts'
import { sha256 } from '#lib/server/hash.ts'
import { currentActor } from '#lib/server/session.ts'
import type { CreateAnswer } from '../../../../components/office-picker/create-answer.ts'

/** Goes to the new draft; an answer means that there is none. */
export async function createDraft(input: unknown): Promise<CreateAnswer> {
  const actor = await currentActor()
  const start = parseStartInput(input)
  if (!actor || !start) return { ok: false, error: 'invalid' }
  const { facts, language } = start
  // An office without a number of the agency's: two who write in the same office mean the same one.
  const number =
    start.number ?? `egen-${sha256(`${facts.kommune}/${facts.kontor}`.toLowerCase()).slice(0, 12)}`
  const begun = await createAgreement(actor, {
    office: { number, name: facts.kontor, parties: ownersFrom(facts) },
    answers: answersFrom(facts),
    language,
  })
  if (!begun.ok) return { ok: false, error: begun.error === 'invalid-answers' ? 'invalid' : begun.error }
  if (!begun.value.created) return { ok: false, error: 'exists', draft: begun.value.id }
  revalidatePath('/', 'layout')
  redirect(`/avtaler/${begun.value.id}`)
}
