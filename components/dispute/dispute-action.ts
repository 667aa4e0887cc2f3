/** What a form about a dispute answers: why it was not recorded, with the words that were sent. Done, it goes elsewhere. */
import type { StepField, StepProblem } from '#lib/agreements/dispute-input.ts'

export const DISPUTE_FAILURES = ['no-session', 'not-found', 'forbidden', 'gone', 'agreed', 'failed'] as const
type DisputeFailure = (typeof DISPUTE_FAILURES)[number]

export type Words = Readonly<Record<string, string>>
export type DisputeField = StepField | 'subject' | 'reason'
export type DisputeProblem = StepProblem | 'empty'
export type DisputeAnswer = {
  /** Counts the attempts, so that the form is drawn anew with the words that were sent. */
  attempt: number
  words: Words
  /** The clauses that were chosen. */
  clauses: readonly string[]
  failure: DisputeFailure | null
  problems: Readonly<Partial<Record<DisputeField, DisputeProblem>>>
}
export type DisputeAction = (last: DisputeAnswer | null, form: FormData) => Promise<DisputeAnswer>
