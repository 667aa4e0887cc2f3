import type { Party } from '#lib/agreements/role.ts'
import { now, today } from './clock.ts'
import type { Tx } from './db.ts'

/** Those who make the agreement today: a partner municipality does not. Municipalities first, as in the template. */
export const contractingParties = async (tx: Tx, officeId: string): Promise<readonly Party[]> => {
  const day = new Date(`${today(now())}T00:00:00Z`)
  return tx.party.findMany({
    where: {
      officeId,
      contracting: true,
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
        { OR: [{ validTo: null }, { validTo: { gte: day } }] },
      ],
    },
    orderBy: [{ side: 'asc' }, { organisation: 'asc' }],
    select: { id: true, side: true, organisation: true, contracting: true },
  })
}
