/** The items that have been proposed, as those see them who may propose: whose, why, and what has become of them. */
import { type Meeting, type ProposedItem, proposedSource } from './meeting.ts'
import type { Happened } from './meeting-event.ts'
import { speaksFor } from './reduce-meeting.ts'

export type SeenProposal = Pick<ProposedItem, 'id' | 'title' | 'why' | 'on'> & {
  /** The party it comes from; null: nobody's. */
  partyId: string | null
  /** The reader's own, or the reader's party's. */
  isOwn: boolean
  /** The NAV leader's reason is for those who proposed it; the others hear that it was put off. */
  outcome: 'waiting' | 'taken' | { setAside: string | null }
}

export const seenProposals = (meeting: Meeting, by: Happened['by']): readonly SeenProposal[] =>
  meeting.proposed.map((proposal) => {
    const { id, title, why, on } = proposal
    const isOwn = speaksFor(by, proposal)
    return {
      ...{ id, title, why, on, isOwn },
      partyId: proposal.by.partyId,
      outcome: outcomeOf(meeting, proposedSource(id), isOwn),
    }
  })

const outcomeOf = ({ items, setAside }: Meeting, source: string, isOwn: boolean): SeenProposal['outcome'] => {
  if (items.some((item) => item.source === source)) return 'taken'
  const aside = setAside.find((one) => one.source === source)
  return aside ? { setAside: isOwn ? aside.reason : null } : 'waiting'
}
