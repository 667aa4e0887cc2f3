'use server'

import { z } from 'zod'
import { saveAssessment as storeAssessment } from '#lib/server/assessments.ts'
import type { Result } from '#lib/server/result.ts'
import { adaptWording, resetWording, restoreWording } from '#lib/server/server-changes.ts'
import { currentActor } from '#lib/server/session.ts'
import type { AssessmentChange } from '../../../../../../../components/clause/AssessmentForm.tsx'
import type { ActionAnswer, ActionFailure } from '../../../../../../../components/clause/action-answer.ts'

const agreement = z.uuid()
const clause = z
  .string()
  .max(120)
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
const assessment = z.object({
  answer: z.enum(['considered', 'not-relevant', 'discuss']).nullable(),
  note: z.string().max(4000),
  // A page from before both parties saw the answers has promised something else: it is not taken at its word.
  shared: z.literal(true),
})

const CHANGES = { adapt: adaptWording, reset: resetWording, restore: restoreWording } as const

/** Unlocks a clause's wording, puts the template's back, or undoes that. */
export async function changeWording(
  change: keyof typeof CHANGES,
  id: string,
  key: string,
): Promise<ActionAnswer> {
  const actor = await currentActor()
  if (!actor) return { ok: false, error: 'not-found' }
  if (!Object.hasOwn(CHANGES, change) || !agreement.safeParse(id).success || !clause.safeParse(key).success)
    return { ok: false, error: 'invalid' }
  return toAnswer(await CHANGES[change](actor, id, key))
}

export async function saveAssessment(
  id: string,
  key: string,
  prompt: string,
  given: AssessmentChange,
): Promise<ActionAnswer> {
  const actor = await currentActor()
  if (!actor) return { ok: false, error: 'not-found' }
  const parsed = assessment.safeParse(given)
  if (!parsed.success || !clause.safeParse(key).success || !z.string().max(80).safeParse(prompt).success)
    return { ok: false, error: 'invalid' }
  const answer = parsed.data.answer === 'not-relevant' ? 'not_relevant' : parsed.data.answer
  return toAnswer(await storeAssessment(actor, id, { clause: key, prompt, answer, note: parsed.data.note }))
}

const KNOWN: readonly ActionFailure[] = ['not-found', 'forbidden', 'choices-open']

function toAnswer(result: Result<unknown, string>): ActionAnswer {
  if (result.ok) return { ok: true }
  return { ok: false, error: KNOWN.find((one) => one === result.error) ?? 'invalid' }
}
