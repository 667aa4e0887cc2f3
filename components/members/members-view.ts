import type { MemberAction } from '#lib/access/can-member.ts'
import type { Party, Role } from '#lib/agreements/role.ts'

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

export type Member = {
  userId: string
  name: string
  role: Role
  party: Party | null
  since: Date
  /** A guest's last day, inclusive. */
  validTo: Date | null
  deputies: readonly DeputyView[]
  /** The parties that ask that the person leaves. */
  askedBy: readonly string[]
  may: Readonly<Record<MemberAction, boolean>>
  isLastDirector: boolean
}

export type Invited = {
  id: string
  name: string
  email: string
  role: Role
  partyId: string | null
  sentAt: Date
  expiresAt: Date
  hasExpired: boolean
  inviter: string
  isOwn: boolean
}

export type Former = {
  id: string
  name: string
  role: Role
  partyId: string | null
  from: Date
  to: Date
}

/** The people of an office, as one reader may see them. */
export type MembersView = {
  office: { id: string; name: string }
  agreements: readonly { id: string }[]
  reader: string
  own: Party | null
  parties: readonly Party[]
  members: readonly Member[]
  former: readonly Former[]
  invitations: readonly Invited[]
  otherNames: readonly { id: string; invited: string; accepted: string }[]
  mayInvite: { own: boolean; neutral: boolean }
  today: string
}
