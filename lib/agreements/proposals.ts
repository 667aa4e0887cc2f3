/**
 * One party's other wording of a clause, or other answers to it. Private until it is shared; from then on nothing of it changes but where it
 * has come: what it should say instead is another proposal that answers it.
 */
export const PROPOSAL_STATES = [
  'draft',
  'discarded',
  'shared',
  'accepted',
  'declined',
  'countered',
  'replaced',
  'withdrawn',
] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

/** Seen by the party that wrote it, and by nobody else. */
export const PRIVATE_STATES = ['draft', 'discarded'] as const satisfies readonly ProposalState[]

export const isPrivate = (state: ProposalState): boolean =>
  (PRIVATE_STATES as readonly ProposalState[]).includes(state)

/** What has happened to a proposal since it was shared. */
export const PROPOSAL_ACTS = [
  'shared',
  'accepted',
  'declined',
  'countered',
  'replaced',
  'withdrawn',
] as const satisfies readonly ProposalState[]
export type ProposalAct = (typeof PROPOSAL_ACTS)[number]

/** Why it is proposed, and why it was answered as it was. */
export const MAX_PROPOSAL_REASON = 2000

/** The parties that can answer one: all who make the agreement but the one that wrote it. */
export const answerersOf = <Party extends { id: string; contracting: boolean }>(
  parties: readonly Party[],
  author: string,
): readonly Party[] => parties.filter(({ id, contracting }) => contracting && id !== author)
