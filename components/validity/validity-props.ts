import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import type { Day } from '#lib/agreements/calendar-day.ts'
import type { Party, Role, Side } from '#lib/agreements/role.ts'
import type { Life, Terms, ValidityDeadline } from '#lib/agreements/validity.ts'
import type { FormAction } from '../forms/form-answer.ts'

export type Person = {
  id: string
  name: string
  role: Role | null
  party: { side: Side; organisation: string } | null
}

export type Termination = {
  id: string
  partyId: string
  givenOn: Day
  reason: string
  endsOn: Day
  at: Date
  withdrawnBy: readonly string[]
  isWithdrawn: boolean
  by: Person
}

/** What the page about the dates shows, as the service gives it. */
export type ValidityView = {
  agreement: { id: string; state: AgreementState }
  office: string
  parties: readonly Party[]
  party: Party | null
  permissions: Readonly<
    Record<'propose-terms' | 'confirm-terms' | 'record-evaluation' | 'terminate' | 'revise', boolean>
  >
  terms: Terms
  source: 'text' | 'confirmed' | 'none'
  proposed: {
    id: string
    terms: Terms
    at: Date
    confirmedBy: readonly string[]
    by: Person
    /** Proposed by one's own side. */
    mayWithdraw: boolean
    mayDecline: boolean
  } | null
  /** What was proposed last, where it came to nothing. `isOwn`: those who proposed it took it back. */
  ended: { proposedBy: Person; proposedAt: Date; by: Person; at: Date; isOwn: boolean; reason: string } | null
  life: Life | null
  evaluations: readonly {
    id: string
    heldOn: Day
    summary: string
    at: Date
    by: Person
    /** Why it no longer counts. */
    retracted: { by: Person; at: Date; reason: string } | null
  }[]
  nextEvaluation: Day | null
  deadlines: readonly ValidityDeadline[]
  terminations: readonly Termination[]
  noticeWouldEnd: Day | null
  draft: string | null
  revises: string | null
  replacedBy: string | null
  today: Day
}

export type ValidityProps = {
  view: ValidityView
  actions: Readonly<
    Record<
      | 'propose'
      | 'confirm'
      | 'takeBack'
      | 'decline'
      | 'evaluate'
      | 'retract'
      | 'terminate'
      | 'withdraw'
      | 'revise',
      FormAction
    >
  >
  done: string | null
}
