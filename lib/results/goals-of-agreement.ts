/** The goals that stand in 3.5, held up against the year's result table. */
import { readNumber } from './numbers.ts'
import { EMPTY_RESULT, type Line, nameKey, type ResultContent } from './result-row.ts'

/** A row of the agreement's own table. */
export type AgreementGoal = { id: string; indicator: string; line: Line | null; goal: string }

export const goalSource = (id: string): string => `goal:${id}`

type Known = { id: string; source: string | null; content: Pick<ResultContent, 'indicator' | 'goal'> }

export type GoalsHeldUp<Row> = {
  /** In the agreement and not in the table. */
  missing: readonly AgreementGoal[]
  /** In both, with other words for the goal. */
  differing: readonly { row: Row; goal: AgreementGoal }[]
}

export const holdUpGoals = <Row extends Known>(
  goals: readonly AgreementGoal[],
  rows: readonly Row[],
): GoalsHeldUp<Row> => {
  const rowOf = (goal: AgreementGoal): Row | undefined =>
    rows.find(({ source }) => source === goalSource(goal.id)) ??
    rows.find(({ content }) => nameKey(content.indicator) === nameKey(goal.indicator))
  return {
    missing: goals.filter((goal) => goal.indicator !== '' && !rowOf(goal)),
    differing: goals.flatMap((goal) => {
      const row = rowOf(goal)
      return row && nameKey(row.content.goal) !== nameKey(goal.goal) ? [{ row, goal }] : []
    }),
  }
}

/** Only what the words say outright: a number where there is one, and «minst» or «høyst» where that is said. */
export const resultFromGoal = ({ indicator, line, goal }: AgreementGoal): ResultContent => ({
  ...EMPTY_RESULT,
  indicator: indicator.slice(0, 200),
  line,
  goal: goal.slice(0, 300),
  ...targetIn(goal),
})

const ABOVE = /^(?:minst|minimum|over|mer enn|meir enn)(?!\p{L})/iu
const BELOW = /^(?:høyst|høgst|maks|maksimalt|under|mindre enn|innen|innan)(?!\p{L})/iu
const EACH = /(?<!\p{L})i (?:hver|kvar|alle)(?!\p{L})/iu
const NUMBER = /\d[\d \u00A0]*(?:,\d+)?/g

export const targetIn = (goal: string): Pick<ResultContent, 'target' | 'unit' | 'better' | 'scope'> => {
  const found = [...goal.matchAll(NUMBER)]
  const [first] = found
  const scope = EACH.test(goal) ? 'each' : 'whole'
  if (!first || found.length > 1) return { target: null, unit: '', better: null, scope }
  const after = goal.slice(first.index + first[0].length)
  const unit = /^\s*(%|\p{Ll}+)/u.exec(after)?.[1] ?? ''
  return {
    target: readNumber(first[0]),
    unit: unit === '%' ? 'prosent' : unit.slice(0, 40),
    better: ABOVE.test(goal) ? 'higher' : BELOW.test(goal) ? 'lower' : null,
    scope,
  }
}
