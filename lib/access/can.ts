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
] as const
export type Action = (typeof ACTIONS)[number]

const READING: readonly Action[] = ['read', 'export']

/** The employees' representatives are heard: they read, and say what they think. */
const COMMENTING: readonly Action[] = [...READING, 'comment']

/** The NAV leader writes for both owners, and answers for neither: no position, no approval. */
const WRITING: readonly Action[] = [
  ...COMMENTING,
  'write',
  'create',
  'assess',
  'change-language',
  'adapt-wording',
  'read-notes',
  'record-hearing',
]

/** What a party means about a clause, and what it keeps to itself. Only where there is a party to answer for. */
const ANSWERING: readonly Action[] = [...WRITING, 'position', 'internal-note']

/** Nobody has an action that the other owner's director lacks. Approving and opening again take both of them. */
const DECIDING: readonly Action[] = [...ANSWERING, 'approve', 'unlock']

const ALLOWED: Readonly<Record<Role, readonly Action[]>> = {
  municipal_director: DECIDING,
  state_director: DECIDING,
  caseworker: ANSWERING,
  nav_leader: WRITING,
  employee_rep: COMMENTING,
  reader: READING,
}

/** For these somebody must stand on one of the two sides. */
const FOR_A_PARTY: readonly Action[] = ['position', 'approve', 'unlock', 'internal-note']

/** What a partner municipality's people may, if their role may it: the host municipality writes and signs for them. */
const ALONGSIDE: readonly Action[] = [...COMMENTING, 'internal-note']

/** What an agreement's text must be open for. Reading and taking out what one reads never close. */
const CHANGES: readonly Action[] = [
  'write',
  'change-language',
  'adapt-wording',
  'assess',
  'position',
  'approve',
  'record-hearing',
]

/** What is asked about: an agreement, or (to create one) an office without a draft. */
export type Target = { office: string; state: AgreementState | 'none' }

const allowedTo = ({ role, party }: Membership, action: Action): boolean => {
  if (party && !party.contracting && !ALONGSIDE.includes(action)) return false
  return ALLOWED[role].includes(action) && (party !== null || !FOR_A_PARTY.includes(action))
}

/** Comments are read for ever, and what a party writes for itself never closes. */
const isOpenFor = (action: Action, state: AgreementState): boolean => {
  if (CHANGES.includes(action)) return isOpenForChange(state)
  if (action === 'comment') return isOpenForComments(state)
  return action !== 'unlock' || nextState(state, 'unlock') !== undefined
}

export const can = (actor: Actor, action: Action, target: Target): boolean => {
  const membership = membershipAt(actor, target.office)
  if (!membership || !allowedTo(membership, action)) return false
  if (target.state === 'none') return action === 'create' || action === 'read'
  return isOpenFor(action, target.state)
}

export type Permissions = Readonly<Record<Action, boolean>>

export const permissions = (actor: Actor, target: Target): Permissions =>
  Object.fromEntries(ACTIONS.map((action) => [action, can(actor, action, target)])) as Permissions
