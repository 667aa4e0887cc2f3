'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { AUTHORITIES } from '#lib/agreements/party-details.ts'
import { openParties, savePartyDetails } from '#lib/server/party-details.ts'
import { currentActor } from '#lib/server/session.ts'
import { DETAILS_FAILURES, type DetailsAnswer } from '../../../../../components/parties/details-action.ts'

type Last = DetailsAnswer | null
type Refused = { error: string; problems?: DetailsAnswer['problems'] }

// The service measures the texts itself; this only keeps out what no form of ours sends.
const text = z.string().max(10_000).optional().default('')
const saved = z.object({
  agreement: z.uuid(),
  seen: z.coerce.number().int().min(0).max(2_147_483_647),
  caseNumber: text,
  signatoryName: text,
  signatoryTitle: text,
  authority: z
    .enum(AUTHORITIES)
    .optional()
    .transform((given) => given ?? null),
  authorityText: text,
  authorityOn: text,
})

/** Whatever goes wrong, the words come back. */
const answerWith = (last: Last, form: FormData, refused: Refused, edition = 0): DetailsAnswer => {
  const words = [...form].filter(([name, value]) => typeof value === 'string' && !name.startsWith('$'))
  return {
    attempt: (last?.attempt ?? 0) + 1,
    words: Object.fromEntries(words.map(([name, value]) => [name, String(value)])),
    edition,
    failure: refused.problems ? null : (DETAILS_FAILURES.find((one) => one === refused.error) ?? 'failed'),
    problems: refused.problems ?? {},
  }
}

const editionNow = async (actor: Actor, agreement: string): Promise<number> => {
  const view = await openParties(actor, agreement)
  return view.ok ? (view.value.parties.find(({ mayEdit }) => mayEdit)?.edition ?? 0) : 0
}

export async function saveDetails(last: Last, form: FormData): Promise<DetailsAnswer> {
  const actor = await currentActor()
  if (!actor) return answerWith(last, form, { error: 'no-session' })
  const parsed = saved.safeParse(Object.fromEntries(form))
  if (!parsed.success) return answerWith(last, form, { error: 'failed' })
  const { agreement, ...details } = parsed.data
  const done = await savePartyDetails(actor, agreement, details)
  if (!done.ok) return answerWith(last, form, done, await editionNow(actor, agreement))
  revalidatePath('/avtaler/[id]', 'layout')
  redirect(`/avtaler/${agreement}/parter?lagret`)
}
