import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import type { HearingInput } from '#lib/agreements/hearing-input.ts'
import type { HearingsView } from '#lib/agreements/hearing-view.ts'
import { setAnswer } from '#lib/document/answer.ts'
import { approve } from '#lib/server/approvals.ts'
import { today } from '#lib/server/clock.ts'
import { listHearings } from '#lib/server/hearings.ts'
import { nameVersion } from '#lib/server/named-versions.ts'
import { recordHearing, retractHearing, stateReservation } from '#lib/server/record-hearing.ts'
import { type AgreementFixture, anOffice, type People } from '../support/builders.ts'
import {
  aFinishedAgreement,
  anAgreedAgreement,
  edit,
  hearAll,
  standingOf,
} from '../support/finished-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()

const drofting = (change: Partial<HearingInput> = {}): HearingInput => ({
  kind: 'employees',
  isPlanned: false,
  heldOn: today(),
  participants: 'Fagforbundet og NTL',
  input: 'Vi ber om to verneombud.',
  answer: 'Det tar vi med i 3.3.',
  caseNumber: '',
  isApproved: null,
  municipalityId: null,
  text: 'now',
  ...change,
})
const decision = (municipalityId: string, change: Partial<HearingInput> = {}): HearingInput =>
  drofting({
    kind: 'political',
    participants: 'Kommunestyret',
    input: '',
    caseNumber: '26/14',
    isApproved: true,
    municipalityId,
    ...change,
  })

const viewOf = async (actor: Actor, { id }: AgreementFixture): Promise<HearingsView> => {
  const listed = await listHearings(actor, id)
  if (!listed.ok) throw new Error(listed.error)
  return listed.value
}
const record = async (actor: Actor, { id }: AgreementFixture, input = drofting(), replaces?: string) => {
  const recorded = await recordHearing(actor, id, input, replaces)
  if (!recorded.ok) throw new Error(JSON.stringify(recorded))
  return recorded.value.id
}
const partyOf = (actor: Actor): string => actor.memberships[0]?.party?.id ?? ''
const toHear = async ({ id, office }: AgreementFixture) =>
  (await standingOf(office.people.reader, id)).gate.items
    .map(({ code }) => code)
    .filter((code) => code === 'hearing-missing' || code === 'political-missing')

const EVERYBODY = [
  'municipal_director',
  'caseworker',
  'state_director',
  'state_caseworker',
  'nav_leader',
  'employee_rep',
  'reader',
  'partner_director',
] as const satisfies readonly (keyof People)[]
const RECORDERS: readonly (keyof People)[] = EVERYBODY.slice(0, 5)

describe('who records, and who reads', () => {
  test.each(EVERYBODY)('%s reads all of it, and records if that is theirs', async (role) => {
    const agreement = await aFinishedAgreement()
    const { id, office } = agreement
    const may = RECORDERS.includes(role)
    const entry = await record(office.people.nav_leader, agreement)
    expect(await recordHearing(office.people[role], id, drofting())).toMatchObject(
      may ? { ok: true } : { ok: false, error: 'forbidden' },
    )
    expect(await retractHearing(office.people[role], id, entry, 'Feil dato')).toMatchObject(
      may ? { ok: true } : { ok: false, error: 'forbidden' },
    )
    const view = await viewOf(office.people[role], agreement)
    expect(view.mayRecord).toBe(may)
    expect(view.entries).toHaveLength(may ? 2 : 1)
    expect(view.entries.find((one) => one.id === entry)).toMatchObject({
      input: 'Vi ber om to verneombud.',
      answer: 'Det tar vi med i 3.3.',
      by: { name: office.people.nav_leader.name },
      mayChange: false,
      ...(!may && { retracted: null }),
    })
  })

  test('to a stranger it does not exist', async () => {
    const agreement = await aFinishedAgreement()
    const { id, office } = agreement
    const entry = await record(office.people.nav_leader, agreement)
    const elsewhere = await anOffice('Granli')
    for (const stranger of Object.values(elsewhere.people)) {
      const gone = { ok: false, error: 'not-found' }
      expect(await listHearings(stranger, id)).toEqual(gone)
      expect(await recordHearing(stranger, id, drofting())).toEqual(gone)
      expect(await retractHearing(stranger, id, entry, 'x')).toEqual(gone)
      expect(await stateReservation(stranger, id, false)).toEqual(gone)
    }
  })

  test('another agreement’s entry is not found here', async () => {
    const one = await aFinishedAgreement()
    const other = await aFinishedAgreement()
    const entry = await record(other.office.people.nav_leader, other)
    const { nav_leader } = one.office.people
    expect(await retractHearing(nav_leader, one.id, entry, 'x')).toEqual({ ok: false, error: 'not-found' })
    expect(await recordHearing(nav_leader, one.id, drofting(), entry)).toEqual({
      ok: false,
      error: 'not-found',
    })
  })

  test('a frozen agreement was heard as it was: nothing is recorded or taken back', async () => {
    const agreement = await anAgreedAgreement()
    const { id, office } = agreement
    const { seen } = await standingOf(office.people.reader, id)
    for (const by of [office.people.municipal_director, office.people.state_director])
      await approve(by, id, { seen })
    const [entry] = (await viewOf(office.people.reader, agreement)).entries
    const refused = { ok: false, error: 'forbidden' }
    expect(await recordHearing(office.people.nav_leader, id, drofting())).toEqual(refused)
    expect(await retractHearing(office.people.nav_leader, id, entry?.id ?? '', 'x')).toEqual(refused)
  })
})

