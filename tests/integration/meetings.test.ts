import { beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import { addDays, addMonths } from '#lib/agreements/calendar-day.ts'
import { addRow, setAnswer } from '#lib/document/answer.ts'
import type { Plan } from '#lib/meetings/meeting.ts'
import { textName } from '#lib/meetings/minutes-doc.ts'
import { saveAssessment } from '#lib/server/assessments.ts'
import { atMoment, today } from '#lib/server/clock.ts'
import { db } from '#lib/server/db.ts'
import { inNorway } from '#lib/server/meeting-calendar.ts'
import { cancelMeeting, inviteToMeeting, openInvitation } from '#lib/server/meeting-invitation.ts'
import {
  addToMeeting,
  listMeetings,
  openMeeting,
  planMeeting,
  takeSuggestions,
} from '#lib/server/meetings.ts'
import { openOfficePlan, planMeetings } from '#lib/server/plan-year.ts'
import { takePositions } from '#lib/server/positions.ts'
import { syncMinutes } from '#lib/server/sync-minutes.ts'
import { type AgreementFixture, anAgreement, anOffice, type OfficeFixture } from '../support/builders.ts'
import { aFinishedAgreement, edit, standingOf } from '../support/finished-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

openTestDatabase({ mail: true })

const plan = (change: Partial<Plan> = {}): Plan => ({
  date: addMonths(today(), 1),
  from: '09:00',
  to: '11:00',
  place: 'Rådhuset',
  link: '',
  language: 'nb',
  itemsBy: today(),
  invitationBy: today(),
  ...change,
})
const aMeeting = async ({ id, people }: OfficeFixture, change: Partial<Plan> = {}): Promise<string> => {
  const planned = await planMeeting(people.nav_leader, id, plan(change))
  if (!planned.ok) throw new Error(planned.error)
  return planned.value.id
}
const view = async (actor: Actor, id: string) => {
  const opened = await openMeeting(actor, id)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}
const own = (id: string, title = 'Eventuelt') => ({
  kind: 'item-taken',
  item: { id, title, type: 'information', minutes: 10, source: null, clause: null, note: '' },
  before: null,
})
const proposed = (id: string) => ({
  kind: 'item-proposed',
  id,
  title: 'Kommunebrevet',
  type: 'information',
  minutes: 10,
  why: 'Nye føringer',
})
const say = async (
  actor: Actor,
  { id }: AgreementFixture,
  clause: string,
  stance: 'discuss' | 'disagree',
) => {
  const { positions } = await standingOf(actor, id)
  const hash = positions.find((one) => one.clause === clause)?.hash ?? ''
  const taken = await takePositions(actor, id, [{ clause, stance, note: 'hemmelig', seen: { hash } }])
  if (!taken.ok) throw new Error(taken.error)
}

describe('whose meeting it is', () => {
  test('the NAV leader plans it; both owners see it and neither leads it', async () => {
    const office = await anOffice()
    const { people } = office
    const id = await aMeeting(office)
    expect(await planMeeting(people.municipal_director, office.id, plan())).toEqual({
      ok: false,
      error: 'forbidden',
    })
    for (const actor of [people.municipal_director, people.state_director, people.employee_rep]) {
      expect((await view(actor, id)).mayLead).toBe(false)
      expect(await addToMeeting(actor, id, own('a'))).toEqual({ ok: false, error: 'forbidden' })
    }
    expect(await addToMeeting(people.nav_leader, id, own('a'))).toEqual({ ok: true, value: { seq: 2 } })
  })
  test('a stranger meets nothing, whatever the stranger asks', async () => {
    const id = await aMeeting(await anOffice())
    const stranger = (await anOffice('Granli')).people.nav_leader
    const denied = { ok: false, error: 'not-found' }
    expect(await openMeeting(stranger, id)).toEqual(denied)
    expect(await addToMeeting(stranger, id, own('a'))).toEqual(denied)
    expect(await addToMeeting(stranger, id, 'tull')).toEqual(denied)
    const { id: office } = await anOffice()
    expect(await listMeetings(stranger, office)).toEqual(denied)
    expect(await planMeeting(stranger, office, plan())).toEqual(denied)
  })
  test('both owners propose, and those who read only do not', async () => {
    const office = await anOffice()
    const id = await aMeeting(office)
    const { municipal_director, state_director, partner_director, reader } = office.people
    for (const [at, actor] of [municipal_director, state_director, partner_director].entries())
      expect(await addToMeeting(actor, id, proposed(`p${at}`))).toMatchObject({ ok: true })
    expect(await addToMeeting(reader, id, proposed('p9'))).toEqual({ ok: false, error: 'forbidden' })
    expect(
      (await view(office.people.nav_leader, id)).suggestions.map(({ reasons }) => reasons[0]),
    ).toMatchObject([
      { code: 'proposed', party: { organisation: 'Fossdal kommune' } },
      { code: 'proposed', party: { organisation: 'Nav Østfjell' } },
      { code: 'proposed', party: { organisation: 'Tverrlia kommune' } },
    ])
  })
})

describe('a plan that cannot be meant', () => {
  test('is refused with what is wrong, when it is made and when it is moved', async () => {
    const office = await anOffice()
    const { nav_leader } = office.people
    const id = await aMeeting(office)
    const wrong: readonly [Partial<Plan>, string][] = [
      [{ date: '2090-03-18' }, 'too-far'],
      [{ itemsBy: '1926-03-18' }, 'items-far'],
      [{ invitationBy: '1926-03-18' }, 'invitation-far'],
      [
        { date: addDays(today(), -1), itemsBy: addDays(today(), -1), invitationBy: addDays(today(), -1) },
        'in-past',
      ],
    ]
    for (const [change, error] of wrong) {
      expect(await planMeeting(nav_leader, office.id, plan(change))).toEqual({ ok: false, error })
      const moved = { kind: 'replanned', plan: plan(change) }
      expect(await addToMeeting(nav_leader, id, moved)).toEqual({ ok: false, error })
    }
    const listed = await listMeetings(nav_leader, office.id)
    expect(listed.ok && listed.value.toCome.map((one) => one.plan)).toEqual([plan()])
  })
  test('one office has not two meetings at once, unless the other was cancelled', async () => {
    const office = await anOffice()
    const { nav_leader } = office.people
    const id = await aMeeting(office)
    const twice = () => planMeeting(nav_leader, office.id, plan({ from: '10:00', to: '12:00' }))
    expect(await twice()).toEqual({ ok: false, error: 'overlaps' })
    expect(
      await addToMeeting(nav_leader, id, { kind: 'replanned', plan: plan({ place: 'Nav' }) }),
    ).toMatchObject({
      ok: true,
    })
    await cancelMeeting(nav_leader, id, 'storm')
    expect(await twice()).toMatchObject({ ok: true })
  })
  test('what is too long is said to be so, and not that one may not', async () => {
    const office = await anOffice()
    const id = await aMeeting(office)
    const { state_director } = office.people
    const long = { ...proposed('p1'), why: 'x'.repeat(1001) }
    expect(await addToMeeting(state_director, id, long)).toEqual({ ok: false, error: 'invalid' })
  })
})

describe('what is proposed', () => {
  test('is seen with its reason by both owners; why it was put off, by those who proposed it', async () => {
    const office = await anOffice()
    const { nav_leader, municipal_director, state_director, reader } = office.people
    const id = await aMeeting(office)
    await addToMeeting(state_director, id, proposed('p1'))
    const aside = { kind: 'set-aside', source: 'proposed:p1', title: 'Kommunebrevet', reason: 'Ikke nå' }
    const seenBy = async (actor: Actor) => (await view(actor, id)).proposals
    expect(await seenBy(municipal_director)).toMatchObject([
      { title: 'Kommunebrevet', why: 'Nye føringer', isOwn: false, party: { organisation: 'Nav Østfjell' } },
    ])
    expect(await addToMeeting(nav_leader, id, aside)).toMatchObject({ ok: true })
    expect(await seenBy(municipal_director)).toMatchObject([{ outcome: { setAside: null } }])
    expect(await seenBy(state_director)).toMatchObject([{ outcome: { setAside: 'Ikke nå' }, isOwn: true }])
    expect(await seenBy(reader)).toEqual([])
  })
})

describe('a meeting that is cancelled', () => {
  test('leaves what was on its agenda and what was proposed to the one that is held instead, also a sooner one', async () => {
    const office = await anOffice()
    const { nav_leader, state_director } = office.people
    const first = await aMeeting(office)
    await addToMeeting(nav_leader, first, own('a', 'Vakt i ferien'))
    await addToMeeting(state_director, first, proposed('p1'))
    await cancelMeeting(nav_leader, first, 'storm')
    const sooner = await aMeeting(office, { date: addDays(today(), 14) })
    const titles = (id: string) =>
      view(nav_leader, id).then(({ suggestions }) => suggestions.map(({ title }) => title).toSorted())
    expect(await titles(sooner)).toEqual(['Kommunebrevet', 'Vakt i ferien'])
    await takeSuggestions(nav_leader, sooner, 'suggested')
    expect(
      await titles(
        await aMeeting(office, {
          date: addMonths(today(), 6),
          itemsBy: addMonths(today(), 5),
          invitationBy: addMonths(today(), 5),
        }),
      ),
    ).toEqual([])
  })
})

describe('a meeting that has been', () => {
  const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000)
  const held = (office: OfficeFixture): Promise<string> =>
    atMoment(daysAgo(40), () =>
      aMeeting(office, { date: addDays(today(), 10), itemsBy: today(), invitationBy: today() }),
    )

  test('was not held: that is noted with the reason, and nobody gets a mail', async () => {
    const office = await anOffice()
    const { nav_leader, state_director } = office.people
    await db().user.update({ where: { id: state_director.userId }, data: { email: 'harald@example.org' } })
    const id = await held(office)
    await atMoment(daysAgo(39), () =>
      inviteToMeeting(nav_leader, id, { to: [state_director.userId], others: '' }),
    )
    expect(await cancelMeeting(nav_leader, id, 'Snøstorm')).toEqual({ ok: true, value: { sent: 0 } })
    expect((await view(state_director, id)).meeting.cancelled).toEqual({ reason: 'Snøstorm', on: today() })
    expect(await db().outgoingMail.count({ where: { toUserId: state_director.userId } })).toBe(1)
  })
  test('and was written about, was held', async () => {
    const office = await anOffice()
    const { nav_leader } = office.people
    const id = await held(office)
    const doc = new Y.Doc()
    doc.getText(textName('note', 'status')).insert(0, 'Gjennomgått.')
    await syncMinutes(nav_leader, id, { since: 0, updates: [Y.encodeStateAsUpdate(doc)], at: null })
    expect(await cancelMeeting(nav_leader, id, 'Snøstorm')).toEqual({ ok: false, error: 'written' })
  })
  test('takes no more proposals and calls nobody', async () => {
    const office = await anOffice()
    const id = await held(office)
    const over = { ok: false, error: 'over' }
    expect(await addToMeeting(office.people.state_director, id, proposed('p1'))).toEqual(over)
    const to = [office.people.state_director.userId]
    expect(await inviteToMeeting(office.people.nav_leader, id, { to, others: '' })).toEqual(over)
    expect((await view(office.people.nav_leader, id)).meeting).toMatchObject({ proposed: [], invited: null })
  })

  test('what was proposed for it and put off comes up at the next one, with the reason, until it is dealt with', async () => {
    const office = await anOffice()
    const { nav_leader, state_director } = office.people
    const putOff = async (id: string, on: Date) =>
      atMoment(on, () =>
        addToMeeting(nav_leader, id, {
          kind: 'set-aside',
          source: 'proposed:p1',
          title: 'Kommunebrevet',
          reason: 'Venter på tall',
        }),
      )
    const first = await held(office)
    await atMoment(daysAgo(39), () => addToMeeting(state_director, first, proposed('p1')))
    expect(await putOff(first, daysAgo(38))).toMatchObject({ ok: true })
    const second = await atMoment(daysAgo(20), () => aMeeting(office, { date: addDays(today(), 5) }))
    const reasons = async (id: string) =>
      (await view(nav_leader, id)).suggestions.flatMap(({ source, reasons }) =>
        source === 'proposed:p1' ? reasons.map(({ code }) => code) : [],
      )
    expect(await reasons(second)).toEqual(['proposed', 'set-aside'])
    expect(await putOff(second, daysAgo(19))).toMatchObject({ ok: true })
    const third = await aMeeting(office)
    expect(await reasons(third)).toEqual(['proposed', 'set-aside'])
    const item = { ...own('x').item, source: 'proposed:p1' }
    expect(await addToMeeting(nav_leader, third, { kind: 'item-taken', item, before: null })).toMatchObject({
      ok: true,
    })
    expect(await reasons(third)).toEqual([])
  })

  test('where it was cancelled, what was proposed for it is not gone', async () => {
    const office = await anOffice()
    const { nav_leader, state_director } = office.people
    const first = await held(office)
    await atMoment(daysAgo(39), () => addToMeeting(state_director, first, proposed('p1')))
    await atMoment(daysAgo(38), () => cancelMeeting(nav_leader, first, 'Sykdom'))
    const { suggestions } = await view(nav_leader, await aMeeting(office))
    expect(suggestions.map(({ source }) => source)).toContain('proposed:p1')
  })
})

