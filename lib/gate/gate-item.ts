/** One thing that the gate lists, and one that is in place. */
import type { PositionStatus } from '#lib/agreements/positions.ts'
import type { Side } from '#lib/agreements/role.ts'
import type { Missing } from '#lib/document/content.ts'
import type { WeakPoint } from './weak-points.ts'

export type PromptKey = { clause: string; prompt: string }

export type GateItem = {
  /** `<template>/<clause>` to go to; null where there is no one clause. */
  clause: string | null
  /** Documented as too weak in real agreements: shown as such. */
  weakPoint?: WeakPoint
} & (
  | { code: 'party-missing'; side: Side }
  | {
      code: 'unfilled'
      fact: string
      label: string
      reason: Missing['reason']
      /** Other clauses that use the same fact. */
      alsoIn: readonly string[]
    }
  | { code: 'annex-missing'; annex: string }
  /** One says that it is so, the other that it is not. `agreement`: the agreement says it, the annex has struck it. */
  | { code: 'annex-contradicts'; saidBy: 'agreement' | 'annex'; annexClause: string }
  | { code: 'weak-point' }
  | { code: 'not-agreed'; parties: readonly { partyId: string; status: PositionStatus }[] }
  | { code: 'hearing-missing' }
  /** `unanswered`: the municipality has not said whether its council has kept the approval to itself. */
  | { code: 'political-missing'; partyId: string; reason: 'unanswered' | 'not-approved' }
  | { code: 'prompts-unanswered'; partyId: string; prompts: readonly PromptKey[] }
)

/** What is in place, for the folded list «14 ting er på plass». */
export type GateSettled =
  | { code: 'filled' | 'annexes' | 'hearing' }
  | { code: 'weak-point'; weakPoint: WeakPoint; clause: string | null }
  | { code: 'agreed'; clause: string }
  | { code: 'prompts'; partyId: string }
  | { code: 'political'; partyId: string }
