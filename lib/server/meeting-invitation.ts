/** Calling people to a meeting: what the invitation says, who gets it, and the file for their calendar. */
import type { Actor } from '#lib/access/actor.ts'
import type { Role } from '#lib/agreements/role.ts'
import { fill } from '#lib/export/clean-text.ts'
import { exportPaper } from '#lib/export/export-paper.ts'
import { attachment, paperFileName } from '#lib/export/file-name.ts'
import { clockOf, invitationPaperOf } from '#lib/export/invitation-paper.ts'
import type { Paper } from '#lib/export/paper.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { invitationPaper } from '#lib/i18n/texts/meeting-invitation.ts'
import { lengthOf, type Meeting } from '#lib/meetings/meeting.ts'
import type { Refusal } from '#lib/meetings/reduce-meeting.ts'
import { now } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { meetingAddress, meetingCalendar } from './meeting-calendar.ts'
import { meetingFacts } from './meeting-facts.ts'
import { type Attendee, calledBy, membersOf, type OfficeMember, replyOf } from './meeting-people.ts'
import {
  happen,
  lastMeeting,
  loadMeeting,
  type MeetingRow,
  mayLeadMeetings,
  reachMeeting,
} from './meetings.ts'
import { partiesOf } from './offices.ts'
import { mailWay, queueMail } from './queue-mail.ts'
import { fail, ok, type Result } from './result.ts'
import { WORD } from './version-word.ts'

type Denied = 'not-found' | 'forbidden'

/** Somebody at the office who can be called to a meeting. */
export type Invitee = {
  id: string
  name: string
  role: Role
  organisation: string | null
  hasAddress: boolean
  /** Called by the newest invitation; before the first one, those who usually meet. */
  isCalled: boolean
  reply: Attendee['reply']
}

export type InvitationView = {
  office: { id: string; name: string }
  meeting: Meeting
  people: readonly Invitee[]
  others: string
  paper: Paper
  mayLead: boolean
  /** False: nobody has set up e-mail, and the invitation is sent some other way. */
  isMailed: boolean
}

const linesOf = (others: string): readonly string[] =>
  others
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const paperOf = async (
  tx: Tx,
  row: MeetingRow,
  meeting: Meeting,
  members: readonly OfficeMember[],
): Promise<Paper> => {
  const last = await lastMeeting(tx, row.officeId, meeting.plan.date)
  const { status } = await meetingFacts(tx, row.officeId, await partiesOf(tx, row.officeId), last?.on)
  return invitationPaperOf({
    office: row.office.name,
    plan: meeting.plan,
    leader: members.find(({ role }) => role === 'nav_leader')?.name ?? null,
    people: members
      .filter((member) => calledBy(meeting, member))
      .map((member) => ({ ...member, reply: replyOf(meeting, member.id) })),
    others: linesOf(meeting.invited?.others ?? ''),
    items: meeting.items,
    available: lengthOf(meeting.plan),
    status,
  })
}

export const openInvitation = (actor: Actor, id: string): Promise<Result<InvitationView, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, id, 'read')
    if (!reached.ok) return reached
    const meeting = await loadMeeting(tx, id)
    const members = await membersOf(tx, reached.value.officeId)
    return ok({
      office: reached.value.office,
      meeting,
      people: members.map(({ email, partyId: _partyId, ...member }) => ({
        ...member,
        hasAddress: email !== null,
        isCalled: calledBy(meeting, member),
        reply: replyOf(meeting, member.id),
      })),
      others: meeting.invited?.others ?? '',
      paper: await paperOf(tx, reached.value, meeting, members),
      mayLead: mayLeadMeetings(actor, reached.value.officeId),
      isMailed: mailWay() !== 'off',
    })
  })

