/** What an event makes of a meeting; or why it cannot happen. The same function decides and retells. */
import { standingAnnexes, wasSent } from './annexes.ts'
import {
  type AgendaItem,
  type Annex,
  isClosed,
  type Meeting,
  type Plan,
  type ProposedItem,
  proposedSource,
  type SentMinutes,
  STATUS_ITEM,
} from './meeting.ts'
import type { Happened, MeetingEvent } from './meeting-event.ts'

/**
 * `gone`: somebody else took it away meanwhile. `already`: it is on the agenda. `first-item`: the status of the
 * agreement comes first, always. `not-yours`: proposed by another party, or nobody's to say who speaks for no owner.
 * `held`: the minutes have been sent. `not-sent`: they have not. `changed`: it is about other minutes than the newest.
 * `closed`: the minutes are closed. `not-closed`: they are not yet.
 * `not-invited`: only those who are called answer. `over`: it has been held. `has-annexes`: they would go out of sight with it.
 */
export type Refusal =
  | 'not-planned'
  | 'already-planned'
  | 'cancelled'
  | 'gone'
  | 'already'
  | 'first-item'
  | 'not-yours'
  | 'held'
  | 'not-sent'
  | 'changed'
  | 'closed'
  | 'not-closed'
  | 'not-invited'
  | 'over'
  | 'has-annexes'

type Reduced = { ok: true; meeting: Meeting } | { ok: false; why: Refusal }

export const reduceMeeting = (meeting: Meeting | null, happened: Happened): Reduced => {
  const { event } = happened
  if (event.kind === 'planned') return meeting ? refuse('already-planned') : done(begin(event))
  if (!meeting) return refuse('not-planned')
  const why = AFTERWARDS.includes(event.kind) ? cancelledWhy(meeting) : agendaClosed(meeting)
  if (why) return refuse(why)
  return STEPS[event.kind](meeting, event as never, happened)
}

const cancelledWhy = ({ cancelled }: Meeting): 'cancelled' | null => (cancelled ? 'cancelled' : null)

/** Why the agenda, and what goes with it, cannot be changed any more; null: it can. */
export const agendaClosed = (meeting: Meeting): 'cancelled' | 'held' | null =>
  cancelledWhy(meeting) ?? (meeting.minutes ? 'held' : null)

/** What the agenda and the invitation were is not changed once the minutes have been sent. */
const AFTERWARDS: readonly MeetingEvent['kind'][] = [
  'minutes-approved',
  'minutes-objected',
  'objection-withdrawn',
  'minutes-reopened',
  'addendum',
  'action-changed',
]

/** Events as they were stored; a refused one would have been no event. */
export const meetingOf = (events: readonly Happened[]): Meeting | null =>
  events.reduce<Meeting | null>((meeting, happened) => {
    const reduced = reduceMeeting(meeting, happened)
    if (!reduced.ok)
      throw new Error(`a stored event cannot have happened: ${happened.event.kind}, ${reduced.why}`)
    return reduced.meeting
  }, null)

const done = (meeting: Meeting): Reduced => ({ ok: true, meeting })
const refuse = (why: Refusal): Reduced => ({ ok: false, why })
/** The invitation that is out no longer says what the meeting is. */
const changed = (meeting: Meeting): Reduced =>
  done({ ...meeting, isChangedSinceInvitation: meeting.invitations > 0 })

const begin = ({ plan, status }: Of<'planned'>): Meeting => ({
  plan,
  revision: 0,
  years: yearsOf(plan),
  items: [{ ...status, id: STATUS_ITEM, source: STATUS_ITEM, clause: null, note: '' }],
  proposed: [],
  setAside: [],
  invitations: 0,
  invited: null,
  replies: [],
  annexes: [],
  annexesSent: [],
  isChangedSinceInvitation: false,
  cancelled: null,
  minutes: null,
  minutesSent: 0,
  reopened: null,
  addenda: [],
  actions: {},
})

const yearsOf = ({ date, itemsBy, invitationBy }: Plan): readonly number[] => [
  ...new Set([date, itemsBy, invitationBy].map((day) => Number(day.slice(0, 4)))),
]

/** Whoever could come at one hour may not be able to at another. */
export const isAtAnotherTime = (one: Plan, other: Plan): boolean =>
  one.date !== other.date || one.from !== other.from || one.to !== other.to

type Of<Kind extends MeetingEvent['kind']> = Extract<MeetingEvent, { kind: Kind }>
type Steps = {
  [Kind in Exclude<MeetingEvent['kind'], 'planned'>]: (
    meeting: Meeting,
    event: Of<Kind>,
    happened: Happened,
  ) => Reduced
}

