import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lengthOf, type Meeting, minutesOf, STATUS_ITEM } from './meeting.ts'
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
