import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { addDays } from '#lib/agreements/calendar-day.ts'
import type { DeadlineInput } from '#lib/agreements/deadline-input.ts'
import { today } from '#lib/server/clock.ts'
import { db } from '#lib/server/db.ts'
import {
  changeDeadline,
  listDeadlines,
  meetDeadline,
  removeDeadline,
  setDeadline,
} from '#lib/server/deadlines.ts'
import { noticesOf } from '#lib/server/notices.ts'
import { recordHearing } from '#lib/server/record-hearing.ts'
import { remindOfDeadlines } from '#lib/server/remind-of-deadlines.ts'
import { type AgreementFixture, anAgreement, anOffice, type People } from '../support/builders.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()

const dayIn = (days: number): string => addDays(today(), days)
const inDays = (days: number): Date => new Date(`${dayIn(days)}T12:00:00Z`)
const partyOf = (actor: Actor): string => actor.memberships[0]?.party?.id ?? ''

const forParty = (partyId: string, days = 10): DeadlineInput => ({
  what: 'Svare på forslaget',
  on: dayIn(days),
  whom: { whom: 'party', partyId },
})
const set = async (by: Actor, id: string, input: DeadlineInput): Promise<string> => {
  const done = await setDeadline(by, id, input)
  if (!done.ok) throw new Error(done.error)
  return done.value.id
}
const listed = async (by: Actor, id: string) => {
  const done = await listDeadlines(by, id)
  if (!done.ok) throw new Error(done.error)
  return done.value
}
const kinds = async (people: People) => {
  const all = await Promise.all(
    Object.entries(people).map(async ([role, person]) => [
      role,
      (await noticesOf(person)).map(({ kind }) => kind),
    ]),
  )
  return Object.fromEntries(all.filter(([, told]) => told?.length))
}
const forget = () => db().notice.deleteMany()

describe('a deadline', () => {
  test('is seen by both, is a wish for the other party, and those it is for are told', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, state_director, reader } = office.people
    await set(municipal_director, id, forParty(partyOf(state_director)))
    await set(municipal_director, id, { ...forParty(partyOf(municipal_director)), what: 'Lese gjennom' })
    const { open } = await listed(reader, id)
    expect(open.map(({ what, isWish, left }) => ({ what, isWish, left }))).toEqual([
      { what: 'Svare på forslaget', isWish: true, left: 10 },
      { what: 'Lese gjennom', isWish: false, left: 10 },
    ])
    expect(await kinds(office.people)).toEqual({
      caseworker: ['deadline-set'],
      state_director: ['deadline-set'],
      state_caseworker: ['deadline-set'],
    })
  })

  test('is changed and taken away by those who set it, never by the other party', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, caseworker, state_director, nav_leader } = office.people
    const state = partyOf(state_director)
    const deadline = await set(municipal_director, id, forParty(state))
    for (const other of [state_director, nav_leader]) {
      expect(await changeDeadline(other, id, deadline, forParty(state, 20))).toEqual({
        ok: false,
        error: 'forbidden',
      })
      expect(await removeDeadline(other, id, deadline)).toEqual({ ok: false, error: 'forbidden' })
    }
    expect(await changeDeadline(caseworker, id, deadline, forParty(state, 20))).toMatchObject({ ok: true })
    expect((await listed(state_director, id)).open[0]).toMatchObject({
      left: 20,
      mayChange: false,
      mayMeet: true,
    })
    expect(await removeDeadline(caseworker, id, deadline)).toEqual({ ok: true, value: null })
    expect((await listed(state_director, id)).open).toEqual([])
    expect(await noticesOf(state_director)).toEqual([])
    expect(await changeDeadline(caseworker, id, deadline, forParty(state))).toEqual({
      ok: false,
      error: 'gone',
    })
    const logged = await db().auditEvent.findMany({ where: { agreementId: id }, orderBy: { id: 'asc' } })
    expect(logged.map(({ kind }) => kind).slice(-3)).toEqual([
      'deadline-set',
      'deadline-changed',
      'deadline-removed',
    ])
    expect(JSON.stringify(logged.map(({ details }) => details))).not.toContain('forslaget')
  })

  test('is done when those it is for say so, and after all not', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, state_caseworker, nav_leader } = office.people
    const deadline = await set(municipal_director, id, forParty(partyOf(state_caseworker)))
    expect(await meetDeadline(nav_leader, id, deadline, true)).toEqual({ ok: false, error: 'forbidden' })
    expect(await meetDeadline(state_caseworker, id, deadline, true)).toEqual({ ok: true, value: null })
    expect(await listed(municipal_director, id)).toMatchObject({
      open: [],
      done: [{ what: 'Svare på forslaget' }],
    })
    expect(await meetDeadline(municipal_director, id, deadline, false)).toEqual({ ok: true, value: null })
    expect((await listed(municipal_director, id)).open).toHaveLength(1)
  })

  test.each([
    ['without words', { what: '  ' }, { what: 'empty' }],
    ['too long', { what: 'x'.repeat(201) }, { what: 'too-long' }],
    ['yesterday', { on: dayIn(-1) }, { on: 'past' }],
    ['on no day there is', { on: '2027-02-30' }, { on: 'no-date' }],
    ['for nobody', { whom: null }, { whom: 'no-choice' }],
    [
      'for a party of another office',
      { whom: { whom: 'party' as const, partyId: 'x' } },
      { whom: 'no-choice' },
    ],
  ])('%s is refused', async (_name, wrong, problems) => {
    const { id, office } = await anAgreement()
    const { nav_leader, state_director } = office.people
    const input = { ...forParty(partyOf(state_director)), ...wrong }
    expect(await setDeadline(nav_leader, id, input)).toEqual({ ok: false, error: 'invalid', problems })
  })

  test('is set by nobody who only reads, and does not exist for a stranger', async () => {
    const { id, office } = await anAgreement()
    const { employee_rep, partner_director, municipal_director } = office.people
    const input = forParty(partyOf(municipal_director))
    for (const person of [employee_rep, partner_director])
      expect(await setDeadline(person, id, input)).toEqual({ ok: false, error: 'forbidden' })
    const stranger = (await anOffice('Granli')).people.nav_leader
    expect(await setDeadline(stranger, id, input)).toEqual({ ok: false, error: 'not-found' })
    expect(await listDeadlines(stranger, id)).toEqual({ ok: false, error: 'not-found' })
  })

  test('keeps its maker and is never deleted, whoever asks the database', async () => {
    const { id, office } = await anAgreement()
    const { nav_leader, state_director } = office.people
    await set(nav_leader, id, forParty(partyOf(state_director)))
    await expect(database.query('DELETE FROM deadline')).rejects.toThrow('never deleted')
    await expect(database.query(`UPDATE deadline SET user_id = '${state_director.userId}'`)).rejects.toThrow(
      'keeps its maker',
    )
  })
})

