/** An office with everybody in it. */
import type { Actor } from '#lib/access/actor.ts'
import { addDays } from '#lib/agreements/calendar-day.ts'
import { today } from '#lib/server/clock.ts'
import { db } from '#lib/server/db.ts'
import { loadActor } from '#lib/server/load-actor.ts'
import type { OfficeFixture, People } from '../support/builders.ts'
import {
  HOST_CASEWORKER,
  HOST_DIRECTOR,
  LEADER,
  MEMBERS,
  type Member,
  PARTNER_DIRECTOR,
  STATE_CASEWORKER,
  STATE_DIRECTOR,
  type Stand,
} from './cast.ts'
import { MARKS } from './marks.ts'

export type Parties = Readonly<Record<NonNullable<Stand>, string>>
export type StaffedOffice = OfficeFixture & {
  parties: Parties
  /** Of each member, by `who`. */
  users: Readonly<Record<string, string>>
  /** A reader whom the host municipality has asked in, and who comes to no door. */
  bystander: string
  /** The deputy's days. */
  deputy: string
}

const makeParties = async (officeId: string, name: string): Promise<Parties> => {
  const party = async (stand: NonNullable<Stand>) => {
    const side = stand === 'state' ? 'state' : 'municipality'
    const contracting = stand !== 'partner'
    const data = { officeId, side, organisation: `${name} ${stand}`, contracting } as const
    return (await db().party.create({ data })).id
  }
  return { host: await party('host'), partner: await party('partner'), state: await party('state') }
}

const makeMember = async (
  officeId: string,
  parties: Parties,
  { who, role, stand, isDeputy }: Member,
): Promise<string> => {
  const user = await db().user.create({ data: { name: `${MARKS.office.word} ${who}` } })
  await db().membership.create({
    data: {
      userId: user.id,
      officeId,
      role: isDeputy ? 'caseworker' : role,
      partyId: stand && parties[stand],
      validTo: role === 'guest' ? new Date('2099-12-31') : null,
    },
  })
  return user.id
}

const makeBystander = async (officeId: string, invitedByPartyId: string): Promise<string> => {
  const user = await db().user.create({ data: { name: `${MARKS.office.word} tilskuer` } })
  await db().membership.create({ data: { userId: user.id, officeId, role: 'reader', invitedByPartyId } })
  return user.id
}

const makeDeputy = async (officeId: string, partyId: string, directorId: string, deputyId: string) => {
  const on = (day: string): Date => new Date(`${day}T00:00:00Z`)
  const days = { fromOn: on(addDays(today(), -1)), toOn: on(addDays(today(), 30)) }
  const data = { officeId, partyId, directorId, deputyId, appointedBy: directorId, ...days }
  return (await db().deputy.create({ data })).id
}

const actorOf = async (userId: string | undefined): Promise<Actor> => {
  const actor = await loadActor(userId ?? '')
  if (!actor) throw new Error('the people were just made')
  return actor
}

/** As the builders name them. */
const AS: Readonly<Record<keyof People, string>> = {
  municipal_director: HOST_DIRECTOR,
  caseworker: HOST_CASEWORKER,
  state_director: STATE_DIRECTOR,
  state_caseworker: STATE_CASEWORKER,
  nav_leader: LEADER,
  employee_rep: 'employee_rep of no party',
  safety_rep: 'safety_rep of no party',
  user_council: 'user_council of no party',
  reader: 'reader of no party',
  partner_director: PARTNER_DIRECTOR,
}

export const makeOffice = async (number: string, name: string): Promise<StaffedOffice> => {
  const { id } = await db().office.create({ data: { number, name } })
  const parties = await makeParties(id, name)
  const users: Record<string, string> = {}
  for (const member of MEMBERS) users[member.who] = await makeMember(id, parties, member)
  const deputyId = users[MEMBERS.find(({ isDeputy }) => isDeputy)?.who ?? ''] ?? ''
  const deputy = await makeDeputy(id, parties.host, users[HOST_DIRECTOR] ?? '', deputyId)
  const bystander = await makeBystander(id, parties.host)
  const people = Object.entries(AS).map(async ([name, who]) => [name, await actorOf(users[who])])
  return {
    id,
    number,
    name,
    parties,
    users,
    bystander,
    deputy,
    people: Object.fromEntries(await Promise.all(people)),
  }
}
