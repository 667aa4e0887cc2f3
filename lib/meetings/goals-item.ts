/** The agenda's item about a year's result goals (3.5): the result table goes with it. */
import type { AgendaItem } from './meeting.ts'

const GOALS = /^goals:(\d{4})$/

export const goalsSource = (year: number): string => `goals:${year}`

/** `number`: on the agenda. Null: it has no such item. */
export function goalsItem(
  items: readonly Pick<AgendaItem, 'source'>[],
): { number: number; year: number } | null {
  const at = items.findIndex(({ source }) => source !== null && GOALS.test(source))
  const year = GOALS.exec(items[at]?.source ?? '')?.[1]
  return year ? { number: at + 1, year: Number(year) } : null
}
