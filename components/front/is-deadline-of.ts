import type { NearDeadline, Reader } from './front-office.ts'

/** Whether it is for the one who reads: the own party, both, or the NAV leader. */
export const isDeadlineOf = (one: NearDeadline, { party, role }: Pick<Reader, 'party' | 'role'>): boolean => {
  if (one.whom === 'party') return one.partyId === party?.id
  // Those it is not for have not been given it.
  if (one.whom === 'called' || one.whom === 'proposers') return true
  return role === 'nav_leader' || (one.whom === 'both' && party?.contracting === true)
}
