/** Reminds those it concerns of the days of the meetings to come, each person once for each step. */
import { stepDue } from '#lib/agreements/deadlines.ts'
import { asDate } from './calendar-date.ts'
import { today } from './clock.ts'
import { db, type Tx } from './db.ts'
import { type MeetingDeadline, meetingDeadlines } from './meeting-deadlines.ts'
import { notifyOffice } from './notices.ts'

export const remindOfMeetings = async (at: Date): Promise<void> => {
  const day = today(at)
  const offices = await db().meeting.findMany({ distinct: ['officeId'], select: { officeId: true } })
  for (const { officeId } of offices)
    await db().$transaction(async (tx) => {
      for (const deadline of await meetingDeadlines(tx, [officeId], day)) {
        const step = stepDue(deadline, day)
        if (step !== null) await remind(tx, deadline, step)
      }
    })
}

const remind = async (tx: Tx, deadline: MeetingDeadline, step: number): Promise<void> => {
  const { officeId, meetingId, kind, on } = deadline
  const due = { meetingId, day: kind, dueOn: asDate(on), step }
  const to: string[] = []
  for (const userId of deadline.to) {
    // The row is the reminder: whoever stores it sends it.
    const { count } = await tx.meetingReminder.createMany({ data: { ...due, userId }, skipDuplicates: true })
    if (count === 1) to.push(userId)
  }
  const detail = kind === 'invitation-by' && step < 0 ? LATE : kind
  await notifyOffice(
    tx,
    null,
    { id: officeId },
    { kind: 'meeting-day', detail, dueOn: on, subjectId: meetingId, to },
  )
}

const LATE = 'invitation-late'
