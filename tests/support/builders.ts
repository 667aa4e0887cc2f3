/** Builders that make their own parents: `await anOffice()` is an office with two owners and somebody in every role. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor.ts'
import type { Role } from '#lib/agreements/role.ts'
import type { Value } from '#lib/document/draft.ts'
import type { Language } from '#lib/i18n/language.ts'
import { createAgreement } from '#lib/server/agreements.ts'
import { db } from '#lib/server/db.ts'
import { loadActor } from '#lib/server/load-actor.ts'

let number = 1000

export type People = Readonly<Record<Exclude<Role, 'guest'> | 'state_caseworker' | 'partner_director', Actor>>
export type OfficeFixture = { id: string; number: string; name: string; people: People }

const actorOf = async (userId: string): Promise<Actor> => {
  const actor = await loadActor(userId)
  if (!actor) throw new Error('the user was just made')
  return actor
}

export const aPerson = async (officeId: string, role: Role, partyId: string | null): Promise<Actor> => {
  const user = await db().user.create({ data: { name: `${role} ${randomUUID().slice(0, 4)}` } })
  await db().membership.create({ data: { userId: user.id, officeId, role, partyId } })
  return actorOf(user.id)
}

export const anOffice = async (name = 'Fossdal'): Promise<OfficeFixture> => {
  number += 1
  const office = await db().office.create({ data: { number: String(number), name } })
  const party = async (side: 'municipality' | 'state', organisation: string, contracting = true) =>
    (await db().party.create({ data: { officeId: office.id, side, organisation, contracting } })).id
  const municipality = await party('municipality', `${name} kommune`)
  const state = await party('state', 'Nav Østfjell')
  const partner = await party('municipality', 'Tverrlia kommune', false)
  return {
    id: office.id,
    number: office.number,
    name,
    people: {
      municipal_director: await aPerson(office.id, 'municipal_director', municipality),
      caseworker: await aPerson(office.id, 'caseworker', municipality),
      state_director: await aPerson(office.id, 'state_director', state),
      state_caseworker: await aPerson(office.id, 'caseworker', state),
      nav_leader: await aPerson(office.id, 'nav_leader', null),
      employee_rep: await aPerson(office.id, 'employee_rep', null),
      safety_rep: await aPerson(office.id, 'safety_rep', null),
      user_council: await aPerson(office.id, 'user_council', null),
      reader: await aPerson(office.id, 'reader', null),
      partner_director: await aPerson(office.id, 'municipal_director', partner),
    },
  }
}

export type AgreementFixture = { id: string; office: OfficeFixture }

export const anAgreement = async (
  given: { office?: OfficeFixture; language?: Language; answers?: Record<string, Value> } = {},
): Promise<AgreementFixture> => {
  const office = given.office ?? (await anOffice())
  const created = await createAgreement(office.people.nav_leader, {
    office: { number: office.number, name: office.name, parties: [] },
    language: given.language ?? 'nb',
    answers: given.answers ?? { kommune: 'Fossdal', kontor: 'Fossdal' },
  })
  if (!created.ok) throw new Error(`no agreement: ${created.error}`)
  return { id: created.value.id, office }
}
