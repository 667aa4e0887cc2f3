import { expect, test } from 'vitest'
import { atMoment } from './clock.ts'
import { yearIn } from './year-in-address.ts'

test.each<[unknown, number | null]>([
  [undefined, 2026],
  [null, 2026],
  ['2025', 2025],
  ['2031', 2031],
  ['2032', null],
  ['1926', null],
  ['2200', null],
  ['i fjor', null],
  [['2025', '2026'], null],
])('%j in an address is %j', async (given, year) => {
  expect(await atMoment(new Date('2026-11-23T12:00:00Z'), async () => yearIn(given))).toBe(year)
})
