import { describe, expect, test } from 'vitest'
import {
  dayOf,
  isBefore,
  nextIn,
  ownTitle,
  PARTS,
  removedIn,
  ringsOf,
  type StoredTask,
  tasksOf,
  turnOf,
  USUAL_TASKS,
  yearOf,
} from './year.ts'

const own: StoredTask = {
  key: 'egen',
  code: null,
  title: 'Sommerfest',
  kind: 'task',
  month: 6,
  day: 12,
  removedFrom: null,
  version: 1,
}
const changed = (change: Partial<StoredTask>): StoredTask => ({
  key: 'rad',
  code: 'evaluate',
  title: '',
  kind: 'task',
  month: 5,
  day: null,
  removedFrom: null,
  version: 1,
  ...change,
})

describe('the tasks of an office', () => {
  test('are the usual year’s when it has changed nothing', () =>
    expect(tasksOf([], 2027).map(({ key }) => key)).toEqual(USUAL_TASKS.map(({ code }) => code)))
  test('keep the usual name where they are moved', () =>
    expect(tasksOf([changed({ month: 11 })], 2027).find(({ key }) => key === 'evaluate')).toMatchObject({
      title: '',
      month: 11,
    }))
  test('lose what it has taken out, from that year on; the years before keep it', () => {
    const stored = [changed({ removedFrom: 2027 })]
    const has = (year: number) => tasksOf(stored, year).some(({ code }) => code === 'evaluate')
    expect([2026, 2027, 2028].map(has)).toEqual([true, false, false])
    const out = (year: number) => removedIn(stored, year).map(({ key }) => key)
    expect([2026, 2027, 2028].map(out)).toEqual([[], ['evaluate'], ['evaluate']])
  })
  test('come with its own', () =>
    expect(tasksOf([own], 2027).at(-1)).toMatchObject({ title: 'Sommerfest', day: 12 }))
})

describe('what somebody calls a usual task', () => {
  test.each([
    ['count', 'Telle årsverk og gjøre opp driften for 2026'],
    ['count', 'Telje årsverk og gjere opp drifta for 2031'],
    ['evaluate', 'Evaluere avtalen'],
    ['plans', ' Lage verksemdsplan og kompetanseplan for neste år '],
  ] as const)('%s: «%s» is its usual name, and follows language and year', (code, title) =>
    expect(ownTitle(code, title)).toBe(''),
  )
  test.each([
    ['count', 'Telle årsverk og gjøre opp driften for 2026 og 2027'],
    ['evaluate', 'Evaluere avtalen i mai'],
    ['letters', 'Evaluere avtalen'],
    [null, 'Evaluere avtalen'],
  ] as const)('%s: «%s» is somebody’s own', (code, title) => expect(ownTitle(code, title)).toBe(title))
})

test('each month stands under the one heading that names it', () => {
  const months = PARTS.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
  expect(months).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
})

describe('the year', () => {
  const year = yearOf(
    2027,
    tasksOf([own], 2027),
    [
      { code: 'meeting', on: '2027-06-12', href: null },
      { code: 'valid-to', on: '2028-06-30', href: null },
    ],
    new Set(['count']),
  )
  test('comes in order, a month without a day after its dates', () =>
    expect(year.filter(({ month }) => month === 6).map(({ key }) => key.split(' ')[0])).toEqual([
      'egen',
      'meeting',
      'council',
    ]))
  test('holds no other year', () => expect(year.some(({ key }) => key.startsWith('valid-to'))).toBe(false))
  test('tells what comes next, without what is done', () => {
    expect(nextIn(2027, year, '2027-01-03')?.key).toBe('letters')
    expect(nextIn(2027, year, '2027-06-12')?.key).toBe('egen')
    expect(nextIn(2027, year, '2027-06-13')?.key).toBe('council')
  })
})

test.each([
  [2027, { month: 2, day: null }, '2027-02-28'],
  [2028, { month: 2, day: null }, '2028-02-29'],
  [2027, { month: 2, day: 31 }, '2027-02-28'],
  [2027, { month: 3, day: 9 }, '2027-03-09'],
])('%i, %j is over on %s', (year, at, day) => expect(dayOf(year, at)).toBe(day))

test('what was over before the office came here has not been missed, unless somebody has marked it as done', () => {
  const items = yearOf(2027, tasksOf([], 2027), [], new Set(['letters']))
  const before = items.filter((item) => isBefore(2027, item, '2027-05-31')).map(({ key }) => key)
  expect(before).toEqual(['count', 'internal-control'])
  expect(items.some((item) => isBefore(2027, item, '2026-11-22'))).toBe(false)
})

test('the year goes once round', () => {
  expect(turnOf(2027, { month: 1, day: 1 })).toBe(0)
  expect(turnOf(2027, { month: 12, day: 31 })).toBeCloseTo(364 / 365)
})
test('marks close to each other stand on different rings, the first one always innermost', () =>
  expect(ringsOf([0.1, 0.11, 0.12, 0.2], 0.03)).toEqual([0, 1, 2, 0]))
