/** What has become of the items that somebody, or somebody's party, has proposed: the reason is for them. */
import { type Meeting, type ProposedItem, proposedSource } from './meeting.ts'
import type { Happened } from './meeting-event.ts'
import { speaksFor } from './reduce-meeting.ts'

export type OwnProposal = Pick<ProposedItem, 'id' | 'title' | 'why'> & {
  outcome: 'waiting' | 'taken' | { setAside: string }
}

export const ownProposals = (meeting: Meeting, by: Happened['by']): readonly OwnProposal[] =>
  meeting.proposed
    .filter((proposal) => speaksFor(by, proposal))
    .map(({ id, title, why }) => ({ id, title, why, outcome: outcomeOf(meeting, proposedSource(id)) }))

const outcomeOf = ({ items, setAside }: Meeting, source: string): OwnProposal['outcome'] => {
  if (items.some((item) => item.source === source)) return 'taken'
  const aside = setAside.find((one) => one.source === source)
  return aside ? { setAside: aside.reason } : 'waiting'
}
