/** Hearings as a page shows them. */
import type { HearingDemands, HearingKind, PoliticalState } from './hearings.ts'
import type { Role, Side } from './role.ts'

type Recorder = {
  name: string
  /** Null when the person has left the office. */
  role: Role | null
  party: { side: Side; organisation: string } | null
}

export type HearingView = {
  id: string
  kind: HearingKind
  isPlanned: boolean
  /** `2026-03-12`. */
  heldOn: string
  participants: string
  input: string
  answer: string
  caseNumber: string
  isApproved: boolean | null
  municipalityId: string | null
  /** The update that the text they had ended with; null for what is planned. */
  seq: number | null
  /** The agreement says something else now than what they had. */
  isChanged: boolean
  by: Recorder
  at: Date
}
/** A paper that somebody uploaded. */
export type HearingFileView = {
  id: string
  kind: 'pdf' | 'docx'
  name: string
  size: number
  by: Recorder
  at: Date
  /** May be replaced or taken back by the person who asks. */
  isOwn: boolean
  /** Another stands in its place. */
  isReplaced: boolean
  retracted: { by: Recorder; at: Date; reason: string } | null
}
export type HearingEntry = HearingView & {
  /** What it said before it was corrected, newest first. */
  earlier: readonly HearingView[]
  retracted: { by: Recorder; at: Date; reason: string } | null
  /** Newest first; those that have been replaced or taken back too. */
  files: readonly HearingFileView[]
  /** May be corrected or taken back by the person who asks. */
  mayChange: boolean
  /** A file may be added by the person who asks. */
  mayAttach: boolean
}
export type Municipality = {
  id: string
  organisation: string
  state: PoliticalState
  /** Who last said whether the approval is reserved. */
  said: { isReserved: boolean; by: Recorder; at: Date } | null
  /** The person who asks answers for it. */
  mayAnswer: boolean
}
export type HearingsView = {
  /** The day in Norway. */
  today: string
  /** Newest first; what has been taken back too. */
  entries: readonly HearingEntry[]
  employees: HearingDemands['employees']
  municipalities: readonly Municipality[]
  mayRecord: boolean
  mayComment: boolean
  /** Municipalities whose political approval the person who asks may record. */
  mayRecordFor: readonly { id: string; organisation: string }[]
  /** Points of the history that somebody gave a name, newest first. */
  namedTexts: readonly { seq: number; name: string }[]
}
