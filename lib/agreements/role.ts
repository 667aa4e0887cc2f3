/** What a person is at one office. Both owners have the same roles; neither side's director outranks the other's. */
export const ROLES = [
  'municipal_director',
  'state_director',
  'caseworker',
  'nav_leader',
  'employee_rep',
  'reader',
] as const
export type Role = (typeof ROLES)[number]

/** The two owners' sides. A party is a row; this only says which side it stands on. */
export type Side = 'municipality' | 'state'

export type Party = {
  id: string
  side: Side
  organisation: string
  /** False for partner municipalities where a host municipality signs. */
  contracting: boolean
}
