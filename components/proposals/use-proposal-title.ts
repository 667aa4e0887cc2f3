import type { ProposalView } from './proposal-view.ts'
import type { ProposalWords } from './use-proposal-words.ts'

/** What the page is, and whose turn, in one heading and one sentence. */
export function useProposalTitle(view: ProposalView, words: ProposalWords): { title: string; lead: string } {
  const { t, party, inSentence, long, date } = words
  const { state, clause, closed } = view
  const named = { clause: long(clause) }
  switch (state) {
    case 'shared':
      return sharedTitle(view, words)
    case 'draft': {
      const them = words.answerers(view.party)
      const organisation = view.party?.organisation ?? ''
      return { title: t('page.draft', named), lead: t('lead.draft', { organisation, them }) }
    }
    case 'accepted':
      return {
        title: t('page.accepted', named),
        lead: t('lead.accepted', { date: closed ? date(closed.at) : '' }),
      }
    case 'declined':
      return {
        title: t('page.declined', { ...named, party: party(closed?.party ?? null) }),
        lead: t('lead.declined'),
      }
    case 'countered': {
      const answer = view.events.find(({ proposal }) => proposal === view.answeredBy)
      return {
        title: t('page.countered', { ...named, party: party(answer?.party ?? null) || inSentence(null) }),
        lead: t('lead.countered'),
      }
    }
    default:
      return { title: t(`page.${state}`, named), lead: t(`lead.${state}`) }
  }
}

function sharedTitle(view: ProposalView, { t, party, long, answerers }: ProposalWords) {
  const named = { clause: long(view.clause) }
  const them = answerers(view.party, 'side')
  if (view.isOwn) return { title: t('page.sharedOwn', named), lead: t('lead.sharedOwn', { them }) }
  const title = t('page.sharedTheirs', { ...named, party: party(view.party) })
  return { title, lead: view.own ? t('lead.sharedTheirs') : t('lead.sharedReader', { them }) }
}