describe('what is refused changes nothing', () => {
  test.each<[string, unknown, string]>([
    ['nonsense', { kind: 'tull' }, 'invalid'],
    ['an item of no length', { ...own('a'), item: { ...own('a').item, minutes: 0 } }, 'invalid'],
    [
      'a day that has been',
      {
        kind: 'replanned',
        plan: plan({ date: '2020-01-01', itemsBy: '2020-01-01', invitationBy: '2020-01-01' }),
      },
      'in-past',
    ],
    ['the status out', { kind: 'item-removed', id: 'status' }, 'first-item'],
    [
      'a second beginning',
      { kind: 'planned', plan: plan(), status: { title: 's', type: 'discussion', minutes: 1 } },
      'already-planned',
    ],
  ])('%s', async (_what, event, error) => {
    const office = await anOffice()
    const id = await aMeeting(office)
    const before = await view(office.people.nav_leader, id)
    expect(await addToMeeting(office.people.nav_leader, id, event)).toEqual({ ok: false, error })
    expect(await view(office.people.nav_leader, id)).toEqual(before)
  })
  test('two who take the same suggestion at once take it once', async () => {
    const office = await anOffice()
    const id = await aMeeting(office)
    const taken = (item: string) => ({ ...own(item), item: { ...own(item).item, source: 'period' } })
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((item) => addToMeeting(office.people.nav_leader, id, taken(item))),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.error === 'already')).toHaveLength(2)
    expect((await view(office.people.nav_leader, id)).meeting.items).toHaveLength(2)
  })
  test('what has happened to a meeting is never changed in the database', async () => {
    const id = await aMeeting(await anOffice())
    await expect(db().meetingEvent.deleteMany({ where: { meetingId: id } })).rejects.toThrow()
    expect(await db().meetingEvent.count({ where: { meetingId: id } })).toBe(1)
  })
})

