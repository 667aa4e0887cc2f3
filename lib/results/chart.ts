/** Where the bars of a small chart stand. Numbers only: what is drawn, and how, is the interface's. */
import type { YearOfResult } from './years-of-result.ts'

export type ChartBar = {
  year: number
  value: number
  isNow: boolean
  x: number
  y: number
  width: number
  height: number
}
export type ChartGroup = { label: string; x: number; bars: readonly ChartBar[] }
export type Chart = { groups: readonly ChartGroup[]; zero: number; goal: number | null }

export const CHART = { width: 320, height: 150, top: 22, bottom: 24, left: 4, right: 52 } as const
const BAR = 44

type Value = { year: number; value: number; isNow: boolean }
type Group = { label: string; values: readonly Value[] }

/** One group for each year; where the office has several municipalities, one for each of them, with this year and the last. */
export const chartGroups = (
  years: readonly YearOfResult[],
  now: number,
  municipalities: readonly { id: string; label: string }[],
): readonly Group[] => {
  const valueIn =
    (pick: (amounts: YearOfResult['amounts']) => number | null | undefined) => (one: YearOfResult) => {
      const value = pick(one.amounts)
      return value === null || value === undefined ? [] : [{ year: one.year, value, isNow: one.year === now }]
    }
  if (municipalities.length < 2 || years.every(({ amounts }) => Object.keys(amounts.by).length === 0))
    return years.flatMap((one) => {
      const values = valueIn(({ whole }) => whole)(one)
      return values.length > 0 ? [{ label: String(one.year), values }] : []
    })
  const lastTwo = years.filter(({ year }) => year >= now - 1)
  return municipalities.flatMap(({ id, label }) => {
    const values = lastTwo.flatMap(valueIn(({ by }) => by[id]))
    return values.length > 0 ? [{ label, values }] : []
  })
}

/** Null: there is nothing to draw. Bars grow from nought, so that their heights can be held up against each other. */
export const chartOf = (groups: readonly Group[], target: number | null): Chart | null => {
  const values = groups.flatMap(({ values: own }) => own.map(({ value }) => value))
  if (values.length === 0) return null
  const high = Math.max(0, ...values, target ?? 0)
  const low = Math.min(0, ...values, target ?? 0)
  const { top, bottom, height, left, right, width } = CHART
  const span = high - low || 1
  const yOf = (value: number): number => round(top + ((high - value) / span) * (height - top - bottom))
  const room = (width - left - right) / groups.length
  return {
    zero: yOf(0),
    goal: target === null ? null : yOf(target),
    groups: groups.map(({ label, values: own }, at) => {
      const middle = left + room * (at + 0.5)
      const bar = Math.min(BAR, (room - 8) / own.length)
      return {
        label,
        x: round(middle),
        bars: own.map((one, index) => ({
          ...one,
          x: round(middle + (index - own.length / 2) * bar),
          y: Math.min(yOf(one.value), yOf(0)),
          width: round(bar - 4),
          height: round(Math.max(1, Math.abs(yOf(one.value) - yOf(0)))),
        })),
      }
    }),
  }
}

/** From the foot of a bar's figure up to its head, with some air. */
const FIGURE = { head: 13, foot: 2 } as const

/** Where the foot of a bar's figure stands: clear of the bar, and of the goal's line, which would strike it out. */
export const figureOf = ({ value, y, height }: ChartBar, goal: number | null): number => {
  const isBelow = value < 0
  const own = isBelow ? y + height + 14 : y - 5
  if (goal === null || goal <= own - FIGURE.head || goal >= own + FIGURE.foot) return own
  return isBelow ? goal + 14 : goal - 5
}

const round = (number: number): number => Math.round(number * 10) / 10
