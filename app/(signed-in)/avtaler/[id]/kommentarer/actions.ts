'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { deleteComment, editComment, settleThread, writeComment } from '#lib/server/comments.ts'
import { deleteInternalNote, editInternalNote, writeInternalNote } from '#lib/server/internal-notes.ts'
import type { Result } from '#lib/server/result.ts'
import { currentActor } from '#lib/server/session.ts'
import { COMMENT_FAILURES, type CommentAnswer } from '../../../../../components/comments/comment-action.ts'

type Last = CommentAnswer | null

const clause = z
  .string()
  .max(120)
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
// The services measure the text itself; this only keeps out what no form of ours sends.
const text = z.string().max(1_000_000)
const mentions = z.array(z.uuid()).max(500)
const one = z.object({ agreement: z.uuid(), id: z.uuid() })
const newNote = z.object({ agreement: z.uuid(), id: z.uuid(), clause, text, mentions })
/** «which change.hash of the text.from.to», of the words that were chosen; empty for the whole clause. */
const passage = z
  .string()
  .regex(/^(\d{1,9}\.[0-9a-f]{64}\.\d{1,7}\.\d{1,7})?$/)
  .transform((chosen) => {
    const [seq, hash = '', start, end] = chosen.split('.')
    return hash === '' ? null : { seq: Number(seq), hash, start: Number(start), end: Number(end) }
  })
const newComment = newNote.extend({ parent: z.uuid().optional(), passage: passage.optional() })
const changed = one.extend({ text })
const settled = one.extend({ settled: z.enum(['yes', 'no']) })

/** Reads a form and does what it asks. Whatever goes wrong, the words come back. */
async function act<Input>(
  schema: z.ZodType<Input>,
  form: FormData,
  run: (actor: Actor, input: Input) => Promise<Result<unknown, string>>,
): Promise<CommentAnswer> {
  const words = String(form.get('text') ?? '')
  const actor = await currentActor()
  if (!actor) return { ok: false, error: 'no-session', text: words }
  const parsed = schema.safeParse({ ...Object.fromEntries(form), mentions: form.getAll('mentions') })
  if (!parsed.success) return { ok: false, error: 'failed', text: words }
  const done = await run(actor, parsed.data)
  if (!done.ok)
    return {
      ok: false,
      error: COMMENT_FAILURES.find((known) => known === done.error) ?? 'failed',
      text: words,
    }
  refresh()
  return { ok: true }
}

export async function sendComment(_last: Last, form: FormData): Promise<CommentAnswer> {
  return act(newComment, form, (actor, { agreement, parent, ...rest }) =>
    writeComment(actor, agreement, { ...rest, parentId: parent ?? null }),
  )
}

export async function changeComment(_last: Last, form: FormData): Promise<CommentAnswer> {
  return act(changed, form, (actor, input) => editComment(actor, input.agreement, input.id, input.text))
}

export async function removeComment(_last: Last, form: FormData): Promise<CommentAnswer> {
  return act(one, form, (actor, { agreement, id }) => deleteComment(actor, agreement, id))
}

export async function settleComment(_last: Last, form: FormData): Promise<CommentAnswer> {
  return act(settled, form, (actor, input) =>
    settleThread(actor, input.agreement, input.id, input.settled === 'yes'),
  )
}

export async function sendNote(_last: Last, form: FormData): Promise<CommentAnswer> {
  return act(newNote, form, (actor, { agreement, ...rest }) => writeInternalNote(actor, agreement, rest))
}

export async function changeNote(_last: Last, form: FormData): Promise<CommentAnswer> {
  return act(changed, form, (actor, input) => editInternalNote(actor, input.agreement, input.id, input.text))
}

export async function removeNote(_last: Last, form: FormData): Promise<CommentAnswer> {
  return act(one, form, (actor, { agreement, id }) => deleteInternalNote(actor, agreement, id))
}
