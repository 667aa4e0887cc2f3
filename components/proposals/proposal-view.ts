/** What the pages about proposals show, as the services answer it. */
import type { ProposalState } from '#lib/agreements/proposals.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { Block } from '#lib/document/content.ts'
import type { NumberedDiff } from '#lib/document/diff-numbered.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ClauseName } from '#lib/templates/clause-names.ts'
import type { ProposalPerson } from './use-proposal-words.ts'

export type ProposalEventView = {
  proposal: string
  act: 'shared' | 'counter' | 'replacement' | 'accepted' | 'declined' | 'withdrawn'
  party: Party | null
  person: ProposalPerson
  reason: string
  at: Date
}
export type ProposalView = {
  agreement: { id: string; office: string; isOpen: boolean }
  language: Language
  parties: readonly Party[]
  own: Party | null
  id: string
  clause: ClauseName
  state: ProposalState
  party: Party | null
  isOwn: boolean
  reason: string
  by: ProposalPerson
  at: Date
  version: number
  writtenIn: Language
  comparison: NumberedDiff | null
  formatted: readonly Block[] | null
  seen: { now: string; becomes: string } | null
  since: NumberedDiff | null
  obstacle: 'no-clause' | 'no-part' | null
  closed: ProposalEventView | null
  events: readonly ProposalEventView[]
  answers: { id: string; isSameParty: boolean } | null
  answeredBy: string | null
  may: Readonly<Record<'answer' | 'withdraw' | 'share' | 'write', boolean>>
}
