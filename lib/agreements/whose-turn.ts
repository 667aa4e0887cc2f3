/** What waits for whom, for the front page: codes and clauses, in the order one does it. */
import type { AgreementState } from './agreement-state.ts'
import type { PartyApproval, UnlockRow } from './approvals.ts'
import type { ClausePositions, PartyPosition } from './positions.ts'

export type Waiting =
  /** Another wording of the clause, that the party has been asked about. */
  | { code: 'answer-proposal'; clause: string; proposal: AskedProposal }
  /** The party had a position, and the text is another now. */
  | { code: 'answer-again'; clause: string; last: PartyPosition['last'] }
  /** The party has not said what it means. `others`: what the others mean. */
  | { code: 'take-position'; clause: string; others: readonly PartyPosition[] }
  /** Both have answered, and at least one wants to talk about it or disagrees. */
  | { code: 'discuss'; clause: string; parties: readonly PartyPosition[] }
  /** The gate is empty. `again`: the party approved other words. `others`: who has approved these. */
  | { code: 'approve'; again: boolean; others: readonly PartyApproval[] }
  | { code: 'answer-unlock'; requests: readonly UnlockRow[] }
  | { code: 'sign' }
  /** A signed file is there, and the party has not said that it is signed by them. */
  | { code: 'confirm-signed' }
  /** Other dates are proposed, and the party has not confirmed them. `askedBy`: those who have. */
  | { code: 'confirm-terms'; askedBy: readonly string[] }
  /** Another party wants to take the termination back. */
  | { code: 'withdraw-termination'; askedBy: readonly string[] }

/** Another wording that one party has shared, and nobody has answered. */
export type AskedProposal = { id: string; clause: string; partyId: string }

export type Turn = {
  /** In the parties' order; empty `items`: nothing waits for this party. */
  parties: readonly { partyId: string; items: readonly Waiting[] }[]
  /** Clauses with something left to fill in; they wait for whoever writes, and for no answer before that. */
  incomplete: readonly string[]
  agreed: number
  total: number
}

export type TurnInput = {
  state: AgreementState
  /** The contracting ones. */
  parties: readonly { id: string }[]
  positions: readonly ClausePositions[]
  /** Those that the reader is told of. */
  proposals: readonly AskedProposal[]
  /** Clauses with something missing. */
  incomplete: ReadonlySet<string>
  /** How many things the gate still lists. */
  open: number
  approvals: readonly PartyApproval[]
  unlockRequests: readonly UnlockRow[]
  /** Signed copies that stand. */
  signedFiles: number
  /** Parties that have confirmed one of them. */
  signedBy: readonly string[]
  /** Parties that have confirmed the dates that are proposed; null when none are. */
  termsConfirmedBy: readonly string[] | null
  /** Parties that want the termination that stands taken back. */
  withdrawalAskedBy: readonly string[]
}

export const whoseTurn = (input: TurnInput): Turn => ({
  parties: input.parties.map(({ id }) => ({ partyId: id, items: waitingFor(input, id) })),
  incomplete: [...input.incomplete],
  agreed: input.positions.filter(({ agreed }) => agreed).length,
  total: input.positions.length,
})

const waitingFor = (input: TurnInput, partyId: string): readonly Waiting[] => {
  if (input.state === 'draft')
    return [
      ...input.proposals.flatMap((one) => proposalTurn(input, one, partyId)),
      ...input.positions.flatMap((one) => positionTurn(input, one, partyId)),
      ...approvalTurn(input, partyId),
    ]
  const whole = input.state === 'frozen' ? [...signTurn(input, partyId), ...unlockTurn(input, partyId)] : []
  return [...whole, ...validityTurn(input, partyId)]
}

const validityTurn = ({ termsConfirmedBy, withdrawalAskedBy }: TurnInput, partyId: string): Waiting[] => [
  ...(termsConfirmedBy && !termsConfirmedBy.includes(partyId)
    ? [{ code: 'confirm-terms' as const, askedBy: termsConfirmedBy }]
    : []),
  ...(withdrawalAskedBy.length > 0 && !withdrawalAskedBy.includes(partyId)
    ? [{ code: 'withdraw-termination' as const, askedBy: withdrawalAskedBy }]
    : []),
]

const signTurn = ({ signedFiles, signedBy }: TurnInput, partyId: string): Waiting[] => {
  if (signedBy.includes(partyId)) return []
  return [{ code: signedFiles > 0 ? 'confirm-signed' : 'sign' }]
}

const proposalTurn = ({ parties }: TurnInput, proposal: AskedProposal, partyId: string): Waiting[] =>
  proposal.partyId !== partyId && parties.some(({ id }) => id === partyId)
    ? [{ code: 'answer-proposal', clause: proposal.clause, proposal }]
    : []

/** As long as another wording of the clause waits for an answer, nothing else about it waits. */
const positionTurn = (
  { incomplete, proposals }: TurnInput,
  { clause, parties }: ClausePositions,
  partyId: string,
): Waiting[] => {
  const own = parties.find((party) => party.partyId === partyId)
  const others = parties.filter((party) => party.partyId !== partyId)
  if (!own || incomplete.has(clause) || proposals.some((one) => one.clause === clause)) return []
  if (own.status === 'changed-since') return [{ code: 'answer-again', clause, last: own.last }]
  if (own.status === 'none') return [{ code: 'take-position', clause, others }]
  const everybodyAnswered = others.every(({ status }) => status !== 'none' && status !== 'changed-since')
  const isDisputed = parties.some(({ status }) => status === 'discuss' || status === 'disagree')
  return everybodyAnswered && isDisputed ? [{ code: 'discuss', clause, parties }] : []
}

const approvalTurn = ({ open, approvals }: TurnInput, partyId: string): Waiting[] => {
  const own = approvals.find((approval) => approval.partyId === partyId)
  if (open > 0 || !own || own.status === 'approved') return []
  const others = approvals.filter((approval) => approval.partyId !== partyId)
  return [{ code: 'approve', again: own.status === 'changed-since', others }]
}

const unlockTurn = ({ unlockRequests }: TurnInput, partyId: string): Waiting[] =>
  unlockRequests.length > 0 && unlockRequests.every((request) => request.partyId !== partyId)
    ? [{ code: 'answer-unlock', requests: unlockRequests }]
    : []
