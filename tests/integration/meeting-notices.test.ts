import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { addDays } from '#lib/agreements/calendar-day.ts'
import type { Plan } from '#lib/meetings/meeting.ts'
import { today } from '#lib/server/clock.ts'
import { db } from '#lib/server/db.ts'
import { listDeadlines } from '#lib/server/deadlines.ts'
import { frontPage } from '#lib/server/front-page.ts'
import { gatherFor } from '#lib/server/mail/gather-mail.ts'
import { cancelMeeting, inviteToMeeting } from '#lib/server/meeting-invitation.ts'
import { addToMeeting, openMeeting, planMeeting, takeSuggestions } from '#lib/server/meetings.ts'
import { countUnread, noticesOf, openNotice } from '#lib/server/notices.ts'
import { remindOfMeetings } from '#lib/server/remind-of-meetings.ts'
import { anAgreement, anOffice, type OfficeFixture, type People } from '../support/builders.ts'
import { openTestDatabase } from '../support/test-database.ts'

openTestDatabase({ mail: true })

const inDays = (days: number): string => addDays(today(), days)
const plan = (change: Partial<Plan> = {}): Plan => ({
  date: inDays(40),
  from: '09:00',
  to: '11:00',
  place: 'Rådhuset',
  link: '',
  language: 'nb',
  itemsBy: inDays(19),
  invitationBy: inDays(26),
  ...change,
})
const aMeeting = async ({ id, people }: OfficeFixture, change: Partial<Plan> = {}): Promise<string> => {
  const planned = await planMeeting(people.nav_leader, id, plan(change))
  if (!planned.ok) throw new Error(planned.error)
  return planned.value.id
}
/** Who has been told what, in short. */
const told = async (people: People): Promise<Record<string, readonly string[]>> => {
  const all = await Promise.all(
    Object.entries(people).map(async ([role, person]) => {
      const notices = (await noticesOf(person)).toReversed()
      return [role, notices.map(({ kind, detail }) => [kind, detail].filter(Boolean).join(' '))] as const
    }),
  )
  return Object.fromEntries(all.filter(([, kinds]) => kinds.length > 0))
}
const forget = () => db().notice.deleteMany()
const at = (days: number): Date => new Date(`${inDays(days)}T12:00:00Z`)

const PROPOSERS = [
  'municipal_director',
  'caseworker',
  'state_director',
  'state_caseworker',
  'partner_director',
  'employee_rep',
] as const

describe('the days of a meeting are reminded of', () => {
  test('each to those it concerns, once', async () => {
    const { people, ...office } = await anOffice()
    await aMeeting({ people, ...office })
    await remindOfMeetings(at(12))
    await remindOfMeetings(at(12))
    const items = await told(people)
    expect(items).toMatchObject(Object.fromEntries(PROPOSERS.map((role) => [role, ['meeting-day items-by']])))
    expect([items.nav_leader, items.reader]).toEqual([undefined, undefined])
    await forget()
    await remindOfMeetings(at(18))
    await forget()
    await remindOfMeetings(at(25))
    expect(await told(people)).toEqual({ nav_leader: ['meeting-day invitation-by'] })
    await forget()
    await remindOfMeetings(at(27))
    expect(await told(people)).toEqual({ nav_leader: ['meeting-day invitation-late'] })
    await forget()
    await remindOfMeetings(at(33))
    expect(Object.keys(await told(people)).toSorted()).toEqual([
      'municipal_director',
      'nav_leader',
      'partner_director',
      'state_director',
    ])
  })
  test('when the invitation is out, only the meeting, and only to those who are called', async () => {
    const office = await anOffice()
    const { people } = office
    const id = await aMeeting(office)
    await inviteToMeeting(people.nav_leader, id, { to: [people.employee_rep.userId], others: '' })
    await forget()
    for (const days of [12, 19, 25, 27, 33]) await remindOfMeetings(at(days))
    expect(await told(people)).toEqual({ employee_rep: ['meeting-day meeting'] })
  })
  test.each<[string, (office: OfficeFixture, id: string) => Promise<unknown>, readonly string[]]>([
    ['cancelled', ({ people }, id) => cancelMeeting(people.nav_leader, id, 'storm'), []],
    [
      'moved',
      ({ people }, id) =>
        addToMeeting(people.nav_leader, id, {
          kind: 'replanned',
          plan: plan({ date: inDays(60), itemsBy: inDays(39), invitationBy: inDays(46) }),
        }),
      [],
    ],
    [
      'in another room',
      ({ people }, id) =>
        addToMeeting(people.nav_leader, id, { kind: 'replanned', plan: plan({ place: 'Rom 2' }) }),
      ['meeting-day items-by'],
    ],
  ])('a meeting that is %s takes back the reminders that no longer hold', async (_what, change, left) => {
    const office = await anOffice()
    const id = await aMeeting(office)
    await remindOfMeetings(at(12))
    await change(office, id)
    expect((await told(office.people)).state_director ?? []).toEqual(left)
  })
  test('a meeting that is moved is reminded of anew', async () => {
    const office = await anOffice()
    const id = await aMeeting(office)
    await remindOfMeetings(at(12))
    const moved = plan({ date: inDays(60), itemsBy: inDays(39), invitationBy: inDays(46) })
    await addToMeeting(office.people.nav_leader, id, { kind: 'replanned', plan: moved })
    await remindOfMeetings(at(32))
    expect((await told(office.people)).state_director).toEqual(['meeting-day items-by'])
  })
})

