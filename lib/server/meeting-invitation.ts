/** Calling people to a meeting: what the invitation says, who gets it, and the file for their calendar. */
import type { Actor } from '#lib/access/actor.ts'
import type { Role } from '#lib/agreements/role.ts'
import { fill } from '#lib/export/clean-text.ts'
import { exportPaper } from '#lib/export/export-paper.ts'
import { attachment, paperFileName } from '#lib/export/file-name.ts'
import { clockOf, invitationPaperOf } from '#lib/export/invitation-paper.ts'
import type { Paper } from '#lib/export/paper.ts'
import type { MeetingResults } from '#lib/export/results-blocks.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { invitationPaper } from '#lib/i18n/texts/meeting-invitation.ts'
import { annexChanges, annexesOf, standingAnnexes } from '#lib/meetings/annexes.ts'
import { goalsItem } from '#lib/meetings/goals-item.ts'
import { lengthOf, type Meeting, wasNotHeld } from '#lib/meetings/meeting.ts'
import { TEXTS, textName } from '#lib/meetings/minutes-doc.ts'
import type { Refusal } from '#lib/meetings/reduce-meeting.ts'
import { now, today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { type CalendarInput, meetingAddress, meetingCalendar } from './meeting-calendar.ts'
import { meetingFacts } from './meeting-facts.ts'
import {
  type Attendee,
  calledBy,
  deputiesWhoAnswered,
  membersOf,
  type OfficeMember,
  replyOf,
} from './meeting-people.ts'
import {
  happen,
  lastMeetingDay,
  loadMeeting,
  type MeetingRow,
  mayLeadMeetings,
  reachMeeting,
} from './meetings.ts'
import { storedMinutes } from './minutes-doc.ts'
import { partiesOf } from './offices.ts'
import { mailWay, queueMail } from './queue-mail.ts'
import { fail, ok, type Result } from './result.ts'
import { resultsOf } from './results.ts'
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
  const last = await lastMeetingDay(tx, row.officeId, { id: row.id, date: meeting.plan.date })
  const { status } = await meetingFacts(tx, row.officeId, await partiesOf(tx, row.officeId), last)
  const deputies = await deputiesWhoAnswered(tx, meeting)
  const changes = annexChanges(meeting)
  return invitationPaperOf({
    office: row.office.name,
    plan: meeting.plan,
    leader: members.find(({ role }) => role === 'nav_leader')?.name ?? null,
    people: members
      .filter((member) => calledBy(meeting, member))
      .map((member) => ({ ...member, reply: replyOf(meeting, member.id, deputies) })),
    others: linesOf(meeting.invited?.others ?? ''),
    items: meeting.items.map((item) => ({
      ...item,
      annexes: annexesOf(meeting, item.id).map(({ id, number, title }) => ({
        number,
        title,
        isNew: changes.added.some((one) => one.id === id),
      })),
    })),
    takenOut: changes.removed,
    available: lengthOf(meeting.plan),
    results: await resultsFor(tx, row.officeId, meeting),
    status,
  })
}

/** Of the item's year; of the year before, as long as that year's table is empty. */
const resultsFor = async (tx: Tx, officeId: string, { items }: Meeting): Promise<MeetingResults | null> => {
  const item = goalsItem(items)
  if (!item) return null
  const now = await tableFor(tx, officeId, item.year)
  const table = now.rows.length > 0 ? now : await tableFor(tx, officeId, item.year - 1)
  return { item: item.number, ...table }
}

const tableFor = async (tx: Tx, officeId: string, year: number): Promise<Omit<MeetingResults, 'item'>> => {
  const { rows, municipalities } = await resultsOf(tx, officeId, year)
  return { year, municipalities, rows: rows.map(({ content, ...computed }) => ({ ...content, ...computed })) }
}

