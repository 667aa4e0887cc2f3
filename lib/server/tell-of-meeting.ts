/** What people are told when something happens to a meeting; never what anybody wrote. */
import type { Actor } from '#lib/access/actor.ts'
import type { NoticeKind } from '#lib/agreements/notice-kinds.ts'
import { isClosed, type Meeting, proposedSource, wasNotHeld } from '#lib/meetings/meeting.ts'
import { daysOf } from '#lib/meetings/meeting-days.ts'
import type { MeetingEvent } from '#lib/meetings/meeting-event.ts'
import { isAtAnotherTime } from '#lib/meetings/reduce-meeting.ts'
import { asDate } from './calendar-date.ts'
import { today } from './clock.ts'
import type { Tx } from './db.ts'
import { calledBy, leadersOf, membersOf } from './meeting-people.ts'
import { notifyOffice } from './notices.ts'

type Place = { id: string; officeId: string }
type Told = { kind: NoticeKind; detail?: string; to: readonly string[]; isMailed?: boolean }

/** `before`, `after`: the meeting as the event met it and as it left it. */
export const tellOfMeeting = async (
  tx: Tx,
  actor: Actor,
  { id, officeId }: Place,
  event: MeetingEvent,
  [before, after]: readonly [Meeting, Meeting],
): Promise<void> => {
  if (CHANGES_DAYS.includes(event.kind)) await withdrawReminders(tx, id, after)
  for (const { isMailed = false, ...news } of await toldOf(tx, officeId, event, {
    before,
    after,
    by: actor.userId,
  }))
    await notifyOffice(
      tx,
      actor,
      { id: officeId, isMailed },
      { ...news, subjectId: id, dueOn: after.plan.date },
    )
}

const CHANGES_DAYS: readonly MeetingEvent['kind'][] = ['replanned', 'invited', 'cancelled']

const toldOf = async (
  tx: Tx,
  officeId: string,
  event: MeetingEvent,
  { before, after, by }: { before: Meeting; after: Meeting; by: string },
): Promise<readonly Told[]> => {
  const called = before.invited?.to ?? []
  switch (event.kind) {
    case 'item-proposed':
      return [{ kind: 'item-proposed', to: await leadersOf(tx, officeId) }]
    case 'item-taken':
      return [{ kind: 'item-taken', to: proposerOf(before, event.item.source) }]
    case 'set-aside':
      return [{ kind: 'item-set-aside', to: proposerOf(before, event.source) }]
    case 'replanned':
      return isElsewhere(before.plan, event.plan) ? [{ kind: 'meeting-changed', to: called }] : []
    case 'invited':
      return [
        {
          kind: 'meeting-invited',
          detail: before.invitations > 0 ? 'again' : 'first',
          to: event.to,
          isMailed: true,
        },
        { kind: 'meeting-left-out', to: called.filter((id) => !event.to.includes(id)), isMailed: true },
      ]
    case 'cancelled':
      return wasNotHeld(after)
        ? [{ kind: 'meeting-cancelled', detail: 'notheld', to: called }]
        : [{ kind: 'meeting-cancelled', to: called, isMailed: true }]
    case 'minutes-sent':
      return [{ kind: 'minutes-sent', to: await idsOfCalled(tx, officeId, before), isMailed: true }]
    case 'answered':
      return [
        { kind: 'answered-for-you', detail: event.answer, to: event.for ? [event.for] : [] },
        ...(await attendanceTold(tx, officeId, event, { before, by })),
      ]
    case 'annex-removed':
      return [{ kind: 'annex-taken-out', to: attachedBy(before, event.id) }]
    case 'minutes-objected':
    case 'objection-withdrawn':
      return [{ kind: event.kind, to: await leadersOf(tx, officeId) }]
    case 'minutes-approved':
      // The last one’s makes them final: that is what is told then.
      return isClosed(after, today()) ? [] : [{ kind: event.kind, to: await readersOf(tx, officeId, after) }]
    case 'minutes-reopened':
      return [{ kind: event.kind, to: await readersOf(tx, officeId, after) }]
    case 'addendum':
      return [{ kind: 'minutes-added', to: await readersOf(tx, officeId, after) }]
    default:
      return []
  }
}

/** The NAV leader hears of whoever does not come, and of whoever comes after all: a decision may hang on it. */
const attendanceTold = async (
  tx: Tx,
  officeId: string,
  { answer, for: director }: Extract<MeetingEvent, { kind: 'answered' }>,
  { before, by }: { before: Meeting; by: string },
): Promise<readonly Told[]> => {
  const last = before.replies.find(({ userId }) => userId === (director ?? by))?.answer ?? 'coming'
  if (answer === last) return []
  const detail = director ? `deputy${answer}` : answer
  return [{ kind: 'meeting-answered', detail, to: await leadersOf(tx, officeId) }]
}

/** Those who were called, and those who made the agenda. */
export const readersOf = async (tx: Tx, officeId: string, meeting: Meeting): Promise<readonly string[]> => [
  ...(await idsOfCalled(tx, officeId, meeting)),
  ...(await leadersOf(tx, officeId)),
]

/** Also those who usually meet, where no invitation was sent. */
const idsOfCalled = async (tx: Tx, officeId: string, meeting: Meeting): Promise<readonly string[]> =>
  (await membersOf(tx, officeId)).filter((member) => calledBy(meeting, member)).map(({ id }) => id)

const proposerOf = ({ proposed }: Meeting, source: string | null): readonly string[] =>
  proposed.flatMap(({ id, by }) => (proposedSource(id) === source ? [by.userId] : []))

const attachedBy = ({ annexes }: Meeting, file: string): readonly string[] =>
  annexes.flatMap(({ id, by }) => (id === file ? [by.userId] : []))

const isElsewhere = (one: Meeting['plan'], other: Meeting['plan']): boolean =>
  isAtAnotherTime(one, other) || one.place !== other.place || one.link !== other.link

/** Nobody is led to a day that is no longer waited for. */
const withdrawReminders = async (tx: Tx, subjectId: string, meeting: Meeting): Promise<void> => {
  const standing = daysOf(meeting).flatMap(({ code, on }) =>
    [code, ...(code === 'invitation-by' ? ['invitation-late'] : [])].map((detail) => ({
      detail,
      dueOn: asDate(on),
    })),
  )
  await tx.notice.deleteMany({ where: { subjectId, kind: 'meeting-day', NOT: { OR: standing } } })
}
