/** Days of the partnership meetings to come, with those each of them is for. */
import { addDays } from '#lib/agreements/calendar-day.ts'
import type { Concerned, DeadlineDay } from '#lib/agreements/deadlines.ts'
import { daysOf, type MeetingDay } from '#lib/meetings/meeting-days.ts'
import { today } from './clock.ts'
import type { Tx } from './db.ts'
import { concernedBy } from './meeting-people.ts'
import { type LoadedMeeting, meetingsIn } from './meetings.ts'
import { membershipsToday } from './memberships-today.ts'

export type MeetingDeadline = Concerned &
  DeadlineDay & {
    kind: MeetingDay['code']
    officeId: string
    meetingId: string
    /** Only these; the others see it, and need do nothing. */
    to: readonly string[]
  }

const WHOM = {
  'items-by': { whom: 'proposers' },
  'invitation-by': { whom: 'leader' },
  meeting: { whom: 'called' },
} as const satisfies Record<MeetingDay['code'], Concerned>

/** Items can no longer be proposed when their day is over; an invitation is late until the meeting. */
const isOver = ({ code, on }: MeetingDay, meetingOn: string, day: string): boolean =>
  code === 'invitation-by' ? meetingOn < day : on < day

export const meetingDeadlines = async (
  tx: Tx,
  officeIds: readonly string[],
  day = today(),
): Promise<readonly MeetingDeadline[]> => {
  const toCome = (await meetingsIn(tx, officeIds)).filter(
    ({ meeting }) => meeting.plan.date >= addDays(day, -1),
  )
  const members = await membershipsToday(tx, { officeId: { in: toCome.map((one) => one.officeId) } })
  return toCome.flatMap((one) =>
    deadlinesOf(
      one,
      members.filter(({ office }) => office === one.officeId),
      day,
    ),
  )
}

const deadlinesOf = (
  { id, officeId, meeting, plannedOn }: LoadedMeeting,
  members: Parameters<typeof concernedBy>[2],
  day: string,
): readonly MeetingDeadline[] =>
  daysOf(meeting)
    .filter((one) => !isOver(one, meeting.plan.date, day))
    .map(({ code, on }) => ({
      ...WHOM[code],
      key: `${code} ${id}`,
      kind: code,
      on,
      since: plannedOn,
      officeId,
      meetingId: id,
      to: concernedBy(meeting, code, members),
    }))
