/** What the link in the mail leads to. Whoever has no token learns nothing, not even that there is an invitation. */
import type { Actor } from '#lib/access/actor.ts'
import { sameEmail } from '#lib/agreements/invitation-input.ts'
import type { Role, Side } from '#lib/agreements/role.ts'
import { notifyAccessChanged } from './access-changed.ts'
import { audit } from './audit.ts'
import { asDate } from './calendar-date.ts'
import { now, today } from './clock.ts'
import { db, type Tx, withActor } from './db.ts'
import { sha256 } from './hash.ts'
import { OPEN } from './invitations.ts'
import { holdsOn } from './memberships-today.ts'
import type { Invitation } from './prisma-client/client.ts'
import { fail, ok, type Result } from './result.ts'
import { runtime } from './runtime.ts'

const TOKEN = /^[\w-]{43}$/

export type InvitationState = 'open' | 'expired' | 'withdrawn' | 'used'

export type InvitationView = {
  state: InvitationState
  name: string
  email: string
  role: Role
  side: Side | null
  organisation: string | null
  officeId: string
  /** «Nav Fossdal». */
  office: string
  inviter: string
  expiresAt: Date
  /** A guest's last day, inclusive. */
  guestTo: Date | null
}

const stateOf = ({ withdrawnAt, acceptedAt, expiresAt, guestTo }: Invitation): InvitationState => {
  if (withdrawnAt) return 'withdrawn'
  if (acceptedAt) return 'used'
  const isOver = guestTo !== null && !holdsOn(today(), { validFrom: null, validTo: guestTo })
  return expiresAt.getTime() <= now().getTime() || isOver ? 'expired' : 'open'
}

/** Null for a token that was never given, or that a newer one has taken the place of. */
export const readInvitation = async (token: string): Promise<InvitationView | null> => {
  if (!TOKEN.test(token)) return null
  const row = await db().invitation.findUnique({
    where: { tokenHash: sha256(token) },
    include: { office: true, party: true, invitedBy: { select: { name: true } } },
  })
  return (
    row && {
      state: stateOf(row),
      name: row.name,
      email: row.email,
      role: row.role,
      side: row.party?.side ?? null,
      organisation: row.party?.organisation ?? null,
      officeId: row.officeId,
      office: `Nav ${row.office.name}`,
      inviter: row.invitedBy.name,
      expiresAt: row.expiresAt,
      guestTo: row.guestTo,
    }
  )
}

export type AcceptFailure =
  | 'not-found'
  | Exclude<InvitationState, 'open'>
  | 'other-email'
  | 'already-member'
  | 'has-leader'

/** The one who is logged in takes part from now on. Two who press at once: one invitation lets in one person. */
export const acceptInvitation = (
  actor: Actor,
  token: string,
): Promise<Result<{ officeId: string }, AcceptFailure>> =>
  withActor(actor, async (tx) => {
    const row = await locked(tx, token)
    if (!row) return fail('not-found')
    if (row.acceptedById === actor.userId) return ok({ officeId: row.officeId })
    const refused = await refusal(tx, actor.userId, row)
    if (refused) return fail(refused)
    await letIn(tx, actor.userId, row)
    return ok({ officeId: row.officeId })
  })

const refusal = async (tx: Tx, userId: string, row: Invitation): Promise<AcceptFailure | undefined> => {
  const state = stateOf(row)
  if (state !== 'open') return state
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } })
  // Sent on to somebody else: whoever invited decides whom they invite. Without an address, the inviter sees who came.
  if (user.email !== null && !sameEmail(user.email, row.email)) return 'other-email'
  const { officeId, role } = row
  // A guest whose days are over may come back.
  const before = asDate(today())
  await tx.membership.deleteMany({ where: { userId, officeId, validTo: { lt: before } } })
  if ((await tx.membership.count({ where: { userId, officeId } })) > 0) return 'already-member'
  const leaders = role === 'nav_leader' ? await tx.membership.count({ where: { officeId, role } }) : 0
  return leaders > 0 ? 'has-leader' : undefined
}

/** The office first, as everybody does who changes its people. */
const locked = async (tx: Tx, token: string): Promise<Invitation | null> => {
  if (!TOKEN.test(token)) return null
  const where = { tokenHash: sha256(token) }
  const found = await tx.invitation.findUnique({ where, select: { officeId: true } })
  if (!found) return null
  await tx.$executeRaw`SELECT 1 FROM office WHERE id = ${found.officeId}::uuid FOR NO KEY UPDATE`
  return tx.invitation.findUnique({ where })
}

const letIn = async (tx: Tx, userId: string, row: Invitation): Promise<void> => {
  const { id, officeId, partyId, role, guestTo, invitedByPartyId } = row
  await tx.membership.create({
    data: {
      userId,
      officeId,
      partyId,
      role,
      validTo: guestTo,
      invitedByPartyId: partyId === null ? invitedByPartyId : null,
    },
  })
  await tx.invitation.update({ where: { id }, data: { acceptedAt: now(), acceptedById: userId } })
  const details = { invitation: id, role }
  await audit(tx, { kind: 'invitation-accepted', actorId: userId, officeId, details })
  await notifyAccessChanged(tx, userId)
}

/** In the demonstration the invited person is whoever opens the link: known by the address, or new. Null elsewhere. */
export const demonstrationInvitee = async (token: string): Promise<{ id: string; name: string } | null> => {
  const view = runtime().demo ? await readInvitation(token) : null
  if (view?.state !== 'open') return null
  const { name, email } = view
  return db().$transaction(async (tx) => {
    // Two who press at once are one person.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`invitee ${email.toLowerCase()}`}))`
    const known = await tx.user.findFirst({ where: { email: { equals: email, mode: 'insensitive' } } })
    return known ?? (await tx.user.create({ data: { name, email } }))
  })
}

/**
 * Somebody whom the log-in service knows and we do not: an open invitation to the address gives them an account, which
 * opens nothing. What they may see comes with the token alone.
 */
export const accountForInvited = async (known: {
  subject: string
  name: string | null
  email: string
}): Promise<void> => {
  const invitation = await db().invitation.findFirst({
    where: { email: { equals: known.email, mode: 'insensitive' }, expiresAt: { gt: now() }, ...OPEN },
  })
  if (!invitation) return
  await db().user.upsert({
    where: { subject: known.subject },
    create: { subject: known.subject, name: known.name ?? invitation.name, email: known.email },
    update: {},
  })
}
