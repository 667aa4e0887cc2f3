import type { NearDeadline, Reader } from './front-office.ts'

/** Whether it is for the one who reads: the own party, both, or the NAV leader. */
export const isDeadlineOf = (one: NearDeadline, { party, role }: Pick<Reader, 'party' | 'role'>): boolean => {
  if (one.whom === 'party') return one.partyId === party?.id
  return role === 'nav_leader' || (one.whom === 'both' && party?.contracting === true)
}
