export const ACCEPT_FAILURES = [
  'other-email',
  'already-member',
  'has-leader',
  'no-session',
  'failed',
] as const
type AcceptFailure = (typeof ACCEPT_FAILURES)[number]

export type AcceptAnswer = { failure: AcceptFailure }
/** Goes elsewhere when it is done. */
export type AcceptAct = (last: AcceptAnswer | null, form: FormData) => Promise<AcceptAnswer>
