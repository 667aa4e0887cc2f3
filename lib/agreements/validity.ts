/**
 * How long an agreement applies, how often it is evaluated and with what notice it is terminated: typed dates read from
 * what both owners approved, or from what they have confirmed since. Both days of a period belong to it.
 */
import type { AgreementState } from './agreement-state.ts'
import { addMonths, type Day, daysUntil, isDay, monthsUntil } from './calendar-day.ts'

export type Terms = {
  validFrom: Day | null
  /** The last day, inclusive. Null: until it is terminated or replaced. */
  validTo: Day | null
  evaluationMonths: number | null
  noticeMonths: number | null
}

/** No dates at all. */
export const NO_TERMS: Terms = { validFrom: null, validTo: null, evaluationMonths: null, noticeMonths: null }

type Value = string | number | readonly string[]
type Answers = Readonly<Record<string, readonly Value[]>>

const EVALUATION_MONTHS: Readonly<Record<string, number>> = {
  'hvert-ar': 12,
  'annethvert-ar': 24,
  'hvert-fjerde-ar': 48,
}

/**
 * From the typed facts of the clause about the period. Nothing where the owners have written the clause in their own
 * words: then the facts are no longer what the text says.
 */
export const validityOf = (answers: Answers, { isAdapted }: { isAdapted: boolean }): Terms => {
  if (isAdapted) return NO_TERMS
  const period = one(answers, 'gyldighet')
  const isLimited = period === 'tidsbegrenset'
  const evaluation = isKept(answers, 'tillegg-evaluering') ? one(answers, 'evaluering') : undefined
  const notice = isKept(answers, 'tillegg-oppsigelse') ? one(answers, 'oppsigelse-maneder') : undefined
  const validFrom = dayIn(one(answers, 'gyldig-fra'))
  const validTo = isLimited ? dayIn(one(answers, 'gyldig-til')) : null
  // A limited period whose end nobody can read is no period, nor is one that nobody has said has an end or not.
  const isWhole = validFrom !== null && (isLimited ? validTo !== null : period === 'lopende')
  return {
    validFrom: isWhole ? validFrom : null,
    validTo: isWhole ? validTo : null,
    evaluationMonths: EVALUATION_MONTHS[String(evaluation)] ?? null,
    noticeMonths: typeof notice === 'number' && Number.isInteger(notice) && notice >= 0 ? notice : null,
  }
}

/** Two different answers are none. */
const one = (answers: Answers, fact: string): Value | undefined =>
  answers[fact]?.length === 1 ? answers[fact][0] : undefined
const isKept = (answers: Answers, passage: string): boolean => one(answers, passage) === 'kept'
const dayIn = (value: Value | undefined): Day | null =>
  typeof value === 'string' && isDay(value) ? value : null

/** Where the agreement is on its way through time. */
export type Phase =
  /** Signed, and nobody has said from when it applies. */
  | 'undated'
  | 'coming'
  | 'applies'
  | 'expires-soon'
  | 'expired'
  /** Terminated by one owner, and in force until the notice has run out. */
  | 'notice-given'
  | 'ended'

export type Life = Terms & {
  phase: Phase
  /** The last day it applies: of the notice where that is sooner. Null: no end is known. */
  lastDay: Day | null
  /** Until `lastDay`; null when there is none or it has been. The day itself counts: 0 is today. */
  daysLeft: number | null
  /** Whole months until `lastDay`. */
  monthsLeft: number | null
}

/** From when the end is something to do about. */
export const SOON_MONTHS = 6

export type LifeInput = {
  state: AgreementState
  terms: Terms
  /** The last day of the notice that stands; null when nobody has terminated it. */
  noticeEnds: Day | null
  today: Day
}

/** Undefined as long as it is not signed. */
export const lifeOf = (input: LifeInput): Life | undefined => {
  const { state, terms, noticeEnds, today } = input
  if (state === 'draft' || state === 'frozen') return undefined
  const lastDay = earliest(terms.validTo, noticeEnds)
  const isLeft = lastDay !== null && lastDay >= today
  return {
    ...terms,
    phase: phaseOf(input, lastDay),
    lastDay,
    daysLeft: isLeft ? daysUntil(today, lastDay) : null,
    monthsLeft: isLeft ? monthsUntil(today, lastDay) : null,
  }
}

const phaseOf = ({ state, terms, noticeEnds, today }: LifeInput, lastDay: Day | null): Phase => {
  if (state === 'terminated' || (noticeEnds !== null && noticeEnds < today)) return 'ended'
  if (terms.validFrom === null) return 'undated'
  if (lastDay !== null && lastDay < today) return 'expired'
  if (noticeEnds !== null) return 'notice-given'
  if (terms.validFrom > today) return 'coming'
  return lastDay !== null && lastDay < addMonths(today, SOON_MONTHS) ? 'expires-soon' : 'applies'
}

const earliest = (...days: readonly (Day | null)[]): Day | null =>
  days.filter((day) => day !== null).sort()[0] ?? null

/** What a day makes of an agreement by itself. */
export const dueEvents = ({
  state,
  terms,
  noticeEnds,
  today,
}: LifeInput): readonly ('enter-into-force' | 'terminate')[] => {
  if (state !== 'signed' && state !== 'in_force') return []
  if (noticeEnds !== null && noticeEnds < today) return ['terminate']
  const begins = state === 'signed' && terms.validFrom !== null && terms.validFrom <= today
  return begins ? ['enter-into-force'] : []
}

/** The last day of a notice given on a day: the same date so many months later belongs to it. */
export const noticeEndsOn = (givenOn: Day, noticeMonths: number): Day => addMonths(givenOn, noticeMonths)

/** When the owners go through the agreement next, were it to last so long; null when they have agreed on no interval. */
export const nextEvaluation = ({ validFrom, evaluationMonths }: Terms, lastHeld: Day | null): Day | null => {
  if (evaluationMonths === null || validFrom === null) return null
  return addMonths(lastHeld !== null && lastHeld > validFrom ? lastHeld : validFrom, evaluationMonths)
}

export type ValidityDeadline = {
  /** Of `expires` and `notice-ends` only the sooner: after that day there is nothing left to end. */
  code: 'begins' | 'expires' | 'evaluation' | 'notice-ends'
  due: Day
}

/** What somebody should be reminded of, soonest first. Nothing of an agreement that is not signed or has ended. */
export const validityDeadlines = (
  input: LifeInput & { lastEvaluation: Day | null },
): readonly ValidityDeadline[] => {
  const life = lifeOf(input)
  if (!life || life.phase === 'ended') return []
  const evaluation = nextEvaluation(input.terms, input.lastEvaluation)
  const isBefore = (day: Day) => life.lastDay === null || day <= life.lastDay
  const all: readonly (ValidityDeadline | false)[] = [
    life.phase === 'coming' && { code: 'begins', due: input.terms.validFrom ?? '' },
    life.lastDay !== null && {
      code: life.lastDay === input.noticeEnds ? 'notice-ends' : 'expires',
      due: life.lastDay,
    },
    evaluation !== null && isBefore(evaluation) && { code: 'evaluation', due: evaluation },
  ]
  return all.filter((one) => one !== false).sort((a, b) => (a.due < b.due ? -1 : 1))
}
