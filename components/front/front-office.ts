import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import type { Concerned, DeadlineKind } from '#lib/agreements/deadlines.ts'
import type { PositionStatus, Stance } from '#lib/agreements/positions.ts'
import type { Party, Role } from '#lib/agreements/role.ts'
import type { Life } from '#lib/agreements/validity.ts'
import type { Road } from '#lib/gate/road.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { MeetingTask } from '#lib/meetings/meeting-tasks.ts'
import type { ClauseName } from '#lib/templates/clause-names.ts'

/** One thing that waits for a party; several clauses of an annex are one. */
export type WaitingRow =
  | {
      code: 'answer-again' | 'take-position' | 'discuss'
      clause: ClauseName
      /** How many clauses it stands for. */
      count: number
      last: { stance: Stance; at: Date } | null
      parties: readonly { partyId: string; status: PositionStatus }[]
    }
  | { code: 'approve'; again: boolean; given: readonly { partyId: string; at: Date }[] }
  | { code: 'answer-unlock'; askedBy: readonly string[] }
  /** Another wording that the party has been asked about, by another. */
  | { code: 'answer-proposal'; clause: ClauseName; proposal: string; askedBy: string }
  | { code: 'sign' }
  | { code: 'confirm-signed' }
  | { code: 'confirm-terms' | 'withdraw-termination'; askedBy: readonly string[] }

/** Where an agreement stands, in a list. */
export type AgreementStanding = {
  state: AgreementState
  /** Of the agreement. */
  language: Language
  missing: number
  /** The contracting ones. */
  parties: readonly Party[]
  agreed: number
  total: number
  /** How many things the page on the way to signing lists. */
  open: number
  newestVersion: number
  waiting: readonly { partyId: string; rows: readonly WaitingRow[] }[]
  incomplete: readonly ClauseName[]
  /** Null as long as it is not signed. */
  life: Life | null
}

/** `what`: a person's words; null where the kind says it. `left`: days; negative when it has passed. */
export type NearDeadline = Concerned & {
  key: string
  kind: DeadlineKind
  what: string | null
  on: string
  left: number
  /** Where it is read; null: among the agreement's deadlines. */
  href: string | null
}

export type OfficeAgreement = AgreementStanding & {
  id: string
  title: string
  createdAt: Date
  road: Road
  savedAt: Date | null
  deadlines: readonly NearDeadline[]
  /** Parties that somebody has reminded today. */
  reminded: readonly { partyId: string; at: Date }[]
}

export type FrontOffice = {
  id: string
  /** The agency's own office number. */
  number: string
  /** «Nav Fossdal». */
  name: string
  owners: readonly Pick<Party, 'id' | 'side' | 'organisation'>[]
  agreements: readonly OfficeAgreement[]
  /** What the partnership meetings leave the reader to do. */
  meetings: readonly MeetingTask[]
  role: Role
  party: Party | null
  /** The director whom the reader acts for today. */
  deputyFor: string | null
  mayCreate: boolean
  mayEdit: boolean
  /** The director of a contracting party. */
  mayDecide: boolean
  mayRemind: boolean
}

/** Whose eyes see it. */
export type Reader = Pick<FrontOffice, 'role' | 'party' | 'mayDecide' | 'mayRemind'>