describe('nothing that was recorded falls out', () => {
  test('a correction stands in the place of the old entry, which is still shown', async () => {
    const agreement = await aFinishedAgreement()
    const { people } = agreement.office
    const first = await record(people.nav_leader, agreement)
    const second = await record(
      people.state_director,
      agreement,
      drofting({ input: 'Ingen merknader.' }),
      first,
    )
    const { entries } = await viewOf(people.employee_rep, agreement)
    expect(entries.map(({ id }) => id)).toEqual([second])
    expect(entries[0]).toMatchObject({
      input: 'Ingen merknader.',
      by: { name: people.state_director.name },
      earlier: [{ id: first, input: 'Vi ber om to verneombud.', by: { name: people.nav_leader.name } }],
    })
  })

  test('two who correct the same entry at once: one of them is told', async () => {
    const agreement = await aFinishedAgreement()
    const { people } = agreement.office
    const first = await record(people.nav_leader, agreement)
    const answers = await Promise.all(
      [people.municipal_director, people.state_director].map((by) =>
        recordHearing(by, agreement.id, drofting(), first),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, error: 'gone' }])
  })

  test('what is taken back is still shown, with the reason, and is neither corrected nor taken back again', async () => {
    const agreement = await aFinishedAgreement()
    const { id, office } = agreement
    const { nav_leader, state_director, reader } = office.people
    const entry = await record(nav_leader, agreement)
    expect(await retractHearing(nav_leader, id, entry, ' ')).toEqual({ ok: false, error: 'empty' })
    expect(await retractHearing(state_director, id, entry, 'Gjaldt et annet kontor')).toMatchObject({
      ok: true,
    })
    expect((await viewOf(reader, agreement)).entries).toMatchObject([
      { id: entry, retracted: { reason: 'Gjaldt et annet kontor', by: { name: state_director.name } } },
    ])
    const gone = { ok: false, error: 'gone' }
    expect(await retractHearing(nav_leader, id, entry, 'en gang til')).toEqual(gone)
    expect(await recordHearing(nav_leader, id, drofting(), entry)).toEqual(gone)
  })

  test.each([
    ['hearing', `UPDATE hearing SET input = ''`],
    ['hearing', 'DELETE FROM hearing'],
    ['hearing_retraction', `UPDATE hearing_retraction SET reason = 'x'`],
    ['hearing_retraction', 'DELETE FROM hearing_retraction'],
    ['political_reservation', 'UPDATE political_reservation SET is_reserved = NOT is_reserved'],
    ['political_reservation', 'DELETE FROM political_reservation'],
  ])('%s is append-only: %s', async (table, statement) => {
    const agreement = await anAgreedAgreement()
    const { nav_leader } = agreement.office.people
    await retractHearing(nav_leader, agreement.id, await record(nav_leader, agreement), 'x')
    await expect(database.query(statement)).rejects.toThrow(`${table} is append-only`)
  })
})

describe('the gate', () => {
  test('asks for the hearing of this draft, and opens when it has been held', async () => {
    const agreement = await aFinishedAgreement()
    const { nav_leader, state_director } = agreement.office.people
    expect(await toHear(agreement)).toEqual(['hearing-missing', 'political-missing'])
    const planned = await record(nav_leader, agreement, drofting({ isPlanned: true }))
    expect(await toHear(agreement)).toContain('hearing-missing')
    const held = await record(state_director, agreement, drofting(), planned)
    expect(await toHear(agreement)).toEqual(['political-missing'])
    await retractHearing(nav_leader, agreement.id, held, 'Møtet ble avlyst')
    expect(await toHear(agreement)).toContain('hearing-missing')
  })

  test('asks each municipality, and its council when it has kept the approval to itself', async () => {
    const agreement = await aFinishedAgreement()
    const { id, office } = agreement
    const { caseworker, municipal_director } = office.people
    await record(office.people.nav_leader, agreement)
    expect(await toHear(agreement)).toEqual(['political-missing'])
    await stateReservation(caseworker, id, false)
    expect(await toHear(agreement)).toEqual([])
    await stateReservation(municipal_director, id, true)
    expect(await toHear(agreement)).toEqual(['political-missing'])
    const refused = await record(
      municipal_director,
      agreement,
      decision(partyOf(caseworker), { isApproved: false }),
    )
    expect(await toHear(agreement)).toEqual(['political-missing'])
    await record(municipal_director, agreement, decision(partyOf(caseworker)), refused)
    expect(await toHear(agreement)).toEqual([])
  })

  test('stops an approval until somebody has been heard, and then not', async () => {
    const agreement = await anAgreedAgreement()
    const { id, office } = agreement
    const { municipal_director, nav_leader } = office.people
    const [entry] = (await viewOf(nav_leader, agreement)).entries
    await retractHearing(nav_leader, id, entry?.id ?? '', 'Feil møte')
    const { seen } = await standingOf(municipal_director, id)
    expect(await approve(municipal_director, id, { seen })).toMatchObject({
      error: 'not-ready',
      items: [{ code: 'hearing-missing' }],
    })
    await hearAll(agreement)
    expect(await approve(municipal_director, id, { seen })).toMatchObject({ ok: true })
  })
})

