/** The people of an office, as one of them may see them. */
import type { Party, Role } from '#lib/agreements/role.ts'
import type { MemberAction } from './can-member.ts'

export type DeputyView = {
  id: string
  directorId: string
  deputyId: string
  director: string
  deputy: string
  /** `2026-07-01`. */
  from: string
  /** Last day, inclusive. */
  to: string
  isNow: boolean
}

export type MemberView = {
  userId: string
  name: string
  /** What the person is when acting for nobody. */
  role: Role
  party: Party | null
  since: Date
  /** A guest's last day, inclusive. */
  validTo: Date | null
  /** Now and later; of a director: who acts for them, of others: whom they act for. */
  deputies: readonly DeputyView[]
  /** The parties that ask that the person leaves. */
  askedBy: readonly string[]
  may: Readonly<Record<MemberAction, boolean>>
  isLastDirector: boolean
}

export type FormerMember = {
  id: string
  userId: string
  name: string
  role: Role
  partyId: string | null
  from: Date
  to: Date
}

export type OpenInvitation = {
  id: string
  name: string
  email: string
  role: Role
  partyId: string | null
  sentAt: Date
  expiresAt: Date
  hasExpired: boolean
  inviter: string
  /** Whether the reader's party sent it. */
  isOwn: boolean
}

export type AnsweredByAnother = { id: string; invited: string; accepted: string }

export type MembersView = {
  /** `name`: «Nav Fossdal». */
  office: { id: string; name: string }
  agreements: readonly { id: string; state: string }[]
  reader: string
  /** Whom the reader speaks for. */
  own: Party | null
  /** As in the agreement; partner municipalities too. */
  parties: readonly Party[]
  members: readonly MemberView[]
  former: readonly FormerMember[]
  invitations: readonly OpenInvitation[]
  /** Accepted by somebody of another name than was invited: the inviter sees who came. */
  otherNames: readonly AnsweredByAnother[]
  mayInvite: { own: boolean; neutral: boolean }
  /** `2026-03-12`. */
  today: string
}
