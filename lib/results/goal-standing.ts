/** Whether the year's result is as good as the goal. Numbers that are not there are never guessed. */
import type { ResultContent } from './result-row.ts'

/** `no-goal`: the goal has no number. `unclear`: it has one, and nobody has said whether the result is to be above or below it. */
export const STANDINGS = ['reached', 'missed', 'no-result', 'no-goal', 'unclear'] as const
export type Standing = (typeof STANDINGS)[number]

type Judged = Pick<ResultContent, 'target' | 'better' | 'scope' | 'result'>

/** `municipalities`: those the office has, where it has several; what is one's own is judged by its own number. */
export const standingOf = (content: Judged, municipalities: readonly string[]): Standing => {
  const { target, better } = content
  const values = judgedValues(content, municipalities)
  const isMissed = (value: number | null) =>
    value !== null &&
    target !== null &&
    better !== null &&
    (better === 'higher' ? value < target : value > target)
  if (values.some(isMissed)) return 'missed'
  // A result that is missing is told of first, also where the goal is not clear: somebody is waited for.
  if (values.length === 0 || values.includes(null)) return 'no-result'
  if (target === null) return 'no-goal'
  return better === null ? 'unclear' : 'reached'
}

const judgedValues = (
  { scope, result }: Judged,
  municipalities: readonly string[],
): readonly (number | null)[] =>
  scope === 'each' && municipalities.length > 1
    ? municipalities.map((id) => result.by[id] ?? null)
    : [result.whole]

/** For whom it is not as good as the goal, where the goal is for each. */
export const missedBy = (content: Judged, municipalities: readonly string[]): readonly string[] =>
  content.scope === 'each'
    ? municipalities.filter((id) => {
        const value = content.result.by[id]
        const one = { ...content, scope: 'whole' as const, result: { whole: value ?? null, by: {} } }
        return standingOf(one, []) === 'missed'
      })
    : []

export type Tally = Readonly<Record<Standing, number>> & { readonly count: number }

export const tallyOf = (standings: readonly Standing[]): Tally => {
  const of = (one: Standing) => standings.filter((standing) => standing === one).length
  return {
    count: standings.length,
    reached: of('reached'),
    missed: of('missed'),
    'no-result': of('no-result'),
    'no-goal': of('no-goal'),
    unclear: of('unclear'),
  }
}
