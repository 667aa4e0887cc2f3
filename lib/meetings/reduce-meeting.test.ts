import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isClosed, lengthOf, type Meeting, minutesOf, overrunOf, STATUS_ITEM } from './meeting.ts'
import { type Happened, type MeetingEvent, meetingEvent } from './meeting-event.ts'
import { meetingOf, proposalsWaiting, reduceMeeting } from './reduce-meeting.ts'

const PLAN = {
  date: '2027-03-26',
  from: '09:00',
  to: '11:00',
  place: 'Rådhuset i Fossdal',
  link: '',
  language: 'nb',
  itemsBy: '2027-03-05',
  invitationBy: '2027-03-12',
} as const
const LEADER = { userId: 'leder', partyId: null }
const KARI = { userId: 'kari', partyId: 'kommune' }
const JONAS = { userId: 'jonas', partyId: 'kommune' }
const HARALD = { userId: 'harald', partyId: 'nav' }

const by = (who: Happened['by'], event: MeetingEvent): Happened => ({ event, by: who, on: '2027-02-01' })
const led = (event: MeetingEvent) => by(LEADER, event)
const planned = led({
  kind: 'planned',
  plan: PLAN,
  status: { title: 'Status partnerskapsavtale', type: 'discussion', minutes: 15 },
})
const take = (id: string, before: string | null = null, source: string | null = `clause:${id}`) =>
  led({
    kind: 'item-taken',
    item: { id, title: id, type: 'discussion', minutes: 10, source, clause: null, note: '' },
    before,
  })
const order = (...events: Happened[]) => meetingOf([planned, ...events])?.items.map(({ id }) => id)
const refusal = (events: Happened[], event: Happened) => {
  const reduced = reduceMeeting(meetingOf([planned, ...events]), event)
  return reduced.ok ? 'taken' : reduced.why
}

describe('the agenda', () => {
  test('begins with the status of the agreement', () => expect(order()).toEqual([STATUS_ITEM]))
  test('takes an item last, or in front of another', () =>
    expect(order(take('a'), take('b'), take('c', 'a'))).toEqual([STATUS_ITEM, 'c', 'a', 'b']))
  test('never has anything in front of the status of the agreement', () =>
    expect(order(take('a'), take('b', STATUS_ITEM))).toEqual([STATUS_ITEM, 'a', 'b']))
  test('moves an item', () =>
    expect(order(take('a'), take('b'), led({ kind: 'item-moved', id: 'b', before: 'a' }))).toEqual([
      STATUS_ITEM,
      'b',
      'a',
    ]))
  test.each<[string, Happened[], Happened, string]>([
    ['the status out', [], led({ kind: 'item-removed', id: STATUS_ITEM }), 'first-item'],
    [
      'the status further down',
      [take('a')],
      led({ kind: 'item-moved', id: STATUS_ITEM, before: null }),
      'first-item',
    ],
    [
      'something to the top',
      [take('a')],
      led({ kind: 'item-moved', id: 'a', before: STATUS_ITEM }),
      'first-item',
    ],
    ['the same suggestion twice', [take('a')], take('b', null, 'clause:a'), 'already'],
    ['what is gone', [], led({ kind: 'item-removed', id: 'a' }), 'gone'],
    [
      'anything into a cancelled meeting',
      [led({ kind: 'cancelled', reason: 'storm' })],
      take('a'),
      'cancelled',
    ],
    ['a second plan', [], planned, 'already-planned'],
  ])('does not take %s', (_what, events, event, why) => expect(refusal(events, event)).toBe(why))
  test('two own items with the same name are two items', () =>
    expect(order(take('a', null, null), take('b', null, null))).toHaveLength(3))
  test('what is set aside and then taken is not set aside any more', () => {
    const aside = led({ kind: 'set-aside', source: 'clause:a', title: 'a', reason: 'venter på tall' })
    expect(meetingOf([planned, aside])?.setAside).toHaveLength(1)
    expect(meetingOf([planned, aside, take('a')])?.setAside).toEqual([])
  })
})

