/** What a recorded hearing must say before it is taken: who, when and what they meant. */

import { isDay } from './calendar-day.ts'
import type { HearingKind } from './hearings.ts'

export type HearingInput = {
  kind: HearingKind
  isPlanned: boolean
  /** `2026-03-12`. */
  heldOn: string
  /** Who took part; for a political body, which one. */
  participants: string
  /** What they said. */
  input: string
  answer: string
  caseNumber: string
  /** What the political body decided; null where nothing was chosen. */
  isApproved: boolean | null
  /** Whose political body it is. */
  municipalityId: string | null
  /** Which text they had: as it was that day, as it is now, or up to an update that has a name. */
  text: 'day' | 'now' | number
}

export const HEARING_PROBLEMS = [
  'no-date',
  'in-future',
  'in-past',
  'no-participants',
  'no-body',
  'no-input',
  'no-case-number',
  'no-outcome',
  'no-municipality',
  'no-draft-then',
  'too-long',
] as const
export type HearingProblem = (typeof HEARING_PROBLEMS)[number]
export type HearingField =
  | 'heldOn'
  | 'participants'
  | 'input'
  | 'answer'
  | 'caseNumber'
  | 'isApproved'
  | 'municipalityId'
  | 'text'
export type HearingProblems = Readonly<Partial<Record<HearingField, HearingProblem>>>

const MOST = { participants: 1000, input: 10_000, answer: 10_000, caseNumber: 100 } as const

/** Empty when it can be recorded. `today` is the day in Norway. */
export const hearingProblems = (given: HearingInput, today: string): HearingProblems => {
  const long = (['participants', 'input', 'answer', 'caseNumber'] as const).filter(
    (field) => given[field].length > MOST[field],
  )
  return {
    ...dateProblem(given, today),
    ...missing(given),
    ...Object.fromEntries(long.map((field) => [field, 'too-long' as const])),
  }
}

const missing = (given: HearingInput): HearingProblems => {
  const isPolitical = given.kind === 'political'
  return {
    ...(given.participants === '' && { participants: isPolitical ? 'no-body' : 'no-participants' }),
    ...(isPolitical && given.municipalityId === null && { municipalityId: 'no-municipality' }),
    ...(given.isPlanned ? {} : isPolitical ? undecided(given) : unheard(given)),
  }
}

const undecided = ({ caseNumber, isApproved }: HearingInput): HearingProblems => ({
  ...(caseNumber === '' && { caseNumber: 'no-case-number' }),
  ...(isApproved === null && { isApproved: 'no-outcome' }),
})

const unheard = ({ input }: HearingInput): HearingProblems => (input === '' ? { input: 'no-input' } : {})

const dateProblem = ({ heldOn, isPlanned }: HearingInput, today: string): HearingProblems => {
  if (!isDay(heldOn)) return { heldOn: 'no-date' }
  if (!isPlanned && heldOn > today) return { heldOn: 'in-future' }
  return isPlanned && heldOn < today ? { heldOn: 'in-past' } : {}
}
