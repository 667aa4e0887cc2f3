import { describe, expect, test } from 'vitest'
import { CHART, chartGroups, chartOf, figureOf } from './chart.ts'

const year = (of: number, whole: number | null, by: Record<string, number> = {}) => ({
  year: of,
  amounts: { whole, by },
})
const BOTH = [
  { id: 'a', label: 'Fossdal' },
  { id: 'b', label: 'Skogmo' },
]

describe('a small chart', () => {
  test('has one bar for each year', () => {
    const groups = chartGroups([year(2025, 4), year(2026, 3)], 2026, [])
    expect(groups.map(({ label, values }) => [label, values[0]?.isNow])).toEqual([
      ['2025', false],
      ['2026', true],
    ])
  })
  test('has this year and the last for each municipality, and no sum', () => {
    const years = [year(2024, null, { a: 9 }), year(2025, null, { a: 1, b: 2 }), year(2026, null, { a: 3 })]
    const groups = chartGroups(years, 2026, BOTH)
    expect(groups.map(({ label, values }) => [label, values.map(({ value }) => value)])).toEqual([
      ['Fossdal', [1, 3]],
      ['Skogmo', [2]],
    ])
  })
  test('shows the whole where nobody has given the municipalities’ own numbers', () => {
    expect(chartGroups([year(2026, 5)], 2026, BOTH).map(({ label }) => label)).toEqual(['2026'])
  })
  test('is not drawn of nothing', () => {
    expect(chartOf(chartGroups([year(2026, null)], 2026, []), 65)).toBe(null)
  })
  test('keeps bars, goal and the line at nought inside, also below nought', () => {
    const chart = chartOf(chartGroups([year(2025, -4), year(2026, 3)], 2026, []), 5)
    if (!chart) throw new Error('nothing drawn')
    const ys = [
      chart.zero,
      chart.goal ?? -1,
      ...chart.groups.flatMap(({ bars }) => bars.flatMap(({ y, height }) => [y, y + height])),
    ]
    for (const y of ys) {
      expect(y).toBeGreaterThanOrEqual(CHART.top)
      expect(y).toBeLessThanOrEqual(CHART.height - CHART.bottom + 1)
    }
    const [below, above] = chart.groups.map(({ bars }) => bars[0])
    expect(below?.y).toBe(chart.zero)
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeCloseTo(chart.zero)
  })
  test('has no figure that the line of the goal goes through', () => {
    for (const target of [-30, -12, -10, -9, 0, 9, 10, 11, 12, 13, 14, 20])
      for (const value of [10, -10]) {
        const chart = chartOf(chartGroups([year(2025, 20), year(2026, value)], 2026, []), target)
        const goal = chart?.goal ?? Number.NaN
        for (const bar of chart?.groups.flatMap(({ bars }) => bars) ?? []) {
          const foot = figureOf(bar, goal)
          expect(goal <= foot - 12 || goal >= foot + 2, `${bar.value} and ${target}`).toBe(true)
          expect(foot).toBeGreaterThanOrEqual(12)
          expect(foot).toBeLessThanOrEqual(CHART.height)
        }
      }
  })
  test('has bars whose heights can be held up against each other', () => {
    const chart = chartOf(chartGroups([year(2025, 2), year(2026, 4)], 2026, []), null)
    const [small, large] = chart?.groups.map(({ bars }) => bars[0]?.height ?? 0) ?? []
    expect(large).toBeCloseTo((small ?? 0) * 2, 0)
  })
})