describe('what happens to a meeting is told', () => {
  const propose = (actor: Actor, id: string) =>
    addToMeeting(actor, id, {
      kind: 'item-proposed',
      id: 'p1',
      title: 'Hemmelig tittel',
      type: 'information',
      minutes: 10,
      why: 'hemmelig grunn',
    })
  test('a proposed item to the NAV leader; what becomes of it to the one who proposed it', async () => {
    const office = await anOffice()
    const { people } = office
    const id = await aMeeting(office)
    await propose(people.state_director, id)
    expect(await told(people)).toEqual({ nav_leader: ['item-proposed'] })
    await forget()
    await addToMeeting(people.nav_leader, id, {
      kind: 'set-aside',
      source: 'proposed:p1',
      title: 'x',
      reason: 'hemmelig svar',
    })
    expect(await told(people)).toEqual({ state_director: ['item-set-aside'] })
    await forget()
    await addToMeeting(people.nav_leader, id, { kind: 'brought-back', source: 'proposed:p1' })
    await takeSuggestions(people.nav_leader, id, ['proposed:p1'])
    expect(await told(people)).toEqual({ state_director: ['item-taken'] })
  })
  test('the reason is read in the meeting by those who proposed it, and by nobody else', async () => {
    const office = await anOffice()
    const { people } = office
    const id = await aMeeting(office)
    await propose(people.state_director, id)
    const aside = { kind: 'set-aside', source: 'proposed:p1', title: 'x', reason: 'hemmelig svar' }
    await addToMeeting(people.nav_leader, id, aside)
    const reasons = async (actor: Actor) => {
      const opened = await openMeeting(actor, id)
      return opened.ok ? opened.value.proposals.map(({ outcome }) => outcome) : []
    }
    expect(await reasons(people.state_director)).toEqual([{ setAside: 'hemmelig svar' }])
    expect(await reasons(people.state_caseworker)).toEqual([{ setAside: 'hemmelig svar' }])
    expect(await reasons(people.municipal_director)).toEqual([{ setAside: null }])
    expect(JSON.stringify(await openMeeting(people.municipal_director, id))).not.toContain('hemmelig svar')
  })
  test('the invitation, a new one, another hour and the cancellation to those who are called', async () => {
    const office = await anOffice()
    const { people } = office
    const id = await aMeeting(office)
    const call = () =>
      inviteToMeeting(people.nav_leader, id, { to: [people.state_director.userId], others: '' })
    await call()
    await addToMeeting(people.nav_leader, id, { kind: 'replanned', plan: plan({ from: '08:00' }) })
    await call()
    await cancelMeeting(people.nav_leader, id, 'hemmelig grunn')
    expect(await told(people)).toEqual({
      state_director: [
        'meeting-invited first',
        'meeting-changed',
        'meeting-invited again',
        'meeting-cancelled',
      ],
    })
  })
  test('whoever does not come, and whoever comes after all, to the NAV leader; that one comes is no news', async () => {
    const office = await anOffice()
    const { nav_leader, state_director } = office.people
    const id = await aMeeting(office)
    await inviteToMeeting(nav_leader, id, { to: [state_director.userId], others: '' })
    await forget()
    for (const answer of ['coming', 'absent', 'absent', 'coming'])
      await addToMeeting(state_director, id, { kind: 'answered', answer, note: 'hemmelig' })
    expect(await told(office.people)).toEqual({
      nav_leader: ['meeting-answered absent', 'meeting-answered coming'],
    })
  })
  test('leads to the meeting, and says nothing of what was written in any mail', async () => {
    const office = await anOffice()
    const { nav_leader, state_director } = office.people
    await db().user.update({ where: { id: nav_leader.userId }, data: { email: 'amina@example.org' } })
    const id = await aMeeting(office)
    await propose(state_director, id)
    const [notice] = await noticesOf(nav_leader)
    await gatherFor(nav_leader.userId, new Date(Date.now() + 3_600_000))
    expect(await openNotice(nav_leader, notice?.id ?? '')).toBe(`/kontor/${office.id}/moter/${id}`)
    const mails = await db().outgoingMail.findMany({ where: { toUserId: nav_leader.userId } })
    expect(mails).toHaveLength(1)
    expect(JSON.stringify(mails)).not.toMatch(/hemmelig/i)
  })
  test('the invitation is one mail, with the calendar file, and no other', async () => {
    const office = await anOffice()
    const { nav_leader, state_director } = office.people
    await db().user.update({ where: { id: state_director.userId }, data: { email: 'harald@example.org' } })
    const id = await aMeeting(office)
    await inviteToMeeting(nav_leader, id, { to: [state_director.userId], others: '' })
    await gatherFor(state_director.userId, new Date(Date.now() + 3_600_000))
    expect(await db().outgoingMail.count({ where: { toUserId: state_director.userId } })).toBe(1)
  })
  test('only as long as one belongs to the office', async () => {
    const office = await anOffice()
    const { nav_leader, state_director } = office.people
    const id = await aMeeting(office)
    await inviteToMeeting(nav_leader, id, { to: [state_director.userId], others: '' })
    expect(await countUnread(state_director)).toBe(1)
    const left: Actor = { ...state_director, memberships: [] }
    expect([await noticesOf(left), await countUnread(left)]).toEqual([[], 0])
  })
})

