import type { ReactNode } from 'react'
import type { AgendaItem, MeetingReply } from '#lib/meetings/meeting.ts'
import type { Minutes } from '#lib/meetings/minutes.ts'
import type { NamedClause } from '#lib/meetings/suggest-items.ts'
import type { MinutesConnection } from './connect-minutes.ts'

export type MinutesProps = {
  office: string
  meeting: string
  user: string
  /** As the page came: what is read before the script has come. */
  minutes: Minutes
  agenda: readonly AgendaItem[]
  /** The files that go with each item, by its id. */
  annexes: Readonly<Record<string, ReactNode>>
  /** Those who were named in the invitation and have no account. */
  invited: readonly string[]
  /** What those who were called have answered. */
  replies: readonly MeetingReply[]
  start: { seq: number; state: string }
  version: number
  agreement: { id: string; clauses: readonly NamedClause[] } | null
  owners: readonly { id: string; organisation: string }[]
  may: { write: boolean; lead: boolean }
}

export type ItemProps = MinutesProps & {
  item: AgendaItem
  number: number
  connection: MinutesConnection | null
  isOpen: boolean
  show: (item: string | null) => void
}
