/** People are asked in by mail. The link's token is in the mail only: what lies here opens nothing. */

import { randomBytes } from 'node:crypto'
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { canMember } from '#lib/access/can-member.ts'
import { DAY_MS } from '#lib/agreements/calendar-day.ts'
import {
  INVITATION_DAYS,
  type InvitationInput,
  type InvitationProblems,
  invitationProblems,
  sameEmail,
} from '#lib/agreements/invitation-input.ts'
import { NEUTRAL_ROLES, type Role, rolesOn } from '#lib/agreements/role.ts'
import { audit } from './audit.ts'
import { asDate } from './calendar-date.ts'
import { cleanNote } from './clean-note.ts'
import { now, today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { sha256 } from './hash.ts'
import { mailInvitation } from './invitation-mail.ts'
import { isUuid } from './load-actor.ts'
import { holdsOn } from './memberships-today.ts'
import type { Invitation } from './prisma-client/client.ts'
import { mailWay } from './queue-mail.ts'
import { type ReachedOffice, reachOffice } from './reach-office.ts'
import { fail, ok, type Result } from './result.ts'

type Denied = 'not-found' | 'forbidden'
type Invalid = { ok: false; error: 'invalid'; problems: InvitationProblems }

/** Of one party at one office: a quota of its own, so that neither can use up the other's. */
const MOST_OPEN = 50
const RESEND_MS = 60_000

/** 256 bits: nobody guesses it. */
const newToken = (): { token: string; tokenHash: string; expiresAt: Date; sentAt: Date } => {
  const token = randomBytes(32).toString('base64url')
  const sentAt = now()
  return {
    token,
    tokenHash: sha256(token),
    sentAt,
    expiresAt: new Date(sentAt.getTime() + INVITATION_DAYS * DAY_MS),
  }
}

export const OPEN = { withdrawnAt: null, acceptedAt: null } as const

export const invite = (
  asker: Actor,
  officeId: string,
  input: InvitationInput,
): Promise<Result<{ id: string }, Denied | 'too-many' | 'no-mail'> | Invalid> =>
  withActor(asker, async (tx) => {
    const reached = await reachOffice(tx, asker, officeId, 'locked')
    if (!reached.ok) return reached
    const allowed = await mayInvite(tx, reached.value, cleaned(input))
    if (!allowed.ok) return allowed
    // The link is in the mail only: an invitation that is not sent could never be answered.
    if (mailWay() === 'off') return fail('no-mail')
    const { given } = allowed.value
    const problems = { ...(await metAlready(tx, officeId, given)), ...invitationProblems(given, today()) }
    const { role, ...rest } = given
    if (Object.keys(problems).length > 0 || role === null) return { ok: false, error: 'invalid', problems }
    const { partyId: ownId } = allowed.value
    const open = { officeId, invitedByPartyId: ownId, expiresAt: { gt: now() }, ...OPEN }
    if ((await tx.invitation.count({ where: open })) >= MOST_OPEN) return fail('too-many')
    return ok({ id: await store(tx, reached.value, { ...rest, role }, ownId) })
  })

const cleaned = (input: InvitationInput): InvitationInput => {
  const line = (text: string): string => cleanNote(text).replace(/\s+/g, ' ').trim()
  const guestTo = input.role === 'guest' ? input.guestTo : ''
  return { ...input, name: line(input.name), email: line(input.email), guestTo }
}

/** Only to the own side, or to neither. What one cannot be there is no role. */
const mayInvite = async (
  tx: Tx,
  { actor, office }: ReachedOffice,
  given: InvitationInput,
): Promise<Result<{ partyId: string; given: InvitationInput }, Denied>> => {
  const own = membershipAt(actor, office.id)?.party
  if (!own) return fail('forbidden')
  const { partyId } = given
  const party = partyId === null ? null : isUuid(partyId) && (await partyToday(tx, office.id, partyId))
  const role = given.role ?? 'reader'
  // Another's party and no party at all: the same answer.
  if (party === false || !canMember(actor, 'invite', office.id, { role, party, invitedBy: null }))
    return fail('forbidden')
  const roles: readonly Role[] = party ? rolesOn(party.side) : NEUTRAL_ROLES
  const isRole = given.role !== null && roles.includes(given.role)
  return ok({ partyId: own.id, given: isRole ? given : { ...given, role: null } })
}

const partyToday = async (tx: Tx, officeId: string, id: string) => {
  const party = await tx.party.findFirst({ where: { id, officeId } })
  return party && holdsOn(today(), party) ? party : (false as const)
}

/** Whom the office has already. What the other party has asked for on its own side is not told. */
const metAlready = async (
  tx: Tx,
  officeId: string,
  { email, partyId, role }: InvitationInput,
): Promise<InvitationProblems> => {
  const rows = await tx.membership.findMany({ where: { officeId }, include: { user: true } })
  const members = rows.filter(({ validTo }) => holdsOn(today(), { validFrom: null, validTo }))
  const open = await tx.invitation.findMany({
    where: { officeId, partyId, expiresAt: { gt: now() }, ...OPEN },
  })
  const hasLeader = [...members, ...open].some((one) => one.role === 'nav_leader')
  return {
    ...(open.some((one) => sameEmail(one.email, email)) && { email: 'already-invited' }),
    ...(members.some(({ user }) => user.email && sameEmail(user.email, email)) && {
      email: 'already-member',
    }),
    ...(role === 'nav_leader' && hasLeader && { role: 'has-leader' }),
  }
}

const store = async (
  tx: Tx,
  { actor, office }: ReachedOffice,
  { guestTo, ...given }: InvitationInput & { role: Role },
  invitedByPartyId: string,
): Promise<string> => {
  const { token, ...fresh } = newToken()
  const row = await tx.invitation.create({
    data: {
      ...given,
      ...fresh,
      guestTo: guestTo === '' ? null : asDate(guestTo),
      officeId: office.id,
      invitedById: actor.userId,
      invitedByPartyId,
    },
  })
  await mailInvitation(tx, { ...row, inviter: actor.name, office: office.name, token })
  const details = { invitation: row.id, role: row.role, ...(row.partyId && { party: row.partyId }) }
  await audit(tx, { kind: 'member-invited', actorId: actor.userId, officeId: office.id, details })
  return row.id
}

/** An invitation that nobody has answered, of those the person may send. */
const reachInvitation = async (
  tx: Tx,
  asker: Actor,
  officeId: string,
  id: string,
): Promise<Result<ReachedOffice & { row: Invitation }, Denied | 'gone'>> => {
  const reached = await reachOffice(tx, asker, officeId, 'locked')
  if (!reached.ok) return reached
  const row = isUuid(id) ? await tx.invitation.findFirst({ where: { id, officeId } }) : null
  const { actor } = reached.value
  if (!row || !maySee(actor, row)) return fail('not-found')
  return row.withdrawnAt || row.acceptedAt ? fail('gone') : ok({ ...reached.value, row })
}

/** Those within a side are that side's own; those to neither are both owners' to see. */
export const maySee = (actor: Actor, { officeId, role, partyId, invitedByPartyId }: Invitation): boolean =>
  canMember(actor, 'invite', officeId, {
    role,
    party: partyId === null ? null : { id: partyId },
    invitedBy: invitedByPartyId,
  })

/** Only the party that asked somebody in takes it back: neither shuts out whom the other has asked. */
const isOwn = (actor: Actor, { officeId, invitedByPartyId }: Invitation): boolean =>
  membershipAt(actor, officeId)?.party?.id === invitedByPartyId

/** A new link, which makes the old one useless, and fourteen new days. */
export const resendInvitation = (
  asker: Actor,
  officeId: string,
  id: string,
): Promise<Result<null, Denied | 'gone' | 'too-soon' | 'no-mail'>> =>
  withActor(asker, async (tx) => {
    const reached = await reachInvitation(tx, asker, officeId, id)
    if (!reached.ok) return reached
    const { actor, office, row } = reached.value
    if (!isOwn(actor, row)) return fail('forbidden')
    if (mailWay() === 'off') return fail('no-mail')
    const { token, ...fresh } = newToken()
    if (fresh.sentAt.getTime() - row.sentAt.getTime() < RESEND_MS) return fail('too-soon')
    const sent = await tx.invitation.update({ where: { id }, data: fresh })
    await mailInvitation(tx, { ...sent, inviter: actor.name, office: office.name, token })
    const details = { invitation: id }
    await audit(tx, { kind: 'invitation-resent', actorId: actor.userId, officeId, details })
    return ok(null)
  })

export const withdrawInvitation = (
  asker: Actor,
  officeId: string,
  id: string,
): Promise<Result<null, Denied | 'gone'>> =>
  withActor(asker, async (tx) => {
    const reached = await reachInvitation(tx, asker, officeId, id)
    if (!reached.ok) return reached
    const { actor, row } = reached.value
    if (!isOwn(actor, row)) return fail('forbidden')
    await tx.invitation.update({
      where: { id },
      data: { withdrawnAt: now(), withdrawnBy: actor.userId },
    })
    const details = { invitation: id }
    await audit(tx, { kind: 'invitation-withdrawn', actorId: actor.userId, officeId, details })
    return ok(null)
  })
