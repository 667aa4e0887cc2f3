/** What an event makes of a meeting; or why it cannot happen. The same function decides and retells. */
import { type AgendaItem, type Meeting, type ProposedItem, proposedSource, STATUS_ITEM } from './meeting.ts'
import type { Happened, MeetingEvent } from './meeting-event.ts'

/**
 * `gone`: somebody else took it away meanwhile. `already`: it is on the agenda. `first-item`: the status of the
 * agreement comes first, always. `not-yours`: proposed by another party.
 */
export type Refusal =
  | 'not-planned'
  | 'already-planned'
  | 'cancelled'
  | 'gone'
  | 'already'
  | 'first-item'
  | 'not-yours'

type Reduced = { ok: true; meeting: Meeting } | { ok: false; why: Refusal }

export const reduceMeeting = (meeting: Meeting | null, happened: Happened): Reduced => {
  const { event } = happened
  if (event.kind === 'planned') return meeting ? refuse('already-planned') : done(begin(event))
  if (!meeting) return refuse('not-planned')
  if (meeting.cancelled) return refuse('cancelled')
  return STEPS[event.kind](meeting, event as never, happened)
}

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
  items: [{ ...status, id: STATUS_ITEM, source: STATUS_ITEM, clause: null, note: '' }],
  proposed: [],
  setAside: [],
  invitations: 0,
  invited: null,
  isChangedSinceInvitation: false,
  cancelled: null,
})

type Of<Kind extends MeetingEvent['kind']> = Extract<MeetingEvent, { kind: Kind }>
type Steps = {
  [Kind in Exclude<MeetingEvent['kind'], 'planned'>]: (
    meeting: Meeting,
    event: Of<Kind>,
    happened: Happened,
  ) => Reduced
}

const STEPS: Steps = {
  replanned: (meeting, { plan }) => changed({ ...meeting, plan }),
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
    return has(meeting, id) ? changed({ ...meeting, items: without(meeting.items, id) }) : refuse('gone')
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
      invitations: meeting.invitations + 1,
      invited: { to, others },
      isChangedSinceInvitation: false,
    }),
  cancelled: (meeting, { reason }) => done({ ...meeting, cancelled: { reason } }),
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

const speaksFor = (by: Happened['by'], proposal: ProposedItem): boolean =>
  by.userId === proposal.by.userId || (by.partyId !== null && by.partyId === proposal.by.partyId)

/** Proposals that nobody has taken or set aside yet. */
export const proposalsWaiting = (meeting: Meeting): readonly ProposedItem[] =>
  meeting.proposed.filter(
    ({ id }) =>
      !isTaken(meeting, proposedSource(id)) &&
      meeting.setAside.every(({ source }) => source !== proposedSource(id)),
  )
