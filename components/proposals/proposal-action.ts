/** What the forms of a proposal answer: they go elsewhere when it is done. */
import type { ProposedAnswers } from '#lib/document/proposed-answers.ts'
import type { RichText } from '#lib/document/rich-text.ts'

export const PROPOSAL_FAILURES = [
  'no-session',
  'not-found',
  'forbidden',
  'closed',
  'changed',
  'no-change',
  'nobody',
  'no-reason',
  'too-long',
  'too-large',
  'invalid-text',
  'invalid-answer',
  'no-field',
  'no-clause',
  'failed',
] as const
export type ProposalFailure = (typeof PROPOSAL_FAILURES)[number]

/** `reason`: what was written, given back. */
export type ProposalAnswer = { error: ProposalFailure; reason: string; attempt: number }
export type ProposalAction = (last: ProposalAnswer | null, form: FormData) => Promise<ProposalAnswer>

/** What the page showed; sent back, so that nothing else is shared or accepted. */
export type Seen = { now: string; becomes: string; around: string }

/** What a window sends as somebody writes. */
export type Writing = {
  id: string
  clause: string
  answersId: string | null
  texts: Readonly<Record<string, RichText>>
  answers: ProposedAnswers
  reason: string
  version: number
  writer: string
  turn: number
}
export type Beside = { id: string; byName: string; why: 'edited' | 'shared' | 'discarded' }
export type SaveAnswer =
  | { ok: true; id: string; version: number; beside: Beside | null }
  | { ok: false; error: ProposalFailure }
export type SaveAction = (writing: Writing) => Promise<SaveAnswer>

/** What is told of the saving. */
export type SaveStatus =
  | { state: 'idle' }
  | { state: 'saving' }
  /** The database has all of it. */
  | { state: 'saved'; at: Date }
  | { state: 'failed'; error: ProposalFailure }

/** One text of the clause, where it is written. */
export type WrittenPart = {
  part: string
  label: string
  help: string | null
  /** As it stands in the agreement. */
  content: RichText
  /** What one begins with. */
  proposed: RichText
  /** False: the clause no longer has a place for it. */
  hasPlace: boolean
}
