/** The people of an office, as one of them may see them. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { canMember, MEMBER_ACTIONS } from '#lib/access/can-member.ts'
import type { DeputyView, FormerMember, MembersView, MemberView } from '#lib/access/members-view.ts'
import { isDirector, type Party, type Role } from '#lib/agreements/role.ts'
import { asDate, asDay } from './calendar-date.ts'
import { askedToLeave } from './change-members.ts'
import { now, today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { maySee, OPEN } from './invitations.ts'
import { type MembershipToday, membershipsToday } from './memberships-today.ts'
import { partiesOf } from './offices.ts'
import { reachOffice } from './reach-office.ts'
import { ok, type Result } from './result.ts'

export const openMembers = (asker: Actor, officeId: string): Promise<Result<MembersView, 'not-found'>> =>
  withActor(asker, async (tx) => {
    const reached = await reachOffice(tx, asker, officeId)
    if (!reached.ok) return reached
    const { actor, office } = reached.value
    const membership = membershipAt(actor, officeId)
    const own = membership?.party ?? null
    const may = (party: Party | null) =>
      canMember(actor, 'invite', officeId, { role: 'reader', party, invitedBy: null })
    // Those who come and go are the concern of those who work here, not of guests.
    const seesFormer = own !== null || membership?.role === 'nav_leader'
    return ok({
      office: { id: office.id, name: `Nav ${office.name}` },
      agreements: await tx.agreement.findMany({
        where: { officeId },
        orderBy: { createdAt: 'desc' },
        select: { id: true, state: true },
      }),
      reader: actor.userId,
      own,
      parties: await partiesOf(tx, officeId),
      members: await membersOf(tx, actor, officeId),
      former: seesFormer ? await formerMembers(tx, officeId) : [],
      ...(await invitationsFor(tx, actor, officeId)),
      mayInvite: { own: own !== null && may(own), neutral: may(null) },
      today: today(),
    })
  })

const membersOf = async (tx: Tx, actor: Actor, officeId: string): Promise<readonly MemberView[]> => {
  const people = await membershipsToday(tx, { officeId })
  const rows = await tx.membership.findMany({ where: { officeId } })
  const periods = await tx.membershipPeriod.findMany({ where: { officeId, endedAt: null } })
  const asked = await askedToLeave(tx, officeId)
  const deputies = await deputiesOf(tx, officeId)
  return people.flatMap((person) => {
    const row = rows.find(({ userId }) => userId === person.userId)
    if (!row) return []
    const { id, role, validTo } = row
    const about = { role, party: person.party, invitedBy: row.invitedByPartyId }
    return [
      {
        userId: person.userId,
        name: person.name,
        role,
        party: person.party,
        since: periods.find(({ membershipId }) => membershipId === id)?.beganAt ?? now(),
        validTo,
        deputies: deputies.filter((one) => [one.directorId, one.deputyId].includes(person.userId)),
        askedBy: asked.get(id) ?? [],
        may: Object.fromEntries(
          MEMBER_ACTIONS.map((action) => [action, canMember(actor, action, officeId, about)]),
        ) as MemberView['may'],
        isLastDirector: isOnly(person, rows),
      },
    ]
  })
}

const isOnly = (
  { userId, party }: MembershipToday,
  rows: readonly { userId: string; partyId: string | null; role: Role }[],
): boolean => {
  const directors = rows.filter(({ partyId, role }) => partyId === party?.id && isDirector(role))
  return party !== null && directors.length === 1 && directors[0]?.userId === userId
}

const deputiesOf = async (tx: Tx, officeId: string): Promise<readonly DeputyView[]> => {
  const day = today()
  const named = { select: { name: true } }
  const rows = await tx.deputy.findMany({
    where: { officeId, revokedAt: null, toOn: { gte: asDate(day) } },
    include: { director: named, deputy: named },
    orderBy: { fromOn: 'asc' },
  })
  return rows.map(({ id, directorId, deputyId, director, deputy, fromOn, toOn }) => {
    const from = asDay(fromOn)
    const to = asDay(toOn)
    const who = { id, directorId, deputyId, director: director.name, deputy: deputy.name }
    return { ...who, from, to, isNow: from <= day }
  })
}

const SHOWN = 50

/** Newest first: also those who are here still, as something else. */
const formerMembers = async (tx: Tx, officeId: string): Promise<readonly FormerMember[]> => {
  const ended = await tx.membershipPeriod.findMany({
    where: { officeId, endedAt: { not: null } },
    orderBy: { endedAt: 'desc' },
    take: SHOWN,
  })
  const rows = [...(await guestsWhoseTimeIsOver(tx, officeId)), ...ended]
  const users = await tx.user.findMany({
    where: { id: { in: rows.map(({ userId }) => userId) } },
    select: { id: true, name: true },
  })
  return rows.flatMap(({ id, userId, role, partyId, beganAt, endedAt }) => {
    const name = users.find((user) => user.id === userId)?.name
    return name && endedAt
      ? [{ id: String(id), userId, name, role, partyId, from: beganAt, to: endedAt }]
      : []
  })
}

/** Their last day has been, without anybody having ended it. */
const guestsWhoseTimeIsOver = async (tx: Tx, officeId: string) => {
  const over = await tx.membership.findMany({
    where: { officeId, validTo: { lt: asDate(today()) } },
  })
  const periods = await tx.membershipPeriod.findMany({
    where: { membershipId: { in: over.map(({ id }) => id) }, endedAt: null },
  })
  return periods.map((period) => ({
    ...period,
    endedAt: over.find(({ id }) => id === period.membershipId)?.validTo ?? null,
  }))
}

const invitationsFor = async (
  tx: Tx,
  actor: Actor,
  officeId: string,
): Promise<Pick<MembersView, 'invitations' | 'otherNames'>> => {
  const ownId = membershipAt(actor, officeId)?.party?.id
  const named = { select: { name: true } }
  const rows = await tx.invitation.findMany({
    where: { officeId, withdrawnAt: null },
    include: { invitedBy: named, acceptedBy: named },
    orderBy: { createdAt: 'desc' },
  })
  const seen = rows.filter((row) => maySee(actor, row))
  return {
    invitations: seen
      .filter(({ acceptedAt }) => acceptedAt === OPEN.acceptedAt)
      .map(({ id, name, email, role, partyId, sentAt, expiresAt, invitedBy, invitedByPartyId }) => ({
        id,
        name,
        email,
        role,
        partyId,
        sentAt,
        expiresAt,
        hasExpired: expiresAt.getTime() <= now().getTime(),
        inviter: invitedBy.name,
        isOwn: invitedByPartyId === ownId,
      })),
    otherNames: seen
      .filter(({ acceptedBy, name, invitedByPartyId }) => {
        const isOther = acceptedBy !== null && acceptedBy.name.toLowerCase() !== name.toLowerCase()
        return isOther && invitedByPartyId === ownId
      })
      .map(({ id, name, acceptedBy }) => ({ id, invited: name, accepted: acceptedBy?.name ?? '' })),
  }
}
