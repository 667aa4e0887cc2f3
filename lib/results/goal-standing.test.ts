import { describe, expect, test } from 'vitest'
import { missedBy, standingOf, tallyOf } from './goal-standing.ts'
import { EMPTY_RESULT, type ResultContent } from './result-row.ts'

const row = (more: Partial<ResultContent>): ResultContent => ({
  ...EMPTY_RESULT,
  target: 65,
  better: 'higher',
  ...more,
})
const whole = (value: number | null) => ({ whole: value, by: {} })

describe('whether the result is as good as the goal', () => {
  test.each([
    ['higher', 65, 'reached'],
    ['higher', 64.9, 'missed'],
    ['lower', 65, 'reached'],
    ['lower', 65.1, 'missed'],
  ] as const)('where %s is better, %d of 65 is %s', (better, value, standing) => {
    expect(standingOf(row({ better, result: whole(value) }), ['k'])).toBe(standing)
  })
  test('nobody is told that a goal is missed as long as there is no number', () => {
    expect(standingOf(row({}), ['k'])).toBe('no-result')
    expect(standingOf(row({ target: null, result: whole(1) }), ['k'])).toBe('no-goal')
    expect(standingOf(row({ better: null, result: whole(1) }), ['k'])).toBe('unclear')
    expect(standingOf(row({ better: null }), ['k'])).toBe('no-result')
    expect(standingOf(row({ target: null }), ['k'])).toBe('no-result')
  })
  test('a goal for each municipality is missed when one misses it, and names the one', () => {
    const content = row({ scope: 'each', result: { whole: 70, by: { fossdal: 70, skogmo: 60 } } })
    expect(standingOf(content, ['fossdal', 'skogmo'])).toBe('missed')
    expect(missedBy(content, ['fossdal', 'skogmo'])).toEqual(['skogmo'])
  })
  test('a goal for each municipality is reached when all have, and not before', () => {
    const some = row({ scope: 'each', result: { whole: null, by: { fossdal: 70 } } })
    expect(standingOf(some, ['fossdal', 'skogmo'])).toBe('no-result')
    const all = row({ scope: 'each', result: { whole: null, by: { fossdal: 70, skogmo: 65 } } })
    expect(standingOf(all, ['fossdal', 'skogmo'])).toBe('reached')
  })
  test('a goal for the whole is never judged by adding the municipalities up', () => {
    const content = row({ target: 100, result: { whole: null, by: { fossdal: 60, skogmo: 60 } } })
    expect(standingOf(content, ['fossdal', 'skogmo'])).toBe('no-result')
  })
})

test('a table is counted by how its rows stand', () => {
  expect(tallyOf(['missed', 'missed', 'reached', 'no-result'])).toMatchObject({
    count: 4,
    missed: 2,
    reached: 1,
    'no-result': 1,
    unclear: 0,
  })
})
