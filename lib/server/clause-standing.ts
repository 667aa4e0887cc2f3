/**
 * What the owners mean about the clauses of an agreement that is opened already: made from the very text that the
 * page shows, so that what somebody answers is bound to what stood before their eyes.
 */
import type { Actor } from '#lib/access/actor.ts'
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import { type ClausePositions, positionsNow } from '#lib/agreements/positions.ts'
import type { Party, Role } from '#lib/agreements/role.ts'
import { type AskedProposal, type TurnInput, whoseTurn } from '#lib/agreements/whose-turn.ts'
import type { ResolvedClause } from '#lib/document/content.ts'
import { unfilled } from '#lib/gate/unfilled.ts'
import { weakPoints } from '#lib/gate/weak-points.ts'
import { type ChangedSince, changedSince } from './changed-since.ts'
import { contractingParties } from './contracting-parties.ts'
import { withActor } from './db.ts'
import type { OpenDraft } from './open-draft.ts'
import { newestPositions } from './positions.ts'
import { askedProposals } from './proposals.ts'

export type ClauseStanding = {
  state: AgreementState
  /** The contracting ones. */
  parties: readonly Party[]
  /** Of every clause one can agree on. */
  positions: readonly ClausePositions[]
  /** What has changed since those who had answered on the clause that is shown, and have to answer again. */
  lapsed: readonly ChangedSince[]
  /** Number of the newest change that the page shows: sent back as `seen`. */
  seq: number
  reader: { id: string; role: Role; party: Party | null; mayAnswer: boolean }
  /** The next clause that waits for the reader's party, from the one that is shown and round again. */
  next: ResolvedClause | null
  /** Another wording of the clause that the reader's party has been asked about. */
  asked: AskedProposal | null
}

export const clauseStanding = async (
  actor: Actor,
  open: OpenDraft,
  clause: string,
): Promise<ClauseStanding> => {
  const { agreement, permissions, role, party, seq } = open
  const { parties, rows, proposals } = await withActor(actor, async (tx) => ({
    parties: await contractingParties(tx, agreement.office.id),
    rows: await newestPositions(tx, agreement.id, permissions['read-notes']),
    proposals: permissions.propose ? (await askedProposals(tx, [agreement.id]))(agreement.id) : [],
  }))
  const positions = positionsNow(open.clauses, parties, rows)
  return {
    state: agreement.state,
    parties,
    positions,
    lapsed: await lapsedOn(
      actor,
      agreement.id,
      positions.find((one) => one.clause === clause),
    ),
    seq,
    reader: { id: actor.userId, role, party, mayAnswer: permissions.position },
    next: permissions.position
      ? nextWaiting(open, clause, waitingFor(open, { parties, positions, proposals }))
      : null,
    asked: proposals.find((one) => one.clause === clause && one.partyId !== party?.id) ?? null,
  }
}

const lapsedOn = async (
  actor: Actor,
  agreementId: string,
  now: ClausePositions | undefined,
): Promise<readonly ChangedSince[]> => {
  const lapsed: ChangedSince[] = []
  for (const { partyId, status, last } of now?.parties ?? []) {
    if (!now || status !== 'changed-since') continue
    // Both answered on the same text: what has happened to it since is read once.
    const known = lapsed.find(({ position }) => position.hash === last?.hash)
    if (known && last) {
      lapsed.push({ ...known, position: last })
      continue
    }
    const changed = await changedSince(actor, agreementId, { clause: now.clause, partyId })
    if (changed.ok) lapsed.push(changed.value)
  }
  return lapsed
}

const waitingFor = (
  { agreement, document, draft, party }: OpenDraft,
  said: Pick<TurnInput, 'parties' | 'positions' | 'proposals'>,
): ReadonlySet<string> => {
  const missing = unfilled(document, weakPoints(document, draft))
  const turn = whoseTurn({
    state: agreement.state,
    ...said,
    incomplete: new Set(missing.flatMap(({ clause }) => clause ?? [])),
    // What is said of the whole is said on other pages.
    open: missing.length,
    approvals: [],
    unlockRequests: [],
    signedFiles: 0,
    signedBy: [],
    termsConfirmedBy: null,
    withdrawalAskedBy: [],
  })
  const own = turn.parties.find(({ partyId }) => partyId === party?.id)
  return new Set(own?.items.flatMap((item) => ('clause' in item ? item.clause : [])))
}

const nextWaiting = (
  { document }: OpenDraft,
  clause: string,
  waiting: ReadonlySet<string>,
): ResolvedClause | null => {
  const all = document.parts.flatMap((part) => part.clauses)
  const at = all.findIndex(({ key }) => key === clause)
  const round = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))]
  return round.find(({ key }) => waiting.has(key)) ?? null
}
