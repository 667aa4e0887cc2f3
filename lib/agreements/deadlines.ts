/** Days by which something is to be done, from wherever they come, and when people are reminded of them. */

import { addDays, daysUntil } from './calendar-day.ts'

/** `set`: by a person; `hearing`: a planned meeting; the others are the agreement's own days. */
export const DEADLINE_KINDS = ['set', 'hearing', 'begins', 'expires', 'notice-ends', 'evaluation'] as const

/** A partnership meeting's: the last day to propose items, when the invitation is to be out, and the meeting itself. */
export const MEETING_DAYS = ['items-by', 'invitation-by', 'meeting'] as const

export type OwnDeadlineKind = (typeof DEADLINE_KINDS)[number]
export type DeadlineKind = OwnDeadlineKind | (typeof MEETING_DAYS)[number]

export type ForWhom = { whom: 'party'; partyId: string } | { whom: 'both' } | { whom: 'leader' }

/** A partnership meeting's days are also for those who may propose items, and for those who are called. */
export type Concerned = ForWhom | { whom: 'proposers' } | { whom: 'called' }

export type DeadlineDay = {
  /** The same for as long as it is the same deadline: reminders are counted by it. */
  key: string
  kind: DeadlineKind
  /** `2026-03-14`, the last day. */
  on: string
  /** The day it was known; null: it follows from the agreement, and has always been known. */
  since: string | null
}

/** Days before; -1 is the day after. */
export type Step = 30 | 7 | 1 | -1

const STEPS: Readonly<Record<DeadlineKind, readonly Step[]>> = {
  set: [7, 1, -1],
  hearing: [7, 1, -1],
  begins: [7, 1],
  expires: [30, 7, 1, -1],
  'notice-ends': [30, 7, 1],
  evaluation: [30, 7, 1, -1],
  'items-by': [7, 1],
  'invitation-by': [7, 1, -1],
  meeting: [7, 1],
}

/** After a long pause nobody is told of what ran out before it. */
const TOO_LATE = 14

/**
 * The step one is at: only the latest that has come, so that whoever was away is reminded once, and none whose day was
 * before the deadline was set.
 */
export const stepDue = (
  { kind, on, since }: Pick<DeadlineDay, 'kind' | 'on' | 'since'>,
  today: string,
): Step | null => {
  const left = daysUntil(today, on)
  if (left < -TOO_LATE) return null
  const step = STEPS[kind].findLast((one) => left <= one && left >= 0 === one > 0)
  if (step === undefined) return null
  return since === null || since < addDays(on, -step) ? step : null
}
