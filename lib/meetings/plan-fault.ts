/** Days and hours of a plan that cannot be meant, whoever has written them. */
import { addMonths, type Day } from '#lib/agreements/calendar-day.ts'
import type { Plan } from './meeting.ts'

/** Who plans further ahead than the year after next has mistyped the year. */
const YEARS_AHEAD = 2
/** A deadline that long before the meeting is another year's. */
const MONTHS_BEFORE = 6

/** `in-past`, `too-far`: the day of the meeting. `items-far`, `invitation-far`: that deadline is too long before it. */
export type PlanFault = 'in-past' | 'too-far' | 'items-far' | 'invitation-far'

/** So long afterwards the day, the hour and the place of a meeting that has been can be put right. */
const MONTHS_TO_CORRECT = 3

/**
 * Null: nothing is wrong. What the event's own schema refuses is not asked about again.
 * `was`: the day the meeting had; one that has been can have been held on another day than it was planned for.
 */
export const planFault = (
  { date, itemsBy, invitationBy }: Plan,
  today: Day,
  was: Day | null = null,
): PlanFault | null => {
  const first = was !== null && was < today ? addMonths(today, -MONTHS_TO_CORRECT) : today
  if (date < first) return 'in-past'
  if (yearOf(date) > yearOf(today) + YEARS_AHEAD) return 'too-far'
  const earliest = addMonths(date, -MONTHS_BEFORE)
  if (itemsBy < earliest) return 'items-far'
  return invitationBy < earliest ? 'invitation-far' : null
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** The owners are the same people: they cannot be in two meetings of one office at once. */
export const overlaps = (one: Plan, other: Plan): boolean =>
  one.date === other.date && one.from < other.to && other.from < one.to
