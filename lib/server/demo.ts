/** Four invented offices with people to log in as. Made once, in demonstration mode, when there is nobody yet. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '#lib/access/actor.ts'
import { addDays, addMonths, type Day } from '#lib/agreements/calendar-day.ts'
import { ROLES, type Role, type Side } from '#lib/agreements/role.ts'
import { type Draft, EMPTY_DRAFT } from '#lib/document/draft.ts'
import type { Language } from '#lib/i18n/language.ts'
import { parseAnswersFile } from '#lib/templates/answers-file.ts'
import type { Bundle } from '#lib/templates/template.ts'
import { usageOfClause } from '#lib/templates/template-usage.ts'
import { beginAgreement } from './agreements.ts'
import { today } from './clock.ts'
import { db, type Tx } from './db.ts'
import { SCENES } from './demo-scenes.ts'
import { loadActor } from './load-actor.ts'
import { log } from './log.ts'
import { TEMPLATES_FOLDER } from './read-templates.ts'
import { newestBundle, templateRefs } from './templates.ts'

const KIND = 'partnerskapsavtale'
const FOUR_YEARS = 48
const BERGSUND = '9904'

type DemoParty = { side: Side; organisation: string; contracting: boolean }
type DemoUser = { name: string; role: Role; organisation?: string }
type DemoDraft = {
  /** An answers file among the template's samples, without `.json`. */
  sample: string
  language: Language
  /** Facts nobody has answered yet. */
  unanswered: readonly string[]
  /** Whether anybody has begun on the annexes. */
  annexes: boolean
  /** Words of the sample that are others here, also numbers. */
  instead?: Readonly<Record<string, string>>
  /** What the sample answers otherwise. */
  answers?: Draft['answers']
}
type DemoOffice = {
  /** Numbers that the agency does not use. */
  number: string
  name: string
  parties: readonly DemoParty[]
  users: readonly DemoUser[]
  draft?: DemoDraft
}

const owner = (side: Side, organisation: string): DemoParty => ({
  side,
  organisation,
  contracting: true,
})
const partner = (organisation: string): DemoParty => ({
  side: 'municipality',
  organisation,
  contracting: false,
})

/** The county unit's people look after several offices, as they do in life. */
const COUNTY = 'Nav Østfjell'
const COUNTY_USERS: readonly DemoUser[] = [
  { name: 'Harald Lunde', role: 'state_director', organisation: COUNTY },
  { name: 'Siri Aas', role: 'caseworker', organisation: COUNTY },
]

/** Four years, evaluated every year, and half a year's notice. */
const periodFrom = (first: Day): Draft['answers'] => ({
  'gyldig-fra': [first],
  'gyldig-til': [addDays(addMonths(first, FOUR_YEARS), -1)],
  'tillegg-evaluering': ['kept'],
  evaluering: ['hvert-ar'],
  'tillegg-oppsigelse': ['kept'],
  'oppsigelse-maneder': [6],
  'del-gjelder-fra': [first],
  'del-gjelder-til': [addDays(addMonths(first, FOUR_YEARS), -1)],
})

