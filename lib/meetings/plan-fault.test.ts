import { describe, expect, test } from 'vitest'
import type { Plan } from './meeting.ts'
import { overlaps, planFault } from './plan-fault.ts'

const PLAN: Plan = {
  date: '2027-03-18',
  from: '09:00',
  to: '11:00',
  place: 'Rådhuset',
  link: '',
  language: 'nb',
  itemsBy: '2027-02-25',
  invitationBy: '2027-03-04',
}
const TODAY = '2026-11-23'

describe('days that cannot be meant', () => {
  test.each<[string, Partial<Plan>, ReturnType<typeof planFault>]>([
    ['an ordinary plan', {}, null],
    ['today, at short notice', { date: TODAY, itemsBy: TODAY, invitationBy: TODAY }, null],
    ['a deadline that has passed, when a meeting is moved', { itemsBy: '2026-11-01' }, null],
    ['yesterday', { date: '2026-11-22' }, 'in-past'],
    [
      'the last day one can plan',
      { date: '2028-12-31', itemsBy: '2028-12-01', invitationBy: '2028-12-01' },
      null,
    ],
    ['a mistyped year', { date: '2090-03-18' }, 'too-far'],
    ['items by 1926', { itemsBy: '1926-02-25' }, 'items-far'],
    ['invitation by 1926', { invitationBy: '1926-03-04' }, 'invitation-far'],
  ])('%s', (_what, change, fault) => expect(planFault({ ...PLAN, ...change }, TODAY)).toBe(fault))
})

describe('a meeting that has been', () => {
  const held = (date: string, was: string | null) =>
    planFault({ ...PLAN, date, itemsBy: date, invitationBy: date }, TODAY, was)
  test('can be put right to the day it was held on, or to another day', () =>
    expect([held('2026-11-19', '2026-11-20'), held('2026-12-01', '2026-11-20')]).toEqual([null, null]))
  test('not to a day long ago', () => expect(held('2025-11-20', '2026-11-20')).toBe('in-past'))
  test('one that is to come cannot have been', () =>
    expect([held('2026-11-19', '2026-12-20'), held('2026-11-19', null)]).toEqual(['in-past', 'in-past']))
})

describe('two meetings at once', () => {
  test.each<[string, Partial<Plan>, boolean]>([
    ['the same hour', {}, true],
    ['one inside the other', { from: '09:30', to: '10:00' }, true],
    ['right after', { from: '11:00', to: '12:00' }, false],
    ['another day', { date: '2027-03-19' }, false],
  ])('%s', (_what, change, expected) => expect(overlaps(PLAN, { ...PLAN, ...change })).toBe(expected))
})
