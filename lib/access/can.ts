/** The only place that decides who may do what. Pages, sockets, exports and buttons all ask here. */
import {
  type AgreementState,
  isOpenForChange,
  isOpenForComments,
  nextState,
} from '#lib/agreements/agreement-state.ts'
import type { Role } from '#lib/agreements/role.ts'
import { type Actor, type Membership, membershipAt } from './actor.ts'

export const ACTIONS = [
  'read',
  'write',
  'create',
  'assess',
  'export',
  'change-language',
  'adapt-wording',
  'read-notes',
  'position',
  'approve',
  'unlock',
  'comment',
  'internal-note',
  'record-hearing',
  'attach-file',
  'invite-members',
  'manage-members',
  'invite-guests',
  'end-guests',
  'edit-own-party',
  'draft-proposal',
  'propose',
  'read-log',
  'dispute',
  'remind',
  'upload-signed',
  'confirm-signed',
  'propose-terms',
  'confirm-terms',
  'record-evaluation',
  'terminate',
  'revise',
  'propose-item',
  'lead-meeting',
  'write-minutes',
  'object-to-minutes',
  'approve-minutes',
  'answer-invitation',
  'follow-up',
] as const
export type Action = (typeof ACTIONS)[number]

/** Whoever belongs to the office can be called to a meeting, and says whether they come. */
const READING: readonly Action[] = ['read', 'export', 'answer-invitation']

/** The auditor and the archivist also read who did what. */
const AUDITING: readonly Action[] = [...READING, 'read-log']

/** A guest of the hearing reads, and says what they think. */
const COMMENTING: readonly Action[] = [...READING, 'comment']

/** Those who are heard on behalf of others may ask for an item at a partnership meeting as well. */
const HEARD: readonly Action[] = [...COMMENTING, 'propose-item']

/** The NAV leader writes for both owners, and answers for neither: no position, no approval. */
const WRITING: readonly Action[] = [
  ...HEARD,
  'write',
  'create',
  'assess',
  'change-language',
  'adapt-wording',
  'read-notes',
  'record-hearing',
  'attach-file',
  'read-log',
  'remind',
  'upload-signed',
  'propose-terms',
  'record-evaluation',
  'revise',
  'write-minutes',
  'follow-up',
]

/** The agenda of the partnership meetings is the NAV leader's (3.1); both owners see it and propose items. */
const LEADING: readonly Action[] = [...WRITING, 'lead-meeting']

/**
 * What a party means about a clause, how it would word it, what it lifts, and what it keeps to itself. Only where there is
 * a party to answer for: the NAV leader's other wording would be neither owner's, and is written in the draft itself.
 */
const ANSWERING: readonly Action[] = [
  ...WRITING,
  'position',
  'internal-note',
  'draft-proposal',
  'propose',
  'dispute',
  'invite-members',
  'invite-guests',
  'edit-own-party',
  'object-to-minutes',
]

/** Nobody has an action that the other owner's director lacks. Approving and opening again take both of them. */
const DECIDING: readonly Action[] = [
  ...ANSWERING,
  'approve',
  'unlock',
  'confirm-signed',
  'confirm-terms',
  'terminate',
  'manage-members',
  'end-guests',
  'approve-minutes',
]

const ALLOWED: Readonly<Record<Role, readonly Action[]>> = {
  municipal_director: DECIDING,
  state_director: DECIDING,
  caseworker: ANSWERING,
  nav_leader: LEADING,
  employee_rep: HEARD,
  safety_rep: HEARD,
  user_council: HEARD,
  reader: AUDITING,
  guest: COMMENTING,
}

/** For these somebody must stand on one of the two sides. */
const FOR_A_PARTY: readonly Action[] = [
  'position',
  'approve',
  'unlock',
  'internal-note',
  'draft-proposal',
  'propose',
  'dispute',
  'confirm-signed',
  'confirm-terms',
  'terminate',
  'invite-members',
  'manage-members',
  'invite-guests',
  'end-guests',
  'edit-own-party',
  'object-to-minutes',
  'approve-minutes',
]

/** About the people of the office, with or without an agreement: whose they may be is told by `canMember`. */
const ABOUT_PEOPLE: readonly Action[] = ['invite-members', 'manage-members', 'invite-guests', 'end-guests']

/** What a partner municipality's people may, if their role may it: the host municipality writes and signs for them. */
const ALONGSIDE: readonly Action[] = [...HEARD, 'internal-note', 'invite-members', 'manage-members']

/** What an agreement's text must be open for. Reading and taking out what one reads never close. */
const CHANGES: readonly Action[] = [
  'write',
  'propose',
  'change-language',
  'adapt-wording',
  'assess',
  'position',
  'approve',
  'record-hearing',
]

const SIGNED: readonly AgreementState[] = ['signed', 'in_force']

/** What is done with what is locked, and when. */
const AFTER_FREEZING: Readonly<Partial<Record<Action, readonly AgreementState[]>>> = {
  'upload-signed': ['frozen'],
  'confirm-signed': ['frozen'],
  'propose-terms': ['frozen', ...SIGNED],
  'confirm-terms': ['frozen', ...SIGNED],
  'record-evaluation': SIGNED,
  terminate: SIGNED,
  revise: [...SIGNED, 'terminated'],
}

/** Meetings, results and the yearly plan are the office's, whatever its agreement is. */
const ABOUT_MEETINGS: readonly Action[] = [
  'propose-item',
  'lead-meeting',
  'write-minutes',
  'object-to-minutes',
  'approve-minutes',
  'answer-invitation',
  'follow-up',
]

/** What is asked about: an agreement, or (to create one) an office without a draft. */
export type Target = { office: string; state: AgreementState | 'none' }

/** Who is to act for a director, or to be one, is not for a deputy to say: nobody takes a party over while its director is away. */
const NOT_AS_DEPUTY: readonly Action[] = ['manage-members']

const allowedTo = ({ role, party, deputyFor }: Membership, action: Action): boolean => {
  if (deputyFor && NOT_AS_DEPUTY.includes(action)) return false
  if (party && !party.contracting && !ALONGSIDE.includes(action)) return false
  return ALLOWED[role].includes(action) && (party !== null || !FOR_A_PARTY.includes(action))
}

/** Comments are read for ever, and what a party writes for itself never closes. */
const isOpenFor = (action: Action, state: AgreementState): boolean => {
  const states = AFTER_FREEZING[action]
  if (states) return states.includes(state)
  if (CHANGES.includes(action)) return isOpenForChange(state)
  // Also what a party says of itself: its case number and who signs may be known late, but not after.
  if (action === 'comment' || action === 'edit-own-party') return isOpenForComments(state)
  // Days that matter, and papers of what was decided, come for as long as the agreement lives.
  if (action === 'remind' || action === 'attach-file') return state !== 'terminated'
  return action !== 'unlock' || nextState(state, 'unlock') !== undefined
}

export const can = (actor: Actor, action: Action, target: Target): boolean => {
  const membership = membershipAt(actor, target.office)
  if (!membership || !allowedTo(membership, action)) return false
  if (ABOUT_PEOPLE.includes(action) || ABOUT_MEETINGS.includes(action)) return true
  if (target.state === 'none') return action === 'create' || action === 'read'
  return isOpenFor(action, target.state)
}

export type Permissions = Readonly<Record<Action, boolean>>

export const permissions = (actor: Actor, target: Target): Permissions =>
  Object.fromEntries(ACTIONS.map((action) => [action, can(actor, action, target)])) as Permissions
