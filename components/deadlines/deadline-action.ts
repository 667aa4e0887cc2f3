/** What the form about a deadline answers: done, or why not, with the words that were sent. */
import type { DeadlineProblems } from '#lib/agreements/deadline-input.ts'

export const DEADLINE_FAILURES = ['no-session', 'forbidden', 'gone', 'failed'] as const
type DeadlineFailure = (typeof DEADLINE_FAILURES)[number]

export type DeadlineAnswer = {
  /** Counts the attempts, so that the form is drawn anew with the words that were sent. */
  attempt: number
  words: Readonly<Record<string, string>>
  failure: DeadlineFailure | null
  problems: DeadlineProblems
}
/** Goes elsewhere when it is done. */
export type DeadlineAction = (last: DeadlineAnswer | null, form: FormData) => Promise<DeadlineAnswer>