describe('the invitation', () => {
  const withAddresses = async () => {
    const office = await anOffice()
    const { municipal_director, state_director, nav_leader } = office.people
    for (const { userId } of [municipal_director, state_director, nav_leader])
      await db().user.update({ where: { id: userId }, data: { email: `${userId}@example.org` } })
    return office
  }
  const mailsTo = ({ userId }: Actor) =>
    db().outgoingMail.findMany({ where: { toUserId: userId }, orderBy: { createdAt: 'asc' } })
  test('goes to those who are called, each with a calendar file that replaces the last one', async () => {
    const office = await withAddresses()
    const { nav_leader, municipal_director, state_director } = office.people
    const id = await aMeeting(office)
    const to = [municipal_director.userId]
    expect(await inviteToMeeting(nav_leader, id, { to, others: 'Lensmannen' })).toEqual({
      ok: true,
      value: { sent: 1 },
    })
    await inviteToMeeting(nav_leader, id, { to, others: '' })
    expect(await cancelMeeting(nav_leader, id, 'storm')).toEqual({ ok: true, value: { sent: 1 } })
    const files = (await mailsTo(municipal_director)).map(({ attachment }) =>
      Buffer.from(attachment ?? []).toString(),
    )
    const has = (file: string | undefined, ...lines: string[]) => lines.every((line) => file?.includes(line))
    expect(files).toHaveLength(3)
    expect(has(files[0], 'METHOD:REQUEST', 'SEQUENCE:1', `UID:${id}@samstemt`)).toBe(true)
    // RFC 5546, 3.2.2 and 3.2.5: both name the one who is called.
    for (const file of files) expect(file.match(/^ATTENDEE/gm)).toHaveLength(1)
    expect(has(files[1], 'METHOD:REQUEST', 'SEQUENCE:2', `UID:${id}@samstemt`)).toBe(true)
    expect(has(files[2], 'METHOD:CANCEL', 'SEQUENCE:3', `UID:${id}@samstemt`)).toBe(true)
    expect(await mailsTo(state_director)).toEqual([])
  })
  test('is sent by the NAV leader only, and to nobody outside the office', async () => {
    const office = await withAddresses()
    const stranger = (await withAddresses()).people.municipal_director
    const id = await aMeeting(office)
    const to = [stranger.userId]
    expect(await inviteToMeeting(office.people.nav_leader, id, { to, others: '' })).toEqual({
      ok: false,
      error: 'nobody',
    })
    expect(await inviteToMeeting(office.people.municipal_director, id, { to, others: '' })).toEqual({
      ok: false,
      error: 'forbidden',
    })
    expect(await mailsTo(stranger)).toEqual([])
  })
  test('says when the meeting has been changed since', async () => {
    const office = await withAddresses()
    const { nav_leader, municipal_director } = office.people
    const id = await aMeeting(office)
    await inviteToMeeting(nav_leader, id, { to: [municipal_director.userId], others: '' })
    await addToMeeting(nav_leader, id, own('a'))
    const opened = await openInvitation(municipal_director, id)
    expect(opened.ok && opened.value.meeting.isChangedSinceInvitation).toBe(true)
  })
  test('is an hour of the Norwegian clock, summer and winter', () => {
    expect(inNorway('2027-01-15', '09:00').toISOString()).toBe('2027-01-15T08:00:00.000Z')
    expect(inNorway('2027-06-15', '09:00').toISOString()).toBe('2027-06-15T07:00:00.000Z')
  })
})

