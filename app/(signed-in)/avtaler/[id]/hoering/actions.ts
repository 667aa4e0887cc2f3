'use server'
import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import type { HearingInput } from '#lib/agreements/hearing-input.ts'
import { HEARING_KINDS } from '#lib/agreements/hearings.ts'
import { retractHearingFile } from '#lib/server/hearing-files.ts'
import { recordHearing, retractHearing, stateReservation } from '#lib/server/record-hearing.ts'
import { currentActor } from '#lib/server/session.ts'
import { HEARING_FAILURES, type HearingAnswer } from '../../../../../components/hearing/hearing-action.ts'

type Last = HearingAnswer | null

// The services measure the texts themselves; this only keeps out what no form of ours sends.
const text = z.string().max(1_000_000).optional().default('')
const outcome = z.enum(['yes', 'no', '']).optional().default('')
const uuidOrNothing = z
  .union([z.literal(''), z.uuid()])
  .optional()
  .transform((given) => given || null)
const seq = z.coerce.number().int().min(1).max(2_147_483_647)
const recorded = z.object({
  agreement: z.uuid(),
  kind: z.enum(HEARING_KINDS),
  planned: z.enum(['yes', 'no']),
  replaces: uuidOrNothing,
  heldOn: text,
  participants: text,
  input: text,
  answer: text,
  caseNumber: text,
  isApproved: outcome,
  municipalityId: uuidOrNothing,
  text: z
    .union([z.enum(['day', 'now']), seq])
    .optional()
    .default('day'),
})
const retracted = z.object({ agreement: z.uuid(), entry: z.uuid(), reason: text })
const fileRetracted = z.object({ agreement: z.uuid(), file: z.uuid(), reason: text })
const reserved = z.object({ agreement: z.uuid(), reserved: z.enum(['yes', 'no']) })

const OUTCOMES = { yes: true, no: false, '': null } as const

const inputOf = ({
  agreement: _agreement,
  replaces: _replaces,
  planned,
  isApproved,
  ...rest
}: z.infer<typeof recorded>): HearingInput => ({
  ...rest,
  isPlanned: planned === 'yes',
  isApproved: OUTCOMES[isApproved],
})

/** Whatever goes wrong, the words come back. */
const answerWith = (
  last: Last,
  form: FormData,
  failed: { failure: string } | { problems: HearingAnswer['problems'] },
): HearingAnswer => {
  const words = [...form].filter(([name, value]) => typeof value === 'string' && !name.startsWith('$'))
  return {
    attempt: (last?.attempt ?? 0) + 1,
    words: Object.fromEntries(words.map(([name, value]) => [name, String(value)])),
    failure:
      'failure' in failed ? (HEARING_FAILURES.find((known) => known === failed.failure) ?? 'failed') : null,
    problems: 'problems' in failed ? failed.problems : {},
  }
}

const show = (agreement: string, id: string): never => {
  revalidatePath('/avtaler/[id]', 'layout')
  redirect(`/avtaler/${agreement}/hoering#horing-${id}`)
}

export async function record(last: Last, form: FormData): Promise<HearingAnswer> {
  const actor = await currentActor()
  if (!actor) return answerWith(last, form, { failure: 'no-session' })
  const parsed = recorded.safeParse(Object.fromEntries(form))
  if (!parsed.success) return answerWith(last, form, { failure: 'failed' })
  const { agreement, replaces } = parsed.data
  const done = await recordHearing(actor, agreement, inputOf(parsed.data), replaces)
  if (done.ok) return show(agreement, done.value.id)
  return answerWith(last, form, 'problems' in done ? done : { failure: done.error })
}

export async function takeBack(last: Last, form: FormData): Promise<HearingAnswer> {
  const actor = await currentActor()
  if (!actor) return answerWith(last, form, { failure: 'no-session' })
  const parsed = retracted.safeParse(Object.fromEntries(form))
  if (!parsed.success) return answerWith(last, form, { failure: 'failed' })
  const { agreement, entry, reason } = parsed.data
  const done = await retractHearing(actor, agreement, entry, reason)
  return done.ok ? show(agreement, entry) : notTakenBack(last, form, done.error)
}

export async function takeBackFile(last: Last, form: FormData): Promise<HearingAnswer> {
  const actor = await currentActor()
  if (!actor) return answerWith(last, form, { failure: 'no-session' })
  const parsed = fileRetracted.safeParse(Object.fromEntries(form))
  if (!parsed.success) return answerWith(last, form, { failure: 'failed' })
  const { agreement, file, reason } = parsed.data
  const done = await retractHearingFile(actor, agreement, file, reason)
  if (!done.ok) return notTakenBack(last, form, done.error)
  revalidatePath('/avtaler/[id]', 'layout')
  redirect(`/avtaler/${agreement}/hoering?gjort=fil-trukket`)
}

const notTakenBack = (last: Last, form: FormData, error: string): HearingAnswer =>
  error === 'empty' || error === 'too-long'
    ? answerWith(last, form, { problems: { reason: error } })
    : answerWith(last, form, { failure: error })

/** A municipality's own word on whether its council must approve. */
export async function answerReservation(form: FormData): Promise<void> {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const parsed = reserved.safeParse(Object.fromEntries(form))
  if (!parsed.success) notFound()
  const { agreement } = parsed.data
  const done = await stateReservation(actor, agreement, parsed.data.reserved === 'yes')
  if (!done.ok && done.error === 'not-found') notFound()
  revalidatePath('/avtaler/[id]', 'layout')
  redirect(`/avtaler/${agreement}/hoering`)
}
