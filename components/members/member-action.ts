/** What a form about the people of an office answers: why not, with the words that were sent. */
import type { DeputyProblem } from '#lib/agreements/deputy-input.ts'
import type { InvitationProblem } from '#lib/agreements/invitation-input.ts'

export const MEMBER_FAILURES = [
  'no-session',
  'not-found',
  'forbidden',
  'gone',
  'last-director',
  'too-many',
  'too-soon',
  'no-mail',
  'failed',
] as const
export type MemberFailure = (typeof MEMBER_FAILURES)[number]

export type MemberProblem = InvitationProblem | Exclude<DeputyProblem, 'too-long'> | 'deputy-too-long'
export type MemberField = 'name' | 'email' | 'role' | 'guestTo' | 'deputyId' | 'from' | 'to'

export type MemberAnswer = {
  /** Counts the attempts, so that the form is drawn anew with the words that were sent. */
  attempt: number
  words: Readonly<Record<string, string>>
  failure: MemberFailure | null
  problems: Readonly<Partial<Record<MemberField, MemberProblem>>>
}
/** Goes elsewhere when it is done. */
export type MemberAct = (last: MemberAnswer | null, form: FormData) => Promise<MemberAnswer>

/** What one may do with an invitation that nobody has answered. */
export type InvitationActs = { resend: MemberAct; withdraw: MemberAct }

/** What was done, in the address of the page that one is led to. */
export const DONE = [
  'invited',
  'resent',
  'withdrawn',
  'role',
  'removed',
  'asked',
  'unasked',
  'deputy',
  'revoked',
  'welcome',
] as const
export type Done = (typeof DONE)[number]
