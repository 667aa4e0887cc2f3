/** What the forms of the signing page answer. */
import type { SeenChange } from '../positions/seen-change.ts'

export const SIGNING_FAILURES = [
  'no-session',
  'not-found',
  'forbidden',
  'changed',
  'too-long',
  'failed',
] as const
export type SigningFailure = (typeof SIGNING_FAILURES)[number]

/** A clause that is another than the one that was seen. */
export type ChangedClause = {
  clause: string
  /** «3.2 Tilsetting». */
  name: string
  /** Number of the annex it stands in. */
  annex: number | null
  what: 'changed' | 'added' | 'removed'
  change: SeenChange
}

/** Why it was not approved: whoever did is led on. */
export type ApproveAnswer =
  | { ok: false; error: SigningFailure | 'not-ready' }
  /** `changes`: the first of them; `more`: how many are left out. `seq`: what had been seen. */
  | {
      ok: false
      error: 'text-changed'
      changes: readonly ChangedClause[]
      more: number
      isKnown: boolean
      seq: number
    }
export type ApproveAction = (last: ApproveAnswer | null, form: FormData) => Promise<ApproveAnswer>

export type SigningAnswer = { ok: true } | { ok: false; error: SigningFailure; reason: string }
export type SigningAction = (last: SigningAnswer | null, form: FormData) => Promise<SigningAnswer>

/** Empty `faults`: every version is what it was when it was frozen. */
export type CheckAnswer =
  | {
      ok: true
      count: number
      faults: readonly { number: number; what: 'number' | 'text' | 'seal' | 'chain' | 'file' }[]
    }
  | { ok: false; error: SigningFailure }
export type CheckAction = (last: CheckAnswer | null, form: FormData) => Promise<CheckAnswer>

export type SigningActions = {
  withdraw: SigningAction
  askToUnlock: SigningAction
  withdrawRequest: SigningAction
  check: CheckAction
}
