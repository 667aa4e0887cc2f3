/** The log of one agreement as its page shows it. */
import type { Messages } from '#lib/i18n/messages.ts'
import type { ClauseName } from '#lib/templates/clause-names.ts'
import type { HistoryPerson } from '../history/history-person.ts'

export type LogGroup = keyof Messages['log']['group']

export type LogEntry = {
  number: number
  at: Date
  kind: keyof Messages['log']['kind']
  /** Null: nobody did it, but the program. */
  person: HistoryPerson | null
  clause: ClauseName | null
  /** What it may point to. */
  details: {
    seq?: number | undefined
    count?: number | undefined
    number?: number | undefined
    version?: number | string | undefined
    stance?: string | undefined
    answer?: string | undefined
    language?: string | undefined
    reserved?: string | undefined
    comment?: string | undefined
    hearing?: string | undefined
    dispute?: string | undefined
    kind?: string | undefined
  }
}

export type LogChoice = {
  group?: LogGroup | undefined
  person?: string | undefined
  clause?: string | undefined
  before?: number | undefined
  code?: string | undefined
  isWhole: boolean
}

export type LogPageView = {
  agreement: string
  /** «Nav Fossdal». */
  office: string
  /** Newest first. */
  entries: readonly LogEntry[]
  older: number | null
  people: readonly HistoryPerson[]
  clauses: readonly ClauseName[]
  groups: readonly LogGroup[]
  check: {
    head: { number: number; hash: string } | null
    fault: { number: number; what: 'changed' | 'missing' | 'not-after' } | null
    vouched: readonly { what: 'position' | 'approval' | 'version'; id: string }[]
  }
  /** The event that a code is the code of; null: there is none. Absent when nobody asked. */
  found?: { number: number; at: Date } | null
  chosen: LogChoice
}