describe('what the agreement puts on the agenda', () => {
  let agreement: AgreementFixture
  let meeting: string
  beforeAll(async () => {
    agreement = await aFinishedAgreement()
    const { people } = agreement.office
    await say(people.municipal_director, agreement, 'partnerskapsavtale/samhandling', 'disagree')
    await say(people.state_director, agreement, 'partnerskapsavtale/lokalisering', 'discuss')
    await saveAssessment(people.state_director, agreement.id, {
      clause: 'partnerskapsavtale/lokalisering',
      prompt: await firstPrompt('lokalisering'),
      answer: 'discuss',
      note: 'hemmelig',
    })
    meeting = await aMeeting(agreement.office)
  })
  const firstPrompt = async (clause: string): Promise<string> => {
    const { newestBundle } = await import('#lib/server/templates.ts')
    const guide = (await newestBundle('partnerskapsavtale'))?.agreement.guide.nb.clauses ?? []
    return guide.find((one) => one.clause === clause)?.groups[0]?.prompts[0]?.id ?? ''
  }
  test('what they disagree about first, and who wants what', async () => {
    const { suggestions } = await view(agreement.office.people.nav_leader, meeting)
    expect(suggestions.slice(0, 2)).toMatchObject([
      { clause: 'partnerskapsavtale/samhandling', type: 'agreement', reasons: [{ code: 'disagrees' }] },
      {
        clause: 'partnerskapsavtale/lokalisering',
        reasons: [
          { code: 'wants-to-discuss', party: { organisation: 'Nav Østfjell' } },
          { code: 'prompts', count: 1, parties: [{ organisation: 'Nav Østfjell' }] },
        ],
      },
    ])
  })
  test('the status of the agreement: how far it has come, and until when it is valid', async () => {
    const { status } = await view(agreement.office.people.municipal_director, meeting)
    expect(status).toMatchObject({
      agreementId: agreement.id,
      state: 'draft',
      agreed: 0,
      unfinishedAnnexes: [],
    })
  })
  test('the status says what has changed since the last meeting, and when the agreement was evaluated', async () => {
    const { office, ...made } = await anAgreement()
    const held = addDays(today(), -10)
    const first = await aMeeting(office)
    const past = plan({ date: held, itemsBy: held, invitationBy: held })
    await db().$executeRaw`ALTER TABLE meeting_event DISABLE TRIGGER meeting_event_is_append_only`
    await db().meetingEvent.updateMany({
      where: { meetingId: first },
      data: {
        event: { kind: 'planned', plan: past, status: { title: 'x', type: 'discussion', minutes: 5 } },
      },
    })
    await db().$executeRaw`ALTER TABLE meeting_event ENABLE TRIGGER meeting_event_is_append_only`
    await edit(office.people.nav_leader, { ...made, office }, (doc) => setAnswer(doc, 'moter-per-ar', 3, 'e'))
    const { status } = await view(office.people.reader, await aMeeting(office))
    expect(status).toMatchObject({
      lastEvaluated: null,
      changed: { since: held, places: [{ number: '3.1' }] },
    })
  })
  test('only the one who makes the agenda is told what the agreement suggests, and what was set aside', async () => {
    const { people } = agreement.office
    const other = await aMeeting(agreement.office, { from: '13:00', to: '14:00' })
    const aside = { kind: 'set-aside', source: 'period', title: 'Perioden', reason: 'hemmelig grunn' }
    expect(await addToMeeting(people.nav_leader, other, aside)).toMatchObject({ ok: true })
    for (const [role, actor] of Object.entries(people)) {
      const seen = await view(actor, other)
      const isLeader = role === 'nav_leader'
      expect({ role, told: seen.suggestions.length > 0, aside: seen.meeting.setAside.length > 0 }).toEqual({
        role,
        told: isLeader,
        aside: isLeader,
      })
    }
  })
  test('what was written while only the own party saw it puts nothing on the agenda', async () => {
    const own = await aFinishedAgreement()
    const { state_director, nav_leader } = own.office.people
    const clause = 'partnerskapsavtale/lokalisering'
    const prompt = await firstPrompt('lokalisering')
    await saveAssessment(state_director, own.id, { clause, prompt, answer: 'discuss', note: '' })
    const id = await aMeeting(own.office)
    const sources = async () => (await view(nav_leader, id)).suggestions.map(({ source }) => source)
    expect(await sources()).toContain(`clause:${clause}`)
    await db().assessment.updateMany({ where: { agreementId: own.id }, data: { isShared: false } })
    expect(await sources()).not.toContain(`clause:${clause}`)
  })
  test('nobody meets a word of what the parties noted', async () => {
    for (const actor of Object.values(agreement.office.people))
      expect(JSON.stringify(await openMeeting(actor, meeting))).not.toContain('hemmelig')
  })
  test('an office without an agreement has an agenda all the same', async () => {
    const office = await anOffice()
    const {
      status,
      suggestions,
      meeting: made,
    } = await view(office.people.nav_leader, await aMeeting(office))
    expect([status, suggestions, made.items.map(({ id }) => id)]).toEqual([null, [], ['status']])
  })
})

