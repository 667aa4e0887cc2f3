/** What a person is at one office. Both owners have the same roles; neither side's director outranks the other's. */
export const ROLES = [
  'municipal_director',
  'state_director',
  'caseworker',
  'nav_leader',
  'employee_rep',
  'safety_rep',
  'user_council',
  'reader',
  'guest',
] as const
export type Role = (typeof ROLES)[number]

/** Those who decide for a party: one of each side's own. */
export const DIRECTORS = ['municipal_director', 'state_director'] as const satisfies readonly Role[]

export const isDirector = (role: Role): boolean => DIRECTORS.some((one) => one === role)

/** What one can be on a side. */
export const rolesOn = (side: Side): readonly Role[] => [
  side === 'municipality' ? 'municipal_director' : 'state_director',
  'caseworker',
  'reader',
]

/** What one can be without standing on either side. */
export const NEUTRAL_ROLES = [
  'nav_leader',
  'employee_rep',
  'safety_rep',
  'user_council',
  'reader',
  'guest',
] as const satisfies readonly Role[]

/** The two owners' sides. A party is a row; this only says which side it stands on. */
export type Side = 'municipality' | 'state'

export type Party = {
  id: string
  side: Side
  organisation: string
  /** False for partner municipalities where a host municipality signs. */
  contracting: boolean
}
