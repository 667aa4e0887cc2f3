'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { addToMeeting } from '#lib/server/meetings.ts'
import { approveMinutes, sendMinutes } from '#lib/server/minutes.ts'
import { currentActor } from '#lib/server/session.ts'
import { type FormAnswer, formAnswer } from '../../../../../../../components/forms/form-answer.ts'

type Last = FormAnswer | null

const about = z.object({ office: z.uuid(), meeting: z.uuid() })
const hash = z.string().max(64)
/** What is too long for its place is told of there; this is what no form can send. */
const text = z.string().trim().max(100_000)
const sent = about.extend({ hash, commentBy: z.string().max(20) })
const read = about.extend({ hash })
const said = about.extend({ text, hash: hash.optional() })
const action = about.extend({
  item: z.string().max(40),
  status: z.string().max(20),
  note: text,
  due: z
    .string()
    .max(20)
    .transform((given) => given || null),
})

type Done = { ok: true } | { ok: false; error: string }
/** By field. */
type Problem = { problem: Readonly<Record<string, string>> }

/** One way through for every form: who asks, what is sent, what came of it. */
const submit = async <Input extends { office: string; meeting: string }>(
  schema: z.ZodType<Input, unknown>,
  last: Last,
  form: FormData,
  work: (actor: Actor, input: Input) => Promise<Done | Problem>,
  to = 'referat',
): Promise<FormAnswer> => {
  const actor = await currentActor()
  if (!actor) return formAnswer(last, form, { failure: 'no-session' })
  const parsed = schema.safeParse(Object.fromEntries(form))
  if (!parsed.success) return formAnswer(last, form, { failure: 'failed' })
  const done = await work(actor, parsed.data)
  if ('problem' in done) return formAnswer(last, form, { problems: done.problem })
  revalidatePath('/kontor/[kontor]', 'layout')
  if (!done.ok) return formAnswer(last, form, { failure: done.error })
  const { office, meeting } = parsed.data
  redirect(to === 'referat' ? `/kontor/${office}/moter/${meeting}/referat` : `/kontor/${office}/oppgaver`)
}

/** Sends exactly the minutes that were read to the owners. */
export async function sendAction(last: Last, form: FormData): Promise<FormAnswer> {
  return submit(sent, last, form, async (actor, { meeting, ...given }) => {
    const done = await sendMinutes(actor, meeting, { hash: given.hash, commentBy: given.commentBy })
    return !done.ok && done.error === 'invalid' ? { problem: { commentBy: 'commentBy' } } : done
  })
}

export async function approveAction(last: Last, form: FormData): Promise<FormAnswer> {
  return submit(read, last, form, (actor, given) => approveMinutes(actor, given.meeting, given.hash))
}

export async function objectAction(last: Last, form: FormData): Promise<FormAnswer> {
  return submit(said, last, form, (actor, given) =>
    withText(given.text, 2000, () =>
      addToMeeting(actor, given.meeting, { kind: 'minutes-objected', hash: given.hash, text: given.text }),
    ),
  )
}

export async function withdrawAction(last: Last, form: FormData): Promise<FormAnswer> {
  return submit(read, last, form, (actor, given) =>
    addToMeeting(actor, given.meeting, { kind: 'objection-withdrawn', hash: given.hash }),
  )
}

export async function reopenAction(last: Last, form: FormData): Promise<FormAnswer> {
  return submit(said, last, form, (actor, given) =>
    withText(given.text, 500, () =>
      addToMeeting(actor, given.meeting, { kind: 'minutes-reopened', reason: given.text }),
    ),
  )
}

export async function addendumAction(last: Last, form: FormData): Promise<FormAnswer> {
  return submit(said, last, form, (actor, given) =>
    withText(given.text, 5000, () =>
      addToMeeting(actor, given.meeting, {
        kind: 'addendum',
        id: crypto.randomUUID().slice(0, 8),
        text: given.text,
      }),
    ),
  )
}

/** What has become of a follow-up. */
export async function followUpAction(last: Last, form: FormData): Promise<FormAnswer> {
  return submit(
    action,
    last,
    form,
    async (actor, { meeting, item, status, note, due }): Promise<Done | Problem> => {
      if (note.length > 1000) return { problem: { note: 'long1000' } }
      const done = await addToMeeting(actor, meeting, { kind: 'action-changed', item, status, note, due })
      return !done.ok && done.error === 'invalid' ? { problem: { due: 'due' } } : done
    },
    'oppgaver',
  )
}

const withText = async (
  given: string,
  most: 500 | 2000 | 5000,
  work: () => Promise<Done>,
): Promise<Done | Problem> => {
  if (given === '') return { problem: { text: 'text' } }
  return given.length > most ? { problem: { text: `long${most}` } } : work()
}
