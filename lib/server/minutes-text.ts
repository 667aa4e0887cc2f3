import type { HeldMeeting } from '#lib/meetings/actions.ts'
import type { Meeting } from '#lib/meetings/meeting.ts'
import { type Minutes, minutesText } from '#lib/meetings/minutes.ts'
import type { Tx } from './db.ts'

export type MinutesText = { minutes: Minutes; hash: string; text: string }

/** Minutes as they were sent, letter by letter. */
export const sentMinutes = async (tx: Tx, meetingId: string, number: number): Promise<MinutesText> => {
  const { text, hash } = await tx.meetingMinutes.findUniqueOrThrow({
    where: { meetingId_number: { meetingId, number } },
  })
  return { minutes: minutesText.parse(JSON.parse(text)), text, hash }
}

/** Those whose minutes have been sent, with them: one question, however many. */
export const withMinutes = async (
  tx: Tx,
  meetings: readonly { id: string; meeting: Meeting }[],
): Promise<readonly HeldMeeting[]> => {
  const rows = await tx.meetingMinutes.findMany({
    where: { meetingId: { in: meetings.filter(({ meeting }) => meeting.minutes).map(({ id }) => id) } },
    select: { meetingId: true, number: true, text: true },
  })
  return meetings.flatMap(({ id, meeting }) => {
    const row = rows.find((one) => one.meetingId === id && one.number === meeting.minutes?.number)
    return row ? [{ id, meeting, minutes: minutesText.parse(JSON.parse(row.text)) }] : []
  })
}
