/** Those who have the agreement between their hands: the owners' people and the NAV leader, who write. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import type { ForWhom } from '#lib/agreements/deadlines.ts'
import type { AgreementRow } from './agreements.ts'
import type { Tx } from './db.ts'
import { peopleWhoMay } from './people-who-may.ts'

type Where = Pick<AgreementRow, 'officeId' | 'state'>

/** All of them. Whoever did it is left out when it is told. */
export const everybodyToTell = async (tx: Tx, agreement: Where): Promise<readonly string[]> =>
  (await peopleWhoMay(tx, agreement, 'remind')).map(({ id }) => id)

/** The other parties and the NAV leader: not the actor's own colleagues. */
export const othersToTell = async (tx: Tx, actor: Actor, agreement: Where): Promise<readonly string[]> => {
  const own = membershipAt(actor, agreement.officeId)?.party?.id
  const colleagues = own === undefined ? [] : await peopleWhoMay(tx, agreement, 'remind', own)
  const all = await everybodyToTell(tx, agreement)
  return all.filter((id) => !colleagues.some((one) => one.id === id))
}

/** Those a deadline is for. */
export const peopleFor = async (tx: Tx, agreement: Where, whom: ForWhom): Promise<readonly string[]> => {
  const partyId = whom.whom === 'party' ? whom.partyId : undefined
  const people = await peopleWhoMay(tx, agreement, 'remind', partyId)
  return people.filter(({ role }) => whom.whom !== 'leader' || role === 'nav_leader').map(({ id }) => id)
}
