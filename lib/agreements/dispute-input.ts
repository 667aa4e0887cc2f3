/** What a step in a dispute must say before it is taken. */

import { addMonths, type Day, isDay } from './calendar-day.ts'
import { type DisputeKind, isEnd } from './disputes.ts'

export type StepInput = {
  kind: DisputeKind
  /** `2026-03-12`. A meeting that is to come is planned: it has no outcome yet. */
  heldOn: string
  /** Which of the dispute's clauses it was about. */
  clauses: readonly string[]
  /** What was done. */
  happened: string
  outcome: string
  caseNumber: string
}

export const STEP_PROBLEMS = [
  'no-date',
  'in-future',
  'too-early',
  'too-late',
  'no-clause',
  'no-words',
  'no-outcome',
  'outcome-too-early',
  'no-case-number',
  'too-long',
] as const
export type StepProblem = (typeof STEP_PROBLEMS)[number]
export type StepField = 'heldOn' | 'clauses' | 'happened' | 'outcome' | 'caseNumber'
export type StepProblems = Readonly<Partial<Record<StepField, StepProblem>>>

const MOST = { happened: 10_000, outcome: 10_000, caseNumber: 100 } as const

/** They may have talked before one of them lifted it, and meet some time after: further away the year is mistyped. */
const MONTHS_BEFORE = 12
const MONTHS_AHEAD = 24

/** What is known when a step is recorded: days in Norway, and the dispute's clauses. */
export type StepSetting = { today: Day; liftedOn: Day; clauses: readonly string[] }

/** Empty when it can be recorded. */
export const stepProblems = (given: StepInput, setting: StepSetting): StepProblems => {
  const { today, clauses } = setting
  const long = (['happened', 'outcome', 'caseNumber'] as const).filter(
    (field) => given[field].length > MOST[field],
  )
  const isAbout = given.clauses.length > 0 && given.clauses.every((clause) => clauses.includes(clause))
  return {
    ...dateProblem(given, setting),
    ...(!isAbout && { clauses: 'no-clause' }),
    ...wordProblems(given, today),
    ...Object.fromEntries(long.map((field) => [field, 'too-long' as const])),
  }
}

/** That the owners agree, or have dropped it, needs no more words; all else does. */
const wordProblems = (
  { kind, heldOn, happened, outcome, caseNumber }: StepInput,
  today: string,
): StepProblems => {
  if (kind === 'agreed' || kind === 'withdrawn') return {}
  if (kind === 'decided')
    return {
      ...(outcome === '' && { outcome: 'no-outcome' }),
      ...(caseNumber === '' && { caseNumber: 'no-case-number' }),
    }
  return {
    ...(happened === '' && { happened: 'no-words' }),
    ...(outcome !== '' && heldOn > today && { outcome: 'outcome-too-early' }),
  }
}

const dateProblem = ({ kind, heldOn }: StepInput, { today, liftedOn }: StepSetting): StepProblems => {
  if (!isDay(heldOn)) return { heldOn: 'no-date' }
  if (heldOn < addMonths(liftedOn, -MONTHS_BEFORE)) return { heldOn: 'too-early' }
  if (heldOn > addMonths(today, MONTHS_AHEAD)) return { heldOn: 'too-late' }
  return isEnd(kind) && heldOn > today ? { heldOn: 'in-future' } : {}
}
