import type { ReactNode } from 'react'
import type { Language } from '#lib/i18n/language.ts'
import type { AgendaItem, SetAside } from '#lib/meetings/meeting.ts'
import type { SeenProposal } from '#lib/meetings/seen-proposals.ts'
import type { PartyName, Suggestion } from '#lib/meetings/suggest-items.ts'
import type { MeetingAction } from './meeting-action.ts'

/** What the agenda is drawn from. */
export type DeskProps = {
  action: MeetingAction
  office: string
  meeting: string
  /** What the agenda is written in. */
  language: Language
  items: readonly AgendaItem[]
  suggestions: readonly Suggestion[]
  setAside: readonly SetAside[]
  /** What most meetings have. */
  standard: readonly Suggestion[]
  /** What anybody has proposed, and what has become of it; none for the NAV leader, who has them as suggestions. */
  proposals: readonly (SeenProposal & { party: PartyName | null })[]
  available: number
  /** Of the form that an item is written in on this page: the same words sent twice are one item. */
  newItem: string
  /** Where the agreement's dates are read; null: the office has none. */
  validity: string | null
  /** Links to the clauses, by key. */
  clauses: Readonly<Record<string, string>>
  mayLead: boolean
  mayPropose: boolean
  /** What stands in the first item: the agreement's own facts. */
  status: ReactNode
  /** The files that go with each item, by its id. */
  annexes: Readonly<Record<string, ReactNode>>
  /** Those who are called, and what they have answered; null before the invitation. */
  attendance: ReactNode
}
