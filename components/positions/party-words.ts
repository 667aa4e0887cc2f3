import type { Party } from '#lib/agreements/role.ts'

/** «Kommunen», «Nav»; the organisation's name where a side has several. */
export const partyWord = (
  party: Party,
  parties: readonly Party[],
  side: (side: Party['side']) => string,
): string =>
  parties.filter((one) => one.side === party.side).length > 1 ? party.organisation : side(party.side)
