import type { Answers, Draft } from '#lib/document/draft.ts'
import type { ProposedAnswers } from '#lib/document/proposed-answers.ts'

/** The agreement as it would be with these answers. */
export const withAnswers = (draft: Draft, proposed: ProposedAnswers): Draft => ({
  ...draft,
  answers: { ...draft.answers, ...asAnswers(proposed) },
})

/** Of a fact that is to have no answer: none. */
export const asAnswers = (proposed: ProposedAnswers): Answers =>
  Object.fromEntries(Object.entries(proposed).map(([fact, value]) => [fact, value === null ? [] : [value]]))