const due = async (agreement: AgreementFixture, person: Actor) =>
  (await noticesOf(person))
    .filter(({ agreementId }) => agreementId === agreement.id)
    .map(({ kind, detail, dueOn }) => ({ kind, detail, dueOn }))

describe('reminding', () => {
  test('happens once for each step and person, also with several processes and after a long pause', async () => {
    const agreement = await anAgreement()
    const { municipal_director, state_director, state_caseworker } = agreement.office.people
    await set(municipal_director, agreement.id, forParty(partyOf(state_director), 20))
    await forget()
    await remindOfDeadlines(inDays(12))
    expect(await due(agreement, state_director)).toEqual([])
    await Promise.all([1, 2, 3].map(() => remindOfDeadlines(inDays(13))))
    const near = { kind: 'deadline-near', detail: 'set', dueOn: dayIn(20) }
    expect(await due(agreement, state_director)).toEqual([near])
    expect(await due(agreement, state_caseworker)).toEqual([near])
    expect(await due(agreement, municipal_director)).toEqual([])
    await remindOfDeadlines(inDays(14))
    expect(await due(agreement, state_director)).toEqual([near])
    // Away from a week before until the day after: reminded of that it has passed, and not of the day before.
    await remindOfDeadlines(inDays(21))
    await remindOfDeadlines(inDays(22))
    expect(await due(agreement, state_director)).toEqual([{ ...near, kind: 'deadline-passed' }, near])
  })

  test('of what is done or taken away happens no more; a new day is reminded of anew', async () => {
    const agreement = await anAgreement()
    const { id, office } = agreement
    const { municipal_director, state_director } = office.people
    const state = partyOf(state_director)
    const done = await set(municipal_director, id, forParty(state, 20))
    const moved = await set(municipal_director, id, forParty(state, 20))
    await remindOfDeadlines(inDays(13))
    await meetDeadline(state_director, id, done, true)
    await changeDeadline(municipal_director, id, moved, forParty(state, 40))
    await forget()
    await remindOfDeadlines(inDays(19))
    expect(await due(agreement, state_director)).toEqual([])
    await remindOfDeadlines(inDays(33))
    expect(await due(agreement, state_director)).toMatchObject([{ kind: 'deadline-near', dueOn: dayIn(40) }])
  })

  test('of a planned meeting reaches both parties and the NAV leader', async () => {
    const agreement = await anAgreement()
    const { people } = agreement.office
    const planned = await recordHearing(people.nav_leader, agreement.id, {
      kind: 'users',
      isPlanned: true,
      heldOn: dayIn(9),
      participants: 'Brukerutvalget',
      input: '',
      answer: '',
      caseNumber: '',
      isApproved: null,
      municipalityId: null,
      text: 'day',
    })
    expect(planned.ok).toBe(true)
    expect((await listed(people.reader, agreement.id)).others).toMatchObject([{ kind: 'hearing', left: 9 }])
    await forget()
    await remindOfDeadlines(inDays(2))
    expect(await kinds(people)).toEqual({
      municipal_director: ['deadline-near'],
      caseworker: ['deadline-near'],
      state_director: ['deadline-near'],
      state_caseworker: ['deadline-near'],
      nav_leader: ['deadline-near'],
    })
  })
})
