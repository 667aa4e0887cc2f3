/** Those at the agreement's office to whom an action is open: whom one can turn to about something. */
import { type Action, can } from '#lib/access/can.ts'
import type { AgreementRow } from './agreements.ts'
import type { Tx } from './db.ts'
import type { Person } from './history-people.ts'
import { membershipsToday } from './memberships-today.ts'

/** `deputyFor`: the director the person acts for today. */
export type PersonWhoMay = Person & { deputyFor?: { name: string } | undefined }

/** By name. `partyId`: of this party only. */
export const peopleWhoMay = async (
  tx: Tx,
  { officeId, state }: Pick<AgreementRow, 'officeId' | 'state'>,
  action: Action,
  partyId?: string,
): Promise<readonly PersonWhoMay[]> => {
  const members = await membershipsToday(tx, { officeId, ...(partyId === undefined ? {} : { partyId }) })
  return members
    .filter(({ userId, name, ...membership }) =>
      can({ userId, name, memberships: [membership] }, action, { office: officeId, state }),
    )
    .map(({ userId, name, role, party, deputyFor }) => ({
      id: userId,
      name,
      role,
      party: party && { side: party.side, organisation: party.organisation },
      ...(deputyFor && { deputyFor: { name: deputyFor.name } }),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nb'))
}
