import { describe, expect, test } from 'vitest'
import type { Meeting } from './meeting.ts'
import type { Happened } from './meeting-event.ts'
import { type MeetingReader, meetingTasks } from './meeting-tasks.ts'
import type { Minutes } from './minutes.ts'
import { meetingOf } from './reduce-meeting.ts'

const MUNICIPALITY = { id: '00000000-0000-4000-8000-000000000001', side: 'municipality' } as const
const STATE = { id: '00000000-0000-4000-8000-000000000002', side: 'state' } as const
const ONE = '00000000-0000-4000-8000-00000000000a'
const HASH = 'a'.repeat(64)
const TODAY = '2026-03-20'

const NOTHING = { lead: false, approve: false, write: false }
const director = (party: MeetingReader['party']): MeetingReader => ({
  userId: ONE,
  party,
  may: { lead: false, approve: true, write: true },
})
const leader: MeetingReader = { userId: ONE, party: null, may: { lead: true, approve: false, write: true } }

const happened = (event: Happened['event'], partyId: string | null = null): Happened => ({
  event,
  by: { userId: 'u', partyId },
  on: '2026-03-16',
})
const meeting = (date: string, ...events: readonly Happened[]): Meeting => {
  const plan = { date, from: '09:00', to: '11:00', place: 'Rom 1', link: '', language: 'nn' as const }
  const found = meetingOf([
    happened({
      kind: 'planned',
      plan: { ...plan, itemsBy: date, invitationBy: date },
      status: { title: 'Status', type: 'discussion', minutes: 15 },
    }),
    ...events,
  ])
  if (!found) throw new Error('it was planned')
  return found
}
const sent = happened({
  kind: 'minutes-sent',
  number: 1,
  hash: HASH,
  commentBy: '2026-03-25',
  owners: [MUNICIPALITY.id, STATE.id],
})
const approved = (party: string) => happened({ kind: 'minutes-approved', hash: HASH }, party)
const objected = (party: string) =>
  happened({ kind: 'minutes-objected', hash: HASH, text: 'Feil namn.' }, party)

const item = (given: Partial<Minutes['items'][number]>): Minutes['items'][number] => ({
  id: 'mottak',
  number: 2,
  title: 'Mottaket',
  annexes: [],
  type: 'discussion',
  clause: null,
  clauseNumber: null,
  annex: null,
  note: '',
  conclusion: '',
  decision: null,
  responsible: '',
  line: null,
  due: null,
  ...given,
})
const minutes = (...items: Minutes['items']): Minutes => ({
  office: 'Fjordvik',
  language: 'nn',
  date: '2026-03-15',
  from: '09:00',
  to: '11:00',
  place: '',
  attendees: [],
  others: '',
  items,
})

const codes = (one: { meeting: Meeting; minutes?: Minutes }, reader: MeetingReader): readonly string[] =>
  meetingTasks([{ id: 'm', minutes: null, ...one }], reader, TODAY).map(({ code }) => code)

describe('an invitation', () => {
  const invited = happened({ kind: 'invited', to: [ONE], others: '' })
  test('waits for those it called until they have answered or the day has passed, and for nobody else', () => {
    const given = { meeting: meeting('2026-03-25', invited) }
    const other = { ...director(STATE), userId: '00000000-0000-4000-8000-00000000000b' }
    expect(codes(given, director(STATE))).toEqual(['answer-invitation'])
    for (const reader of [other, leader]) expect(codes(given, reader)).toEqual([])
    const { event, ...rest } = happened({ kind: 'answered', answer: 'absent', note: '' })
    const answered = { ...rest, event, by: { userId: ONE, partyId: null } }
    expect(codes({ meeting: meeting('2026-03-25', invited, answered) }, director(STATE))).toEqual([])
    expect(codes({ meeting: meeting('2026-03-19', invited) }, director(STATE))).toEqual([])
  })
})

