import { describe, expect, test } from 'vitest'
import { daysUntil } from './calendar-day.ts'
import { stepDue } from './deadlines.ts'

const expiry = { kind: 'expires', on: '2026-12-31', since: null } as const
const set = (since: string) => ({ kind: 'set', on: '2026-03-14', since }) as const

test('days are counted by the calendar, also across the summer time', () => {
  expect(daysUntil('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysUntil('2026-03-14', '2026-03-14')).toBe(0)
  expect(daysUntil('2026-03-15', '2026-03-14')).toBe(-1)
})

describe('one is reminded', () => {
  test.each([
    ['2026-11-30', null],
    ['2026-12-01', 30],
    ['2026-12-23', 30],
    ['2026-12-24', 7],
    ['2026-12-29', 7],
    ['2026-12-30', 1],
    ['2026-12-31', 1],
    ['2027-01-01', -1],
    ['2027-01-14', -1],
    ['2027-01-15', null],
  ])('of the agreement’s last day: on %s at step %s', (today, step) => {
    expect(stepDue(expiry, today)).toBe(step)
  })

  test('of what a person has set a week and a day before, and the day after', () => {
    const steps = ['2026-03-06', '2026-03-07', '2026-03-13', '2026-03-14', '2026-03-15']
    expect(steps.map((today) => stepDue(set('2026-01-01'), today))).toEqual([null, 7, 1, 1, -1])
  })

  test('of no step whose day had come when it was set', () => {
    expect(stepDue(set('2026-03-10'), '2026-03-10')).toBe(null)
    expect(stepDue(set('2026-03-10'), '2026-03-13')).toBe(1)
    expect(stepDue(set('2026-03-14'), '2026-03-14')).toBe(null)
    expect(stepDue(set('2026-03-14'), '2026-03-15')).toBe(-1)
  })

  test('never afterwards of the end of a notice: that it is over is told of by itself', () => {
    expect(stepDue({ kind: 'notice-ends', on: '2026-03-14', since: null }, '2026-03-15')).toBe(null)
  })
})