describe('proposals', () => {
  const proposed = by(KARI, {
    kind: 'item-proposed',
    id: 'p',
    title: 'Kommunebrevet',
    type: 'information',
    minutes: 10,
    why: 'Nye føringer',
  })
  test('wait until they are taken or set aside', () => {
    const waiting = (...events: Happened[]) =>
      proposalsWaiting(meetingOf([planned, proposed, ...events]) as Meeting).map(({ id }) => id)
    expect(waiting()).toEqual(['p'])
    expect(waiting(take('x', null, 'proposed:p'))).toEqual([])
    expect(waiting(led({ kind: 'set-aside', source: 'proposed:p', title: 'p', reason: 'senere' }))).toEqual(
      [],
    )
  })
  test('are withdrawn by the one who made them or the same party, not by the other owner', () => {
    const withdrawn = { kind: 'proposal-withdrawn', id: 'p' } as const
    expect(refusal([proposed], by(HARALD, withdrawn))).toBe('not-yours')
    expect(refusal([proposed], by(JONAS, withdrawn))).toBe('taken')
  })
  test('of somebody without a party are that person’s alone', () => {
    const own = by(LEADER, { ...proposed.event, id: 'q' } as MeetingEvent)
    const withdrawn = { kind: 'proposal-withdrawn', id: 'q' } as const
    expect(refusal([own], by({ userId: 'tillitsvalgt', partyId: null }, withdrawn))).toBe('not-yours')
  })
})

describe('the invitation', () => {
  const invited = led({ kind: 'invited', to: [], others: '' })
  test('says when it no longer tells what the meeting is', () => {
    const changed = (...events: Happened[]) => meetingOf([planned, ...events])?.isChangedSinceInvitation
    expect(changed(take('a'))).toBe(false)
    expect(changed(take('a'), invited)).toBe(false)
    expect(changed(invited, take('a'))).toBe(true)
    expect(changed(invited, take('a'), invited)).toBe(false)
    expect(changed(invited, led({ kind: 'set-aside', source: 's', title: 't', reason: 'r' }))).toBe(false)
  })
})

test('time is counted', () => {
  const meeting = meetingOf([planned, take('a'), take('b')]) as Meeting
  expect([minutesOf(meeting.items), lengthOf(meeting.plan)]).toEqual([35, 120])
})

test('an agenda is too long when its items take more than the meeting, and not when they fill it', () => {
  const meeting = meetingOf([planned, take('a'), take('b')]) as Meeting
  const until = (to: string) => overrunOf({ ...meeting, plan: { ...PLAN, to } })
  expect([until('09:35'), until('09:34')]).toEqual([null, { planned: 35, available: 34 }])
})

test.each([
  ['ends before it begins', { ...PLAN, to: '08:00' }],
  ['nowhere', { ...PLAN, place: ' ' }],
  ['items after the meeting', { ...PLAN, itemsBy: '2027-03-27' }],
  ['a link that is no web address', { ...PLAN, link: 'javascript:alert(1)' }],
  ['a day that is not', { ...PLAN, date: '2027-02-30' }],
])('a plan is refused: %s', (_why, plan) =>
  expect(meetingEvent.safeParse({ kind: 'replanned', plan }).success).toBe(false),
)

test('whatever happens, in any order: the status is first, nothing stands twice, and a refusal changes nothing', () => {
  const id = fc.constantFrom('a', 'b', 'c', STATUS_ITEM)
  const before = fc.option(id)
  const source = fc.constantFrom('clause:a', 'clause:b', 'proposed:p', null)
  const about = {
    title: fc.constant('t'),
    type: fc.constant('discussion' as const),
    minutes: fc.integer({ min: 1, max: 60 }),
  }
  const event = fc.oneof(
    fc
      .record({ id, ...about, source, clause: fc.constant(null), note: fc.constant('') })
      .chain((item) => before.map((place) => ({ kind: 'item-taken' as const, item, before: place }))),
    fc.record({ kind: fc.constant('item-moved' as const), id, before }),
    fc.record({ kind: fc.constant('item-removed' as const), id }),
    fc.record({ kind: fc.constant('item-changed' as const), id, ...about }),
    fc.record({
      kind: fc.constant('item-proposed' as const),
      id: fc.constant('p'),
      ...about,
      why: fc.constant(''),
    }),
    fc.record({
      kind: fc.constant('set-aside' as const),
      source: fc.constant('clause:a'),
      title: fc.constant('t'),
      reason: fc.constant('r'),
    }),
    fc.record({
      kind: fc.constant('invited' as const),
      to: fc.constant<string[]>([]),
      others: fc.constant(''),
    }),
  )
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      let meeting = meetingOf([planned]) as Meeting
      for (const one of events) {
        const reduced = reduceMeeting(meeting, led(one))
        if (reduced.ok) meeting = reduced.meeting
        const ids = meeting.items.map((item) => item.id)
        const sources = meeting.items.flatMap((item) => (item.source === null ? [] : [item.source]))
        expect(ids[0]).toBe(STATUS_ITEM)
        expect(new Set(ids).size).toBe(ids.length)
        expect(new Set(sources).size).toBe(sources.length)
      }
    }),
    { numRuns: 300 },
  )
})

