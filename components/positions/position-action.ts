import type { SeenChange } from './seen-change.ts'

export const CHOICES = ['agreed', 'discuss', 'disagree'] as const
export type Choice = (typeof CHOICES)[number]

/** Somebody who changed the clause, at their last time. */
export type Changer = { userId: string; userName: string; partyId: string | null; at: Date }

export const POSITION_FAILURES = [
  'no-choice',
  'no-session',
  'not-found',
  'forbidden',
  'no-clause',
  'too-long',
  'failed',
] as const
export type PositionFailure = (typeof POSITION_FAILURES)[number]

type Given = { stance: Choice | null; note: string }
/** What sending an answer answers: done, or why nothing is stored, with what was sent. */
export type PositionAnswer =
  | { ok: true; isWithdrawn: boolean }
  | { ok: false; error: PositionFailure; given: Given }
  /** The text was another than the one that was read. */
  | { ok: false; error: 'changed'; given: Given; change: SeenChange; by: readonly Changer[] }

/** The same for a whole annex: `changed` are the clauses that are others than those that were read. */
export type AgreeAnswer =
  | { ok: true }
  | { ok: false; error: PositionFailure | 'changed'; changed: readonly string[] }
export type AgreeAction = (last: AgreeAnswer | null, form: FormData) => Promise<AgreeAnswer>

/** A form's action: what was answered last comes first, as React hands it over. */
export type PositionAction = (last: PositionAnswer | null, form: FormData) => Promise<PositionAnswer>

export type PositionActions = { answer: PositionAction; agreeToClauses: AgreeAction }
