/** The door to proposals: which of them exist for the person who asks. Every query about them begins here. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import { PRIVATE_STATES } from '#lib/agreements/proposals.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import type { Tx } from './db.ts'
import { isUuid } from './load-actor.ts'
import type { Proposal } from './prisma-client/client.ts'
import { fail, ok, type Result } from './result.ts'

export type Denied = 'not-found' | 'forbidden'

export type ReachedProposals = {
  agreement: AgreementRow
  /** The party the person writes proposals for; null: sees only what is shared. */
  partyId: string | null
  /** What exists for the person. */
  where: {
    agreementId: string
    OR: ({ state: { notIn: (typeof PRIVATE_STATES)[number][] } } | { partyId: string })[]
  }
}

/** `draft-proposal`: to write, also while the text is locked. `propose`: to share and to answer. */
export const reachProposals = async (
  tx: Tx,
  actor: Actor,
  agreementId: string,
  action: 'read-notes' | 'draft-proposal' | 'propose' = 'read-notes',
  lock: 'locked' | 'unlocked' = 'unlocked',
): Promise<Result<ReachedProposals, Denied>> => {
  const reached = await reachAgreement(tx, actor, agreementId, action, lock)
  if (!reached.ok) return reached
  const { officeId, state } = reached.value
  const mayWrite = can(actor, 'draft-proposal', { office: officeId, state })
  const partyId = mayWrite ? (membershipAt(actor, officeId)?.party?.id ?? null) : null
  const shared = { state: { notIn: [...PRIVATE_STATES] } }
  const OR = partyId === null ? [shared] : [shared, { partyId }]
  return ok({ agreement: reached.value, partyId, where: { agreementId, OR } })
}

/** Undefined: it does not exist for the person. */
export const findProposal = async (
  tx: Tx,
  { where }: Pick<ReachedProposals, 'where'>,
  id: string,
): Promise<Proposal | undefined> =>
  isUuid(id) ? ((await tx.proposal.findFirst({ where: { ...where, id } })) ?? undefined) : undefined

/** The same, held until the transaction ends: nobody else changes it meanwhile. */
export const holdProposal = async (
  tx: Tx,
  reached: Pick<ReachedProposals, 'where'>,
  id: string,
): Promise<Proposal | undefined> => {
  if (isUuid(id)) await tx.$executeRaw`SELECT 1 FROM proposal WHERE id = ${id}::uuid FOR UPDATE`
  return findProposal(tx, reached, id)
}

/** For what only the party that writes may do. */
export const holdOwnProposal = async (
  tx: Tx,
  reached: ReachedProposals,
  id: string,
): Promise<Result<Proposal, 'not-found'>> => {
  const found = await holdProposal(tx, reached, id)
  return found && found.partyId === reached.partyId ? ok(found) : fail('not-found')
}