describe('minutes', () => {
  test('wait for the director of each owner who has not answered, and for nobody else', () => {
    const given = { meeting: meeting('2026-03-15', sent, approved(STATE.id)) }
    expect(codes(given, director(MUNICIPALITY))).toEqual(['approve-minutes'])
    for (const other of [
      director(STATE),
      leader,
      { userId: ONE, party: MUNICIPALITY, may: { ...NOTHING, write: true } },
    ])
      expect(codes(given, other)).toEqual([])
    const partner = { id: '00000000-0000-4000-8000-000000000003', side: 'municipality' } as const
    expect(codes(given, director(partner))).toEqual([])
  })

  test('an objection makes it the NAV leader’s turn', () => {
    const given = { meeting: meeting('2026-03-15', sent, objected(STATE.id)) }
    expect(codes(given, leader)).toEqual(['answer-objection'])
    expect(codes(given, director(STATE))).toEqual([])
    expect(codes(given, director(MUNICIPALITY))).toEqual(['approve-minutes'])
  })

  test('that are closed wait for nobody; those not sent wait for the NAV leader from the day after the meeting', () => {
    const closed = { meeting: meeting('2026-03-15', sent, approved(STATE.id), approved(MUNICIPALITY.id)) }
    for (const reader of [leader, director(STATE)]) expect(codes(closed, reader)).toEqual([])
    expect(codes({ meeting: meeting('2026-03-19') }, leader)).toEqual(['send-minutes'])
    expect(codes({ meeting: meeting('2025-12-19') }, leader)).toEqual([])
    expect(codes({ meeting: meeting(TODAY) }, leader)).toEqual([])
    expect(codes({ meeting: meeting('2026-03-19') }, director(STATE))).toEqual([])
    const cancelled = meeting('2026-03-19', happened({ kind: 'cancelled', reason: 'Sjukdom' }))
    expect(codes({ meeting: cancelled }, leader)).toEqual([])
  })
})

describe('a follow-up', () => {
  const both = [sent, approved(STATE.id), approved(MUNICIPALITY.id)]
  const tasks = (given: Partial<Minutes['items'][number]>, reader: MeetingReader, ...more: Happened[]) => {
    const held = meeting('2026-03-15', ...taken, ...both, ...more)
    return meetingTasks([{ id: 'm', meeting: held, minutes: minutes(item(given)) }], reader, TODAY)
  }
  const taken = [
    happened({
      kind: 'item-taken',
      item: {
        id: 'mottak',
        title: 'Mottaket',
        type: 'discussion',
        minutes: 5,
        source: null,
        clause: null,
        note: '',
      },
      before: null,
    }),
  ]

  test('is told of from two weeks before its day, and after it, to the owner it is for and the NAV leader', () => {
    const due = '2026-04-03'
    for (const reader of [leader, director(STATE)])
      expect(tasks({ line: 'state', due }, reader)).toMatchObject([{ code: 'follow-up', left: 14 }])
    expect(tasks({ line: 'state', due }, director(MUNICIPALITY))).toEqual([])
    expect(tasks({ line: 'both', due }, director(MUNICIPALITY))).toHaveLength(1)
    expect(tasks({ line: 'both', due: '2026-04-04' }, leader)).toEqual([])
    expect(tasks({ line: 'both', due: '2026-03-01' }, leader)).toMatchObject([{ left: -19 }])
    expect(tasks({ line: 'both', due }, { userId: ONE, party: STATE, may: NOTHING })).toEqual([])
  })

  test('that is done, or has got a later day, is not told of', () => {
    const change = (status: 'done' | 'open', due: string | null) =>
      happened({ kind: 'action-changed', item: 'mottak', status, note: '', due })
    const given = { line: 'both' as const, due: '2026-03-19' }
    expect(tasks(given, leader)).toHaveLength(1)
    expect(tasks(given, leader, change('done', null))).toEqual([])
    expect(tasks(given, leader, change('open', '2026-06-01'))).toEqual([])
  })
})
