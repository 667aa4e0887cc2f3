/**
 * Who may do what with whom at an office. Each party has its own side to itself; those who belong to neither owner are
 * there for both, so that none of them is shut out by one owner alone.
 *
 * - A director and a caseworker invite within their own side: the work must not wait for the director.
 * - Only the director, in person, changes roles, removes people and appoints a deputy.
 * - Either owner asks in somebody neutral. A reader or a guest is ended by the owner who asked them in; the NAV leader and
 *   those who are heard on behalf of others go only when both owners say so.
 */
import type { Party, Role } from '#lib/agreements/role.ts'
import { type Actor, membershipAt } from './actor.ts'
import { can } from './can.ts'

export const MEMBER_ACTIONS = ['invite', 'change-role', 'remove', 'ask-to-remove', 'appoint-deputy'] as const
export type MemberAction = (typeof MEMBER_ACTIONS)[number]

/** Whom it is about. */
export type Member = {
  role: Role
  party: Pick<Party, 'id'> | null
  /** Which party asked in somebody neutral. */
  invitedBy: string | null
}

/** Those whom one owner may ask in and out again: nobody is represented by them. */
const OWN_GUESTS: readonly Role[] = ['reader', 'guest']

export const canMember = (actor: Actor, action: MemberAction, office: string, member: Member): boolean => {
  const own = membershipAt(actor, office)?.party
  if (!own) return false
  const may = (what: Parameters<typeof can>[1]) => can(actor, what, { office, state: 'none' })
  if (member.party)
    return member.party.id === own.id && action !== 'ask-to-remove' && may(ON_OWN_SIDE[action])
  if (action === 'invite') return may('invite-guests')
  const isOwnGuest = OWN_GUESTS.includes(member.role) && member.invitedBy === own.id
  if (action === 'remove') return isOwnGuest && may('end-guests')
  return action === 'ask-to-remove' && !isOwnGuest && may('end-guests')
}

const ON_OWN_SIDE = {
  invite: 'invite-members',
  'change-role': 'manage-members',
  remove: 'manage-members',
  'appoint-deputy': 'manage-members',
} as const
