/** What the office's meetings have left to be done, and to the next meeting. */
import type { Actor } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import { byDue, type FollowUp, followUpsOf } from '#lib/meetings/actions.ts'
import { today } from './clock.ts'
import { withActor } from './db.ts'
import { meetingsOf } from './meetings.ts'
import { withMinutes } from './minutes-text.ts'
import { reachOffice } from './reach-office.ts'
import { ok, type Result } from './result.ts'

export type FollowUpsView = {
  office: { id: string; name: string }
  open: readonly FollowUp[]
  over: readonly FollowUp[]
  today: string
  mayChange: boolean
}

export const listFollowUps = (
  actor: Actor,
  officeId: string,
): Promise<Result<FollowUpsView, 'not-found' | 'forbidden'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachOffice(tx, actor, officeId)
    if (!reached.ok) return reached
    const all = (await withMinutes(tx, await meetingsOf(tx, officeId))).flatMap(followUpsOf)
    return ok({
      office: reached.value.office,
      open: all.filter(({ status }) => status === 'open').toSorted(byDue),
      over: all.filter(({ status }) => status !== 'open').toSorted((one, other) => -byDue(one, other)),
      today: today(),
      mayChange: can(actor, 'write-minutes', { office: officeId, state: 'none' }),
    })
  })
