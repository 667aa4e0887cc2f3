/** Where an agreement stands between its owners: everything the pages about positions, gate and approval are made from. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { can, type Permissions, permissions } from '#lib/access/can.ts'
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import {
  type AnnexHash,
  type ApprovalRow,
  approvalsNow,
  type PartyApproval,
  type UnlockRow,
  unlockRequestsNow,
} from '#lib/agreements/approvals.ts'
import { type ClausePositions, positionsNow } from '#lib/agreements/positions.ts'
import type { Party, Role } from '#lib/agreements/role.ts'
import { type AskedProposal, type Turn, whoseTurn } from '#lib/agreements/whose-turn.ts'
import type { Gate } from '#lib/gate/gate.ts'
import { type AgreementContent, readContent } from './agreement-content.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import { type AskedOfOwners, askedOfOwners } from './asked-of-owners.ts'
import { byAgreement } from './by-agreement.ts'
import { contractingPartiesOf } from './contracting-parties.ts'
import { type Tx, withActor } from './db.ts'
import { gatesOf } from './gate.ts'
import { newestPositionsOf } from './positions.ts'
import { askedProposals } from './proposals.ts'
import { rememberedContent } from './remembered-content.ts'
import { fail, ok, type Result } from './result.ts'
import { signedOf } from './signings.ts'

/** Read in the caller's transaction; under the row lock it is what is true. */
export type StandingNow = AskedOfOwners & {
  content: AgreementContent
  /** The contracting ones. */
  parties: readonly Party[]
  positions: readonly ClausePositions[]
  /** Other wordings that wait for an answer; none for those who are not told of them. */
  proposals: readonly AskedProposal[]
  gate: Gate
  /** Number of the newest frozen version, 0 when there is none. */
  newestVersion: number
  /** Towards the version that is to be; in a frozen agreement towards the one that was. */
  approvals: readonly PartyApproval[]
  unlockRequests: readonly UnlockRow[]
  /** Signed copies that stand, and the parties that have confirmed one of them. */
  signedFiles: number
  signedBy: readonly string[]
}

export type Standing = StandingNow & {
  agreement: { id: string; officeId: string; kind: string; state: AgreementState }
  /** Sent back as `seen` when somebody approves. */
  seen: { hash: string; seq: number }
  annexes: readonly AnnexHash[]
  role: Role
  /** The director whom the person acts for today. */
  deputyFor: string | null
  /** Whom the person who asks answers for; null for the NAV leader and readers. */
  party: Party | null
  permissions: Permissions
  turn: Turn
}

/** For what is shown. */
export const openStanding = (
  actor: Actor,
  agreementId: string,
): Promise<Result<Standing, 'not-found' | 'forbidden'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    if (!reached.ok) return reached
    const { officeId, kind, state } = reached.value
    const membership = membershipAt(actor, officeId)
    if (!membership) return fail('not-found')
    const target = { office: officeId, state }
    const mayReadNotes = can(actor, 'read-notes', target)
    const now = await readStanding(tx, reached.value, mayReadNotes, rememberedContent)
    const { canonical, seq } = now.content
    return ok({
      ...now,
      agreement: { id: agreementId, officeId, kind, state },
      seen: { hash: canonical.hash, seq },
      annexes: canonical.annexes,
      role: membership.role,
      deputyFor: membership.deputyFor?.name ?? null,
      party: membership.party,
      permissions: permissions(actor, target),
      turn: turnOf(state, now),
    })
  })

export const readStanding = async (
  tx: Tx,
  agreement: AgreementRow,
  mayReadNotes: boolean,
  /** What is decided on is read anew, what is shown may be remembered. */
  read: (tx: Tx, agreement: AgreementRow) => Promise<AgreementContent> = readContent,
): Promise<StandingNow> => {
  const content = await read(tx, agreement)
  return (await readStandings(tx, [agreement], () => mayReadNotes))(agreement, content)
}

