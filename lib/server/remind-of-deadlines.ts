/** Reminds of every deadline, each person once for each step, however often it is asked and by however many processes. */
import { stepDue } from '#lib/agreements/deadlines.ts'
import { type AgreementRow, agreementRowOf } from './agreements.ts'
import { asDate } from './calendar-date.ts'
import { today } from './clock.ts'
import { db, type Tx } from './db.ts'
import { readOwnDeadlines } from './deadline-sources.ts'
import { isUuid } from './load-actor.ts'
import { notify } from './notices.ts'
import { peopleFor } from './people-to-tell.ts'

export const remindOfDeadlines = async (at: Date): Promise<void> => {
  const living = await db().agreement.findMany({
    where: { state: { not: 'terminated' } },
    select: { id: true },
  })
  for (const { id } of living) await db().$transaction((tx) => remindOf(tx, id, today(at)))
}

const remindOf = async (tx: Tx, agreementId: string, day: string): Promise<void> => {
  const agreement = agreementRowOf(await tx.agreement.findUniqueOrThrow({ where: { id: agreementId } }))
  for (const deadline of await readOwnDeadlines(tx, [agreement])) {
    const step = stepDue(deadline, day)
    if (step !== null) await remind(tx, agreement, deadline, step)
  }
}

const remind = async (
  tx: Tx,
  agreement: AgreementRow,
  deadline: Awaited<ReturnType<typeof readOwnDeadlines>>[number],
  step: number,
): Promise<void> => {
  const { key, kind, on } = deadline
  const due = { agreementId: agreement.id, deadline: key, dueOn: asDate(on), step }
  const to: string[] = []
  for (const userId of await peopleFor(tx, agreement, deadline)) {
    // The row is the reminder: whoever stores it sends it.
    const { count } = await tx.deadlineReminder.createMany({ data: { ...due, userId }, skipDuplicates: true })
    if (count === 1) to.push(userId)
  }
  await notify(tx, null, agreement, {
    kind: step > 0 ? 'deadline-near' : 'deadline-passed',
    detail: kind,
    dueOn: on,
    subjectId: isUuid(key) ? key : null,
    to,
  })
}
