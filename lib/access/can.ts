/** The only place that decides who may do what. Pages, sockets, exports and buttons all ask here. */
import { type AgreementState, isOpenForChange } from '#lib/agreements/agreement-state.ts'
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
] as const
export type Action = (typeof ACTIONS)[number]

const READING: readonly Action[] = ['read', 'export']

/** The two owners and the NAV leader who writes for both. Nobody has an action that the other owner lacks. */
const WRITING: readonly Action[] = ACTIONS

const ALLOWED: Readonly<Record<Role, readonly Action[]>> = {
  municipal_director: WRITING,
  state_director: WRITING,
  caseworker: WRITING,
  nav_leader: WRITING,
  employee_rep: READING,
  reader: READING,
}

/** What an agreement's text must be open for. Reading and taking out what one reads never close. */
const CHANGES: readonly Action[] = ['write', 'change-language', 'adapt-wording', 'assess']

/** What is asked about: an agreement, or (to create one) an office without a draft. */
export type Target = { office: string; state: AgreementState | 'none' }

/** A partner municipality reads along; the host municipality writes and signs for it. */
const allowedTo = ({ role, party }: Membership): readonly Action[] =>
  party && !party.contracting ? READING : ALLOWED[role]

export const can = (actor: Actor, action: Action, target: Target): boolean => {
  const membership = membershipAt(actor, target.office)
  if (!membership || !allowedTo(membership).includes(action)) return false
  if (target.state === 'none') return action === 'create' || action === 'read'
  return !CHANGES.includes(action) || isOpenForChange(target.state)
}

export type Permissions = Readonly<Record<Action, boolean>>

export const permissions = (actor: Actor, target: Target): Permissions =>
  Object.fromEntries(ACTIONS.map((action) => [action, can(actor, action, target)])) as Permissions
