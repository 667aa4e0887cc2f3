import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysUntil } from '#lib/agreements/calendar-day.ts'
import { proposedDay, usualDeadlines, yearPlan } from './year-plan.ts'

const plan = (atLeast: number, taken: readonly string[] = [], today = '2027-01-02') =>
  yearPlan(2027, atLeast, { taken, today })

describe('the meetings that the agreement says there shall be', () => {
  test('two: spring and autumn', () =>
    expect(plan(2)).toMatchObject({ held: 0, planned: 0, missing: 2, days: ['2027-03-18', '2027-10-21'] }))
  test('the one in spring is planned: the one in autumn is left', () =>
    expect(plan(2, ['2027-04-08'])).toMatchObject({ planned: 1, missing: 1, days: ['2027-10-21'] }))
  test('one that has been held counts, and is not called planned', () =>
    expect(plan(2, ['2027-03-18'], '2027-05-01')).toMatchObject({ held: 1, planned: 0, missing: 1 }))
  test('meetings of another year do not count', () => expect(plan(1, ['2026-03-18']).missing).toBe(1))
  test('more than it says is enough', () =>
    expect(plan(1, ['2027-02-01', '2027-09-01'])).toMatchObject({ missing: 0, days: [] }))
  test('a month that has been gives way to the first one that is free', () =>
    expect(plan(2, [], '2027-04-20').days).toEqual(['2027-05-20', '2027-10-21']))
  test('when there is no time for them this year, none is proposed', () =>
    expect(plan(2, [], '2027-11-22')).toMatchObject({ missing: 2, days: [] }))
  test('however many and whenever one asks: no more than are missing, each in a month of its own, with time to spare', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }),
        fc.integer({ min: 1, max: 12 }),
        (atLeast, months, now) => {
          const two = (month: number) => String(month).padStart(2, '0')
          const taken = months.map((month) => `2027-${two(month)}-10`)
          const today = `2027-${two(now)}-15`
          const { missing, days } = plan(atLeast, taken, today)
          expect(days.length).toBeLessThanOrEqual(missing)
          expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(days.length)
          expect(days.every((day) => daysUntil(today, day) >= 28)).toBe(true)
        },
      ),
    ))
})

describe('the day that is proposed', () => {
  test.each([
    ['an ordinary third Thursday', 2027, 10, '2027-10-21'],
    ['not Maundy Thursday', 2030, 4, '2030-04-25'],
    ['not Ascension Day', 2034, 5, '2034-05-25'],
    ['not 17 May', 2029, 5, '2029-05-24'],
  ])('%s', (_what, year, month, day) => expect(proposedDay(year, month)).toBe(day))
  test('is always a Thursday', () => {
    for (let month = 1; month <= 12; month += 1)
      for (let year = 2026; year < 2040; year += 1)
        expect(new Date(`${proposedDay(year, month)}T12:00:00Z`).getUTCDay()).toBe(4)
  })
})

test('items three weeks before, the invitation two weeks before, and neither before today', () => {
  expect(usualDeadlines('2027-03-18', '2027-01-01')).toEqual({
    itemsBy: '2027-02-25',
    invitationBy: '2027-03-04',
  })
  expect(usualDeadlines('2027-03-18', '2027-03-01')).toEqual({
    itemsBy: '2027-03-01',
    invitationBy: '2027-03-04',
  })
  expect(usualDeadlines('2027-03-18', '2027-04-01').itemsBy).toBe('2027-03-18')
})
