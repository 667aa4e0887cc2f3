/** Changes of who is what at an office. Under the office's lock, so that two who remove each other cannot both succeed. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { canMember, type MemberAction } from '#lib/access/can-member.ts'
import { isDirector, type Role, rolesOn } from '#lib/agreements/role.ts'
import { notifyAccessChanged } from './access-changed.ts'
import { audit } from './audit.ts'
import { now } from './clock.ts'
import { contractingParties } from './contracting-parties.ts'
import { type Tx, withActor } from './db.ts'
import { isUuid } from './load-actor.ts'
import { forgetNotices } from './notices.ts'
import { notifyAtOffice } from './notify-at-office.ts'
import { peopleWhoMay } from './people-who-may.ts'
import type { Membership, Party } from './prisma-client/client.ts'
import { type ReachedOffice, reachOffice } from './reach-office.ts'
import { fail, ok, type Result } from './result.ts'

type Denied = 'not-found' | 'forbidden'
export type MemberRow = Membership & { party: Party | null }
type Reached = ReachedOffice & { member: MemberRow }

/** The person at the office, when the action is the actor's. */
export const reachMember = async (
  tx: Tx,
  asker: Actor,
  officeId: string,
  userId: string,
  action: MemberAction,
): Promise<Result<Reached, Denied>> => {
  const reached = await reachOffice(tx, asker, officeId, 'locked')
  if (!reached.ok) return reached
  const member = isUuid(userId)
    ? await tx.membership.findUnique({
        where: { userId_officeId: { userId, officeId } },
        include: { party: true },
      })
    : null
  if (!member) return fail('not-found')
  const about = { role: member.role, party: member.party, invitedBy: member.invitedByPartyId }
  if (!canMember(reached.value.actor, action, officeId, about)) return fail('forbidden')
  return ok({ ...reached.value, member })
}

/** Whether the party has another director: it is never without one. */
const isLastDirector = async (tx: Tx, { id, partyId, role }: MemberRow): Promise<boolean> =>
  isDirector(role) &&
  partyId !== null &&
  (await tx.membership.count({
    where: { partyId, id: { not: id }, role: { in: ['municipal_director', 'state_director'] } },
  })) === 0

export const changeRole = (
  asker: Actor,
  officeId: string,
  { userId, role }: { userId: string; role: Role },
): Promise<Result<null, Denied | 'last-director' | 'wrong-role'>> =>
  withActor(asker, async (tx) => {
    const reached = await reachMember(tx, asker, officeId, userId, 'change-role')
    if (!reached.ok) return reached
    const { actor, member } = reached.value
    if (!member.party || !rolesOn(member.party.side).includes(role)) return fail('wrong-role')
    if (role === member.role) return ok(null)
    if (!isDirector(role) && (await isLastDirector(tx, member))) return fail('last-director')
    await tx.membership.update({ where: { id: member.id }, data: { role } })
    await endDeputies(tx, actor, officeId, { directorId: userId })
    const details = { member: userId, from: member.role, to: role }
    await audit(tx, { kind: 'member-role-changed', actorId: actor.userId, officeId, details })
    await notifyAccessChanged(tx, userId)
    return ok(null)
  })

export const removeMember = (
  asker: Actor,
  officeId: string,
  userId: string,
): Promise<Result<null, Denied | 'last-director'>> =>
  withActor(asker, async (tx) => {
    const reached = await reachMember(tx, asker, officeId, userId, 'remove')
    if (!reached.ok) return reached
    const { actor, member } = reached.value
    if (await isLastDirector(tx, member)) return fail('last-director')
    await end(tx, actor, member)
    return ok(null)
  })

/** Their open browsers lose the agreement when the transaction commits. What they did stays, and that they were here. */
const end = async (tx: Tx, actor: Actor, { id, userId, officeId, role }: MemberRow): Promise<void> => {
  await endDeputies(tx, actor, officeId, { OR: [{ directorId: userId }, { deputyId: userId }] })
  await tx.membership.delete({ where: { id } })
  const details = { member: userId, role }
  await audit(tx, { kind: 'member-removed', actorId: actor.userId, officeId, details })
  await notifyAccessChanged(tx, userId)
}

