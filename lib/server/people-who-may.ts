/** Those at the agreement's office to whom an action is open: whom one can turn to about something. */
import { type Action, can } from '#lib/access/can.ts'
import type { AgreementRow } from './agreements.ts'
import { today } from './clock.ts'
import type { Tx } from './db.ts'
import type { Person } from './history-people.ts'
import { holdsOn } from './load-actor.ts'

/** By name. `partyId`: of this party only. */
export const peopleWhoMay = async (
  tx: Tx,
  { officeId, state }: Pick<AgreementRow, 'officeId' | 'state'>,
  action: Action,
  partyId?: string,
): Promise<readonly Person[]> => {
  const members = await tx.membership.findMany({
    where: { officeId, ...(partyId === undefined ? {} : { partyId }) },
    include: { party: true, user: { select: { name: true } } },
  })
  const day = today()
  return members
    .filter(({ party }) => holdsOn(day, party))
    .filter(({ userId, user, role, party }) =>
      can({ userId, name: user.name, memberships: [{ office: officeId, role, party }] }, action, {
        office: officeId,
        state,
      }),
    )
    .map(({ userId, user, role, party }) => ({
      id: userId,
      name: user.name,
      role,
      party: party && { side: party.side, organisation: party.organisation },
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nb'))
}
