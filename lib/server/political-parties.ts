import { type Actor, membershipAt } from '#lib/access/actor.ts'
import type { Party } from '#lib/agreements/role.ts'

/** Whose political body's decision the person may tell of: one's own municipality's; the NAV leader reports to both. */
export const politicalPartiesOf = (
  actor: Actor,
  officeId: string,
  parties: readonly Party[],
): readonly Party[] => {
  const membership = membershipAt(actor, officeId)
  return parties.filter(
    ({ id, side }) =>
      side === 'municipality' && (membership?.party?.id === id || membership?.role === 'nav_leader'),
  )
}
