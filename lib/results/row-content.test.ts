import { describe, expect, test } from 'vitest'
import { EMPTY_MEASURE, isOverdue, type MeasureContent, tallyMeasures } from './measure-row.ts'
import { EMPTY_RESULT, type ResultContent } from './result-row.ts'
import { previousOf, rowsToRoll } from './row-content.ts'
import { lastYearOf, yearsOfResult } from './years-of-result.ts'

const result = (id: string, more: Partial<ResultContent> = {}, row: object = {}) => ({
  id,
  year: 2026,
  source: null,
  previousId: null,
  content: { ...EMPTY_RESULT, indicator: id, ...more },
  ...row,
})
const measure = (id: string, status: MeasureContent['status']) => ({
  id,
  source: null,
  previousId: null,
  content: { ...EMPTY_MEASURE, measure: id, status },
})

describe('what goes on into the next year', () => {
  test('what is measured, and where it is from; neither the goal nor the result', () => {
    const last = result('Ledighet', {
      line: 'state',
      source: 'Nav',
      unit: 'prosent',
      goal: 'Høyst 3',
      target: 3,
      better: 'lower',
      result: { whole: 4, by: {} },
      comment: 'Gikk opp',
    })
    const [rolled] = rowsToRoll('result', [last], [])
    expect(rolled?.content).toEqual({
      ...EMPTY_RESULT,
      indicator: 'Ledighet',
      line: 'state',
      source: 'Nav',
      unit: 'prosent',
      better: 'lower',
    })
  })
  test('not what is there already, under the same name or from the same place, also when it was taken out', () => {
    const last = result('Ledighet', {}, { source: 'goal:a' })
    expect(rowsToRoll('result', [last], [result('ledighet')])).toEqual([])
    expect(rowsToRoll('result', [last], [result('Annet', {}, { source: 'goal:a' })])).toEqual([])
    expect(rowsToRoll('result', [last], [result('Annet', {}, { previousId: 'Ledighet' })])).toEqual([])
  })
  test('measures that are not finished; those that are done or dropped stay in their own year', () => {
    const last = (['planned', 'ongoing', 'done', 'dropped'] as const).map((status) => measure(status, status))
    expect(rowsToRoll('measure', last, []).map(({ previous }) => previous.id)).toEqual(['planned', 'ongoing'])
  })
  test('a new row goes on from last year’s of the same name, which only one can do', () => {
    const last = [result('Ledighet')]
    const row = { source: null, content: result('ledighet').content }
    expect(previousOf('result', row, last, [])).toBe('Ledighet')
    expect(previousOf('result', row, last, [result('x', {}, { previousId: 'Ledighet' })])).toBe(null)
  })
})

describe('last year', () => {
  const before = result('a', { result: { whole: 4, by: {} } }, { year: 2025 })
  test('is last year’s result, whatever was typed', () => {
    const now = result('b', { lastYear: { whole: 9, by: {} } }, { previousId: 'a' })
    expect(lastYearOf(now, [before])).toEqual({ whole: 4, by: {} })
  })
  test('is as typed where last year’s row has none', () => {
    const now = result('b', { lastYear: { whole: 9, by: {} } }, { previousId: 'a' })
    expect(lastYearOf(now, [result('a', {}, { year: 2025 })])).toEqual({ whole: 9, by: {} })
  })
  test('the years stand in order, without those that nobody has a number for', () => {
    const now = result('b', { result: { whole: 3, by: {} } }, { previousId: 'a' })
    expect(yearsOfResult(now, [before]).map(({ year, amounts }) => [year, amounts.whole])).toEqual([
      [2025, 4],
      [2026, 3],
    ])
  })
})

describe('a measure', () => {
  test.each([
    ['ongoing', '2026-06-30', true],
    ['ongoing', '2026-07-01', false],
    ['done', '2026-06-30', false],
    ['ongoing', '', false],
  ] as const)('that is %s with the day %s is overdue on 1 July: %s', (status, deadline, overdue) => {
    expect(isOverdue({ status, deadline }, '2026-07-01')).toBe(overdue)
  })
  test('those of a plan are counted by how far they have come', () => {
    const all = [
      { ...EMPTY_MEASURE, status: 'ongoing' as const, deadline: '2026-01-01' },
      { ...EMPTY_MEASURE, status: 'done' as const },
      { ...EMPTY_MEASURE, status: 'dropped' as const },
    ]
    expect(tallyMeasures(all, '2026-07-01')).toEqual({ count: 3, open: 1, done: 1, overdue: 1 })
  })
})
