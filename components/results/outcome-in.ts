import { OUTCOME_FAILURES, OUTCOMES, type OutcomeOf } from './Outcome.tsx'

/** What the address says was done: `?gjort=tok&antall=3`, or `?feil=changed`. */
export const outcomeIn = ({ gjort, feil, antall }: Readonly<Record<string, unknown>>): OutcomeOf => {
  const failed = OUTCOME_FAILURES.find((known) => known === feil)
  if (failed) return { failed }
  const done = OUTCOMES.find((known) => known === gjort)
  const count = Number(antall)
  return done ? { done, count: Number.isSafeInteger(count) ? count : 0 } : null
}
