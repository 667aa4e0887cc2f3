/** One owner terminates the agreement with the notice they have agreed on. Taking it back takes both: the other has acted on it. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import type { Day } from '#lib/agreements/calendar-day.ts'
import { noticeEndsOn } from '#lib/agreements/validity.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import { audit } from './audit.ts'
import { asDate } from './calendar-date.ts'
import { today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { requiredText } from './required-text.ts'
import { fail, ok, type Result } from './result.ts'
import { tellOwners } from './tell-owners.ts'
import { standingNotice } from './termination-rows.ts'
import { readTerms } from './terms.ts'

type Denied = 'not-found' | 'forbidden'

const MAX_REASON = 10_000

/**
 * The notice runs from today, when the other owner is told. `no-period`: the owners have agreed on none, and one of them
 * cannot decide it alone. `seen`: the last day the person was shown.
 */
export const terminateAgreement = (
  actor: Actor,
  agreementId: string,
  { reason: written, seen }: { reason: string; seen: string },
): Promise<Result<{ endsOn: string }, Denied | 'given' | 'no-period' | 'changed' | 'empty' | 'too-long'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'terminate', 'locked')
    if (!reached.ok) return reached
    const { officeId } = reached.value
    const reason = requiredText(written, MAX_REASON)
    if (!reason.ok) return reason
    const days = await noticeDays(tx, reached.value)
    if (!days.ok) return days
    const { givenOn, endsOn } = days.value
    if (endsOn !== seen) return fail('changed')
    const given = { givenOn: asDate(givenOn), endsOn: asDate(endsOn), reason: reason.value }
    const { id } = await tx.terminationNotice.create({
      data: { agreementId, partyId: ownParty(actor, officeId), userId: actor.userId, ...given },
      select: { id: true },
    })
    const details = { notice: id, endsOn }
    await audit(tx, { kind: 'termination-notified', actorId: actor.userId, officeId, agreementId, details })
    await tellOwners(tx, actor.userId, reached.value, 'termination-notified', id)
    return ok({ endsOn })
  })

const ownParty = (actor: Actor, officeId: string): string => {
  const id = membershipAt(actor, officeId)?.party?.id
  if (!id) throw new Error('somebody who speaks for no party')
  return id
}

/** The first and the last of them. */
const noticeDays = async (
  tx: Tx,
  agreement: AgreementRow,
): Promise<Result<{ givenOn: Day; endsOn: Day }, 'given' | 'no-period'>> => {
  if (await standingNotice(tx, agreement)) return fail('given')
  const { noticeMonths } = (await readTerms(tx, agreement)).terms
  if (noticeMonths === null) return fail('no-period')
  return ok({ givenOn: today(), endsOn: noticeEndsOn(today(), noticeMonths) })
}

/** `withdrawn`: every party has said so now, and the agreement goes on as if it had not been terminated. */
export const withdrawTermination = (
  actor: Actor,
  agreementId: string,
): Promise<Result<{ withdrawn: boolean }, Denied | 'gone'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'terminate', 'locked')
    if (!reached.ok) return reached
    const { officeId } = reached.value
    const notice = await standingNotice(tx, reached.value)
    if (!notice) return fail('gone')
    const partyId = ownParty(actor, officeId)
    if (notice.withdrawnBy.includes(partyId)) return ok({ withdrawn: false })
    await tx.terminationWithdrawal.create({ data: { noticeId: notice.id, partyId, userId: actor.userId } })
    const isWithdrawn = (await standingNotice(tx, reached.value)) === null
    const kind = isWithdrawn ? 'termination-withdrawn' : 'termination-withdrawal-asked'
    const details = { notice: notice.id, party: partyId }
    await audit(tx, { kind, actorId: actor.userId, officeId, agreementId, details })
    await tellOwners(tx, actor.userId, reached.value, kind, notice.id)
    return ok({ withdrawn: isWithdrawn })
  })
