import type { Party } from '#lib/agreements/role.ts'
import type { Tally } from '#lib/results/goal-standing.ts'
import type { OutcomeOf } from './Outcome.tsx'
import type { ShownResult } from './ResultItem.tsx'

/** What the result table is drawn from. */
export type ResultsProps = {
  office: { id: string; name: string }
  year: number
  thisYear: number
  municipalities: readonly Party[]
  rows: readonly ShownResult[]
  tally: Tally
  mayWrite: boolean
  agreement: {
    clause: { number: string; href: string } | null
    year: number | null
    missing: readonly { id: string }[]
    differing: readonly { id: string; indicator: string; goal: string }[]
  } | null
  toRoll: number
  removed: readonly { id: string; version: number; indicator: string }[]
  /** What somebody just did. */
  outcome: OutcomeOf
  takeIn: (form: FormData) => Promise<void>
  takeOut: (form: FormData) => Promise<void>
}

export const resultsAddress = (office: string): string => `/kontor/${office}/resultater`
