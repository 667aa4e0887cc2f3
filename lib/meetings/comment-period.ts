/** How long the owners have to say that something is wrong in the minutes. */
import { addDays, type Day } from '#lib/agreements/calendar-day.ts'

/** Fewer, and the minutes would be final before an owner had had time to read them: both can approve sooner. */
const LEAST_DAYS = 3
/** More is a mistyped date: the minutes are to be final before the next meeting. */
const MOST_DAYS = 60

export const isCommentDay = (day: Day, today: Day): boolean =>
  day >= addDays(today, LEAST_DAYS) && day <= addDays(today, MOST_DAYS)
