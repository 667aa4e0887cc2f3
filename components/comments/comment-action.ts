/** What sending a comment or a note answers: done, or why not, with the words that were sent. */
export const COMMENT_FAILURES = [
  'no-session',
  'not-found',
  'forbidden',
  'empty',
  'too-long',
  'no-clause',
  'no-thread',
  'no-passage',
  'too-late',
  'answered',
  'failed',
] as const
export type CommentFailure = (typeof COMMENT_FAILURES)[number]
export type CommentAnswer = { ok: true } | { ok: false; error: CommentFailure; text: string }
/** A form's action: what was answered last comes first, as React hands it over. */
export type CommentAction = (last: CommentAnswer | null, form: FormData) => Promise<CommentAnswer>

export type CommentActions = Readonly<
  Record<'write' | 'edit' | 'remove' | 'settle' | 'writeNote' | 'editNote' | 'removeNote', CommentAction>
>
