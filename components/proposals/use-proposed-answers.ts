import { useMemo, useRef, useState } from 'react'
import { type Answers, EMPTY_DRAFT, type Value } from '#lib/document/draft.ts'
import type { ProposedAnswers } from '#lib/document/proposed-answers.ts'
import { EMPTY_TEXT } from '#lib/document/rich-text.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ClauseView } from '#lib/templates/clause-view.ts'
import { type Facts, factsOf } from '#lib/templates/facts.ts'
import { withAnswers } from '#lib/templates/with-answers.ts'
import type { ClauseScope } from '../clause/use-clause.ts'

type Given = {
  agreement: string
  view: ClauseView
  language: Language
  ui: Language
  /** What stands in the agreement. */
  answers: Answers
  proposed: ProposedAnswers
  onChange: (proposed: ProposedAnswers) => void
}
export type ProposedScope = {
  scope: Omit<ClauseScope, 'standIn'>
  /** Only what is another than in the agreement. */
  proposed: ProposedAnswers
  /** What the agreement says. */
  agreed: Facts
  /** The fact stands as in the agreement again. */
  reset: (fact: string) => void
}

/** The clause with the party's own answers in the place of the agreement's: they are in no document, and reach nobody. */
export function useProposedAnswers(given: Given): ProposedScope {
  const { agreement, view, language, ui, answers, onChange } = given
  const [proposed, setProposed] = useState(given.proposed)
  const newest = useRef(proposed)
  return useMemo(() => {
    const put = (next: ProposedAnswers) => {
      newest.current = next
      setProposed(next)
      onChange(next)
    }
    const reset = (fact: string) => put(without(newest.current, fact))
    const answer = (fact: string, value: Value | undefined) =>
      isSame(answers[fact], value) ? reset(fact) : put({ ...newest.current, [fact]: value ?? null })
    const choose = (fact: string, value: Value) => {
      answer(fact, value)
      return () => reset(fact)
    }
    const draft = { ...EMPTY_DRAFT, language, answers }
    const scope = {
      ...{ agreement, view, language, ui, canWrite: true, connection: null, answer, choose },
      facts: factsOf(withAnswers(draft, proposed), view),
      beginAnswer: (fact: string) => (value: Value | undefined) => answer(fact, value),
      text: () => EMPTY_TEXT,
    }
    return { scope, proposed, agreed: factsOf(draft, view), reset }
  }, [agreement, view, language, ui, answers, onChange, proposed])
}

const isSame = (said: readonly Value[] = [], value: Value | undefined): boolean =>
  JSON.stringify(said) === JSON.stringify(value === undefined ? [] : [value])

const without = (proposed: ProposedAnswers, fact: string): ProposedAnswers =>
  Object.fromEntries(Object.entries(proposed).filter(([one]) => one !== fact))
