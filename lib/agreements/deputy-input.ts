/** Who acts for a director, and when. */
import { daysUntil, isDay } from './calendar-day.ts'

export type DeputyInput = {
  directorId: string
  deputyId: string
  /** First day: `2026-07-01`. */
  from: string
  /** Last day, inclusive. */
  to: string
}

export const DEPUTY_PROBLEMS = [
  'no-deputy',
  'no-dates',
  'wrong-order',
  'over',
  'too-long',
  'overlaps',
] as const
export type DeputyProblem = (typeof DEPUTY_PROBLEMS)[number]

/** Longer than a year it is no absence: the party has another director. */
const MOST_DAYS = 366

/** What is wrong with the days. `today` is the day in Norway. */
export const periodProblem = (
  { from, to }: Pick<DeputyInput, 'from' | 'to'>,
  today: string,
): DeputyProblem | undefined => {
  if (!isDay(from) || !isDay(to)) return 'no-dates'
  if (from > to) return 'wrong-order'
  if (to < today) return 'over'
  return daysUntil(from, to) >= MOST_DAYS ? 'too-long' : undefined
}
