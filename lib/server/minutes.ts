/** Minutes of a partnership meeting: read, sent to the owners, approved, closed. */
import * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import { addDays } from '#lib/agreements/calendar-day.ts'
import type { Party } from '#lib/agreements/role.ts'
import { fill } from '#lib/export/clean-text.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { minutesPaper } from '#lib/i18n/texts/minutes-paper.ts'
import { isCommentDay } from '#lib/meetings/comment-period.ts'
import { isClosed, type Meeting } from '#lib/meetings/meeting.ts'
import { meetingEvent } from '#lib/meetings/meeting-event.ts'
import {
  COMMENT_DAYS,
  faultsIn,
  type Minutes,
  type MinutesFault,
  minutesText,
} from '#lib/meetings/minutes.ts'
import { readAttendance } from '#lib/meetings/minutes-doc.ts'
import { readMinutes } from '#lib/meetings/read-minutes.ts'
import type { Refusal } from '#lib/meetings/reduce-meeting.ts'
import type { NamedClause } from '#lib/meetings/suggest-items.ts'
import { today } from './clock.ts'
import { closedOn, closeMinutes } from './close-minutes.ts'
import { type Tx, withActor } from './db.ts'
import { sha256 } from './hash.ts'
import { meetingFacts } from './meeting-facts.ts'
import { calledBy, formerMembers, membersOf } from './meeting-people.ts'
import { happen, loadMeeting, type MeetingRow, mayLeadMeetings, reachMeeting } from './meetings.ts'
import { storedMinutes } from './minutes-doc.ts'
import { mailMinutes } from './minutes-mail.ts'
import { type MinutesText, sentMinutes } from './minutes-text.ts'
import { partiesOf } from './offices.ts'
import { fail, ok, type Result } from './result.ts'

type Denied = 'not-found' | 'forbidden'

/** As long as a proposal's reason may be. */
const MOST_REASON = 2000

export type MinutesView = {
  id: string
  office: { id: string; name: string }
  meeting: Meeting
  /** As they stand, or as they were sent. */
  minutes: Minutes
  hash: string
  isClosed: boolean
  closedOn: string | null
  faults: readonly MinutesFault[]
  /** The document and the number of its last row; what is written is exchanged from there. */
  document: { seq: number; state: Uint8Array }
  /** Raised by whatever happens to the meeting. */
  version: number
  /** Clauses a conclusion may point to, in the newest agreement; null: the office has none. */
  agreement: { id: string; clauses: readonly NamedClause[] } | null
  owners: readonly Party[]
  /** Names of those who have done something with the minutes, by id. */
  people: Readonly<Record<string, string>>
  /** The owner the person who asks speaks for. */
  partyId: string | null
  /** The last day to comment, unless one chooses another. */
  commentBy: string
  may: { write: boolean; lead: boolean; object: boolean; approve: boolean }
}

export const openMinutes = (actor: Actor, id: string): Promise<Result<MinutesView, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, id, 'read')
    return reached.ok ? ok(await viewOf(tx, actor, reached.value)) : reached
  })

const viewOf = async (tx: Tx, actor: Actor, row: MeetingRow): Promise<MinutesView> => {
  const { id, officeId, office, lastSeq } = row
  const meeting = await loadMeeting(tx, id)
  const parties = await partiesOf(tx, officeId)
  const owners = parties.filter(({ contracting }) => contracting)
  const { agreement, status } = await meetingFacts(tx, officeId, parties)
  const { seq, doc } = await storedMinutes(tx, id)
  const { minutes, hash } = await newest(tx, row, meeting, agreement.clauses)
  const target = { office: officeId, state: 'none' } as const
  const isOver = meeting.cancelled !== null || isClosed(meeting, today())
  return {
    id,
    office,
    meeting,
    minutes,
    hash,
    isClosed: isClosed(meeting, today()),
    closedOn: closedOn(meeting, today()),
    faults: faultsIn(
      minutes,
      owners.map((owner) => owner.id),
    ),
    document: { seq, state: Y.encodeStateAsUpdate(doc) },
    version: lastSeq,
    agreement: status && { id: status.agreementId, clauses: agreement.clauses.map(nameOnly) },
    owners,
    people: await namesOf(tx, meeting),
    partyId: actor.memberships.find((one) => one.office === officeId)?.party?.id ?? null,
    commentBy: addDays(today(), COMMENT_DAYS),
    may: {
      write: can(actor, 'write-minutes', target) && !meeting.minutes && !meeting.cancelled,
      lead: mayLeadMeetings(actor, officeId) && !meeting.cancelled,
      object: can(actor, 'object-to-minutes', target) && !isOver,
      approve: can(actor, 'approve-minutes', target) && !isOver,
    },
  }
}

