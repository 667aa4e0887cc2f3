/** What a form about a hearing answers: done, or why not, with the words that were sent. */
import type { HearingField, HearingProblem } from '#lib/agreements/hearing-input.ts'

export const HEARING_FAILURES = ['no-session', 'not-found', 'forbidden', 'gone', 'failed'] as const
type HearingFailure = (typeof HEARING_FAILURES)[number]

export type Words = Readonly<Record<string, string>>
export type HearingAnswer = {
  /** Counts the attempts, so that the form is drawn anew with the words that were sent. */
  attempt: number
  words: Words
  failure: HearingFailure | null
  problems: Readonly<Partial<Record<HearingField | 'reason', HearingProblem | 'empty'>>>
}
/** Goes elsewhere when it is done. */
export type HearingAction = (last: HearingAnswer | null, form: FormData) => Promise<HearingAnswer>
