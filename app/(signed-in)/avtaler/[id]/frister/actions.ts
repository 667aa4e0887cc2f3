'use server'
import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import type { DeadlineInput } from '#lib/agreements/deadline-input.ts'
import type { ForWhom } from '#lib/agreements/deadlines.ts'
import { changeDeadline, meetDeadline, removeDeadline, setDeadline } from '#lib/server/deadlines.ts'
import { currentActor } from '#lib/server/session.ts'
import {
  DEADLINE_FAILURES,
  type DeadlineAnswer,
} from '../../../../../components/deadlines/deadline-action.ts'

type Last = DeadlineAnswer | null

// The service measures the text itself; this only keeps out what no form of ours sends.
const text = z.string().max(100_000).optional().default('')
const saved = z.object({
  agreement: z.uuid(),
  deadline: z.union([z.literal(''), z.uuid()]),
  what: text,
  on: text,
  whom: z
    .union([z.enum(['both', 'leader', '']), z.uuid()])
    .optional()
    .default(''),
})
const pressed = z.object({ agreement: z.uuid(), deadline: z.uuid() })
const met = pressed.extend({ met: z.enum(['yes', 'no']) })

const whomOf = (whom: string): ForWhom | null => {
  if (whom === '') return null
  return whom === 'both' || whom === 'leader' ? { whom } : { whom: 'party', partyId: whom }
}

/** Whatever goes wrong, the words come back. */
const answerWith = (
  last: Last,
  form: FormData,
  failed: { failure: string } | { problems: DeadlineAnswer['problems'] },
): DeadlineAnswer => ({
  attempt: (last?.attempt ?? 0) + 1,
  words: Object.fromEntries(['what', 'on', 'whom'].map((name) => [name, String(form.get(name) ?? '')])),
  failure:
    'failure' in failed ? (DEADLINE_FAILURES.find((known) => known === failed.failure) ?? 'failed') : null,
  problems: 'problems' in failed ? failed.problems : {},
})

export async function save(last: Last, form: FormData): Promise<DeadlineAnswer> {
  const actor = await currentActor()
  if (!actor) return answerWith(last, form, { failure: 'no-session' })
  const parsed = saved.safeParse(Object.fromEntries(form))
  if (!parsed.success) return answerWith(last, form, { failure: 'failed' })
  const { agreement, deadline, what, on, whom } = parsed.data
  const input: DeadlineInput = { what, on, whom: whomOf(whom) }
  const done = deadline
    ? await changeDeadline(actor, agreement, deadline, input)
    : await setDeadline(actor, agreement, input)
  if (!done.ok) return answerWith(last, form, 'problems' in done ? done : { failure: done.error })
  revalidatePath('/avtaler/[id]', 'layout')
  return redirect(`/avtaler/${agreement}/frister#frist-${done.value.id}`)
}

/** Back to the list, which shows what is true now. */
const show = (agreement: string, done: { ok: true } | { ok: false; error: string }): never => {
  if (!done.ok && done.error === 'not-found') notFound()
  revalidatePath('/avtaler/[id]', 'layout')
  redirect(`/avtaler/${agreement}/frister${done.ok ? '' : '?borte'}`)
}

export async function meet(form: FormData): Promise<void> {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const parsed = met.safeParse(Object.fromEntries(form))
  if (!parsed.success) notFound()
  const { agreement, deadline } = parsed.data
  show(agreement, await meetDeadline(actor, agreement, deadline, parsed.data.met === 'yes'))
}

export async function remove(form: FormData): Promise<void> {
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const parsed = pressed.safeParse(Object.fromEntries(form))
  if (!parsed.success) notFound()
  const { agreement, deadline } = parsed.data
  show(agreement, await removeDeadline(actor, agreement, deadline))
}
