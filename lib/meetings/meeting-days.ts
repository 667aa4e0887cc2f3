/** The days of a meeting that somebody has to keep, for as long as there is something to do about them. */
import type { MEETING_DAYS } from '#lib/agreements/deadlines.ts'
import type { Meeting } from './meeting.ts'

export type MeetingDay = { code: (typeof MEETING_DAYS)[number]; on: string }

/** When the invitation is out, nothing is waited for but the meeting. */
export const daysOf = ({ plan, invitations, cancelled }: Meeting): readonly MeetingDay[] => {
  if (cancelled) return []
  const meeting = { code: 'meeting', on: plan.date } as const
  if (invitations > 0) return [meeting]
  return [{ code: 'items-by', on: plan.itemsBy }, { code: 'invitation-by', on: plan.invitationBy }, meeting]
}
