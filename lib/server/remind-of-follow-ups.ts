/** Reminds those whose side it is of what minutes say is to be done, each person once for each step. */
import { stepDue } from '#lib/agreements/deadlines.ts'
import { type FollowUp, followUpsOf, isNamed } from '#lib/meetings/actions.ts'
import { asDate } from './calendar-date.ts'
import { today } from './clock.ts'
import { db, type Tx } from './db.ts'
import { leadersOf } from './meeting-people.ts'
import { meetingsOf } from './meetings.ts'
import { membershipsToday } from './memberships-today.ts'
import { withMinutes } from './minutes-text.ts'
import { notifyOffice } from './notices.ts'
import { peopleWhoMay } from './people-who-may.ts'

export const remindOfFollowUps = async (at: Date): Promise<void> => {
  const day = today(at)
  const held = { minutes: { some: {} } }
  const offices = await db().meeting.findMany({
    where: held,
    distinct: ['officeId'],
    select: { officeId: true },
  })
  for (const { officeId } of offices)
    await db().$transaction(async (tx) => {
      const all = (await withMinutes(tx, await meetingsOf(tx, officeId))).flatMap(followUpsOf)
      for (const one of all.filter(({ status }) => status === 'open')) await remind(tx, officeId, one, day)
    })
}

const remind = async (tx: Tx, officeId: string, one: FollowUp, day: string): Promise<void> => {
  const { meeting, item, due, on } = one
  const step = due === null ? null : stepDue({ kind: 'set', on: due, since: on }, day)
  if (due === null || step === null) return
  const row = { meetingId: meeting, day: `follow-up ${item}`, dueOn: asDate(due), step }
  const to: string[] = []
  for (const userId of await answerable(tx, officeId, one)) {
    // The row is the reminder: whoever stores it sends it.
    const { count } = await tx.meetingReminder.createMany({ data: { ...row, userId }, skipDuplicates: true })
    if (count === 1) to.push(userId)
  }
  await notifyOffice(
    tx,
    null,
    { id: officeId },
    { kind: 'follow-up-day', detail: step < 0 ? 'late' : 'near', dueOn: due, subjectId: meeting, to },
  )
}

/** The NAV leader follows up all of it; the owners what is theirs, or both's; and whoever is named what they are to do. */
const answerable = async (
  tx: Tx,
  officeId: string,
  { line, responsible }: FollowUp,
): Promise<ReadonlySet<string>> => {
  const writers = await peopleWhoMay(tx, { officeId, state: 'draft' }, 'write-minutes')
  const theirs = writers.filter(
    ({ party }) => line !== null && party !== null && (line === 'both' || party.side === line),
  )
  const named = (await membershipsToday(tx, { officeId })).filter(({ name }) => isNamed(responsible, name))
  return new Set([
    ...(await leadersOf(tx, officeId)),
    ...theirs.map(({ id }) => id),
    ...named.map(({ userId }) => userId),
  ])
}
