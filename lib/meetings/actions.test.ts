import { describe, expect, test } from 'vitest'
import { followUpsOf, type HeldMeeting, isNamed, isOverdue, leftOver } from './actions.ts'
import type { Meeting } from './meeting.ts'
import type { Minutes, MinutesItem } from './minutes.ts'

const item = (change: Partial<MinutesItem>): MinutesItem => ({
  id: 'budsjett',
  number: 1,
  title: 'Budsjett',
  type: 'agreement',
  annexes: [],
  clause: null,
  clauseNumber: null,
  annex: null,
  note: '',
  conclusion: '',
  decision: null,
  responsible: '',
  line: null,
  due: null,
  ...change,
})

const held = (date: string, items: readonly MinutesItem[], change: Partial<Meeting> = {}): HeldMeeting => ({
  id: `møte ${date}`,
  meeting: {
    items: items.map(({ id, title, type }) => ({
      id,
      title,
      type,
      minutes: 10,
      source: null,
      clause: null,
      note: '',
    })),
    minutes: {
      number: 1,
      hash: 'a',
      by: { userId: 'u', partyId: null },
      on: date,
      commentBy: '2027-03-20',
      owners: ['kommunen', 'staten'],
      approvals: [],
      objections: [],
    },
    actions: {},
    ...change,
  } as Meeting,
  minutes: { date, items } as Minutes,
})

const done = {
  status: 'done',
  note: '',
  due: null,
  by: { userId: 'u', partyId: null },
  on: '2027-03-12',
} as const

describe('who is named as responsible', () => {
  test.each<[string, boolean]>([
    ['Kari Brekke', true],
    ['kari brekke (kommunen) og Nav-leder', true],
    ['Harald Lunde, Kari  Brekke', true],
    ['Kari', false],
    ['Kari Brekkeby', false],
    ['Nav-leder', false],
    ['', false],
  ])('«%s»: %s', (responsible, expected) => expect(isNamed(responsible, 'Kari Brekke')).toBe(expected))
  test('nobody is anybody', () => expect(isNamed('Kari Brekke', ' ')).toBe(false))
})

describe('follow-ups', () => {
  test('an item with somebody or a day to answer for it is one; what was only talked about, or about one side, is not', () => {
    const items = [
      item({ id: 'a', note: 'Bare en orientering' }),
      item({ id: 'b', responsible: 'Nav-leder' }),
      item({ id: 'c', line: 'both' }),
      item({ id: 'd', due: '2027-04-01' }),
    ]
    expect(followUpsOf(held('2027-03-10', items)).map((one) => one.item)).toEqual(['b', 'd'])
  })

  test('a new deadline stands instead of the one in the minutes, and only what is not done can be late', () => {
    const items = [item({ due: '2027-03-15' })]
    const [late] = followUpsOf(held('2027-03-10', items))
    expect(late && isOverdue(late, '2027-03-16')).toBe(true)
    const moved = { budsjett: { ...done, status: 'open' as const, due: '2027-05-01' } }
    const [later] = followUpsOf(held('2027-03-10', items, { actions: moved }))
    expect(later && isOverdue(later, '2027-03-16')).toBe(false)
    const [over] = followUpsOf(held('2027-03-10', items, { actions: { budsjett: done } }))
    expect(over && isOverdue(over, '2027-03-16')).toBe(false)
  })
})

describe('what is left to the next meeting', () => {
  test('nothing, when no meeting has been held', () => {
    expect(leftOver([], '2027-03-10')).toBeNull()
  })

  test('the newest minutes, all that is not done, and what was put off', () => {
    const first = held(
      '2026-10-01',
      [
        item({ id: 'a', responsible: 'Kari' }),
        item({ id: 'b', line: 'state', conclusion: 'Nav undersøker.' }),
      ],
      {
        actions: { b: done },
      },
    )
    const last = held('2027-03-10', [item({ id: 'c', decision: 'postponed', due: '2027-03-11' })])
    expect(leftOver([last, first], '2027-03-12')).toMatchObject({
      meeting: last.id,
      isClosed: false,
      openActions: 2,
      overdue: 1,
      items: [{ id: 'c' }],
    })
  })

  test('what was put off comes up until a later meeting has had it', () => {
    const first = held('2026-10-01', [item({ id: 'a', decision: 'absent' })])
    const skipped = held('2027-03-10', [item({ id: 'c' })])
    expect(leftOver([first, skipped], '2027-04-01')?.items).toHaveLength(1)
    const source = `carried:${first.id}/a`
    const taken = held('2027-03-10', [item({ id: 'c' })])
    const withIt = {
      ...taken,
      meeting: { ...taken.meeting, items: taken.meeting.items.map((one) => ({ ...one, source })) },
    }
    expect(leftOver([first, withIt], '2027-04-01')?.items).toEqual([])
  })
})