/** «Partnerskapsmøtet 26. mars 2026: …», to begin a proposal's reason with. Empty: there is none for this person. */
export const conclusionOf = async (actor: Actor, meeting: string, item: string): Promise<string> => {
  const opened = await openMinutes(actor, meeting)
  if (!opened.ok) return ''
  const { language, date, items } = opened.value.minutes
  const conclusion = items.find(({ id }) => id === item)?.conclusion ?? ''
  if (conclusion === '') return ''
  return fill(minutesPaper[language].concluded, { date: formatDate(noon(date), language), conclusion }).slice(
    0,
    MOST_REASON,
  )
}

/** What the clauses' reasons are is not for everybody who reads minutes. */
const nameOnly = ({ clause, number, annex, title }: NamedClause): NamedClause => ({
  clause,
  number,
  annex,
  title,
})

/** As they were last sent, or as they are being written. */
const newest = async (
  tx: Tx,
  { id, office, officeId }: MeetingRow,
  meeting: Meeting,
  clauses: readonly NamedClause[],
): Promise<MinutesText> => {
  if (meeting.minutes) return sentMinutes(tx, id, meeting.minutes.number)
  const { doc } = await storedMinutes(tx, id)
  const members = await membersOf(tx, officeId)
  const ids = new Set(members.map((member) => member.id))
  const gone = (await formerMembers(tx, officeId, meeting.plan.date)).filter(
    (one, at, all) =>
      !ids.has(one.id) &&
      all.findIndex((other) => other.id === one.id) === at &&
      readAttendance(doc, one.id) !== null,
  )
  const minutes = minutesText.parse(
    readMinutes({
      office: office.name,
      meeting,
      doc,
      people: [...members.filter((member) => calledBy(meeting, member)), ...gone].map(
        ({ id: user, name, role, organisation, partyId }) => ({
          id: user,
          name,
          role,
          organisation,
          partyId,
        }),
      ),
      clauses,
    }),
  )
  const text = JSON.stringify(minutes)
  return { minutes, text, hash: sha256(text) }
}

const namesOf = async (tx: Tx, meeting: Meeting): Promise<Readonly<Record<string, string>>> => {
  const { minutes, addenda, actions } = meeting
  const by = [
    ...(minutes ? [minutes, ...minutes.approvals, ...minutes.objections] : []),
    ...addenda,
    ...Object.values(actions),
  ].map((one) => one.by.userId)
  const rows = await tx.user.findMany({
    where: { id: { in: [...new Set(by)] } },
    select: { id: true, name: true },
  })
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

export type SendRefusal = Denied | Refusal | 'invalid' | 'not-held' | MinutesFault['code']

/**
 * Sends exactly the minutes that were read to the owners, who have until the end of that day to say what is wrong.
 * `changed`: somebody has written since. `not-held`: minutes are not of a meeting that is to come.
 */
export const sendMinutes = (
  actor: Actor,
  id: string,
  given: { hash: string; commentBy: string },
): Promise<Result<{ sent: number }, SendRefusal>> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, id, 'lead-meeting', 'locked')
    if (!reached.ok) return reached
    const { officeId } = reached.value
    const meeting = await loadMeeting(tx, id)
    const notNow = whyNotNow(meeting, given.commentBy)
    if (notNow) return fail(notNow)
    const parties = await partiesOf(tx, officeId)
    const owners = parties.filter(({ contracting }) => contracting).map((owner) => owner.id)
    const { agreement } = await meetingFacts(tx, officeId, parties)
    const { minutes, text, hash } = await newest(tx, reached.value, meeting, agreement.clauses)
    const number = meeting.minutesSent + 1
    const event = meetingEvent.safeParse({ kind: 'minutes-sent', number, ...given, owners })
    if (!event.success) return fail('invalid')
    if (hash !== given.hash) return fail('changed')
    const [fault] = faultsIn(minutes, owners)
    if (fault) return fail(fault.code)
    const happened = await happen(tx, actor, reached.value, event.data)
    if (!happened.ok) return happened
    await tx.meetingMinutes.create({ data: { meetingId: id, number, text, hash } })
    return ok({ sent: await mailMinutes(tx, reached.value, minutes, given.commentBy) })
  })

const whyNotNow = ({ plan }: Meeting, commentBy: string): 'not-held' | 'invalid' | null => {
  if (plan.date > today()) return 'not-held'
  return isCommentDay(commentBy, today()) ? null : 'invalid'
}

/** A director's approval of exactly those minutes. With the last owner's they are closed. */
export const approveMinutes = (
  actor: Actor,
  id: string,
  hash: string,
): Promise<Result<{ isClosed: boolean }, Denied | Refusal | 'invalid'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, id, 'approve-minutes', 'locked')
    if (!reached.ok) return reached
    const event = meetingEvent.safeParse({ kind: 'minutes-approved', hash })
    if (!event.success) return fail('invalid')
    const happened = await happen(tx, actor, reached.value, event.data)
    if (!happened.ok) return happened
    return ok({ isClosed: await closeMinutes(tx, reached.value, happened.value) })
  })
