/** A process of its own beside the server, on the same database: makes the tests' offices and seals a session for each person. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Actor } from '#lib/access/actor.ts'
import { AGREEMENT_STATES } from '#lib/agreements/agreement-state.ts'
import { addMonths } from '#lib/agreements/calendar-day.ts'
import { ROLES, type Role } from '#lib/agreements/role.ts'
import { beginAgreement } from '#lib/server/agreements.ts'
import { saveAssessment } from '#lib/server/assessments.ts'
import { sealDemonstrationSession, sessionCookie } from '#lib/server/auth.ts'
import { today } from '#lib/server/clock.ts'
import { prepareDatabase } from '#lib/server/database/prepare-database.ts'
import { closeDatabase, db } from '#lib/server/db.ts'
import { loadActor } from '#lib/server/load-actor.ts'
import { takePosition } from '#lib/server/positions.ts'
import { TEMPLATES_FOLDER } from '#lib/server/read-templates.ts'
import { setRuntime } from '#lib/server/runtime.ts'
import { keptSecret } from '#lib/server/start/secret.ts'
import { newestBundle, templateRefs } from '#lib/server/templates.ts'
import { parseAnswersFile } from '#lib/templates/answers-file.ts'
import { makeStage } from '../../permissions/stage.ts'
import {
  considerAll,
  finishedDraftOf,
  hearAll,
  sayAll,
  standingOf,
} from '../../support/finished-agreement.ts'
import {
  type Elsewhere,
  OFFICES,
  type Office,
  type OfficeName,
  type Seeded,
  type SeededOffice,
  seededFile,
  seedOf,
} from './offices.ts'

const KIND = 'partnerskapsavtale'
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
    await db().membership.create({
      data: {
        userId: user.id,
        officeId,
        role,
        partyId: parties[role] ?? null,
        validTo: role === 'guest' ? new Date('2099-12-31') : null,
      },
    })
    people.set(role, user.id)
  }
  return people
}

const answersOf = (name: SeededOffice, { slug, version }: { slug: string; version: string }): object => {
  const { language, sample, unanswered = [], isQuestioned } = seedOf(name)
  const ends = isQuestioned && { 'gyldig-fra': addMonths(today(), -36), 'gyldig-til': addMonths(today(), 8) }
  const begun = { kontor: name, kommune: name, fylkesenhet: 'Østfjell', ...ends }
  if (!sample) return { template: slug, version, language, answers: { ...begun, avtaleparter: 'en-kommune' } }
  const file = JSON.parse(
    readFileSync(`${TEMPLATES_FOLDER}/${slug}/${version}/samples/${sample}.json`, 'utf8'),
  )
  const answers = Object.entries({ ...file.answers, ...begun }).filter(([fact]) => !unanswered.includes(fact))
  return { ...file, answers: Object.fromEntries(answers) }
}

const makeOffice = async (name: SeededOffice): Promise<void> => {
  const number = `e2e-${name}`
  const office = await db().office.create({ data: { number, name } })
  const people = await makePeople(office.id, name)
  const actor = await loadActor(people.get('nav_leader') ?? '')
  const bundle = await newestBundle(KIND)
  if (!actor || !bundle) throw new Error('the leader was just made, and the template is in the repository')
  const draft = parseAnswersFile(answersOf(name, bundle.agreement), bundle)
  if (!draft.ok) throw new Error(`${name}: ${JSON.stringify(draft.errors)}`)
  const first = { kind: KIND, templates: templateRefs(bundle), draft: draft.value }
  const begun = await beginAgreement(actor, { number, name, parties: [] }, first)
  if (!begun.ok) throw new Error(`no draft for ${name}: ${begun.error}`)
  const { isAgreed, disputed, isQuestioned } = seedOf(name)
  if (isQuestioned) await question(begun.value.id, people)
  if (isAgreed || disputed) await agree(begun.value.id, office.id, people, disputed)
}

const QUESTIONED = ['samhandling', 'kompetanse', 'brukermedvirkning'].map((clause) => `${KIND}/${clause}`)
const DISCUSSED = ['lokalisering', 'medbestemmelse']

/** What a partnership meeting is for. */
const question = async (id: string, people: ReadonlyMap<Role, string>): Promise<void> => {
  const director = await loadActor(people.get('state_director') ?? '')
  const guide = (await newestBundle(KIND))?.agreement.guide.nb.clauses
  if (!director || !guide) throw new Error('the people were just made, and the template has a guide')
  for (const clause of QUESTIONED) await disagree(director, id, clause)
  for (const clause of DISCUSSED) {
    const prompt = guide.find((one) => one.clause === clause)?.groups[0]?.prompts[0]?.id ?? ''
    const answer = { clause: `${KIND}/${clause}`, prompt, answer: 'discuss' as const, note: '' }
    const saved = await saveAssessment(director, id, answer)
    if (!saved.ok) throw new Error(saved.error)
  }
}

