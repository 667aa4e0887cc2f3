import { DEPUTY_PROBLEMS } from '#lib/agreements/deputy-input.ts'
import type { MemberAnswer } from './member-action.ts'

/** Where on the form a refusal about a deputy belongs; empty for one that is about the whole. */
export const problemsOf = (error: string): MemberAnswer['problems'] => {
  const problem = DEPUTY_PROBLEMS.find((one) => one === error)
  if (!problem) return {}
  if (problem === 'no-deputy') return { deputyId: problem }
  return { to: problem === 'too-long' ? 'deputy-too-long' : problem }
}