const STEPS: Steps = {
  replanned: (meeting, { plan }, { on }) =>
    changed({
      ...meeting,
      plan,
      revision: meeting.revision + 1,
      years: [...new Set([...meeting.years, ...yearsOf(plan)])],
      // Who came to a meeting that has been came, whatever day is written now.
      replies: isAtAnotherTime(meeting.plan, plan) && plan.date >= on ? [] : meeting.replies,
    }),
  'item-taken': (meeting, { item, before }) => {
    if (has(meeting, item.id) || isTaken(meeting, item.source)) return refuse('already')
    return changed({
      ...meeting,
      items: placed(meeting.items, item, before),
      setAside: meeting.setAside.filter(({ source }) => source !== item.source),
    })
  },
  'item-changed': (meeting, { id, title, type, minutes }) => {
    if (!has(meeting, id)) return refuse('gone')
    const items = meeting.items.map((item) => (item.id === id ? { ...item, title, type, minutes } : item))
    return changed({ ...meeting, items })
  },
  'item-moved': (meeting, { id, before }) => {
    if (id === STATUS_ITEM || before === STATUS_ITEM) return refuse('first-item')
    const item = meeting.items.find((one) => one.id === id)
    if (!item || (before !== null && !has(meeting, before))) return refuse('gone')
    if (before === id) return done(meeting)
    return changed({ ...meeting, items: placed(without(meeting.items, id), item, before) })
  },
  'item-removed': (meeting, { id }) => {
    if (id === STATUS_ITEM) return refuse('first-item')
    if (!has(meeting, id)) return refuse('gone')
    if (standingAnnexes(meeting).some(({ item }) => item === id)) return refuse('has-annexes')
    return changed({ ...meeting, items: without(meeting.items, id) })
  },
  'set-aside': (meeting, { source, title, reason }) => {
    if (isTaken(meeting, source)) return refuse('already')
    const others = meeting.setAside.filter((one) => one.source !== source)
    return done({ ...meeting, setAside: [...others, { source, title, reason }] })
  },
  'brought-back': (meeting, { source }) => {
    const setAside = meeting.setAside.filter((one) => one.source !== source)
    return setAside.length < meeting.setAside.length ? done({ ...meeting, setAside }) : refuse('gone')
  },
  'item-proposed': (meeting, { kind: _kind, ...given }, { by, on }) => {
    const isKnown = meeting.proposed.some(({ id }) => id === given.id)
    return isKnown
      ? refuse('already')
      : done({ ...meeting, proposed: [...meeting.proposed, { ...given, by, on }] })
  },
  'proposal-withdrawn': (meeting, { id }, { by }) => {
    const proposal = meeting.proposed.find((one) => one.id === id)
    if (!proposal) return refuse('gone')
    if (!speaksFor(by, proposal)) return refuse('not-yours')
    // What the NAV leader has put on the agenda stays there until the NAV leader takes it out.
    return done({ ...meeting, proposed: meeting.proposed.filter((one) => one.id !== id) })
  },
  invited: (meeting, { to, others }) =>
    done({
      ...meeting,
      revision: meeting.revision + 1,
      invitations: meeting.invitations + 1,
      invited: { to, others },
      annexesSent: [...meeting.annexesSent, standingAnnexes(meeting).map(({ id }) => id)],
      isChangedSinceInvitation: false,
    }),
  cancelled: (meeting, { reason }, { on }) =>
    done({ ...meeting, revision: meeting.revision + 1, cancelled: { reason, on } }),
  answered: (meeting, { answer, note, for: director }, { by, on }) => {
    const userId = director ?? by.userId
    const saidBy = userId === by.userId ? null : by.userId
    if (!meeting.invited?.to.includes(userId)) return refuse('not-invited')
    if (on > meeting.plan.date) return refuse('over')
    const others = meeting.replies.filter((one) => one.userId !== userId)
    return done({ ...meeting, replies: [...others, { userId, answer, note, on, saidBy }] })
  },
  'annex-added': (meeting, { id, item, title, name, fileKind, size }, { by, on }) => {
    if (!has(meeting, item)) return refuse('gone')
    const annex: Annex = { id, item, title, name, fileKind, size, by, on, removed: null }
    return changed({ ...meeting, annexes: [...meeting.annexes, annex] })
  },
  'annex-removed': (meeting, { id }, { by, on }) => {
    const annex = standingAnnexes(meeting).find((one) => one.id === id)
    if (!annex) return refuse('gone')
    const others = meeting.annexes.filter((one) => one.id !== id)
    if (!wasSent(meeting, id)) return changed({ ...meeting, annexes: others })
    const taken = meeting.annexes.map((one) => (one.id === id ? { ...one, removed: { by, on } } : one))
    return changed({ ...meeting, annexes: taken })
  },
  'minutes-sent': (meeting, { number, hash, commentBy, owners }, { by, on }) =>
    number === meeting.minutesSent + 1
      ? done({
          ...meeting,
          minutesSent: number,
          minutes: {
            number,
            hash,
            by,
            on,
            commentBy,
            owners,
            approvals: [],
            objections: [],
            quietFrom: null,
          },
        })
      : refuse('changed'),
  'minutes-approved': (meeting, { hash }, { by, on }) =>
    answered(meeting, hash, { by, on }, (minutes) =>
      minutes.approvals.some((approval) => approval.by.partyId === by.partyId)
        ? null
        : { ...withoutObjections(minutes, { by, on }), approvals: [...minutes.approvals, { by, on }] },
    ),
  'minutes-objected': (meeting, { hash, text }, { by, on }) =>
    answered(meeting, hash, { by, on }, (minutes) => ({
      ...minutes,
      approvals: minutes.approvals.filter((approval) => approval.by.partyId !== by.partyId),
      objections: [...minutes.objections, { by, on, text }],
      quietFrom: null,
    })),
  'objection-withdrawn': (meeting, { hash }, { by, on }) =>
    answered(meeting, hash, { by, on }, (minutes) => {
      const next = withoutObjections(minutes, { by, on })
      return next.objections.length < minutes.objections.length ? next : null
    }),
  'minutes-reopened': (meeting, { reason }, { on }) => {
    if (!meeting.minutes) return refuse('not-sent')
    if (isClosed(meeting, on)) return refuse('closed')
    return done({ ...meeting, minutes: null, reopened: { reason, on } })
  },
  addendum: (meeting, { id, text }, { by, on }) => {
    if (!isClosed(meeting, on)) return refuse('not-closed')
    if (meeting.addenda.some((one) => one.id === id)) return refuse('already')
    return done({ ...meeting, addenda: [...meeting.addenda, { id, text, by, on }] })
  },
  'action-changed': (meeting, { item, status, note, due }, { by, on }) => {
    if (!meeting.minutes) return refuse('not-sent')
    if (!has(meeting, item)) return refuse('gone')
    // No new deadline: the one that was set last stays.
    const kept = due ?? meeting.actions[item]?.due ?? null
    return done({ ...meeting, actions: { ...meeting.actions, [item]: { status, note, due: kept, by, on } } })
  },
}

