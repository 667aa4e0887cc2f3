/** Who acts for a director while the director is away. Both dates inclusive; only somebody of the same party. */
import type { Actor } from '#lib/access/actor.ts'
import { type DeputyInput, type DeputyProblem, periodProblem } from '#lib/agreements/deputy-input.ts'
import { isDirector } from '#lib/agreements/role.ts'
import { notifyAccessChanged } from './access-changed.ts'
import { audit } from './audit.ts'
import { asDate, asDay } from './calendar-date.ts'
import { reachMember } from './change-members.ts'
import { now, today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { isUuid } from './load-actor.ts'
import { notifyAtOffice } from './notify-at-office.ts'
import { fail, ok, type Result } from './result.ts'

type Denied = 'not-found' | 'forbidden'

export const appointDeputy = (
  asker: Actor,
  officeId: string,
  input: DeputyInput,
): Promise<Result<{ id: string }, Denied | DeputyProblem>> =>
  withActor(asker, async (tx) => {
    const reached = await reachMember(tx, asker, officeId, input.directorId, 'appoint-deputy')
    if (!reached.ok) return reached
    const { actor, member } = reached.value
    if (!member.party || !isDirector(member.role)) return fail('forbidden')
    const problem = periodProblem(input, today())
    if (problem) return fail(problem)
    if (!(await isColleague(tx, member.party.id, input))) return fail('no-deputy')
    const period = { fromOn: asDate(input.from), toOn: asDate(input.to) }
    const overlapping = await tx.deputy.count({
      where: {
        officeId,
        directorId: input.directorId,
        revokedAt: null,
        fromOn: { lte: period.toOn },
        toOn: { gte: period.fromOn },
      },
    })
    if (overlapping > 0) return fail('overlaps')
    const { directorId, deputyId } = input
    const whom = { officeId, partyId: member.party.id, directorId, deputyId }
    const { id } = await tx.deputy.create({ data: { ...whom, ...period, appointedBy: actor.userId } })
    const details = { deputy: id, ...input }
    await audit(tx, { kind: 'deputy-appointed', actorId: actor.userId, officeId, details })
    await tell(tx, actor, officeId, deputyId)
    await notifyAccessChanged(tx, deputyId)
    return ok({ id })
  })

const isColleague = async (
  tx: Tx,
  partyId: string,
  { directorId, deputyId }: DeputyInput,
): Promise<boolean> =>
  isUuid(deputyId) &&
  deputyId !== directorId &&
  (await tx.membership.count({ where: { userId: deputyId, partyId } })) === 1

/** The deputy, the directors and the NAV leader: whoever deals with the party knows who speaks for it. */
const tell = async (tx: Tx, actor: Actor, officeId: string, deputyId: string): Promise<void> => {
  const others = await tx.membership.findMany({
    where: { officeId, role: { in: ['municipal_director', 'state_director', 'nav_leader'] } },
    select: { userId: true },
  })
  const to = new Set([deputyId, ...others.map(({ userId }) => userId)])
  await notifyAtOffice(tx, actor, officeId, { kind: 'deputy-appointed', to: [...to] })
}

/** From now on, also in the middle of the period. `gone`: it was over, or taken back already. */
export const revokeDeputy = (
  asker: Actor,
  officeId: string,
  id: string,
): Promise<Result<null, Denied | 'gone'>> =>
  withActor(asker, async (tx) => {
    const row = isUuid(id) ? await tx.deputy.findFirst({ where: { id, officeId } }) : null
    const reached = await reachMember(tx, asker, officeId, row?.directorId ?? '', 'appoint-deputy')
    if (!reached.ok) return reached
    // Read again under the lock.
    const standing = await tx.deputy.findFirst({ where: { id, revokedAt: null } })
    if (!standing || asDay(standing.toOn) < today()) return fail('gone')
    const { actor } = reached.value
    await tx.deputy.update({ where: { id }, data: { revokedAt: now(), revokedBy: actor.userId } })
    await audit(tx, { kind: 'deputy-revoked', actorId: actor.userId, officeId, details: { deputy: id } })
    await notifyAccessChanged(tx, standing.deputyId)
    return ok(null)
  })
