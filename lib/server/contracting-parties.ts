import type { Party } from '#lib/agreements/role.ts'
import { asDate } from './calendar-date.ts'
import { now, today } from './clock.ts'
import type { Tx } from './db.ts'

/** By office. */
export type PartiesByOffice = (officeId: string) => readonly Party[]

/** Those who make the agreement today: a partner municipality does not. Municipalities first, as in the template. */
export const contractingParties = async (tx: Tx, officeId: string): Promise<readonly Party[]> =>
  (await contractingPartiesOf(tx, [officeId]))(officeId)

/** Of several offices at once. */
export const contractingPartiesOf = async (
  tx: Tx,
  officeIds: readonly string[],
): Promise<PartiesByOffice> => {
  const day = asDate(today(now()))
  const rows = await tx.party.findMany({
    where: {
      officeId: { in: [...officeIds] },
      contracting: true,
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
        { OR: [{ validTo: null }, { validTo: { gte: day } }] },
      ],
    },
    orderBy: [{ side: 'asc' }, { organisation: 'asc' }],
    select: { id: true, side: true, organisation: true, contracting: true, officeId: true },
  })
  const groups = Map.groupBy(rows, ({ officeId }) => officeId)
  return (id) => (groups.get(id) ?? []).map(({ officeId: _office, ...party }) => party)
}
