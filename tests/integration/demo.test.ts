import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addDays } from '#lib/agreements/calendar-day.ts'
import { missingIn } from '#lib/document/content.ts'
import { plainBlocks } from '#lib/document/plain-content.ts'
import { readDraft } from '#lib/document/read-draft.ts'
import { isOverdue } from '#lib/meetings/actions.ts'
import { isCarriedOver } from '#lib/meetings/minutes.ts'
import { createAgreement, loadAgreement } from '#lib/server/agreements.ts'
import { sealDemonstrationSession } from '#lib/server/auth.ts'
import { today } from '#lib/server/clock.ts'
import { minutesWord } from '#lib/server/close-minutes.ts'
import { listComments } from '#lib/server/comments.ts'
import { type DemonstrationUser, listDemonstrationUsers, seedDemo } from '#lib/server/demo.ts'
import { listFollowUps } from '#lib/server/follow-ups.ts'
import { listHearings } from '#lib/server/hearings.ts'
import { loadActor } from '#lib/server/load-actor.ts'
import { listMeetings } from '#lib/server/meetings.ts'
import { openMinutes } from '#lib/server/minutes.ts'
import { listOffices, type OfficeView } from '#lib/server/offices.ts'
import { openResults, thisYear } from '#lib/server/results.ts'
import { setRuntime } from '#lib/server/runtime.ts'
import { openSigned } from '#lib/server/signed-page.ts'
import { openStanding } from '#lib/server/standing.ts'
import { loadBundle } from '#lib/server/templates.ts'
import { readVersionEvidence } from '#lib/server/version-evidence.ts'
import { readVersion } from '#lib/server/versions.ts'
import { resolveAgreement } from '#lib/templates/resolve.ts'
import { partsOf } from '#lib/templates/template.ts'
import { openTestDatabase, TEST_PUBLIC_URL, TEST_SECRET } from '../support/test-database.ts'

const database = openTestDatabase({ demo: true })

const actorNamed = async (office: string, isWanted: (user: DemonstrationUser) => boolean) => {
  const users = (await listDemonstrationUsers()).find(({ name }) => name === office)?.users ?? []
  const actor = await loadActor(users.find(isWanted)?.id ?? '')
  if (!actor) throw new Error('no such person')
  return actor
}
const leaderOf = (office: string) => actorNamed(office, ({ role }) => role === 'nav_leader')

/** The office's draft resolved, as the reading view would show it. */
const documentOf = async (name: string) => {
  const actor = await leaderOf(name)
  const office = (await listOffices(actor)).find((one) => one.name === name)
  const loaded = await loadAgreement(actor, office?.agreements[0]?.id ?? '')
  if (!loaded.ok) return null
  const bundle = await loadBundle(loaded.value.templates)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, loaded.value.state)
  return resolveAgreement(
    bundle,
    readDraft(
      doc,
      partsOf(bundle).flatMap(({ tables }) => tables),
    ),
  )
}

test('is made once, also by two starts at once', async () => {
  await Promise.all([seedDemo(), seedDemo()])
  await seedDemo()
  const [count] = await database.query(
    'SELECT (SELECT count(*) FROM office)::int AS offices, (SELECT count(*) FROM agreement)::int AS agreements',
  )
  expect(count).toEqual({ offices: 4, agreements: 3 })
})

test('every office has somebody in every role, and both owners’ caseworkers', async () => {
  for (const { users } of await listDemonstrationUsers())
    expect(users.map(({ role, side }) => `${role} ${side ?? '–'}`)).toEqual([
      'municipal_director municipality',
      'state_director state',
      'caseworker municipality',
      'caseworker state',
      'nav_leader –',
      'employee_rep –',
      expect.stringMatching(/^reader /),
    ])
})

test('the drafts: one begun in bokmål, one nearly finished in nynorsk, one office without', async () => {
  const [fossdal, fjordvik, granli] = [
    await documentOf('Fossdal'),
    await documentOf('Fjordvik'),
    await documentOf('Granli'),
  ]
  expect(granli).toBeNull()
  expect([fossdal?.language, fossdal?.office]).toEqual(['nb', 'Nav Fossdal'])
  expect([fjordvik?.language, fjordvik?.office]).toEqual(['nn', expect.stringMatching(/^nav Fjordvik$/i)])
  expect(fossdal && missingIn(fossdal).length).toBeGreaterThan(20)
  expect(fjordvik && missingIn(fjordvik).length).toBeGreaterThan(0)
  expect(fjordvik && missingIn(fjordvik).length).toBeLessThan(8)
})

