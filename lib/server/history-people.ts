/** Who they were that changed an agreement: the name, the role at the office, and the party they wrote for. */
import type { Role, Side } from '#lib/agreements/role.ts'
import type { Tx } from './db.ts'

export type Person = {
  id: string
  name: string
  /** Null when the person has left the office. */
  role: Role | null
  /** The party the change was made for; null for those who belong to none. */
  party: { side: Side; organisation: string } | null
}
/** `partyId` absent: the one they belong to now. */
export type Work = { userId: string; partyId?: string | null }

/** Looks up everybody at once; asks again for nobody. */
export const peopleBehind = async (
  tx: Tx,
  officeId: string,
  works: readonly Work[],
): Promise<(work: Work) => Person> => {
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(works.map(({ userId }) => userId))] } },
    select: {
      id: true,
      name: true,
      memberships: { where: { officeId }, select: { role: true, partyId: true } },
    },
  })
  const parties = await tx.party.findMany({
    where: { officeId },
    select: { id: true, side: true, organisation: true },
  })
  return ({ userId, partyId }) => {
    const user = users.find(({ id }) => id === userId)
    const of = partyId === undefined ? user?.memberships[0]?.partyId : partyId
    const party = parties.find(({ id }) => id === of)
    return {
      id: userId,
      name: user?.name ?? '',
      role: user?.memberships[0]?.role ?? null,
      party: party ? { side: party.side, organisation: party.organisation } : null,
    }
  }
}
