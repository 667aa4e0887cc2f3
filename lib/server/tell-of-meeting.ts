/** What people are told when something happens to a meeting; never what anybody wrote. */
import type { Actor } from '#lib/access/actor.ts'
import type { NoticeKind } from '#lib/agreements/notice-kinds.ts'
import { type Meeting, proposedSource } from '#lib/meetings/meeting.ts'
import { daysOf } from '#lib/meetings/meeting-days.ts'
import type { MeetingEvent } from '#lib/meetings/meeting-event.ts'
import { isAtAnotherTime } from '#lib/meetings/reduce-meeting.ts'
import { asDate } from './calendar-date.ts'
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
  for (const { isMailed = false, ...news } of await toldOf(tx, officeId, event, before))
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
  before: Meeting,
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
      return [{ kind: 'meeting-cancelled', to: called, isMailed: true }]
    case 'minutes-sent':
      return [{ kind: 'minutes-sent', to: await calledTo(tx, officeId, before), isMailed: true }]
    case 'answered':
      return [{ kind: 'answered-for-you', detail: event.answer, to: event.for ? [event.for] : [] }]
    case 'annex-removed':
      return [{ kind: 'annex-taken-out', to: attachedBy(before, event.id) }]
    case 'minutes-objected':
      return [{ kind: 'minutes-objected', to: await leadersOf(tx, officeId) }]
    default:
      return []
  }
}

/** Also those who usually meet, where no invitation was sent. */
const calledTo = async (tx: Tx, officeId: string, meeting: Meeting): Promise<readonly string[]> =>
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