describe('how often the owners meet', () => {
  const planOf = async (actor: Actor, { id }: OfficeFixture) => {
    const opened = await openOfficePlan(actor, id)
    if (!opened.ok) throw new Error(opened.error)
    return opened.value
  }
  const saying = async (answers: Readonly<Record<string, string | number>>) => {
    const agreement = await anAgreement()
    const { nav_leader } = agreement.office.people
    for (const [fact, value] of Object.entries(answers))
      await edit(nav_leader, agreement, (doc) => setAnswer(doc, fact, value, 'e'))
    return agreement.office
  }
  test.each<[string, Record<string, string | number>, unknown]>([
    ['a number', { motefrekvens: 'fast-antall', 'moter-per-ar': 3 }, { atLeast: 3 }],
    ['as needed', { motefrekvens: 'etter-behov', 'moter-per-ar': 3 }, 'as-needed'],
    ['a number nobody has filled in', { motefrekvens: 'fast-antall' }, null],
    ['a number, and nobody has chosen', { 'moter-per-ar': 3 }, null],
    ['nothing', {}, null],
  ])('is what 3.1 says: %s', async (_what, answers, frequency) => {
    const office = await saying(answers)
    expect((await planOf(office.people.reader, office)).agreed).toMatchObject({ frequency, isDraft: true })
  })
  test('is not said by an office without an agreement, and to a stranger nothing is', async () => {
    const office = await anOffice()
    const stranger = (await anOffice('Granli')).people.nav_leader
    expect(await planOf(office.people.reader, office)).toEqual({ agreed: null, years: [], usual: null })
    expect(await openOfficePlan(stranger, office.id)).toEqual({ ok: false, error: 'not-found' })
    expect(await planMeetings(stranger, office.id, [plan()])).toEqual({ ok: false, error: 'not-found' })
  })
  test('what is missing is planned in one go, by the NAV leader, and only once', async () => {
    const office = await saying({ motefrekvens: 'fast-antall', 'moter-per-ar': 2 })
    const { nav_leader, municipal_director } = office.people
    const next = Number(today().slice(0, 4)) + 1
    const plans = [`${next}-03-18`, `${next}-10-21`].map((date) =>
      plan({ date, itemsBy: addDays(date, -21), invitationBy: addDays(date, -14) }),
    )
    expect(await planMeetings(municipal_director, office.id, plans)).toEqual({
      ok: false,
      error: 'forbidden',
    })
    const answers = await Promise.all([
      planMeetings(nav_leader, office.id, plans),
      planMeetings(nav_leader, office.id, plans),
    ])
    expect(answers.map((one) => one.ok && one.value.planned).toSorted()).toEqual([0, 2])
    const listed = await listMeetings(nav_leader, office.id)
    expect(listed.ok && listed.value.toCome.map((one) => one.plan.date)).toEqual(
      plans.map(({ date }) => date),
    )
  })
})

