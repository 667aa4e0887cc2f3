/** Until when something can be said to be done. */
import { addMonths, type Day } from '#lib/agreements/calendar-day.ts'

/** Who gives somebody longer, or a day that has been, has mistyped the day. */
const MONTHS_TO_DO_IT = 36

/** `from`: the day it is said. Null: there is no deadline, or it keeps the one it has. */
export const isDueDay = (due: Day | null, from: Day): boolean =>
  due === null || (due >= from && due <= addMonths(from, MONTHS_TO_DO_IT))
