import { expect, test } from 'vitest'
import { startOfDay, today } from './clock.ts'

test.each([
  ['2026-01-01', '2025-12-31T23:00:00.000Z'],
  ['2026-07-01', '2026-06-30T22:00:00.000Z'],
  // The days the clocks are changed.
  ['2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', '2026-10-25T23:00:00.000Z'],
])('%s begins in Norway at %s', (day, moment) => {
  expect(startOfDay(day).toISOString()).toBe(moment)
  expect(today(startOfDay(day))).toBe(day)
  expect(today(new Date(startOfDay(day).getTime() - 1))).not.toBe(day)
})