/** Without those of one owner. */
const withoutObjections = (minutes: SentMinutes, { by, on }: Pick<Happened, 'by' | 'on'>): SentMinutes => {
  const objections = minutes.objections.filter((objection) => objection.by.partyId !== by.partyId)
  const isQuietNow = minutes.objections.length > 0 && objections.length === 0
  return { ...minutes, objections, quietFrom: isQuietNow ? on : minutes.quietFrom }
}

/** What an owner says of the minutes, bound to the very minutes that were read. Null: it has been said already. */
const answered = (
  meeting: Meeting,
  hash: string,
  { by, on }: Pick<Happened, 'by' | 'on'>,
  change: (minutes: SentMinutes) => SentMinutes | null,
): Reduced => {
  const { minutes } = meeting
  if (!minutes) return refuse('not-sent')
  if (minutes.hash !== hash) return refuse('changed')
  if (isClosed(meeting, on)) return refuse('closed')
  if (by.partyId === null || !minutes.owners.includes(by.partyId)) return refuse('not-yours')
  const next = change(minutes)
  return next ? done({ ...meeting, minutes: next }) : refuse('already')
}

const has = ({ items }: Meeting, id: string): boolean => items.some((item) => item.id === id)

const isTaken = ({ items }: Meeting, source: string | null): boolean =>
  source !== null && items.some((item) => item.source === source)

const without = (items: readonly AgendaItem[], id: string): readonly AgendaItem[] =>
  items.filter((item) => item.id !== id)

/** Last, when what it was to stand in front of is gone; never in front of the status of the agreement. */
const placed = (
  items: readonly AgendaItem[],
  item: AgendaItem,
  before: string | null,
): readonly AgendaItem[] => {
  const at = items.findIndex(({ id }) => id === before)
  return at < 1 ? [...items, item] : [...items.slice(0, at), item, ...items.slice(at)]
}

export const speaksFor = (by: Happened['by'], proposal: ProposedItem): boolean =>
  by.userId === proposal.by.userId || (by.partyId !== null && by.partyId === proposal.by.partyId)

/** Proposals that nobody has taken or set aside yet. */
export const proposalsWaiting = (meeting: Meeting): readonly ProposedItem[] =>
  meeting.proposed.filter(
    ({ id }) =>
      !isTaken(meeting, proposedSource(id)) &&
      meeting.setAside.every(({ source }) => source !== proposedSource(id)),
  )
