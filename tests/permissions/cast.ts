/** Everybody who can come to an agreement: every role, on every side it can stand on, a stranger, and nobody. */
import type { Actor } from '#lib/access/actor.ts'
import type { Role } from '#lib/agreements/role.ts'

/** Null: belongs to neither owner. */
export type Stand = 'host' | 'partner' | 'state' | null
export type Member = {
  who: string
  /** What the person acts as today. */
  role: Role
  stand: Stand
  /** A caseworker who acts for the director of the own party, who is away. */
  isDeputy?: boolean
}
/** `stranger` is a director of another office; `nobody` has not logged in. */
export type Visitor = Member | { who: 'stranger' | 'nobody'; role: null; stand: null; isDeputy?: false }

const member = (role: Role, stand: Stand): Member => ({
  who: `${role} ${stand ?? 'of no party'}`,
  role,
  stand,
})

export const MEMBERS: readonly Member[] = [
  member('municipal_director', 'host'),
  member('municipal_director', 'partner'),
  member('state_director', 'state'),
  member('caseworker', 'host'),
  member('caseworker', 'partner'),
  member('caseworker', 'state'),
  member('caseworker', null),
  { who: 'deputy of municipal_director host', role: 'municipal_director', stand: 'host', isDeputy: true },
  member('nav_leader', null),
  member('employee_rep', null),
  member('safety_rep', null),
  member('user_council', null),
  member('guest', null),
  member('reader', null),
  member('reader', 'host'),
  member('reader', 'partner'),
]
export const STRANGER: Visitor = { who: 'stranger', role: null, stand: null }
export const NOBODY: Visitor = { who: 'nobody', role: null, stand: null }
export const EVERYBODY: readonly Visitor[] = [...MEMBERS, STRANGER, NOBODY]

export const HOST_DIRECTOR = 'municipal_director host'
export const STATE_DIRECTOR = 'state_director state'
export const PARTNER_DIRECTOR = 'municipal_director partner'
export const HOST_CASEWORKER = 'caseworker host'
export const STATE_CASEWORKER = 'caseworker state'
export const LEADER = 'nav_leader of no party'

/** As `can` knows the person, at an office that is called `here`. */
export const asActor = ({ role, stand, isDeputy }: Visitor): Actor => ({
  userId: 'u',
  name: '',
  memberships: role
    ? [
        {
          office: 'here',
          role,
          party: stand && {
            id: stand,
            side: stand === 'state' ? 'state' : 'municipality',
            organisation: stand,
            contracting: stand !== 'partner',
          },
          ...(isDeputy && { deputyFor: { userId: 'd', name: '', ownRole: 'caseworker' } }),
        },
      ]
    : [],
})
