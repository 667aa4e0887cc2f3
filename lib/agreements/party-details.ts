/** What a party says of itself for one agreement. */
import { isDay } from './calendar-day.ts'

/** What gives somebody the right to sign: the position itself, a delegation, or a decision of its own. */
export const AUTHORITIES = ['position', 'delegation', 'decision'] as const
export type Authority = (typeof AUTHORITIES)[number]

export type PartyDetails = {
  caseNumber: string
  signatoryName: string
  signatoryTitle: string
  authority: Authority | null
  /** Which delegation or decision. */
  authorityText: string
  /** `2026-03-12`, or empty. */
  authorityOn: string
}

export const EMPTY_DETAILS: PartyDetails = {
  caseNumber: '',
  signatoryName: '',
  signatoryTitle: '',
  authority: null,
  authorityText: '',
  authorityOn: '',
}

export type DetailsField = keyof PartyDetails
export const DETAILS_PROBLEMS = ['too-long', 'no-date'] as const
export type DetailsProblem = (typeof DETAILS_PROBLEMS)[number]
export type DetailsProblems = Readonly<Partial<Record<DetailsField, DetailsProblem>>>

const MOST = { caseNumber: 100, signatoryName: 200, signatoryTitle: 200, authorityText: 500 } as const

/** Nothing is required: a party tells what it knows, when it knows it. */
export const detailsProblems = (given: PartyDetails): DetailsProblems => {
  const fields = ['caseNumber', 'signatoryName', 'signatoryTitle', 'authorityText'] as const
  const long = fields.filter((field) => given[field].length > MOST[field])
  return {
    ...Object.fromEntries(long.map((field) => [field, 'too-long' as const])),
    ...(given.authorityOn !== '' && !isDay(given.authorityOn) && { authorityOn: 'no-date' as const }),
  }
}
