/** «Send påminnelse»: one polite word a day to a party that others wait for. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import { reachAgreement } from './agreements.ts'
import { audit } from './audit.ts'
import { asDate } from './calendar-date.ts'
import { today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { notify } from './notices.ts'
import { peopleFor } from './people-to-tell.ts'
import { fail, ok, type Result } from './result.ts'
import { readStanding, turnOf } from './standing.ts'

export type ReminderSent = { agreementId: string; partyId: string; at: Date }

/** Those of today. */
export const remindersToday = async (
  tx: Tx,
  agreementIds: readonly string[],
): Promise<readonly ReminderSent[]> => {
  const rows = await tx.partyReminder.findMany({
    where: { agreementId: { in: [...agreementIds] }, sentOn: asDate(today()) },
  })
  return rows.map(({ agreementId, partyId, createdAt }) => ({ agreementId, partyId, at: createdAt }))
}

export const listReminders = (
  actor: Actor,
  agreementId: string,
): Promise<Result<readonly ReminderSent[], 'not-found' | 'forbidden'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    return reached.ok ? ok(await remindersToday(tx, [agreementId])) : reached
  })

/** `nothing-waits`: there is nothing to remind of. `already`: somebody has, today. */
export const remindParty = (
  actor: Actor,
  agreementId: string,
  partyId: string,
): Promise<Result<null, 'not-found' | 'forbidden' | 'nothing-waits' | 'already'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'remind')
    if (!reached.ok) return reached
    const { officeId, state } = reached.value
    if (membershipAt(actor, officeId)?.party?.id === partyId) return fail('forbidden')
    const mayReadNotes = can(actor, 'read-notes', { office: officeId, state })
    const standing = await readStanding(tx, reached.value, mayReadNotes)
    const turn = turnOf(state, standing).parties.find((one) => one.partyId === partyId)
    if (!turn) return fail('not-found')
    if (turn.items.length === 0) return fail('nothing-waits')
    const data = { agreementId, partyId, sentOn: asDate(today()), userId: actor.userId }
    const { count } = await tx.partyReminder.createMany({ data, skipDuplicates: true })
    if (count === 0) return fail('already')
    const to = await peopleFor(tx, reached.value, { whom: 'party', partyId })
    await notify(tx, actor, reached.value, { kind: 'reminded', to })
    const details = { party: partyId }
    await audit(tx, { kind: 'reminder-sent', actorId: actor.userId, officeId, agreementId, details })
    return ok(null)
  })
