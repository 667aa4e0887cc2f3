import type { Meeting } from '#lib/meetings/meeting.ts'
import type { Minutes } from '#lib/meetings/minutes.ts'
import type { NamedClause } from '#lib/meetings/suggest-items.ts'
import type { FormAction } from '../forms/form-answer.ts'

export type MinutesPageProps = {
  id: string
  office: { id: string; name: string }
  user: string
  meeting: Meeting
  minutes: Minutes
  hash: string
  isClosed: boolean
  closedOn: string | null
  start: { seq: number; state: string }
  version: number
  agreement: { id: string; clauses: readonly NamedClause[] } | null
  owners: readonly { id: string; organisation: string }[]
  people: Readonly<Record<string, string>>
  partyId: string | null
  may: { write: boolean; lead: boolean; object: boolean; approve: boolean }
  actions: Readonly<Record<'approve' | 'object' | 'withdraw' | 'reopen' | 'addendum', FormAction>>
}
