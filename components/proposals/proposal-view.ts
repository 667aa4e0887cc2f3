/** What the pages about proposals show, as the services answer it. */
import type { ProposalState } from '#lib/agreements/proposals.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { Block } from '#lib/document/content.ts'
import type { NumberedDiff } from '#lib/document/diff-numbered.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ClauseName } from '#lib/templates/clause-names.ts'
import type { ProposedValue } from '#lib/templates/describe-answers.ts'
import type { Seen } from './proposal-action.ts'
import type { ProposalPerson } from './use-proposal-words.ts'

export type ProposalEventView = {
  proposal: string
  act: 'shared' | 'counter' | 'replacement' | 'accepted' | 'declined' | 'withdrawn'
  party: Party | null
  person: ProposalPerson
  reason: string
  at: Date
}
/** `name`: null for what stands on the front of a part. */
export type AlsoChanged = { key: string; name: ClauseName | null; part: string; comparison: NumberedDiff }
export type AcceptedClause = { clause: string; hash: string; name: ClauseName }
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
  values: readonly ProposedValue[]
  also: readonly AlsoChanged[]
  seen: Seen | null
  since: NumberedDiff | null
  obstacle: 'no-clause' | 'no-part' | null
  closed: ProposalEventView | null
  events: readonly ProposalEventView[]
  answers: { id: string; isSameParty: boolean } | null
  answeredBy: string | null
  /** What it made of the text, for somebody who may say what their party means of it. */
  accepted: { seq: number; left: readonly AcceptedClause[]; isAgreed: boolean } | null
  may: Readonly<Record<'answer' | 'withdraw' | 'share' | 'write', boolean>>
}

/** It may still be shared or answered: what it is held against is the agreement of now. */
export const isOpen = (state: ProposalState): boolean =>
  state === 'shared' || state === 'draft' || state === 'discarded'