describe('the minutes', () => {
  const HASH = 'a'.repeat(64)
  const OWNERS = ['4f8d808f-945e-49b0-88fe-2514cb492784', '5f8d808f-945e-49b0-88fe-2514cb492784']
  const [MUNICIPALITY, STATE] = OWNERS.map((partyId, at) => ({ userId: `direktør ${at}`, partyId }))
  const on = (day: string, happened: Happened): Happened => ({ ...happened, on: day })
  const sent = (number = 1, hash = HASH) =>
    on('2027-03-28', led({ kind: 'minutes-sent', number, hash, commentBy: '2027-04-07', owners: OWNERS }))
  const approved = (who: Happened['by'] = LEADER, hash = HASH, day = '2027-03-29') =>
    on(day, by(who, { kind: 'minutes-approved', hash }))
  const objected = (who: Happened['by'] = LEADER, hash = HASH, day = '2027-03-29') =>
    on(day, by(who, { kind: 'minutes-objected', hash, text: 'Tallet er feil.' }))
  const reopened = on('2027-03-30', led({ kind: 'minutes-reopened', reason: 'Tallet rettes' }))
  const isFinal = (day: string, ...events: Happened[]) => {
    const meeting = meetingOf([planned, ...events])
    return meeting !== null && isClosed(meeting, day)
  }

  test('are final when every owner has approved, and not before', () => {
    expect(isFinal('2027-03-29', sent())).toBe(false)
    expect(isFinal('2027-03-29', sent(), approved(MUNICIPALITY))).toBe(false)
    expect(isFinal('2027-03-29', sent(), approved(MUNICIPALITY), approved(STATE))).toBe(true)
  })
  test('are final when the last day has passed without an objection that stands', () => {
    expect(isFinal('2027-04-07', sent())).toBe(false)
    expect(isFinal('2027-04-08', sent())).toBe(true)
    expect(isFinal('2027-04-08', sent(), objected(STATE))).toBe(false)
    const withdrawn = on('2027-04-20', by(STATE ?? LEADER, { kind: 'objection-withdrawn', hash: HASH }))
    expect(isFinal('2027-04-20', sent(), objected(STATE), withdrawn)).toBe(true)
  })
  test('an objection that is taken back after the last day makes them final that day, and not before', () => {
    const withdrawn = on('2027-04-20', by(STATE ?? LEADER, { kind: 'objection-withdrawn', hash: HASH }))
    const quietFrom = (...events: Happened[]) => meetingOf([planned, sent(), ...events])?.minutes?.quietFrom
    expect(quietFrom()).toBeNull()
    expect(quietFrom(objected(STATE))).toBeNull()
    expect(quietFrom(objected(STATE), withdrawn)).toBe('2027-04-20')
    expect(quietFrom(objected(STATE), objected(MUNICIPALITY), withdrawn)).toBeNull()
  })
  test('an objection takes the owner’s own approval away, and an approval the objection', () => {
    expect(isFinal('2027-03-29', sent(), approved(STATE), objected(STATE), approved(MUNICIPALITY))).toBe(
      false,
    )
    expect(isFinal('2027-03-29', sent(), objected(STATE), approved(STATE), approved(MUNICIPALITY))).toBe(true)
  })
  test('when they are opened again every approval is gone, and what was approved is another text', () => {
    const again = [sent(), approved(MUNICIPALITY), reopened, sent(2, 'b'.repeat(64))]
    expect(meetingOf([planned, ...again])?.minutes?.approvals).toEqual([])
    expect(refusal(again, approved(STATE))).toBe('changed')
  })
  test.each<[string, Happened[], Happened, string]>([
    ['approved by somebody who speaks for no owner', [sent()], approved(LEADER), 'not-yours'],
    ['approved by another party', [sent()], approved(KARI), 'not-yours'],
    ['approved twice by one owner', [sent(), approved(STATE)], approved(STATE), 'already'],
    ['approved before they are sent', [], approved(STATE), 'not-sent'],
    ['objected to when they are final', [sent()], objected(STATE, HASH, '2027-04-08'), 'closed'],
    [
      'opened again when they are final',
      [sent(), approved(STATE), approved(MUNICIPALITY)],
      reopened,
      'closed',
    ],
    ['sent twice', [sent()], sent(2), 'held'],
    ['added to before they are final', [sent()], led({ kind: 'addendum', id: 'x', text: 'x' }), 'not-closed'],
    ['of another agenda than the one that was held', [sent()], take('a'), 'held'],
  ])('are never %s', (_what, before, event, why) => expect(refusal(before, event)).toBe(why))
})

