/** What an office's meetings leave one person to do now, however many meetings there are. */
import { daysUntil } from '#lib/agreements/calendar-day.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { Language } from '#lib/i18n/language.ts'
import { byDue, type FollowUp, followUpsOf } from './actions.ts'
import { isClosed, type Meeting } from './meeting.ts'
import type { Minutes } from './minutes.ts'

/** `on`: the day of the meeting. `left`: days until `due`, negative when it has passed. */
export type MeetingTask = { meeting: string; on: string } & (
  | { code: 'approve-minutes'; due: string; left: number }
  | { code: 'answer-objection'; parties: readonly string[] }
  | { code: 'send-minutes' }
  | { code: 'answer-invitation'; left: number }
  | {
      code: 'follow-up'
      item: string
      /** In the language of the minutes. */
      title: string
      language: Language
      responsible: string
      due: string
      left: number
    }
)

/** The person who reads, at the office whose meetings they are. */
export type MeetingReader = {
  userId: string
  party: Pick<Party, 'id' | 'side'> | null
  may: { lead: boolean; approve: boolean; write: boolean }
}

/** `minutes`: as they were last sent; null: they have not been. */
type OneMeeting = { id: string; meeting: Meeting; minutes: Minutes | null }

/** From here on a follow-up is told of. */
const NEAR_DAYS = 14

/** Afterwards nobody is asked for minutes any more: they were taken elsewhere, or not at all. */
const SEND_DAYS = 90

/** Invitations first, then minutes, the oldest meeting's before a newer one's; then follow-ups, the soonest first. */
export const meetingTasks = (
  all: readonly OneMeeting[],
  reader: MeetingReader,
  today: string,
): readonly MeetingTask[] => {
  const held = all
    .filter(({ meeting }) => !meeting.cancelled)
    .toSorted((one, other) => one.meeting.plan.date.localeCompare(other.meeting.plan.date))
  return [
    ...held.flatMap((one) => invitationsFor(one, reader, today)),
    ...held.flatMap((one) => aboutMinutes(one, reader, today)),
    ...held
      .flatMap((one) => followUpsFor(one, reader, today))
      .toSorted(byDue)
      .flatMap((one) => toldOf(one, held, today)),
  ]
}

/** Of a meeting that is still to come, and only those who are called and have not said whether they come; who calls it has. */
const invitationsFor = (
  { id, meeting: { plan, invited, replies } }: OneMeeting,
  { userId, may }: MeetingReader,
  today: string,
): readonly MeetingTask[] =>
  !may.lead &&
  plan.date >= today &&
  invited?.to.includes(userId) &&
  replies.every((reply) => reply.userId !== userId)
    ? [{ code: 'answer-invitation', meeting: id, on: plan.date, left: daysUntil(today, plan.date) }]
    : []

const aboutMinutes = (
  { id, meeting }: OneMeeting,
  { party, may }: MeetingReader,
  today: string,
): readonly MeetingTask[] => {
  const { minutes, plan } = meeting
  const place = { meeting: id, on: plan.date }
  if (!minutes) {
    const since = daysUntil(plan.date, today)
    return may.lead && since > 0 && since <= SEND_DAYS ? [{ ...place, code: 'send-minutes' }] : []
  }
  if (isClosed(meeting, today)) return []
  const objecting = [...new Set(minutes.objections.flatMap(({ by }) => by.partyId ?? []))]
  if (may.lead && objecting.length > 0) return [{ ...place, code: 'answer-objection', parties: objecting }]
  const due = minutes.commentBy
  return may.approve && party && waitsFor(minutes, party.id)
    ? [{ ...place, code: 'approve-minutes', due, left: daysUntil(today, due) }]
    : []
}

/** An owner who has said that something is wrong has answered: it is the NAV leader's turn. */
const waitsFor = (
  { owners, approvals, objections }: NonNullable<Meeting['minutes']>,
  party: string,
): boolean => owners.includes(party) && [...approvals, ...objections].every(({ by }) => by.partyId !== party)

/** The NAV leader follows up all of it; the owners what is theirs, or both's. */
const followUpsFor = (
  { id, meeting, minutes }: OneMeeting,
  { party, may }: MeetingReader,
  today: string,
): readonly FollowUp[] =>
  minutes === null || !may.write
    ? []
    : followUpsOf({ id, meeting, minutes }).filter(
        ({ status, due, line }) =>
          status === 'open' &&
          due !== null &&
          daysUntil(today, due) <= NEAR_DAYS &&
          (may.lead || (party !== null && (line === 'both' || line === party.side))),
      )

const toldOf = (
  { meeting, item, on, title, responsible, due }: FollowUp,
  held: readonly OneMeeting[],
  today: string,
): readonly MeetingTask[] => {
  const language = held.find(({ id }) => id === meeting)?.minutes?.language
  if (due === null || !language) return []
  const left = daysUntil(today, due)
  return [{ code: 'follow-up', meeting, item, on, title, language, responsible, due, left }]
}
