/** What an action that changes the agreement answers: done, or why nothing was changed. */
export type ActionFailure =
  | 'not-found'
  | 'forbidden'
  | 'choices-open'
  | 'already-adapted'
  | 'invalid'
  | 'failed'
export type ActionAnswer = { ok: true } | { ok: false; error: ActionFailure }
export type WordingAction = () => Promise<ActionAnswer>
