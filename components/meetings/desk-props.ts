import type { ReactNode } from 'react'
import type { Language } from '#lib/i18n/language.ts'
import type { AgendaItem, ProposedItem, SetAside } from '#lib/meetings/meeting.ts'
import type { Suggestion } from '#lib/meetings/suggest-items.ts'
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
  /** The reader's own party's, and not taken yet. */
  proposed: readonly ProposedItem[]
  available: number
  /** Links to the clauses, by key. */
  clauses: Readonly<Record<string, string>>
  mayLead: boolean
  mayPropose: boolean
  /** What stands in the first item: the agreement's own facts. */
  status: ReactNode
}
