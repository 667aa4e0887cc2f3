/** Partnership meetings of an office: planned, opened, and whatever happens to one before it is held. */
import { randomUUID } from 'node:crypto'
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { type Action, can } from '#lib/access/can.ts'
import type { Party } from '#lib/agreements/role.ts'
import { fill } from '#lib/export/clean-text.ts'
import type { Language } from '#lib/i18n/language.ts'
import { meetingTitles } from '#lib/i18n/texts/meeting-titles.ts'
import type { Meeting, Plan } from '#lib/meetings/meeting.ts'
import { type Happened, type MeetingEvent, meetingEvent } from '#lib/meetings/meeting-event.ts'
import { meetingOf, type Refusal, reduceMeeting } from '#lib/meetings/reduce-meeting.ts'
import { type EarlierMeeting, type Suggestion, suggestItems } from '#lib/meetings/suggest-items.ts'
import { authorAt } from './agreements.ts'
import { type AuditKind, audit } from './audit.ts'
import { today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { isUuid } from './load-actor.ts'
import { type MeetingFacts, meetingFacts } from './meeting-facts.ts'
import { partiesOf } from './offices.ts'
import { reachOffice } from './reach-office.ts'
import { fail, ok, type Result } from './result.ts'

type Denied = 'not-found' | 'forbidden'

export type MeetingView = {
  id: string
  office: { id: string; name: string }
  meeting: Meeting
  /** For the first item. */
  status: MeetingFacts['status']
  /** For the one who makes the agenda only: others are not told of every disagreement before it is on it. */
  suggestions: readonly Suggestion[]
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
  invitations: number
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
  invitations: meeting.invitations,
})

export const openMeeting = (actor: Actor, id: string): Promise<Result<MeetingView, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, id, 'read')
    return reached.ok ? ok(await viewOf(tx, actor, reached.value)) : reached
  })

const viewOf = async (tx: Tx, actor: Actor, { id, officeId, office }: MeetingRow): Promise<MeetingView> => {
  const meeting = await loadMeeting(tx, id)
  const parties = await partiesOf(tx, officeId)
  const { status, agreement } = await meetingFacts(tx, officeId, parties)
  const mayLead = mayLeadMeetings(actor, officeId)
  return {
    id,
    office,
    meeting: mayLead ? meeting : { ...meeting, setAside: [] },
    status,
    suggestions: mayLead
      ? suggestItems({
          facts: agreement,
          meeting,
          last: await lastMeeting(tx, officeId, meeting.plan.date),
          partyOf: (partyId) => parties.find((party) => party.id === partyId) ?? null,
        })
      : [],
    mayLead,
    mayPropose: can(actor, 'propose-item', TARGET(officeId)),
    party: membershipAt(actor, officeId)?.party ?? null,
  }
}

export const meetingsOf = async (
  tx: Tx,
  officeId: string,
): Promise<readonly { id: string; meeting: Meeting }[]> => {
  const rows = await tx.meeting.findMany({ where: { officeId }, select: { id: true } })
  const events = await happenedIn(
    tx,
    rows.map(({ id }) => id),
  )
  return [...events].flatMap(([id, happened]) => {
    const meeting = meetingOf(happened)
    return meeting ? [{ id, meeting }] : []
  })
}

/** The newest meeting before that day which was not cancelled. */
const lastMeeting = async (tx: Tx, officeId: string, before: string): Promise<EarlierMeeting | null> => {
  const held = (await meetingsOf(tx, officeId))
    .map(({ meeting }) => meeting)
    .filter(({ plan, cancelled }) => plan.date < before && !cancelled)
    .toSorted((one, other) => one.plan.date.localeCompare(other.plan.date))
    .at(-1)
  return held ? { on: held.plan.date, setAside: held.setAside } : null
}

export const planMeeting = (
  actor: Actor,
  officeId: string,
  plan: Plan,
): Promise<Result<{ id: string }, Denied | 'invalid' | 'in-past'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachOffice(tx, actor, officeId)
    if (!reached.ok) return reached
    if (!mayLeadMeetings(actor, officeId)) return fail('forbidden')
    const status = { title: meetingTitles[plan.language].status, type: 'discussion', minutes: 15 }
    const parsed = meetingEvent.safeParse({ kind: 'planned', plan, status })
    if (!parsed.success) return fail('invalid')
    if (plan.date < today()) return fail('in-past')
    const { id } = await tx.meeting.create({ data: { officeId }, select: { id: true } })
    await appendEvent(tx, actor, { id, officeId }, 1, parsed.data)
    return ok({ id })
  })