describe('whether the council has kept the approval to itself', () => {
  test.each([
    'state_director',
    'state_caseworker',
    'nav_leader',
    'employee_rep',
    'partner_director',
  ] as const)('is not for the %s to say', async (role) => {
    const { id, office } = await aFinishedAgreement()
    expect(await stateReservation(office.people[role], id, true)).toEqual({ ok: false, error: 'forbidden' })
  })

  test('and what it decided is told by the municipality, or by the NAV leader', async () => {
    const agreement = await aFinishedAgreement()
    const { id, office } = agreement
    const own = partyOf(office.people.municipal_director)
    const entry = await record(office.people.nav_leader, agreement, decision(own))
    await record(office.people.caseworker, agreement, decision(own))
    const forbidden = { ok: false, error: 'forbidden' }
    const { state_director } = office.people
    expect(await recordHearing(state_director, id, decision(own))).toEqual(forbidden)
    expect(await recordHearing(state_director, id, decision(own), entry)).toEqual(forbidden)
    expect(await retractHearing(state_director, id, entry, 'x')).toEqual(forbidden)
    expect(await recordHearing(state_director, id, decision(partyOf(state_director)))).toEqual(forbidden)
    const partner = partyOf(office.people.partner_director)
    expect(await recordHearing(office.people.nav_leader, id, decision(partner))).toEqual(forbidden)
  })
})

describe('which text they had', () => {
  test('is told when it has become another since', async () => {
    const agreement = await aFinishedAgreement()
    const { people } = agreement.office
    await record(people.nav_leader, agreement)
    expect((await viewOf(people.reader, agreement)).entries).toMatchObject([{ seq: 1, isChanged: false }])
    await edit(people.caseworker, agreement, (doc) => setAnswer(doc, 'adresse', 'Lillegata 1', 'e'))
    expect((await viewOf(people.reader, agreement)).entries).toMatchObject([{ seq: 1, isChanged: true }])
  })

  test('is the text of that day, or of a version with a name', async () => {
    const agreement = await aFinishedAgreement()
    const { id, office } = agreement
    const { nav_leader } = office.people
    await nameVersion(nav_leader, id, { seq: 1, name: 'Til drøftingen' })
    await edit(nav_leader, agreement, (doc) => setAnswer(doc, 'adresse', 'Lillegata 1', 'e'))
    await record(nav_leader, agreement, drofting({ text: 'day' }))
    await record(nav_leader, agreement, drofting({ text: 1 }))
    const { entries } = await viewOf(nav_leader, agreement)
    expect(entries.map(({ seq, isChanged }) => [seq, isChanged])).toEqual([
      [1, true],
      [2, false],
    ])
  })

  test.each([
    ['a day when there was no draft', drofting({ text: 'day', heldOn: '2020-03-12' })],
    ['an update without a name', drofting({ text: 1 })],
  ])('cannot be of %s', async (_name, input) => {
    const { id, office } = await aFinishedAgreement()
    expect(await recordHearing(office.people.nav_leader, id, input)).toEqual({
      ok: false,
      error: 'invalid',
      problems: { text: 'no-draft-then' },
    })
  })

  test('stays the same when the entry is corrected', async () => {
    const agreement = await aFinishedAgreement()
    const { nav_leader } = agreement.office.people
    const first = await record(nav_leader, agreement)
    await edit(nav_leader, agreement, (doc) => setAnswer(doc, 'adresse', 'Lillegata 1', 'e'))
    await record(nav_leader, agreement, drofting({ answer: 'Ja.', text: 1 }), first)
    expect((await viewOf(nav_leader, agreement)).entries).toMatchObject([
      { seq: 1, isChanged: true, answer: 'Ja.' },
    ])
  })
})
