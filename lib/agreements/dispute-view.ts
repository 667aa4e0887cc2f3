/** Disputes as a page shows them. */
import type { DisputeEnd, DisputeKind } from './disputes.ts'
import type { Party, Role, Side } from './role.ts'

type Recorder = {
  name: string
  /** Null when the person has left the office. */
  role: Role | null
  party: { side: Side; organisation: string } | null
}

export type StepView = {
  id: string
  kind: DisputeKind
  /** `2026-03-12`. */
  heldOn: string
  /** It is still to come. */
  isPlanned: boolean
  /** `<template>/<clause>`. */
  clauses: readonly string[]
  happened: string
  outcome: string
  caseNumber: string
  by: Recorder
  at: Date
}
export type StepEntry = StepView & {
  /** What it said before it was corrected, newest first. */
  earlier: readonly StepView[]
  retracted: { by: Recorder; at: Date; reason: string } | null
  /** Other parties that have said so too. */
  confirmed: readonly { by: Recorder; at: Date }[]
  /** Parties that must say so before the dispute is over. */
  waitsFor: readonly Party[]
  mayCorrect: boolean
  mayRetract: boolean
  mayConfirm: boolean
}
export type DisputeView = {
  id: string
  clauses: readonly string[]
  subject: string
  by: Recorder
  at: Date
  /** Null while it is open. */
  end: DisputeEnd | null
  /** Oldest first, as they were held. */
  steps: readonly StepEntry[]
  /** Steps and ends that the person who asks may record. */
  mayRecord: readonly DisputeKind[]
}
/** A clause that not every contracting party agrees to, and that is in no open dispute. */
export type Candidate = {
  clause: string
  /** Since when somebody has disagreed; null when nobody does. */
  since: Date | null
  /** Days since then. */
  days: number
  /** Those who disagree. */
  parties: readonly Party[]
}
export type DisputesView = {
  /** The day in Norway. */
  today: string
  /** Newest first. */
  disputes: readonly DisputeView[]
  /** In the agreement's order; those somebody disagrees about come with since when. */
  candidates: readonly Candidate[]
  mayLift: boolean
}
