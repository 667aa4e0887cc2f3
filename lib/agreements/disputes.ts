/**
 * Disputes (clause 7.0): a disagreement that a party has lifted, and the way it goes – negotiation between the owners,
 * mediation by the statsforvalter, the board. Append-only rows; whether a dispute is open is computed from them.
 */
import type { Stance } from './positions.ts'

/** What can be done about a dispute, in the order it usually goes. */
export const DISPUTE_STEPS = ['negotiation', 'mediation', 'board', 'other'] as const
/** How it ends. */
export const DISPUTE_ENDS = ['agreed', 'decided', 'withdrawn'] as const
export const DISPUTE_KINDS = [...DISPUTE_STEPS, ...DISPUTE_ENDS] as const
export type DisputeEnd = (typeof DISPUTE_ENDS)[number]
export type DisputeKind = (typeof DISPUTE_KINDS)[number]

export const isEnd = (kind: DisputeKind): kind is DisputeEnd => DISPUTE_ENDS.some((end) => end === kind)

/** A step that nobody has replaced or taken back. */
export type StandingStep = {
  kind: DisputeKind
  /** Whose people recorded it. */
  partyId: string
  /** Other parties that have confirmed it. */
  confirmedBy: readonly string[]
}

/**
 * Whether it is over, and how. That the owners have come to agree is over when all of them say so: no party ends a
 * dispute alone. What the board has decided needs nobody's consent.
 */
export const disputeEnd = (
  steps: readonly StandingStep[],
  parties: readonly { id: string }[],
): DisputeEnd | null => {
  const end = steps.find(
    (step) => isEnd(step.kind) && (step.kind !== 'agreed' || missingFrom(step, parties).length === 0),
  )
  return end && isEnd(end.kind) ? end.kind : null
}

/** The parties that have not said yet that they have come to agree. */
export const missingFrom = (
  { partyId, confirmedBy }: StandingStep,
  parties: readonly { id: string }[],
): readonly string[] =>
  parties.map(({ id }) => id).filter((id) => id !== partyId && !confirmedBy.includes(id))

type Said = { clause: string; partyId: string; stance: Stance; at: Date }
export type Disagreement = {
  since: Date
  /** Those who disagree. */
  partyIds: readonly string[]
}

/**
 * Since when somebody has disagreed about each clause, without a break. A change of the text is no break: it is the
 * party's own word that ends it. The rows in the order they were written.
 */
export const disagreements = (rows: readonly Said[]): ReadonlyMap<string, Disagreement> => {
  const found = new Map<string, Disagreement>()
  for (const { clause, partyId, stance, at } of rows) {
    const known = found.get(clause)
    const others = (known?.partyIds ?? []).filter((id) => id !== partyId)
    const partyIds = stance === 'disagree' ? [...others, partyId] : others
    if (partyIds.length === 0) found.delete(clause)
    else found.set(clause, { since: known?.since ?? at, partyIds })
  }
  return found
}