/** What the owners do before they approve. */
const agree = async (
  id: string,
  officeId: string,
  people: ReadonlyMap<Role, string>,
  disputed: string | undefined,
): Promise<void> => {
  const actorOf = async (role: Role): Promise<Actor> => {
    const actor = await loadActor(people.get(role) ?? '')
    if (!actor) throw new Error('the people were just made')
    return actor
  }
  const municipal_director = await actorOf('municipal_director')
  const state_director = await actorOf('state_director')
  for (const director of [municipal_director, state_director]) {
    await sayAll(director, id)
    await considerAll(director, { id, office: { id: officeId } })
  }
  if (disputed) return disagree(state_director, id, `${KIND}/${disputed}`)
  await hearAll({ id, office: { people: { municipal_director, nav_leader: await actorOf('nav_leader') } } })
}

const disagree = async (director: Actor, id: string, clause: string): Promise<void> => {
  const { positions } = await standingOf(director, id)
  const hash = positions.find((one) => one.clause === clause)?.hash ?? ''
  const note = 'Det må stå hvem som kaller inn.'
  const taken = await takePosition(director, id, { clause, stance: 'disagree', note, seen: { hash } })
  if (!taken.ok) throw new Error(taken.error)
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

const sessionOf = async (userId: string): Promise<string> => (await sealDemonstrationSession(userId)) ?? ''

const makeElsewhere = async (): Promise<Elsewhere> => {
  const office = { number: 'rett-annet', name: 'Annet sted' }
  const { id } = await db().office.create({ data: office })
  const people = await makePeople(id, office.name)
  const nav_leader = await loadActor(people.get('nav_leader') ?? '')
  if (!nav_leader) throw new Error('the leader was just made')
  const agreement = await finishedDraftOf({ ...office, people: { nav_leader } })
  const roles = ['municipal_director', 'nav_leader'] as const
  const cookies = await Promise.all(roles.map((role) => sessionOf(people.get(role) ?? '')))
  return { office: id, agreement, cookies, director: people.get('municipal_director') ?? '' }
}

/** One of each state. A stranger is somebody who is a director elsewhere. */
const makeStages = async ({ director, cookies: [cookie = ''] }: Elsewhere): Promise<Seeded['stages']> => {
  const stages = AGREEMENT_STATES.map(async (state) => {
    const stage = await makeStage(state)
    const cookies = Object.entries(stage.users).map(async ([who, user]) => [who, await sessionOf(user)])
    return [
      state,
      {
        stage: { ...stage, users: { ...stage.users, stranger: director } },
        cookies: { ...Object.fromEntries(await Promise.all(cookies)), stranger: cookie },
      },
    ]
  })
  return Object.fromEntries(await Promise.all(stages))
}

const database = await prepareDatabase({ dataDir })
setRuntime({ databaseUrl: database.url, secret: keptSecret(dataDir), publicUrl, demo: true })
for (const name of Object.keys(OFFICES)) await makeOffice(name as SeededOffice)
const offices = await describe()
const elsewhere = await makeElsewhere()
const stages = await makeStages(elsewhere)
const seeded: Seeded = { cookieName: sessionCookie().name, offices, stages, elsewhere }
writeFileSync(seededFile(dataDir), JSON.stringify(seeded))
await closeDatabase()
