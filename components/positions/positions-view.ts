import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import type { ClausePositions, PositionRow } from '#lib/agreements/positions.ts'
import type { Party, Role } from '#lib/agreements/role.ts'
import type { AskedProposal } from '#lib/agreements/whose-turn.ts'
import type { ResolvedClause, ResolvedPart } from '#lib/document/content.ts'
import type { Changer, PositionActions } from './position-action.ts'
import type { WordChange } from './seen-change.ts'

/** Somebody's answer no longer stands: which, what has become other words, and by whom. */
export type Lapse = { position: PositionRow; change: WordChange; by: readonly Changer[] }

/** What the owners mean about the clauses, as one reader may see it. */
export type PositionsView = {
  state: AgreementState
  /** The contracting ones, in the template's order. */
  parties: readonly Party[]
  /** Of every clause one can agree on. */
  positions: readonly ClausePositions[]
  /** On the clause that is shown. */
  lapsed: readonly Lapse[]
  seq: number
  reader: { id: string; role: Role; party: Party | null; mayAnswer: boolean }
  /** The next clause that waits for the reader. */
  next: ResolvedClause | null
  /** Another wording that the reader's party has been asked about. */
  asked: AskedProposal | null
}

export type PanelProps = {
  agreement: string
  view: PositionsView
  part: ResolvedPart
  clause: ResolvedClause
  actions: PositionActions
}