describe('who comes', () => {
  const invited = led({ kind: 'invited', to: ['kari', 'harald'], others: '' })
  const says = (who: Happened['by'], answer: 'coming' | 'absent', note = '') =>
    by(who, { kind: 'answered', answer, note })
  const replies = (...events: Happened[]) => meetingOf([planned, ...events])?.replies
  const moved = (change: { date?: string; from?: string; place?: string }) =>
    led({ kind: 'replanned', plan: { ...PLAN, ...change } })

  test('is for those who are called to say, each for himself', () => {
    expect(refusal([], says(KARI, 'coming'))).toBe('not-invited')
    expect(refusal([invited], says(JONAS, 'coming'))).toBe('not-invited')
    expect(replies(invited, says(KARI, 'coming'))).toMatchObject([{ userId: 'kari', answer: 'coming' }])
  })
  test('is what was said last', () =>
    expect(replies(invited, says(KARI, 'coming'), says(KARI, 'absent', 'Jonas møter'))).toEqual([
      { userId: 'kari', answer: 'absent', note: 'Jonas møter', on: '2027-02-01', saidBy: null },
    ]))
  test('is said for a director by the deputy, who is known as the one who said it', () => {
    const said = by(JONAS, { kind: 'answered', answer: 'absent', note: '', for: 'kari' })
    expect(replies(invited, says(KARI, 'coming'), said)).toMatchObject([
      { userId: 'kari', answer: 'absent', saidBy: 'jonas' },
    ])
    expect(refusal([led({ kind: 'invited', to: ['harald'], others: '' })], said)).toBe('not-invited')
  })
  test('is asked anew when the meeting is at another hour, and not when it is in another room', () => {
    expect(replies(invited, says(KARI, 'coming'), moved({ place: 'Rom 2' }))).toHaveLength(1)
    expect(replies(invited, says(KARI, 'coming'), moved({ from: '10:00' }))).toEqual([])
    expect(replies(invited, says(KARI, 'coming'), moved({ date: '2027-03-27' }))).toEqual([])
  })
  test('cannot be said when the meeting has been', () =>
    expect(refusal([invited], { ...says(KARI, 'coming'), on: '2027-03-27' })).toBe('over'))
})

describe('a calendar', () => {
  const invited = led({ kind: 'invited', to: ['kari'], others: '' })
  const moved = led({ kind: 'replanned', plan: { ...PLAN, date: '2028-01-10' } })
  const cancelled = led({ kind: 'cancelled', reason: 'storm' })
  test('has a reason to change the meeting when it is called, moved or cancelled, and else not', () => {
    const number = (...events: Happened[]) => meetingOf([planned, ...events])?.revision
    expect([
      number(),
      number(take('a')),
      number(invited),
      number(invited, moved),
      number(invited, moved, cancelled),
    ]).toEqual([0, 0, 1, 2, 3])
  })
  test('of a year that the meeting has left still hears of it', () =>
    expect(meetingOf([planned, moved])?.years).toEqual([2027, 2028]))
})