const standingIn = async (name: string) => {
  const actor = await leaderOf(name)
  const office = (await listOffices(actor)).find((one) => one.name === name)
  const standing = await openStanding(actor, office?.agreements[0]?.id ?? '')
  if (!standing.ok) throw new Error(standing.error)
  return standing.value
}

test('in the one they are in the middle of it: some is agreed, some disputed, one clause has changed since', async () => {
  const { positions, turn, agreement } = await standingIn('Fossdal')
  const said = Object.fromEntries(
    positions.map(({ clause, parties }) => [clause, parties.map(({ status }) => status).join(' ')]),
  )
  expect(turn.agreed).toBe(5)
  expect(said).toMatchObject({
    'partnerskapsavtale/samhandling': 'changed-since changed-since',
    'partnerskapsavtale/medbestemmelse': 'agreed discuss',
    'partnerskapsavtale/brukermedvirkning': 'discuss agreed',
    'partnerskapsavtale/delegert-myndighet': 'disagree agreed',
  })
  const leader = await leaderOf('Fossdal')
  const talked = await listComments(leader, agreement.id, 'partnerskapsavtale/tilsetting')
  expect(talked.ok && talked.value.threads.map(({ answers }) => answers.length)).toEqual([1])
  const about = await listComments(leader, agreement.id, 'partnerskapsavtale/medbestemmelse')
  expect(about.ok && about.value.threads.map(({ passage }) => [passage?.quote, passage?.now.kind])).toEqual([
    ['hensiktsmessige systemer', 'whole'],
  ])
})

test('in the other only what is not filled in yet is left to agree on', async () => {
  const { gate, agreement } = await standingIn('Fjordvik')
  expect(agreement.state).toBe('draft')
  expect(new Set(gate.items.map(({ code }) => code))).toEqual(new Set(['unfilled', 'not-agreed']))
  expect(gate.items.length).toBeLessThan(10)
})

test('one is signed and in force, with its file, the day of its evaluation and a notice', async () => {
  const leader = await leaderOf('Bergsund')
  const office = (await listOffices(leader)).find(({ name }) => name === 'Bergsund')
  const [agreement, ...others] = office?.agreements ?? []
  expect([agreement?.state, others]).toEqual(['in_force', []])
  const id = agreement?.id ?? ''
  const signed = await openSigned(leader, id)
  expect(signed).toMatchObject({
    value: { files: [{ isSame: true, retracted: null }], signings: [{ signatory: expect.any(String) }, {}] },
  })
  const life = signed.ok ? signed.value.life : null
  expect(life).toMatchObject({ phase: 'applies', evaluationMonths: 12, noticeMonths: 6 })
  const text = await readVersion(leader, id, 1)
  expect(text.ok && text.value.text).toContain('Bergsund')
  expect(text.ok && text.value.text).not.toMatch(/fossdal|østfjell|rådmann/i)
  const hearings = await listHearings(leader, id)
  expect(hearings.ok && hearings.value.entries.flatMap(({ files }) => files)).toHaveLength(1)
  const evidence = await readVersionEvidence(leader, id, 1)
  const sheet = evidence.ok ? plainBlocks(evidence.value.evidence?.paper.blocks ?? []) : ''
  expect(sheet).toContain('Saksnummer: 26/1432; Signerer: Randi Strand, kommunedirektør')
})

const officeIdOf = async (name: string) =>
  (await listOffices(await leaderOf(name))).find((office) => office.name === name)?.id ?? ''

const minutesIn = async (name: string) => {
  const leader = await leaderOf(name)
  const all = await listMeetings(leader, await officeIdOf(name))
  const past = all.ok ? all.value.past : []
  const opened = await Promise.all(past.map(({ id }) => openMinutes(leader, id)))
  return opened.flatMap((one) => (one.ok ? [one.value] : []))
}

