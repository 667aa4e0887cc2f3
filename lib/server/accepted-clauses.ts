/** What an accepted proposal made of the text, for the owner who has just read it and may say what they think of it. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import { type ClauseNow, positionsNow } from '#lib/agreements/positions.ts'
import type { AgreementContent } from './agreement-content.ts'
import type { AgreementRow } from './agreements.ts'
import type { Tx } from './db.ts'
import { newestPositions } from './positions.ts'
import type { Proposal } from './prisma-client/client.ts'
import { keptAround } from './proposal-outcome.ts'

export type AcceptedClauses = {
  seq: number
  /** Those that still say what was read, and that the party has not answered since. */
  left: readonly ClauseNow[]
  /** The party agrees to all of them as they now stand. */
  isAgreed: boolean
}

/** Null when there is nothing the person can answer: not accepted, not theirs to answer, or changed again since. */
export const acceptedClauses = async (
  tx: Tx,
  actor: Actor,
  agreement: AgreementRow,
  content: AgreementContent,
  proposal: Proposal,
): Promise<AcceptedClauses | null> => {
  const party = membershipAt(actor, agreement.officeId)?.party
  const mayAnswer = can(actor, 'position', { office: agreement.officeId, state: agreement.state })
  if (!party || !mayAnswer || proposal.state !== 'accepted') return null
  const read = await readClauses(tx, proposal)
  const written = writtenClauses(content)
  const standing = content.clauses.filter(
    ({ clause, hash }) => read.get(clause) === hash && written.has(clause),
  )
  if (standing.length === 0) return null
  const rows = await newestPositions(tx, agreement.id, false)
  const now = positionsNow(standing, [party], rows)
  const left = now.filter(({ parties: [own] }) => own?.status === 'none' || own?.status === 'changed-since')
  return {
    seq: content.seq,
    left: left.map(({ clause, hash }) => ({ clause, hash })),
    isAgreed: now.every(({ agreed }) => agreed),
  }
}

/** As they read when the proposal was accepted. */
const readClauses = async (tx: Tx, { id, clause }: Proposal): Promise<ReadonlyMap<string, string>> => {
  const { hashAfter, around } = await tx.proposalEvent.findUniqueOrThrow({
    where: { proposalId_act: { proposalId: id, act: 'accepted' } },
  })
  const also = keptAround(around).clauses.map(({ clause, after }) => [clause, after] as const)
  return new Map([...also, ...(hashAfter === null ? [] : [[clause, hashAfter] as const])])
}

const writtenClauses = ({ document }: AgreementContent): ReadonlySet<string> =>
  new Set(
    document.parts.flatMap(({ clauses }) =>
      clauses.filter(({ missing }) => missing.length === 0).map(({ key }) => key),
    ),
  )