/** Of several agreements at once: as many questions for forty as for one. */
export const readStandings = async (
  tx: Tx,
  agreements: readonly AgreementRow[],
  mayReadNotes: (agreement: AgreementRow) => boolean,
): Promise<(agreement: AgreementRow, content: AgreementContent) => StandingNow> => {
  const ids = agreements.map(({ id }) => id)
  const partiesOf = await contractingPartiesOf(
    tx,
    agreements.map(({ officeId }) => officeId),
  )
  const open = agreements.filter(mayReadNotes).map(({ id }) => id)
  const positionsOf = await newestPositionsOf(tx, ids, (id) => open.includes(id))
  const proposalsOf = await askedProposals(tx, open)
  const gateOf = await gatesOf(tx, ids)
  const versionOf = await newestVersionsOf(tx, ids)
  const approvalsOf = await approvalRowsOf(tx, ids)
  const unlocksOf = await unlockRequestsOf(tx, ids)
  const signed = await signedOf(tx, ids)
  const askedOf = await askedOfOwners(tx, agreements)
  return (agreement, content) => {
    const { id, officeId, state } = agreement
    const parties = partiesOf(officeId)
    const positions = positionsNow(content.clauses, parties, positionsOf(id))
    const newestVersion = versionOf(id)
    const version = state === 'draft' ? newestVersion + 1 : newestVersion
    const { files, signings } = signed(id, newestVersion)
    return {
      content,
      parties,
      positions,
      proposals: state === 'draft' ? proposalsOf(id) : [],
      gate: gateOf(id, content, parties, positions),
      newestVersion,
      approvals: approvalsNow({ version, hash: content.canonical.hash }, parties, approvalsOf(id, version)),
      unlockRequests: unlocksOf(id, newestVersion, parties),
      signedFiles: files,
      signedBy: signings.map(({ partyId }) => partyId),
      ...askedOf(agreement, content, parties),
    }
  }
}

export const turnOf = (state: AgreementState, now: StandingNow): Turn =>
  whoseTurn({
    state,
    parties: now.parties,
    positions: now.positions,
    proposals: now.proposals,
    incomplete: new Set(
      now.gate.items.flatMap(({ code, clause }) => (code === 'unfilled' && clause ? [clause] : [])),
    ),
    open: now.gate.items.length,
    approvals: now.approvals,
    unlockRequests: now.unlockRequests,
    signedFiles: now.signedFiles,
    signedBy: now.signedBy,
    termsConfirmedBy: now.termsConfirmedBy,
    withdrawalAskedBy: now.withdrawalAskedBy,
  })

export const newestVersionNumber = async (tx: Tx, agreementId: string): Promise<number> =>
  (await newestVersionsOf(tx, [agreementId]))(agreementId)

const newestVersionsOf = async (
  tx: Tx,
  agreementIds: readonly string[],
): Promise<(agreementId: string) => number> => {
  const rows = await tx.agreementVersion.groupBy({
    by: ['agreementId'],
    where: { agreementId: { in: [...agreementIds] } },
    _max: { number: true },
  })
  const numbers = new Map(rows.map(({ agreementId, _max }) => [agreementId, _max.number ?? 0]))
  return (id) => numbers.get(id) ?? 0
}

const BY_NAME = { user: { select: { name: true } } }

export const approvalRows = async (
  tx: Tx,
  agreementId: string,
  version: number,
): Promise<readonly ApprovalRow[]> => (await approvalRowsOf(tx, [agreementId]))(agreementId, version)

const approvalRowsOf = async (
  tx: Tx,
  agreementIds: readonly string[],
): Promise<(agreementId: string, version: number) => readonly ApprovalRow[]> => {
  const of = byAgreement(
    await tx.approval.findMany({
      where: { agreementId: { in: [...agreementIds] } },
      include: { ...BY_NAME, deputyFor: { select: { name: true } } },
      orderBy: { id: 'asc' },
    }),
  )
  return (id, wanted) =>
    of(id)
      .filter(({ version }) => version === wanted)
      .map(({ version, partyId, userId, user, role, deputyFor, act, hash, seq, createdAt }) => ({
        version,
        partyId,
        userId,
        userName: user.name,
        role,
        ...(deputyFor && { deputyFor: deputyFor.name }),
        act,
        hash,
        seq,
        at: createdAt,
      }))
}

export const readUnlockRequests = async (
  tx: Tx,
  agreementId: string,
  version: number,
  parties: readonly Party[],
): Promise<readonly UnlockRow[]> => (await unlockRequestsOf(tx, [agreementId]))(agreementId, version, parties)

const unlockRequestsOf = async (
  tx: Tx,
  agreementIds: readonly string[],
): Promise<(agreementId: string, version: number, parties: readonly Party[]) => readonly UnlockRow[]> => {
  const of = byAgreement(
    await tx.unlockRequest.findMany({
      where: { agreementId: { in: [...agreementIds] } },
      include: BY_NAME,
      orderBy: { id: 'asc' },
    }),
  )
  return (id, wanted, parties) =>
    unlockRequestsNow(
      wanted,
      parties,
      of(id)
        .filter(({ version }) => version === wanted)
        .map(({ version, partyId, userId, user, act, reason, createdAt }) => ({
          version,
          partyId,
          userId,
          userName: user.name,
          act,
          reason,
          at: createdAt,
        })),
    )
}
