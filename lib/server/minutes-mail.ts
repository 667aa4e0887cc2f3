import { fill } from '#lib/export/clean-text.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { minutesPaper } from '#lib/i18n/texts/minutes-paper.ts'
import type { Minutes } from '#lib/meetings/minutes.ts'
import type { Tx } from './db.ts'
import { meetingAddress } from './meeting-calendar.ts'
import { membersOf } from './meeting-people.ts'
import type { MeetingRow } from './meetings.ts'
import { queueMail } from './queue-mail.ts'

/** Tells those who were called that the minutes can be read, and until when. Nothing of what was said is in the mail. */
export const mailMinutes = async (
  tx: Tx,
  { id, officeId, office }: MeetingRow,
  { attendees, language, date }: Minutes,
  commentBy: string,
): Promise<number> => {
  const words = minutesPaper[language].mail
  const values = {
    office: office.name,
    date: formatDate(noon(date), language),
    by: formatDate(noon(commentBy), language),
    link: `${meetingAddress(officeId, id)}/referat`,
  }
  const called = new Set(attendees.map((one) => one.id))
  const to = (await membersOf(tx, officeId)).filter((member) => called.has(member.id))
  const reached = to.flatMap(({ id: user, email }) => (email === null ? [] : [{ user, email }]))
  for (const { user, email } of reached)
    await queueMail(tx, {
      toAddress: email,
      toUserId: user,
      language,
      subject: fill(words.subject, values),
      text: fill(words.text, values),
    })
  return reached.length
}
