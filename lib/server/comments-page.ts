/** All that stands below the guide of one clause: what everybody says, and what the reader's own party keeps to itself. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor.ts'
import { type CommentsView, listComments } from './comments.ts'
import { type InternalNotesView, listInternalNotes } from './internal-notes.ts'
import { ok, type Result } from './result.ts'

export type CommentsPage = {
  comments: CommentsView
  /** Null for those who belong to no party. */
  notes: InternalNotesView | null
  place: {
    agreement: string
    clause: string
    /** The browser keeps unsent words under this name: nobody else who logs in there meets them. */
    kept: string
    newId: () => string
  }
}

export const commentsPage = async (
  actor: Actor,
  agreement: string,
  clause: string,
): Promise<Result<CommentsPage, 'not-found' | 'forbidden'>> => {
  const comments = await listComments(actor, agreement, clause)
  if (!comments.ok) return comments
  const notes = await listInternalNotes(actor, agreement, clause)
  return ok({
    comments: comments.value,
    notes: notes.ok ? notes.value : null,
    place: { agreement, clause, kept: `kommentar/${actor.userId}/${agreement}/${clause}`, newId: randomUUID },
  })
}
