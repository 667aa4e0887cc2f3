/** What a deadline must say before it is taken: what, by when, and for whom. */
import type { ForWhom } from './deadlines.ts'

export type DeadlineInput = { what: string; on: string; whom: ForWhom | null }

export type DeadlineField = 'what' | 'on' | 'whom'
export type DeadlineProblem = 'empty' | 'too-long' | 'no-date' | 'past' | 'no-choice'
export type DeadlineProblems = Readonly<Partial<Record<DeadlineField, DeadlineProblem>>>

const LONGEST = 200
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Empty when nothing is wrong. `parties`: those one can set it for. */
export const deadlineProblems = (
  { what, on, whom }: DeadlineInput,
  today: string,
  parties: readonly string[],
): DeadlineProblems => {
  const wrong = { what: wrongWhat(what), on: wrongDay(on, today), whom: wrongWhom(whom, parties) }
  return Object.fromEntries(Object.entries(wrong).filter(([, problem]) => problem !== undefined))
}

const wrongWhat = (what: string): DeadlineProblem | undefined => {
  if (what === '') return 'empty'
  return what.length > LONGEST ? 'too-long' : undefined
}

const wrongDay = (on: string, today: string): DeadlineProblem | undefined => {
  if (!DAY.test(on) || !isDay(on)) return 'no-date'
  return on < today ? 'past' : undefined
}

/** 31 February is none. */
const isDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

const wrongWhom = (whom: ForWhom | null, parties: readonly string[]): DeadlineProblem | undefined =>
  !whom || (whom.whom === 'party' && !parties.includes(whom.partyId)) ? 'no-choice' : undefined
