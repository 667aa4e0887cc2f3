/** Partnership meetings of an office: planned, opened, and whatever happens to one before it is held. */
import { randomUUID } from 'node:crypto'
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { type Action, can } from '#lib/access/can.ts'
import type { Party } from '#lib/agreements/role.ts'
import { meetingTitles } from '#lib/i18n/texts/meeting-titles.ts'
import { type LeftOver, leftOver } from '#lib/meetings/actions.ts'
import { isDueDay } from '#lib/meetings/due-day.ts'
import { itemOfSuggestion } from '#lib/meetings/item-of-suggestion.ts'
import {
  type Meeting,
  type MinutesState,
  minutesStateOf,
  type Plan,
  wasNotHeld,
} from '#lib/meetings/meeting.ts'
import { type Happened, type MeetingEvent, meetingEvent } from '#lib/meetings/meeting-event.ts'
import { TEXTS, textName } from '#lib/meetings/minutes-doc.ts'
import { overlaps, type PlanFault, planFault } from '#lib/meetings/plan-fault.ts'
import { meetingOf, type Refusal, reduceMeeting } from '#lib/meetings/reduce-meeting.ts'
import { type SeenProposal, seenProposals } from '#lib/meetings/seen-proposals.ts'
import { standardItems } from '#lib/meetings/standard-agenda.ts'
import { type PartyName, type Suggestion, suggestItems } from '#lib/meetings/suggest-items.ts'
import { authorAt } from './agreements.ts'
import { type AnnexRights, annexRights } from './annex-rights.ts'
import { type AuditKind, audit } from './audit.ts'
import { now, today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { isUuid } from './load-actor.ts'
import { type MeetingFacts, meetingFacts } from './meeting-facts.ts'
import { type Attendee, attendanceOf } from './meeting-people.ts'
import { storedMinutes } from './minutes-doc.ts'
import { withMinutes } from './minutes-text.ts'
import { partiesOf } from './offices.ts'
import { reachOffice } from './reach-office.ts'
import { fail, ok, type Result } from './result.ts'
import { tellOfMeeting } from './tell-of-meeting.ts'

type Denied = 'not-found' | 'forbidden'

export type MeetingView = {
  id: string
  office: { id: string; name: string }
  meeting: Meeting
  /** For the first item. */
  status: MeetingFacts['status']
  /** For the one who makes the agenda only: others are not told of every disagreement before it is on it. */
  suggestions: readonly Suggestion[]
  /** What most meetings have. */
  standard: readonly Suggestion[]
  /** What anybody has proposed, for those who may propose; the NAV leader has them among the suggestions. */
  proposals: readonly (SeenProposal & { party: PartyName | null })[]
  /** Those who are called, with what they have answered; nobody before the invitation. */
  attendance: readonly Attendee[]
  annexRights: AnnexRights
  /** The director whom the person acts for today, if that director is called. */
  answersFor: Attendee | null
  mayLead: boolean
  mayPropose: boolean
  /** Whom the person who asks speaks for. */
  party: Party | null
}

export type MeetingSummary = {
  id: string
  plan: Plan
  items: number
  isCancelled: boolean
  wasNotHeld: boolean
  invitations: number
  minutes: MinutesState
}

export type MeetingRow = {
  id: string
  officeId: string
  lastSeq: number
  office: { id: string; name: string }
}

const TARGET = (office: string) => ({ office, state: 'none' }) as const

/** The agenda, the invitation and the year: whatever the office's agreement is. */
export const mayLeadMeetings = (actor: Actor, officeId: string): boolean =>
  can(actor, 'lead-meeting', TARGET(officeId))

export const reachMeeting = async (
  tx: Tx,
  actor: Actor,
  id: string,
  action: Action,
  lock: 'locked' | 'unlocked' = 'unlocked',
): Promise<Result<MeetingRow, Denied>> => {
  if (!isUuid(id)) return fail('not-found')
  if (lock === 'locked') await tx.$executeRaw`SELECT 1 FROM meeting WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.meeting.findUnique({
    where: { id },
    include: { office: { select: { id: true, name: true } } },
  })
  if (!row || !can(actor, 'read', TARGET(row.officeId))) return fail('not-found')
  return can(actor, action, TARGET(row.officeId)) ? ok(row) : fail('forbidden')
}

const happenedIn = async (
  tx: Tx,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, Happened[]>> => {
  const rows = await tx.meetingEvent.findMany({
    where: { meetingId: { in: [...meetingIds] } },
    orderBy: [{ meetingId: 'asc' }, { seq: 'asc' }],
  })
  const found = new Map<string, Happened[]>(meetingIds.map((id) => [id, []]))
  for (const { meetingId, event, userId, partyId, createdAt } of rows)
    found.get(meetingId)?.push({
      event: meetingEvent.parse(event),
      by: { userId, partyId },
      on: today(createdAt),
    })
  return found
}

export const loadMeeting = async (tx: Tx, id: string): Promise<Meeting> => {
  const meeting = meetingOf((await happenedIn(tx, [id])).get(id) ?? [])
  if (!meeting) throw new Error(`meeting ${id} was never planned`)
  return meeting
}

/** Those to come first, soonest first; then those that were, newest first. */
export const listMeetings = (
  actor: Actor,
  officeId: string,
): Promise<
  Result<
    {
      office: { id: string; name: string }
      toCome: readonly MeetingSummary[]
      past: readonly MeetingSummary[]
      mayLead: boolean
    },
    Denied
  >
> =>
  withActor(actor, async (tx) => {
    const reached = await reachOffice(tx, actor, officeId)
    if (!reached.ok) return reached
    const { office } = reached.value
    const all = (await meetingsOf(tx, officeId)).map(summaryOf)
    const day = today()
    const byDate = all.toSorted((one, other) => one.plan.date.localeCompare(other.plan.date))
    return ok({
      office,
      toCome: byDate.filter(({ plan }) => plan.date >= day),
      past: byDate.filter(({ plan }) => plan.date < day).toReversed(),
      mayLead: mayLeadMeetings(actor, officeId),
    })
  })

const summaryOf = ({ id, meeting }: { id: string; meeting: Meeting }): MeetingSummary => ({
  id,
  plan: meeting.plan,
  items: meeting.items.length,
  isCancelled: meeting.cancelled !== null,
  wasNotHeld: wasNotHeld(meeting),
  invitations: meeting.invitations,
  minutes: minutesStateOf(meeting, today()),
})

export const openMeeting = (actor: Actor, id: string): Promise<Result<MeetingView, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, id, 'read')
    return reached.ok ? ok(await viewOf(tx, actor, reached.value)) : reached
  })

const viewOf = async (tx: Tx, actor: Actor, { id, officeId, office }: MeetingRow): Promise<MeetingView> => {
  const meeting = await loadMeeting(tx, id)
  const parties = await partiesOf(tx, officeId)
  const earlier = await earlierMeetings(tx, officeId, { id, date: meeting.plan.date })
  const { status, agreement } = await meetingFacts(tx, officeId, parties, lastHeldOn(earlier))
  const mayLead = mayLeadMeetings(actor, officeId)
  const mayPropose = can(actor, 'propose-item', TARGET(officeId))
  const partyOf = (partyId: string | null) => parties.find((party) => party.id === partyId) ?? null
  const attendance = await attendanceOf(tx, officeId, meeting)
  return {
    id,
    office,
    meeting: mayLead ? meeting : { ...meeting, setAside: [] },
    status,
    suggestions: mayLead
      ? suggestItems({
          facts: agreement,
          meeting,
          earlier,
          left: await leftBefore(tx, officeId, { id, date: meeting.plan.date }),
          partyOf,
        })
      : [],
    standard: mayLead ? standardItems(meeting) : [],
    proposals:
      mayPropose && !mayLead
        ? seenProposals(meeting, authorAt(actor, officeId)).map((proposal) => ({
            ...proposal,
            party: partyOf(proposal.partyId),
          }))
        : [],
    attendance,
    annexRights: await annexRights(tx, actor, officeId, meeting),
    answersFor: attendance.find((one) => one.id === directorOf(actor, officeId)) ?? null,
    mayLead,
    mayPropose,
    party: membershipAt(actor, officeId)?.party ?? null,
  }
}

/** `plannedOn`: the day its time and place were set, for the last time so far. */
export type LoadedMeeting = { id: string; officeId: string; meeting: Meeting; plannedOn: string }

export const meetingsIn = async (tx: Tx, officeIds: readonly string[]): Promise<readonly LoadedMeeting[]> => {
  const rows = await tx.meeting.findMany({
    where: { officeId: { in: [...officeIds] } },
    select: { id: true, officeId: true },
  })
  const events = await happenedIn(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id, officeId }) => {
    const happened = events.get(id) ?? []
    const meeting = meetingOf(happened)
    const planned = happened.findLast(({ event }) => event.kind === 'planned' || event.kind === 'replanned')
    return meeting && planned ? [{ id, officeId, meeting, plannedOn: planned.on }] : []
  })
}

export const meetingsOf = (tx: Tx, officeId: string): Promise<readonly LoadedMeeting[]> =>
  meetingsIn(tx, [officeId])

/** The day of the newest meeting before that day which was not cancelled; null: there was none. */
export const lastMeetingDay = async (
  tx: Tx,
  officeId: string,
  before: { id: string; date: string },
): Promise<string | null> => lastHeldOn(await earlierMeetings(tx, officeId, before))

const lastHeldOn = (earlier: readonly Meeting[]): string | null =>
  earlier
    .filter(({ cancelled }) => !cancelled)
    .map(({ plan }) => plan.date)
    .toSorted()
    .at(-1) ?? null

/** With all that were cancelled: the one that is held in the place of another may be sooner. */
const earlierMeetings = async (
  tx: Tx,
  officeId: string,
  before: { id: string; date: string },
): Promise<readonly Meeting[]> =>
  (await meetingsOf(tx, officeId))
    .filter(
      ({ id, meeting: { plan, cancelled } }) => id !== before.id && (cancelled || plan.date < before.date),
    )
    .map(({ meeting }) => meeting)

/** What the meetings before it have not finished. */
const leftBefore = async (
  tx: Tx,
  officeId: string,
  { id, date }: { id: string; date: string },
): Promise<LeftOver | null> => {
  const before = (await meetingsOf(tx, officeId)).filter(
    (one) => one.id !== id && one.meeting.plan.date <= date,
  )
  return leftOver(await withMinutes(tx, before), today())
}

/** `overlaps`: another meeting of the office is held then. */
export type PlanRefusal = 'invalid' | PlanFault | 'overlaps'

export const planMeeting = (
  actor: Actor,
  officeId: string,
  plan: Plan,
): Promise<Result<{ id: string }, Denied | PlanRefusal>> =>
  withActor(actor, async (tx) => {
    const reached = await reachOffice(tx, actor, officeId, 'locked')
    if (!reached.ok) return reached
    return mayLeadMeetings(reached.value.actor, officeId)
      ? planIn(tx, actor, officeId, plan)
      : fail('forbidden')
  })

/** For somebody who may. */
export const planIn = async (
  tx: Tx,
  actor: Actor,
  officeId: string,
  plan: Plan,
): Promise<Result<{ id: string }, PlanRefusal>> => {
  const status = { title: meetingTitles[plan.language].status, type: 'discussion', minutes: 15 }
  const parsed = meetingEvent.safeParse({ kind: 'planned', plan, status })
  if (!parsed.success) return fail('invalid')
  const fault = await faultOfPlan(tx, officeId, plan)
  if (fault) return fail(fault)
  const { id } = await tx.meeting.create({ data: { officeId }, select: { id: true } })
  await appendEvent(tx, actor, { id, officeId }, 1, parsed.data)
  return ok({ id })
}

/** `moved`: the meeting it is for, and its day until now. */
const faultOfPlan = async (
  tx: Tx,
  officeId: string,
  plan: Plan,
  moved?: { id: string; date: string },
): Promise<PlanFault | 'overlaps' | null> => {
  const fault = planFault(plan, today(), moved?.date)
  if (fault) return fault
  const others = (await meetingsOf(tx, officeId)).filter(
    ({ id, meeting }) => id !== moved?.id && !meeting.cancelled,
  )
  return others.some(({ meeting }) => overlaps(meeting.plan, plan)) ? 'overlaps' : null
}

/** Both owners, and others with a right to it, propose; all else is the NAV leader's. */
const actionFor = ({ kind }: MeetingEvent): Action => ACTION_FOR[kind] ?? 'lead-meeting'

const ACTION_FOR: Readonly<Partial<Record<MeetingEvent['kind'], Action>>> = {
  'item-proposed': 'propose-item',
  'proposal-withdrawn': 'propose-item',
  'minutes-objected': 'object-to-minutes',
  'objection-withdrawn': 'object-to-minutes',
  'action-changed': 'write-minutes',
  answered: 'answer-invitation',
}

/** Those that more hangs on have services of their own: mails are sent, texts are read, a file is made. */
const APART: readonly MeetingEvent['kind'][] = [
  'invited',
  'cancelled',
  'minutes-sent',
  'minutes-approved',
  'annex-added',
  'annex-removed',
]

const ordinaryEvent = (given: unknown): MeetingEvent | null => {
  const { success, data } = meetingEvent.safeParse(given)
  return success && !APART.includes(data.kind) ? data : null
}

/** Lets something happen to a meeting, unless it cannot any more. */
export const addToMeeting = (
  actor: Actor,
  id: string,
  given: unknown,
): Promise<Result<{ seq: number }, Denied | PlanRefusal | 'has-minutes' | Refusal>> =>
  withActor(actor, async (tx) => {
    const event = ordinaryEvent(given)
    const reached = await reachMeeting(tx, actor, id, event ? actionFor(event) : 'read', 'locked')
    if (!reached.ok) return reached
    if (!event) return fail('invalid')
    const hindrance = await hindranceTo(tx, actor, reached.value, event)
    if (hindrance) return fail(hindrance)
    const happened = await happen(tx, actor, reached.value, event)
    return happened.ok ? ok({ seq: reached.value.lastSeq + 1 }) : happened
  })

const hindranceTo = async (
  tx: Tx,
  actor: Actor,
  { id, officeId }: MeetingRow,
  event: MeetingEvent,
): Promise<PlanFault | 'invalid' | 'overlaps' | 'has-minutes' | 'not-yours' | 'over' | null> => {
  if (event.kind === 'answered' && event.for && event.for !== directorOf(actor, officeId)) return 'not-yours'
  if (event.kind === 'replanned')
    return faultOfPlan(tx, officeId, event.plan, { id, date: (await loadMeeting(tx, id)).plan.date })
  if (event.kind === 'action-changed') return isDueDay(event.due, today()) ? null : 'invalid'
  if (event.kind === 'item-proposed' && (await loadMeeting(tx, id)).plan.date < today()) return 'over'
  return event.kind === 'item-removed' && (await hasWords(tx, id, event.id)) ? 'has-minutes' : null
}

/** Whom the person acts for there today. */
const directorOf = (actor: Actor, officeId: string): string | null =>
  membershipAt(actor, officeId)?.deputyFor?.userId ?? null

/** What has been written under an item would go out of sight with it. */
const hasWords = async (tx: Tx, id: string, item: string): Promise<boolean> => {
  const { doc } = await storedMinutes(tx, id)
  return TEXTS.some((kind) => doc.getText(textName(kind, item)).length > 0)
}

/** Under the row's lock. */
export const happen = async (
  tx: Tx,
  actor: Actor,
  row: MeetingRow,
  event: MeetingEvent,
): Promise<Result<Meeting, Refusal>> => {
  const by = authorAt(actor, row.officeId)
  const before = await loadMeeting(tx, row.id)
  const reduced = reduceMeeting(before, { event, by, on: today() })
  if (!reduced.ok) return fail(reduced.why)
  await appendEvent(tx, actor, row, row.lastSeq + 1, event)
  await tellOfMeeting(tx, actor, row, event, [before, reduced.meeting])
  return ok(reduced.meeting)
}

const LOGGED: Readonly<Partial<Record<MeetingEvent['kind'], AuditKind>>> = {
  planned: 'meeting-planned',
  invited: 'meeting-invited',
  cancelled: 'meeting-cancelled',
  'minutes-sent': 'minutes-sent',
  'minutes-approved': 'minutes-approved',
  'minutes-objected': 'minutes-objected',
  'objection-withdrawn': 'objection-withdrawn',
  'minutes-reopened': 'minutes-reopened',
  addendum: 'minutes-addendum',
  'annex-added': 'meeting-annex-added',
  'annex-removed': 'meeting-annex-removed',
}

const logged = (event: MeetingEvent): { kind: AuditKind; details?: Record<string, string> } | null => {
  if (event.kind === 'answered')
    return event.for ? { kind: 'meeting-answered-for', details: { director: event.for } } : null
  const kind = LOGGED[event.kind]
  if (!kind) return null
  if (event.kind === 'annex-added') return { kind, details: { file: event.id, sha256: event.sha256 } }
  return event.kind === 'annex-removed' ? { kind, details: { file: event.id } } : { kind }
}

const appendEvent = async (
  tx: Tx,
  actor: Actor,
  { id, officeId }: { id: string; officeId: string },
  seq: number,
  event: MeetingEvent,
): Promise<void> => {
  await tx.meetingEvent.create({
    data: { meetingId: id, seq, event, createdAt: now(), ...authorAt(actor, officeId) },
  })
  await tx.meeting.update({ where: { id }, data: { lastSeq: seq } })
  const told = logged(event)
  if (told)
    await audit(tx, {
      kind: told.kind,
      actorId: actor.userId,
      officeId,
      details: { meeting: id, ...told.details },
    })
}

/** Puts suggestions on the agenda as they stand now; or all there are of a kind. What is on it already is left as it is. */
export const takeSuggestions = (
  actor: Actor,
  id: string,
  which: readonly string[] | 'suggested' | 'standard',
): Promise<Result<{ taken: readonly string[] }, Denied | Refusal>> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, id, 'lead-meeting', 'locked')
    if (!reached.ok) return reached
    const { meeting, suggestions, standard } = await viewOf(tx, actor, reached.value)
    const all = { suggested: suggestions, standard }
    const wanted =
      typeof which === 'string'
        ? all[which]
        : [...suggestions, ...standard].filter(({ source }) => which.includes(source))
    if (wanted.length === 0) return fail('gone')
    const { officeId, lastSeq } = reached.value
    const by = authorAt(actor, officeId)
    let seq = lastSeq
    let now = meeting
    for (const suggestion of wanted) {
      const { language } = meeting.plan
      const event = itemOfSuggestion(suggestion, { id: randomUUID().slice(0, 8), language, items: now.items })
      const reduced = reduceMeeting(now, { event, by, on: today() })
      if (!reduced.ok) return fail(reduced.why)
      seq += 1
      await appendEvent(tx, actor, { id, officeId }, seq, event)
      await tellOfMeeting(tx, actor, { id, officeId }, event, [now, reduced.meeting])
      now = reduced.meeting
    }
    return ok({ taken: wanted.map(({ source }) => source) })
  })