describe('the days of the next meeting', () => {
  const nearMeeting = { date: inDays(10), itemsBy: inDays(3), invitationBy: inDays(5) }
  test('wait on the front page of those they concern', async () => {
    const { office } = await anAgreement()
    const { people } = office
    await aMeeting(office, nearMeeting)
    const kinds = async (actor: Actor) =>
      (await frontPage(actor)).flatMap(({ agreements }) =>
        agreements.flatMap(({ deadlines }) => deadlines.map(({ kind }) => kind)),
      )
    expect(await kinds(people.nav_leader)).toEqual(['invitation-by', 'meeting'])
    expect(await kinds(people.state_director)).toEqual(['items-by', 'meeting'])
    expect(await kinds(people.employee_rep)).toEqual(['items-by'])
    expect(await kinds(people.reader)).toEqual([])
  })
  test('stand among the agreement’s deadlines, with the way to the meeting', async () => {
    const { id, office } = await anAgreement()
    const meeting = await aMeeting(office, nearMeeting)
    const listed = await listDeadlines(office.people.reader, id)
    expect(listed.ok && listed.value.others).toMatchObject([
      { kind: 'items-by', whom: 'proposers', on: inDays(3) },
      { kind: 'invitation-by', whom: 'leader', on: inDays(5) },
      { kind: 'meeting', whom: 'called', on: inDays(10), href: `/kontor/${office.id}/moter/${meeting}` },
    ])
    expect(JSON.stringify(listed)).not.toContain(office.people.nav_leader.userId)
  })
})

describe('a notice', () => {
  test('is about an agreement or an office’s meetings, and never about both', async () => {
    const { id, office } = await anAgreement()
    const { userId } = office.people.nav_leader
    const row = { userId, kind: 'reminded' }
    await expect(db().notice.create({ data: row })).rejects.toThrow()
    await expect(
      db().notice.create({ data: { ...row, agreementId: id, officeId: office.id } }),
    ).rejects.toThrow()
  })
})
