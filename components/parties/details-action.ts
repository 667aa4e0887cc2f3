/** What the form answers: why not, with the words that were sent. */
import type { DetailsField, DetailsProblem } from '#lib/agreements/party-details.ts'

export const DETAILS_FAILURES = ['no-session', 'not-found', 'forbidden', 'changed', 'failed'] as const
type DetailsFailure = (typeof DETAILS_FAILURES)[number]

export type DetailsAnswer = {
  attempt: number
  words: Readonly<Record<string, string>>
  /** What is stored now: whoever saves again has been told that a colleague was there. */
  edition: number
  failure: DetailsFailure | null
  problems: Readonly<Partial<Record<DetailsField, DetailsProblem>>>
}
/** Goes elsewhere when it is done. */
export type DetailsAct = (last: DetailsAnswer | null, form: FormData) => Promise<DetailsAnswer>
