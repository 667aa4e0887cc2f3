/** A meeting as a calendar file: an invitation, a change of it or its cancellation, told apart by number and method. */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { fill } from '#lib/export/clean-text.ts'
import { invitationPaper } from '#lib/i18n/texts/meeting-invitation.ts'
import type { Meeting } from '#lib/meetings/meeting.ts'
import { now } from './clock.ts'
import { runtime } from './runtime.ts'

export type CalendarInput = {
  id: string
  /** Without «Nav» in front. */
  office: string
  meeting: Meeting
  organizer: { name: string; email: string } | null
  /** Whose mail it goes with, and nobody else: an invitation has to name the one it invites. Null: it is downloaded. */
  to: { name: string; email: string } | null
  /** They are called no more: it leaves their calendar, and is held all the same (RFC 5546, 3.2.5). */
  isLeftOut: boolean
}

/** The same in the invitation and in the year's file: it is one meeting. */
export const meetingUid = (meetingId: string): string => `${meetingId}@samstemt`

export const meetingAddress = (officeId: string, meetingId: string): string =>
  `${runtime().publicUrl}/kontor/${officeId}/moter/${meetingId}`

/** `address`: where the agenda is read. */
export const meetingCalendar = (
  { id, office, meeting, organizer, to, isLeftOut }: CalendarInput,
  address: string,
): Uint8Array<ArrayBuffer> => {
  const { plan, cancelled, revision } = meeting
  const calendar = ical({
    method:
      cancelled || isLeftOut
        ? ICalCalendarMethod.CANCEL
        : to
          ? ICalCalendarMethod.REQUEST
          : ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Samstemt', product: 'Samstemt', language: 'NO' },
  })
  calendar.createEvent({
    id: meetingUid(id),
    sequence: revision,
    stamp: now(),
    start: inNorway(plan.date, plan.from),
    end: inNorway(plan.date, plan.to),
    summary: fill(invitationPaper[plan.language].calendar, { office }),
    location: plan.place || plan.link,
    description: [plan.link, address].filter(Boolean).join('\n'),
    // Only a meeting that nobody holds is cancelled: without a status it is this person who is let off.
    status: isLeftOut ? null : cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Whoever is called answers in Samstemt: the calendar is not to ask as well.
    ...(to && { attendees: [{ ...to, rsvp: false }] }),
    ...(organizer && { organizer }),
  })
  return new TextEncoder().encode(calendar.toString())
}

/** The moment of a Norwegian clock on a Norwegian day. */
export const inNorway = (date: string, time: string): Date => {
  const asIfUtc = new Date(`${date}T${time}:00Z`)
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Oslo',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(asIfUtc)
  const ahead = Date.parse(`${shown.replace(' ', 'T')}Z`) - asIfUtc.getTime()
  return new Date(asIfUtc.getTime() - ahead)
}