const OFFICES: readonly DemoOffice[] = [
  {
    number: '9901',
    name: 'Fossdal',
    parties: [
      owner('municipality', 'Fossdal kommune'),
      partner('Skogmo kommune'),
      partner('Tverrlia kommune'),
      owner('state', COUNTY),
    ],
    users: [
      { name: 'Kari Brekke', role: 'municipal_director', organisation: 'Fossdal kommune' },
      { name: 'Jonas Moen', role: 'caseworker', organisation: 'Fossdal kommune' },
      ...COUNTY_USERS,
      { name: 'Amina Hussein', role: 'nav_leader' },
      { name: 'Per Solli', role: 'employee_rep' },
      { name: 'Tove Haugen', role: 'reader', organisation: 'Tverrlia kommune' },
    ],
    draft: {
      sample: 'nb-vertskommune',
      language: 'nb',
      annexes: false,
      unanswered: [
        'adresse',
        'apningstider',
        'verdier',
        'ledelse',
        'resultatmal-ar',
        'gyldighet',
        'evaluering',
      ],
    },
  },
  {
    number: '9902',
    name: 'Granli',
    parties: [owner('municipality', 'Granli kommune'), owner('state', COUNTY)],
    users: [
      { name: 'Bjørn Lien', role: 'municipal_director', organisation: 'Granli kommune' },
      { name: 'Maria Nilsen', role: 'caseworker', organisation: 'Granli kommune' },
      ...COUNTY_USERS,
      { name: 'Eirik Dahl', role: 'nav_leader' },
      { name: 'Anne Viken', role: 'employee_rep' },
      { name: 'Ola Ruud', role: 'reader' },
    ],
  },
  {
    number: '9903',
    name: 'Fjordvik',
    parties: [owner('municipality', 'Fjordvik kommune'), owner('state', 'Nav Vestfjell')],
    users: [
      { name: 'Solveig Nes', role: 'municipal_director', organisation: 'Fjordvik kommune' },
      { name: 'Torbjørn Eide', role: 'caseworker', organisation: 'Fjordvik kommune' },
      { name: 'Liv Myklebust', role: 'state_director', organisation: 'Nav Vestfjell' },
      { name: 'Olav Rise', role: 'caseworker', organisation: 'Nav Vestfjell' },
      { name: 'Guro Fosse', role: 'nav_leader' },
      { name: 'Nils Vik', role: 'employee_rep' },
      { name: 'Ingrid Moe', role: 'reader' },
    ],
    draft: {
      sample: 'nn-en-kommune',
      language: 'nn',
      annexes: true,
      unanswered: ['adresse', 'gyldig-fra', 'gyldig-til'],
    },
  },
]

/** In force since this month began, whenever somebody starts the demonstration. */
const bergsundOn = (day: Day): DemoOffice => ({
  number: BERGSUND,
  name: 'Bergsund',
  parties: [owner('municipality', 'Bergsund kommune'), owner('state', 'Nav Sørfjell')],
  users: [
    { name: 'Randi Strand', role: 'municipal_director', organisation: 'Bergsund kommune' },
    { name: 'Petter Holm', role: 'caseworker', organisation: 'Bergsund kommune' },
    { name: 'Arne Sunde', role: 'state_director', organisation: 'Nav Sørfjell' },
    { name: 'Ida Berge', role: 'caseworker', organisation: 'Nav Sørfjell' },
    { name: 'Mona Lid', role: 'nav_leader' },
    { name: 'Geir Nygård', role: 'employee_rep' },
    { name: 'Hanna Vold', role: 'reader' },
  ],
  draft: {
    sample: 'nb-en-kommune',
    language: 'nb',
    annexes: true,
    unanswered: [],
    instead: {
      Fossdal: 'Bergsund',
      fossdal: 'bergsund',
      Østfjell: 'Sørfjell',
      ostfjell: 'sorfjell',
      rådmann: 'kommunedirektør',
    },
    answers: periodFrom(`${day.slice(0, 7)}-01`),
  },
})

/** A domain that is kept for examples, and where nothing is ever delivered. */
const emailOf = (name: string): string =>
  `${name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a').replaceAll(' ', '.')}@example.com`

const makeOffice = async (tx: Tx, office: DemoOffice, people: Map<string, string>): Promise<void> => {
  const { id, parties } = await tx.office.create({
    data: {
      number: office.number,
      name: office.name,
      parties: { create: office.parties.map((party) => ({ ...party })) },
    },
    include: { parties: true },
  })
  for (const { name, role, organisation } of office.users) {
    const userId = people.get(name) ?? (await tx.user.create({ data: { name, email: emailOf(name) } })).id
    people.set(name, userId)
    const partyId = parties.find((party) => party.organisation === organisation)?.id ?? null
    await tx.membership.create({ data: { userId, officeId: id, partyId, role } })
  }
}

/** What the annexes alone ask about. */
const factsOfAnnexes = ({ annexes }: Bundle): ReadonlySet<string> =>
  new Set(
    annexes.flatMap((annex) => [
      ...[...annex.fields, ...annex.choices, ...annex.tables].map(({ id }) => id),
      ...annex.text.nb.clauses.flatMap((clause) => usageOfClause(clause).passages),
    ]),
  )

