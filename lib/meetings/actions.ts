/** Follow-ups: what minutes say that somebody is to do, and what has become of it. */
import { type ActionStatus, isClosed, type Meeting } from './meeting.ts'
import { isAction, isCarriedOver, type Line, type Minutes, type MinutesItem } from './minutes.ts'

export type FollowUp = {
  meeting: string
  item: string
  /** The day of the meeting. */
  on: string
  title: string
  /** What was concluded, or noted where nothing was. */
  text: string
  responsible: string
  line: Line | null
  due: string | null
  status: ActionStatus
  /** What was said when it last changed. */
  note: string
  changedOn: string | null
}

/** A meeting whose minutes have been sent to the owners. */
export type HeldMeeting = { id: string; meeting: Meeting; minutes: Minutes }

export const followUpsOf = ({ id, meeting, minutes }: HeldMeeting): readonly FollowUp[] =>
  minutes.items.filter(isAction).map((item) => {
    const change = meeting.actions[item.id]
    return {
      meeting: id,
      item: item.id,
      on: minutes.date,
      title: item.title,
      text: item.conclusion || item.note,
      responsible: item.responsible,
      line: item.line,
      due: change?.due ?? item.due,
      status: change?.status ?? 'open',
      note: change?.note ?? '',
      changedOn: change?.on ?? null,
    }
  })

/** The one that should be done first comes first; those without a deadline last. */
export const byDue = (one: FollowUp, other: FollowUp): number =>
  (one.due ?? '9').localeCompare(other.due ?? '9') || one.on.localeCompare(other.on)

/** Whether what stands as «Ansvarlig» has somebody's whole name in it; «Nav-leder» or a first name could be anybody. */
export const isNamed = (responsible: string, name: string): boolean =>
  wordsIn(name) !== '  ' && wordsIn(responsible).includes(wordsIn(name))

const wordsIn = (text: string): string =>
  ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean)
    .join(' ')} `

export const isOverdue = ({ status, due }: FollowUp, today: string): boolean =>
  status === 'open' && due !== null && due < today

/** Put off, or not decided because an owner was away. */
export type CarriedOver = MinutesItem & { source: string; on: string }

/** What the meetings before leave to a meeting. */
export type LeftOver = {
  /** The newest one, whose minutes are read again. */
  meeting: string
  on: string
  isClosed: boolean
  openActions: number
  overdue: number
  /** Until a later meeting has had it on its agenda. */
  items: readonly CarriedOver[]
}

/** What one clause is about comes up once, whatever brings it up. */
export const carriedSource = (meeting: string, { id, clause }: Pick<MinutesItem, 'id' | 'clause'>): string =>
  clause === null ? `carried:${meeting}/${id}` : `clause:${clause}`

/** `all`: every meeting before with minutes. Null: there is none. */
export const leftOver = (all: readonly HeldMeeting[], today: string): LeftOver | null => {
  const inOrder = all.toSorted((one, other) => one.minutes.date.localeCompare(other.minutes.date))
  const last = inOrder.at(-1)
  if (!last) return null
  const open = all.flatMap(followUpsOf).filter(({ status }) => status === 'open')
  return {
    meeting: last.id,
    on: last.minutes.date,
    isClosed: isClosed(last.meeting, today),
    openActions: open.length,
    overdue: open.filter((one) => isOverdue(one, today)).length,
    items: inOrder.flatMap((held, at) => carriedFrom(held, inOrder.slice(at + 1))),
  }
}

const carriedFrom = ({ id, minutes }: HeldMeeting, later: readonly HeldMeeting[]): readonly CarriedOver[] =>
  minutes.items
    .filter(isCarriedOver)
    .map((item) => ({ ...item, source: carriedSource(id, item), on: minutes.date }))
    .filter(({ source }) => later.every(({ meeting }) => meeting.items.every((one) => one.source !== source)))