export const openInvitation = (actor: Actor, id: string): Promise<Result<InvitationView, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, id, 'read')
    if (!reached.ok) return reached
    const meeting = await loadMeeting(tx, id)
    const members = await membersOf(tx, reached.value.officeId)
    const deputies = await deputiesWhoAnswered(tx, meeting)
    return ok({
      office: reached.value.office,
      meeting,
      people: members.map(({ email, partyId: _partyId, ...member }) => ({
        ...member,
        hasAddress: email !== null,
        isCalled: calledBy(meeting, member),
        reply: replyOf(meeting, member.id, deputies),
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
    const { plan, invited } = await loadMeeting(tx, id)
    if (plan.date < today()) return fail('over')
    const before = invited?.to ?? []
    const happened = await happen(tx, actor, reached.value, event)
    if (!happened.ok) return happened
    const leftOut = members.filter((member) => before.includes(member.id) && !to.includes(member))
    await mailAll(tx, actor, reached.value, happened.value, { to: leftOut, isLeftOut: true })
    return ok({ sent: await mailAll(tx, actor, reached.value, happened.value, { to }) })
  })

/**
 * Those who were called are told, and the meeting leaves their calendars; after its day it is noted that it was not
 * held, and nobody gets a mail of what they know. `written`: something stands in its minutes, so it was held.
 */
export const cancelMeeting = (
  actor: Actor,
  id: string,
  reason: string,
): Promise<Result<{ sent: number }, Denied | Refusal | 'invalid' | 'written'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, id, 'lead-meeting', 'locked')
    if (!reached.ok) return reached
    if (reason.trim() === '' || reason.length > 500) return fail('invalid')
    if (await hasMinutes(tx, id)) return fail('written')
    const happened = await happen(tx, actor, reached.value, { kind: 'cancelled', reason: reason.trim() })
    if (!happened.ok) return happened
    if (wasNotHeld(happened.value)) return ok({ sent: 0 })
    const called = happened.value.invited?.to ?? []
    const members = await membersOf(tx, reached.value.officeId)
    const to = members.filter((member) => called.includes(member.id))
    return ok({ sent: await mailAll(tx, actor, reached.value, happened.value, { to }) })
  })

/** Whether anybody has written anything, under whatever item. */
const hasMinutes = async (tx: Tx, id: string): Promise<boolean> => {
  const { doc } = await storedMinutes(tx, id)
  const { items } = await loadMeeting(tx, id)
  return items.some((item) => TEXTS.some((kind) => doc.getText(textName(kind, item.id)).length > 0))
}

/** How many got it: those without an address are shown as such before it is sent. */
const mailAll = async (
  tx: Tx,
  actor: Actor,
  row: MeetingRow,
  meeting: Meeting,
  { to, isLeftOut = false }: { to: readonly OfficeMember[]; isLeftOut?: boolean },
): Promise<number> => {
  const organizer = await tx.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { name: true, email: true },
  })
  const reached = to.flatMap(({ id, name, email }) => (email === null ? [] : [{ id, name, email }]))
  for (const { id, name, email } of reached)
    await queueMail(tx, {
      toAddress: email,
      toUserId: id,
      language: meeting.plan.language,
      ...letterOf(row, meeting, isLeftOut),
      attachment: {
        name: 'mote.ics',
        type: 'text/calendar',
        bytes: calendarOf(row, meeting, organizer, { to: { name, email }, isLeftOut }),
      },
    })
  return reached.length
}

const calendarOf = (
  { id, office, officeId }: MeetingRow,
  meeting: Meeting,
  organizer: { name: string; email: string | null } | null,
  whose: Pick<CalendarInput, 'to' | 'isLeftOut'>,
) => {
  const from = organizer?.email ? { name: organizer.name, email: organizer.email } : null
  const input = { id, office: office.name, meeting, organizer: from, ...whose }
  return meetingCalendar(input, meetingAddress(officeId, id))
}

const letterOf = (
  { id, office, officeId }: MeetingRow,
  meeting: Meeting,
  isLeftOut: boolean,
): { subject: string; text: string } => {
  const { plan, cancelled, invitations } = meeting
  const words = invitationPaper[plan.language].mail
  const values = {
    office: office.name,
    date: formatDate(noon(plan.date), plan.language),
    from: clockOf(plan.from),
    to: clockOf(plan.to),
    where: [plan.place, plan.link].filter(Boolean).join('\n'),
    link: meetingAddress(officeId, id),
    annexes: annexLines(meeting, words),
  }
  const say = (subject: string, text: string) => ({
    subject: fill(subject, values),
    text: fill(text, values),
  })
  if (cancelled) return say(words.cancelled, words.cancelledText)
  if (isLeftOut) return say(words.leftOut, words.leftOutText)
  return say(invitations > 1 ? words.again : words.subject, words.text)
}

/** That there are annexes, and that they are others than last time: never what they are called. */
const annexLines = (meeting: Meeting, words: (typeof invitationPaper)['nb']['mail']): string => {
  const { added, removed } = annexChanges(meeting)
  const lines = [
    ...(standingAnnexes(meeting).length > 0 ? [words.hasAnnexes] : []),
    ...(added.length + removed.length > 0 ? [words.annexesChanged] : []),
  ]
  return lines.length > 0 ? `${lines.join(' ')}\n\n` : ''
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
    const bytes = calendarOf(reached.value, await loadMeeting(tx, id), null, { to: null, isLeftOut: false })
    return new Response(bytes, {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': attachment(`Partnerskapsmøte Nav ${reached.value.office.name}.ics`),
        'Cache-Control': 'no-store',
      },
    })
  })