describe('what the annexes say is to be renewed', () => {
  test('is suggested with its reason and its clause', async () => {
    const { office } = await aFinishedAgreement()
    const date = `${Number(today().slice(0, 4)) + 2}-03-18`
    const meeting = await aMeeting(office, { date, itemsBy: date, invitationBy: date })
    const { suggestions } = await view(office.people.nav_leader, meeting)
    const of = (code: string) => suggestions.find(({ reasons }) => reasons.some((one) => one.code === code))
    expect(of('settlement')).toMatchObject({ clause: 'driftsavtale/betaling', annex: expect.any(Number) })
    expect(of('key')).toMatchObject({ clause: 'driftsavtale/arsverk', annex: expect.any(Number) })
    expect(of('delegations-letter')).toMatchObject({ clause: 'delegasjonsvedtak/gyldighet-og-endring' })
    expect(of('no-goals')).toMatchObject({ clause: 'partnerskapsavtale/mal' })
  })
})

test('a row of 3.5 that nobody has written in is no goal, in the agenda as in the table', async () => {
  const agreement = await aFinishedAgreement()
  const { office } = agreement
  const { nav_leader } = office.people
  // The year the sample's goals are for.
  const date = '2027-12-20'
  const id = await atMoment(new Date('2027-11-01T12:00:00Z'), () =>
    aMeeting(office, { date, itemsBy: date, invitationBy: date }),
  )
  const counted = async () =>
    (await view(nav_leader, id)).suggestions.flatMap(({ reasons }) =>
      reasons.flatMap((reason) => (reason.code === 'goals' ? [reason.count] : [])),
    )
  const before = await counted()
  expect(before).toHaveLength(1)
  await edit(nav_leader, agreement, (doc) => addRow(doc, 'resultatmal', 'tom'))
  expect(await counted()).toEqual(before)
})

describe('who comes', () => {
  test('is said by those who are called, each for himself, and seen by all', async () => {
    const office = await anOffice()
    const { nav_leader, state_director, reader } = office.people
    const id = await aMeeting(office)
    const absent = { kind: 'answered', answer: 'absent', note: 'Siri Aas møter' }
    const refused = { ok: false, error: 'not-invited' }
    expect(await addToMeeting(state_director, id, absent)).toEqual(refused)
    await inviteToMeeting(nav_leader, id, { to: [state_director.userId], others: '' })
    expect(await addToMeeting(state_director, id, absent)).toMatchObject({ ok: true })
    expect(await addToMeeting(reader, id, absent)).toEqual(refused)
    expect((await view(reader, id)).attendance).toMatchObject([
      { id: state_director.userId, reply: { answer: 'absent', note: 'Siri Aas møter' } },
    ])
    const opened = await openInvitation(reader, id)
    expect(JSON.stringify(opened.ok && opened.value.paper)).toContain('Siri Aas møter')
  })
})