/** The finished sample as it looked before it was finished. */
const unfinished = (
  draft: Draft,
  bundle: Bundle,
  { unanswered, annexes, answers = {} }: DemoDraft,
): Draft => {
  const later = annexes ? new Set<string>() : factsOfAnnexes(bundle)
  const pick = <T>(all: Readonly<Record<string, T>>, isThere: (key: string) => boolean): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([key]) => isThere(key)))
  const inAgreement = (key: string): boolean => annexes || key.startsWith(`${bundle.agreement.slug}/`)
  return {
    ...draft,
    answers: {
      ...pick(draft.answers, (fact) => !unanswered.includes(fact) && !later.has(fact)),
      ...answers,
    },
    tables: pick(draft.tables, (table) => !later.has(table)),
    texts: pick(draft.texts, inAgreement),
    wordings: pick(draft.wordings, inAgreement),
  }
}

/** A sample that is missing or broken must not stop the program: the draft is then nearly empty. */
const readSample = async (bundle: Bundle, office: DemoOffice, wanted: DemoDraft): Promise<Draft> => {
  const { slug, version } = bundle.agreement
  const file = path.join(TEMPLATES_FOLDER, slug, version, 'samples', `${wanted.sample}.json`)
  try {
    const text = Object.entries(wanted.instead ?? {}).reduce(
      (words, [word, other]) => words.replaceAll(word, other),
      await readFile(file, 'utf8'),
    )
    const parsed = parseAnswersFile(JSON.parse(text), bundle)
    if (parsed.ok) return unfinished(parsed.value, bundle, wanted)
    log.error('demonstration sample refused', { file: wanted.sample, at: parsed.errors[0]?.path })
  } catch {
    log.error('demonstration sample missing', { file: wanted.sample })
  }
  return { ...EMPTY_DRAFT, language: wanted.language, answers: { kontor: [office.name] } }
}

const beginDraft = async (
  office: DemoOffice,
  leader: string,
  people: ReadonlyMap<string, string>,
): Promise<void> => {
  const bundle = office.draft && (await newestBundle(KIND))
  const actor = bundle && (await loadActor(leader))
  if (!office.draft || !bundle || !actor) return
  const draft = await readSample(bundle, office, office.draft)
  const begun = await beginAgreement(actor, office, {
    kind: KIND,
    templates: templateRefs(bundle),
    draft,
  })
  if (!begun.ok) throw new Error(`the demonstration draft was refused: ${begun.error}`)
  if (!begun.value.created) return
  const cast = async (name: string): Promise<Actor> => {
    const found = await loadActor(people.get(name) ?? '')
    if (!found) throw new Error('the demonstration’s people were just made')
    return found
  }
  await SCENES[office.number]?.({ agreement: begun.value.id, cast })
}

const DEMONSTRATION_LOCK = 72707370

export const seedDemo = async (): Promise<void> => {
  const offices = [...OFFICES, bergsundOn(today())]
  const people = new Map<string, string>()
  await db().$transaction(
    async (tx) => {
      // Two first starts at once make one demonstration.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${DEMONSTRATION_LOCK})`
      if ((await tx.user.count()) > 0) return
      for (const office of offices) await makeOffice(tx, office, people)
    },
    { timeout: 60_000 },
  )
  // At once: none of them has anything to do with another, and one starts the program to see them.
  await Promise.all(
    offices.map(async (office) => {
      const leader = people.get(office.users.find(({ role }) => role === 'nav_leader')?.name ?? '')
      if (leader) await beginDraft(office, leader, people)
    }),
  )
}

export type DemonstrationUser = {
  id: string
  name: string
  role: Role
  side: Side | null
  organisation: string | null
}
export type DemonstrationOffice = {
  number: string
  /** Without «Nav» in front. */
  name: string
  users: readonly DemonstrationUser[]
}

/** Whom one can log in as. Only the demonstration's own offices: those opened later have the same people. */
export const listDemonstrationUsers = async (): Promise<readonly DemonstrationOffice[]> => {
  const offices = await db().office.findMany({
    where: { number: { in: [...OFFICES.map(({ number }) => number), BERGSUND] } },
    orderBy: { number: 'asc' },
    include: { memberships: { include: { user: true, party: true } } },
  })
  return offices.map(({ number, name, memberships }) => ({
    number,
    name,
    users: memberships
      .map(({ user, role, party }) => ({
        id: user.id,
        name: user.name,
        role,
        side: party?.side ?? null,
        organisation: party?.organisation ?? null,
      }))
      .sort((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role)),
  }))
}
