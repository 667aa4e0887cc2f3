/** One measure of the yearly plan (samhandlingsplan, handlingsplan), as it is stored. */
import { z } from 'zod'
import { isDay } from '#lib/agreements/calendar-day.ts'
import { LINES } from './result-row.ts'
import { words } from './words.ts'

export const MEASURE_STATUSES = ['planned', 'ongoing', 'done', 'dropped'] as const

export const measureContent = z.strictObject({
  /** What it is to lead to. */
  goal: words(300),
  measure: words(300).min(1),
  owner: words(120),
  line: z.enum(LINES).nullable(),
  /** Empty: nobody has set a day. */
  deadline: words(10).refine((day) => day === '' || isDay(day), { message: 'no-day' }),
  status: z.enum(MEASURE_STATUSES),
  comment: words(1000),
})
export type MeasureContent = z.infer<typeof measureContent>

export const EMPTY_MEASURE: MeasureContent = {
  goal: '',
  measure: '',
  owner: '',
  line: null,
  deadline: '',
  status: 'planned',
  comment: '',
}

/** A plan has measures that last some years; a day further away is a mistyped one. */
const YEARS_AFTER = 5

export const isNearYear = (day: string, year: number): boolean => {
  const own = Number(day.slice(0, 4))
  return own >= year - 1 && own <= year + YEARS_AFTER
}

/** Not finished, and not given up: it goes on into the next year. */
export const isOpen = ({ status }: Pick<MeasureContent, 'status'>): boolean =>
  status === 'planned' || status === 'ongoing'

export const isOverdue = (measure: Pick<MeasureContent, 'status' | 'deadline'>, today: string): boolean =>
  isOpen(measure) && measure.deadline !== '' && measure.deadline < today

export type PlanTally = { count: number; open: number; done: number; overdue: number }

export const tallyMeasures = (measures: readonly MeasureContent[], today: string): PlanTally => ({
  count: measures.length,
  open: measures.filter(isOpen).length,
  done: measures.filter(({ status }) => status === 'done').length,
  overdue: measures.filter((measure) => isOverdue(measure, today)).length,
})