/** Both owners, and others with a right to it, propose; all else is the NAV leader's. */
const actionFor = ({ kind }: MeetingEvent): Action =>
  kind === 'item-proposed' || kind === 'proposal-withdrawn' ? 'propose-item' : 'lead-meeting'

/** Invitations and cancellations are told of by mail: `inviteToMeeting`, `cancelMeeting`. */
const ordinaryEvent = (given: unknown): MeetingEvent | null => {
  const { success, data } = meetingEvent.safeParse(given)
  return success && data.kind !== 'invited' && data.kind !== 'cancelled' ? data : null
}

/** Lets something happen to a meeting, unless it cannot any more. */
export const addToMeeting = (
  actor: Actor,
  id: string,
  given: unknown,
): Promise<Result<{ seq: number }, Denied | 'invalid' | 'in-past' | Refusal>> =>
  withActor(actor, async (tx) => {
    const event = ordinaryEvent(given)
    const reached = await reachMeeting(tx, actor, id, event ? actionFor(event) : 'lead-meeting', 'locked')
    if (!reached.ok) return reached
    if (!event) return fail('invalid')
    if (event.kind === 'replanned' && event.plan.date < today()) return fail('in-past')
    const happened = await happen(tx, actor, reached.value, event)
    return happened.ok ? ok({ seq: reached.value.lastSeq + 1 }) : happened
  })

/** Under the row's lock. */
export const happen = async (
  tx: Tx,
  actor: Actor,
  row: MeetingRow,
  event: MeetingEvent,
): Promise<Result<Meeting, Refusal>> => {
  const by = authorAt(actor, row.officeId)
  const reduced = reduceMeeting(await loadMeeting(tx, row.id), { event, by, on: today() })
  if (!reduced.ok) return fail(reduced.why)
  await appendEvent(tx, actor, row, row.lastSeq + 1, event)
  return ok(reduced.meeting)
}

const LOGGED: Readonly<Partial<Record<MeetingEvent['kind'], AuditKind>>> = {
  planned: 'meeting-planned',
  invited: 'meeting-invited',
  cancelled: 'meeting-cancelled',
}

const appendEvent = async (
  tx: Tx,
  actor: Actor,
  { id, officeId }: { id: string; officeId: string },
  seq: number,
  event: MeetingEvent,
): Promise<void> => {
  await tx.meetingEvent.create({ data: { meetingId: id, seq, event, ...authorAt(actor, officeId) } })
  await tx.meeting.update({ where: { id }, data: { lastSeq: seq } })
  const kind = LOGGED[event.kind]
  if (kind) await audit(tx, { kind, actorId: actor.userId, officeId, details: { meeting: id } })
}

/** Puts suggestions on the agenda as they stand now; `null`: all of them. What is on it already is left as it is. */
export const takeSuggestions = (
  actor: Actor,
  id: string,
  sources: readonly string[] | null,
): Promise<Result<{ taken: readonly string[] }, Denied | Refusal>> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, id, 'lead-meeting', 'locked')
    if (!reached.ok) return reached
    const { meeting, suggestions } = await viewOf(tx, actor, reached.value)
    const wanted = suggestions.filter(({ source }) => sources === null || sources.includes(source))
    if (wanted.length === 0) return fail('gone')
    const { officeId, lastSeq } = reached.value
    const by = authorAt(actor, officeId)
    let seq = lastSeq
    let now = meeting
    for (const suggestion of wanted) {
      const event = takenFrom(suggestion, meeting.plan.language)
      const reduced = reduceMeeting(now, { event, by, on: today() })
      if (!reduced.ok) return fail(reduced.why)
      now = reduced.meeting
      seq += 1
      await appendEvent(tx, actor, { id, officeId }, seq, event)
    }
    return ok({ taken: wanted.map(({ source }) => source) })
  })

const takenFrom = (
  { source, clause, number, annex, title, type, minutes, reasons }: Suggestion,
  language: Language,
): Extract<MeetingEvent, { kind: 'item-taken' }> => {
  const titles = meetingTitles[language]
  const code = reasons[0]?.code ?? 'other'
  return {
    kind: 'item-taken',
    item: {
      id: randomUUID().slice(0, 8),
      title: (title ?? (code in titles ? titles[code as keyof typeof titles] : titles.other)).slice(0, 200),
      type,
      minutes,
      source,
      clause,
      note:
        number === null
          ? ''
          : fill(annex === null ? titles.clause : titles.annexClause, { number, annex: annex ?? 0 }),
    },
    before: null,
  }
}