type Whose = { directorId: string } | { OR: { directorId?: string; deputyId?: string }[] }

const endDeputies = async (tx: Tx, actor: Actor, officeId: string, whose: Whose): Promise<void> => {
  const rows = await tx.deputy.findMany({ where: { officeId, revokedAt: null, ...whose } })
  for (const { id, deputyId } of rows) {
    await tx.deputy.update({ where: { id }, data: { revokedAt: now(), revokedBy: actor.userId } })
    await audit(tx, { kind: 'deputy-revoked', actorId: actor.userId, officeId, details: { deputy: id } })
    await notifyAccessChanged(tx, deputyId)
  }
}

/** One owner's word that somebody who belongs to neither is to leave. `removed`: every owner has said so now. */
export const askToRemove = (
  asker: Actor,
  officeId: string,
  { userId, act }: { userId: string; act: 'given' | 'withdrawn' },
): Promise<Result<{ removed: boolean }, Denied>> =>
  withActor(asker, async (tx) => {
    const reached = await reachMember(tx, asker, officeId, userId, 'ask-to-remove')
    if (!reached.ok) return reached
    const { actor, member } = reached.value
    const partyId = membershipAt(actor, officeId)?.party?.id
    if (!partyId) return fail('forbidden')
    return ok({ removed: await say(tx, actor, member, { partyId, act }) })
  })

type Word = { partyId: string; act: 'given' | 'withdrawn' }

/** Whether it was the last word that was needed. */
const say = async (tx: Tx, actor: Actor, member: MemberRow, { partyId, act }: Word): Promise<boolean> => {
  const { officeId, userId } = member
  const before = (await askedToLeave(tx, officeId)).get(member.id) ?? []
  await tx.removalRequest.create({
    data: { membershipId: member.id, officeId, partyId, userId: actor.userId, act },
  })
  const kind = act === 'given' ? 'removal-asked' : 'removal-withdrawn'
  await audit(tx, { kind, actorId: actor.userId, officeId, details: { member: userId, party: partyId } })
  const asking = (await askedToLeave(tx, officeId)).get(member.id) ?? []
  const removed = await isAskedByAll(tx, officeId, asking)
  if (removed) await end(tx, actor, member)
  // Nobody is led to what has been settled, or is no longer wished; nor told twice.
  if (removed || asking.length === 0) await forgetNotices(tx, member.id)
  else if (!before.includes(partyId)) await tellOtherOwners(tx, actor, member, asking)
  return removed
}

const isAskedByAll = async (tx: Tx, officeId: string, asking: readonly string[]): Promise<boolean> => {
  const parties = await contractingParties(tx, officeId)
  return new Set(parties.map(({ side }) => side)).size === 2 && parties.every(({ id }) => asking.includes(id))
}

/** The directors of those who have not said it: nothing happens before they do. The person is told by nobody but them. */
const tellOtherOwners = async (
  tx: Tx,
  actor: Actor,
  { id, officeId }: MemberRow,
  asking: readonly string[],
): Promise<void> => {
  for (const party of await contractingParties(tx, officeId)) {
    if (asking.includes(party.id)) continue
    const people = await peopleWhoMay(tx, { officeId, state: 'draft' }, 'end-guests', party.id)
    const to = people.map(({ id: userId }) => userId)
    await notifyAtOffice(tx, actor, officeId, {
      kind: 'removal-asked',
      subjectId: id,
      partyId: party.id,
      to,
    })
  }
}

/** Which parties ask that somebody leaves, by membership. */
export const askedToLeave = async (
  tx: Tx,
  officeId: string,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await tx.removalRequest.findMany({ where: { officeId }, orderBy: { id: 'asc' } })
  const asking = new Map<string, readonly string[]>()
  for (const { membershipId, partyId, act } of rows) {
    const others = (asking.get(membershipId) ?? []).filter((one) => one !== partyId)
    asking.set(membershipId, act === 'given' ? [...others, partyId] : others)
  }
  return asking
}