/** Sends it, or sends it again as it is now: mails and event in one transaction. */
export const inviteToMeeting = (
  actor: Actor,
  id: string,
  given: { to: readonly string[]; others: string },
): Promise<Result<{ sent: number }, Denied | Refusal | 'nobody'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, id, 'lead-meeting', 'locked')
    if (!reached.ok) return reached
    const members = await membersOf(tx, reached.value.officeId)
    // Nobody is called who does not belong to the office.
    const to = members.filter((member) => given.to.includes(member.id))
    if (to.length === 0) return fail('nobody')
    const event = { kind: 'invited' as const, to: to.map((member) => member.id), others: given.others.trim() }
    const happened = await happen(tx, actor, reached.value, event)
    if (!happened.ok) return happened
    return ok({ sent: await mailAll(tx, actor, reached.value, happened.value, to) })
  })

/** Those who were called are told, and the meeting leaves their calendars. */
export const cancelMeeting = (
  actor: Actor,
  id: string,
  reason: string,
): Promise<Result<{ sent: number }, Denied | Refusal | 'invalid'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, id, 'lead-meeting', 'locked')
    if (!reached.ok) return reached
    if (reason.trim() === '' || reason.length > 500) return fail('invalid')
    const happened = await happen(tx, actor, reached.value, { kind: 'cancelled', reason: reason.trim() })
    if (!happened.ok) return happened
    const called = happened.value.invited?.to ?? []
    const members = await membersOf(tx, reached.value.officeId)
    const to = members.filter((member) => called.includes(member.id))
    return ok({ sent: await mailAll(tx, actor, reached.value, happened.value, to) })
  })

/** How many got it: those without an address are shown as such before it is sent. */
const mailAll = async (
  tx: Tx,
  actor: Actor,
  row: MeetingRow,
  meeting: Meeting,
  to: readonly OfficeMember[],
): Promise<number> => {
  const organizer = await tx.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { name: true, email: true },
  })
  const bytes = calendarOf(row, meeting, organizer)
  const reached = to.flatMap(({ id, email }) => (email === null ? [] : [{ id, email }]))
  for (const { id, email } of reached)
    await queueMail(tx, {
      toAddress: email,
      toUserId: id,
      language: meeting.plan.language,
      ...letterOf(row, meeting),
      attachment: { name: 'mote.ics', type: 'text/calendar', bytes },
    })
  return reached.length
}

const calendarOf = (
  { id, office, officeId }: MeetingRow,
  meeting: Meeting,
  organizer: { name: string; email: string | null } | null,
) => {
  const from = organizer?.email ? { name: organizer.name, email: organizer.email } : null
  return meetingCalendar({ id, office: office.name, meeting, organizer: from }, meetingAddress(officeId, id))
}

const letterOf = (
  { id, office, officeId }: MeetingRow,
  { plan, cancelled, invitations }: Meeting,
): { subject: string; text: string } => {
  const words = invitationPaper[plan.language].mail
  const values = {
    office: office.name,
    date: formatDate(noon(plan.date), plan.language),
    from: clockOf(plan.from),
    to: clockOf(plan.to),
    where: [plan.place, plan.link].filter(Boolean).join('\n'),
    link: meetingAddress(officeId, id),
  }
  if (cancelled) return { subject: fill(words.cancelled, values), text: fill(words.cancelledText, values) }
  return {
    subject: fill(invitations > 1 ? words.again : words.subject, values),
    text: fill(words.text, values),
  }
}

/** As an answer to a request; null when there is none for this person. */
export const invitationWord = async (actor: Actor, id: string): Promise<Response | null> => {
  const opened = await openInvitation(actor, id)
  if (!opened.ok) return null
  const { paper } = opened.value
  const bytes = await exportPaper(paper, { now: now(), author: 'Samstemt' })
  const name = paperFileName(paper.title, paper.office, opened.value.meeting.plan.date)
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': WORD, 'Content-Disposition': attachment(name), 'Cache-Control': 'no-store' },
  })
}

export const calendarFile = (actor: Actor, id: string): Promise<Response | null> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, id, 'read')
    if (!reached.ok) return null
    const bytes = calendarOf(reached.value, await loadMeeting(tx, id), null)
    return new Response(bytes, {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': attachment(`Partnerskapsmøte Nav ${reached.value.office.name}.ics`),
        'Cache-Control': 'no-store',
      },
    })
  })