test('last spring’s meeting is approved with its Word file; last week’s minutes wait for both owners', async () => {
  const [waiting, approved, ...others] = await minutesIn('Bergsund')
  expect(others).toEqual([])
  expect([approved?.isClosed, approved?.closedOn]).toEqual([true, addDays(approved?.minutes.date ?? '', 6)])
  expect(approved?.minutes.items.filter(isCarriedOver)).toHaveLength(1)
  const attendance = approved?.minutes.attendees.map((one) => one.attendance)
  expect(new Set(attendance)).toEqual(new Set(['present', 'absent']))
  expect(await minutesWord(await leaderOf('Bergsund'), approved?.id ?? '')).not.toBeNull()
  expect([waiting?.isClosed, waiting?.meeting.minutes?.approvals]).toEqual([false, []])
  expect((waiting?.meeting.minutes?.commentBy ?? '') > today()).toBe(true)
})

test('the list of meetings says what has become of the minutes', async () => {
  const all = await listMeetings(await leaderOf('Bergsund'), await officeIdOf('Bergsund'))
  expect(all.ok && all.value.past.map(({ minutes }) => minutes)).toEqual(['sent', 'closed'])
})

test('of its follow-ups one is done, one is late and others have time yet', async () => {
  const found = await listFollowUps(await leaderOf('Bergsund'), await officeIdOf('Bergsund'))
  if (!found.ok) throw new Error(found.error)
  expect(found.value.over.map(({ status }) => status)).toEqual(['done'])
  expect(found.value.open.map((one) => isOverdue(one, today()))).toEqual([true, false, false])
})

test('the nynorsk office has held its meeting in nynorsk, and both have results of two years', async () => {
  const [held] = await minutesIn('Fjordvik')
  expect([held?.minutes.language, held?.isClosed]).toEqual(['nn', true])
  for (const name of ['Fjordvik', 'Bergsund']) {
    const results = await openResults(await leaderOf(name), await officeIdOf(name), thisYear())
    expect(results.ok && results.value.rows.map(({ years }) => years.length)).toContain(2)
  }
})

test('a state director belongs to several offices', async () => {
  const director = await actorNamed('Fossdal', ({ role }) => role === 'state_director')
  expect((await listOffices(director)).map(({ name }) => name)).toEqual(['Fossdal', 'Granli'])
})

const REGISTER_OFFICE = {
  number: '0101',
  name: 'Halden-Aremark',
  parties: [
    { side: 'municipality', organisation: 'Halden kommune', contracting: true },
    { side: 'municipality', organisation: 'Aremark kommune', contracting: false },
    { side: 'state', organisation: 'Nav Øst-Viken', contracting: true },
  ],
} as const
const BEGIN = { office: REGISTER_OFFICE, language: 'nb', answers: { kontor: 'Halden-Aremark' } } as const

test('an office of the register can be begun on, and the other owner’s people are there too', async () => {
  const leader = await leaderOf('Fossdal')
  const begun = await createAgreement(leader, BEGIN)
  expect(begun).toMatchObject({ ok: true, value: { created: true } })
  const views = await Promise.all(
    (['municipal_director', 'state_director', 'nav_leader'] as const).map(
      async (wanted): Promise<OfficeView | undefined> => {
        const actor = await actorNamed('Fossdal', ({ role }) => role === wanted)
        return (await listOffices(actor)).find(({ number }) => number === '0101')
      },
    ),
  )
  expect(views.map((view) => [view?.role, view?.party?.organisation])).toEqual([
    ['municipal_director', 'Halden kommune'],
    ['state_director', 'Nav Øst-Viken'],
    ['nav_leader', undefined],
  ])
})

test('outside the demonstration nobody is let in by choosing a name, and no office is opened by picking it', async () => {
  const leader = await leaderOf('Granli')
  expect(await sealDemonstrationSession(leader.userId)).not.toBeNull()
  setRuntime({ databaseUrl: database.url(), secret: TEST_SECRET, publicUrl: TEST_PUBLIC_URL, demo: false })
  expect(await sealDemonstrationSession(leader.userId)).toBeNull()
  const other = { ...BEGIN, office: { ...REGISTER_OFFICE, number: '0104' } }
  expect(await createAgreement(leader, other)).toEqual({ ok: false, error: 'not-found' })
})
