/** A process of its own beside the server, on the same database: makes the tests' offices and seals a session for each person. */
import { writeFileSync } from 'node:fs'
import { ROLES, type Role } from '#lib/agreements/role.ts'
import { createAgreement } from '#lib/server/agreements.ts'
import { sealDemonstrationSession, sessionCookie } from '#lib/server/auth.ts'
import { prepareDatabase } from '#lib/server/database/prepare-database.ts'
import { closeDatabase, db } from '#lib/server/db.ts'
import { loadActor } from '#lib/server/load-actor.ts'
import { setRuntime } from '#lib/server/runtime.ts'
import { keptSecret } from '#lib/server/start/secret.ts'
import { OFFICES, type Office, type OfficeName, type Seeded, type SeededOffice, seededFile } from './offices.ts'

const [dataDir = '', publicUrl = ''] = process.argv.slice(2)

const makePeople = async (officeId: string, name: string): Promise<Map<Role, string>> => {
  const party = async (side: 'municipality' | 'state', organisation: string) =>
    (await db().party.create({ data: { officeId, side, organisation, contracting: true } })).id
  const municipality = await party('municipality', `${name} kommune`)
  const state = await party('state', 'Nav Østfjell')
  const parties: Partial<Record<Role, string>> = {
    municipal_director: municipality,
    caseworker: municipality,
    state_director: state,
  }
  const people = new Map<Role, string>()
  for (const role of ROLES) {
    const user = await db().user.create({ data: { name: `${name} ${role}` } })
    await db().membership.create({ data: { userId: user.id, officeId, role, partyId: parties[role] ?? null } })
    people.set(role, user.id)
  }
  return people
}

const makeOffice = async (name: SeededOffice): Promise<void> => {
  const number = `e2e-${name}`
  const office = await db().office.create({ data: { number, name } })
  const people = await makePeople(office.id, name)
  const actor = await loadActor(people.get('nav_leader') ?? '')
  if (!actor) throw new Error('the leader was just made')
  const created = await createAgreement(actor, {
    office: { number, name, parties: [] },
    language: OFFICES[name].language,
    answers: { kontor: name, kommune: name, fylkesenhet: 'Østfjell', avtaleparter: 'en-kommune' },
  })
  if (!created.ok) throw new Error(`no draft for ${name}: ${created.error}`)
}

/** The first of each role is enough. */
const describe = async (): Promise<Seeded['offices']> => {
  const offices = await db().office.findMany({
    include: { agreements: true, memberships: { include: { user: true }, orderBy: { partyId: 'asc' } } },
  })
  const described: Record<string, Office> = {}
  for (const office of offices) {
    const people: Office['people'] = Object.fromEntries(
      await Promise.all(
        office.memberships.map(async ({ role, user }) => [
          role,
          { name: user.name, cookie: (await sealDemonstrationSession(user.id)) ?? '' },
        ]),
      ),
    )
    described[office.name] = { agreement: office.agreements[0]?.id ?? null, people }
  }
  return described as Record<OfficeName, Office>
}

const database = await prepareDatabase({ dataDir })
setRuntime({ databaseUrl: database.url, secret: keptSecret(dataDir), publicUrl, demo: true })
for (const name of Object.keys(OFFICES)) await makeOffice(name as SeededOffice)
const seeded: Seeded = { cookieName: sessionCookie().name, offices: await describe() }
writeFileSync(seededFile(dataDir), JSON.stringify(seeded))
await closeDatabase()
