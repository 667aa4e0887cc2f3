import { describe, expect, test } from 'vitest'
import { type Attendee, decisionsFor, faultsIn, isAction, type Minutes, type MinutesItem } from './minutes.ts'

const item = (change: Partial<MinutesItem> = {}): MinutesItem => ({
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

describe('something is to be done', () => {
  test.each([
    ['somebody is to do it', { responsible: 'Nav-leder' }],
    ['there is a day to have done it by', { due: '2027-04-01' }],
    ['it is said what, and whose it is', { line: 'municipality', conclusion: 'Kommunen undersøker.' }],
  ] as const)('when %s', (_why, change) => expect(isAction(item(change))).toBe(true))
  test.each([
    ['it is only said whom it is about', { line: 'both' }],
    ['something is concluded, and nobody is to do it', { conclusion: 'Eierne er fornøyde.' }],
    ['there are blanks where a name should be', { line: 'state', responsible: ' ', conclusion: '\n' }],
  ] as const)('not when %s', (_why, change) => expect(isAction(item(change))).toBe(false))
})

test('what is told for information was taken up or put off; what is decided is never «taken up»', () => {
  expect(decisionsFor('information')).toEqual(['taken-up', 'postponed'])
  for (const type of ['discussion', 'agreement'] as const)
    expect(decisionsFor(type)).toEqual(['agreed', 'not-agreed', 'postponed', 'absent'])
})

describe('minutes cannot be sent', () => {
  const OWNERS = ['kommunen', 'staten']
  const person = (partyId: string, attendance: Attendee['attendance']) => ({ partyId, attendance })
  const both = OWNERS.map((owner) => person(owner, 'present'))
  const alone = [person('kommunen', 'present'), person('staten', 'absent')]
  const faults = (attendees: readonly ReturnType<typeof person>[], ...items: readonly MinutesItem[]) =>
    faultsIn({ attendees, items, date: '2027-03-26' } as unknown as Minutes, OWNERS)

  test('before it is said who was there', () =>
    expect(faults([], item())).toEqual([{ code: 'nobody-present' }]))
  test('with something agreed that an owner was not there for', () => {
    const agreed = item({ decision: 'agreed', conclusion: 'Nøkkelen endres.' })
    expect(faults(alone, agreed)).toEqual([{ code: 'agreed-alone', item: 'budsjett', number: 1 }])
    expect(faults(both, agreed)).toEqual([])
  })
  test.each([
    ['2027-03-26', 0],
    ['2030-03-26', 0],
    ['2027-03-25', 1],
    ['1926-05-01', 1],
    ['2090-05-01', 1],
  ])('with something to be done by %s: %d', (due, count) =>
    expect(faults(both, item({ due }))).toHaveLength(count),
  )
  test('with a conclusion on what was not decided since an owner was away', () => {
    const fault = { code: 'concluded-alone', item: 'budsjett', number: 1 }
    const undecided = item({ decision: 'absent', conclusion: 'Nøkkelen endres.' })
    expect(faults(alone, undecided)).toEqual([fault])
    expect(faults(both, undecided)).toEqual([fault])
    // Nobody has said that it was not decided; the owners were to agree on it.
    expect(faults(alone, item({ conclusion: 'Nøkkelen endres.' }))).toEqual([fault])
  })
  test.each([
    ['what is noted only', { decision: 'absent', note: 'De som var der, mente det samme.' }],
    ['what is put off', { decision: 'postponed', conclusion: 'Tas opp igjen i mai.' }],
    ['what is only discussed', { type: 'discussion', conclusion: 'Nav-leder undersøker.' }],
    ['what is told for information', { type: 'information', decision: 'taken-up', conclusion: 'Sett.' }],
  ] as const)('but %s is no fault', (_what, change) => expect(faults(alone, item(change))).toEqual([]))
})
