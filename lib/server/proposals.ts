/** Proposals as the person who asks may see them: the own party's drafts, and what either party has shared. */
import type { Actor } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import type { ProposalState } from '#lib/agreements/proposals.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { AskedProposal } from '#lib/agreements/whose-turn.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type ClauseName, clauseNames } from '#lib/templates/clause-names.ts'
import { readContent } from './agreement-content.ts'
import { byAgreement } from './by-agreement.ts'
import { type Tx, withActor } from './db.ts'
import { type Person, peopleBehind } from './history-people.ts'
import { partiesOf } from './offices.ts'
import type { Proposal, ProposalEvent } from './prisma-client/client.ts'
import { keptAround } from './proposal-outcome.ts'
import { type Denied, type ReachedProposals, reachProposals } from './reach-proposals.ts'
import { ok, type Result } from './result.ts'

export type ListedProposal = {
  id: string
  clause: ClauseName
  state: ProposalState
  party: Party | null
  isOwn: boolean
  reason: string
  /** Who shared it, or wrote last on the draft. */
  by: Person
  at: Date
  /** The answer, or that it was withdrawn; null while it is open. */
  closed: { by: Person; at: Date; reason: string } | null
}
export type ProposalList = {
  agreement: { id: string; office: string; isOpen: boolean }
  /** Of the agreement. */
  language: Language
  parties: readonly Party[]
  /** For whom the reader writes; null: only reads. */
  own: Party | null
  mayPropose: boolean
  /** Newest first. */
  proposals: readonly ListedProposal[]
  /** Where one can begin: the clauses of the agreement. */
  clauses: readonly ClauseName[]
}

type Row = Proposal & { events: ProposalEvent[] }

const readRows = (tx: Tx, { where }: ReachedProposals, states?: readonly ProposalState[]): Promise<Row[]> =>
  tx.proposal.findMany({
    where: { ...where, ...(states && { state: { in: [...states] } }) },
    include: { events: { orderBy: { id: 'asc' } } },
    orderBy: [{ editedAt: 'desc' }, { id: 'asc' }],
  })

export const listProposals = (actor: Actor, agreementId: string): Promise<Result<ProposalList, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachProposals(tx, actor, agreementId)
    if (!reached.ok) return reached
    const { agreement, partyId } = reached.value
    const { id, officeId, state } = agreement
    const { document, draft, clauses } = await readContent(tx, agreement)
    const parties = await partiesOf(tx, officeId)
    const names = clauseNames(document, draft)
    const rows = await readRows(tx, reached.value)
    const proposals = await listed(tx, officeId, rows, { parties, partyId, nameOf: names.of })
    return ok({
      agreement: { id, office: document.office, isOpen: state === 'draft' },
      language: document.language,
      parties,
      own: parties.find((one) => one.id === partyId) ?? null,
      mayPropose: can(actor, 'propose', { office: officeId, state }),
      proposals,
      clauses: names.inOrder(clauses.map(({ clause }) => clause)),
    })
  })

type Reader = { parties: readonly Party[]; partyId: string | null; nameOf: (key: string) => ClauseName }

const listed = async (
  tx: Tx,
  officeId: string,
  rows: readonly Row[],
  { parties, partyId, nameOf }: Reader,
): Promise<readonly ListedProposal[]> => {
  const personOf = await peopleBehind(
    tx,
    officeId,
    rows.flatMap((row) => [{ userId: row.editedById, partyId: row.partyId }, ...row.events]),
  )
  return rows
    .map((row): ListedProposal => {
      const shared = row.events.find(({ act }) => act === 'shared')
      const closing = row.events.find(({ act }) => act !== 'shared')
      return {
        id: row.id,
        clause: nameOf(row.clause),
        state: row.state,
        party: parties.find(({ id }) => id === row.partyId) ?? null,
        isOwn: row.partyId === partyId,
        reason: row.reason,
        by: personOf(shared ?? { userId: row.editedById, partyId: row.partyId }),
        at: shared?.createdAt ?? row.editedAt,
        closed: closing ? { by: personOf(closing), at: closing.createdAt, reason: closing.reason } : null,
      }
    })
    .sort((one, other) => lastAt(other) - lastAt(one))
}

const lastAt = ({ at, closed }: ListedProposal): number => (closed?.at ?? at).getTime()

export type ClauseProposals = {
  mayPropose: boolean
  own: Party | null
  parties: readonly Party[]
  /** Shared and not answered, and the own party's drafts. */
  open: readonly ListedProposal[]
  /** To other clauses, shared and not answered, that would change this one too: as they were read when they were shared. */
  elsewhere: readonly ListedProposal[]
}

/** What stands beside the clause; null for those who are not told of proposals. */
export const proposalsOnClause = (
  actor: Actor,
  agreementId: string,
  key: string,
  nameOf: (key: string) => ClauseName,
): Promise<ClauseProposals | null> =>
  withActor(actor, async (tx) => {
    const reached = await reachProposals(tx, actor, agreementId)
    if (!reached.ok) return null
    const { agreement, partyId } = reached.value
    const { officeId, state } = agreement
    const rows = await readRows(tx, reached.value, ['shared', 'draft'])
    const parties = await partiesOf(tx, officeId)
    const list = (which: readonly Row[]) => listed(tx, officeId, which, { parties, partyId, nameOf })
    return {
      mayPropose: can(actor, 'propose', { office: officeId, state }),
      own: parties.find(({ id }) => id === partyId) ?? null,
      parties,
      open: await list(rows.filter(({ clause }) => clause === key)),
      elsewhere: await list(rows.filter((row) => row.clause !== key && alsoChanges(row, key))),
    }
  })

const alsoChanges = ({ around }: Row, key: string): boolean =>
  keptAround(around).clauses.some(({ clause }) => clause === key)

/** Those of several agreements that wait for an answer, the oldest first. For those who are told of proposals. */
export const askedProposals = async (
  tx: Tx,
  agreementIds: readonly string[],
): Promise<(agreementId: string) => readonly AskedProposal[]> => {
  const of = byAgreement(
    await tx.proposal.findMany({
      where: { agreementId: { in: [...agreementIds] }, state: 'shared' },
      select: { agreementId: true, id: true, clause: true, partyId: true },
      orderBy: [{ editedAt: 'asc' }, { id: 'asc' }],
    }),
  )
  return (agreementId) => of(agreementId).map(({ id, clause, partyId }) => ({ id, clause, partyId }))
}
