'use client'
import { unstable_rethrow } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { Language } from '#lib/i18n/language.ts'
import type { PickedOffice } from '#lib/register/choices.ts'
import type { Doubt } from '#lib/register/doubts.ts'
import { problemsIn, type StartFacts, type StartProblem, tidyFacts } from '#lib/register/start-facts.ts'
import type { CreateAnswer, CreateDraft } from './create-answer.ts'

export type UncertainFact = Doubt['fact']
export type Problem =
  | StartProblem
  | { fact: UncertainFact; problem: 'unconfirmed' }
  | { fact: 'language'; problem: 'empty' }

/** Who is host is no question where one municipality enters alone. */
const isAsked = ({ fact }: Doubt, { avtaleparter }: StartFacts): boolean =>
  fact !== 'kommune' || avtaleparter === 'vertskommune'

type Confirmed = ReadonlySet<UncertainFact>

const problemsOf = (
  facts: StartFacts,
  open: readonly Doubt[],
  language: Language | null,
): readonly Problem[] => [
  ...open.map(({ fact }): Problem => ({ fact, problem: 'unconfirmed' })),
  ...problemsIn(tidyFacts(facts)),
  ...(language ? [] : [{ fact: 'language', problem: 'empty' } as const]),
]

/** Nothing is sent while something is missing, and nothing is lost when the server refuses or cannot be reached. */
function useAttempts(create: CreateDraft, isReady: boolean, input: () => unknown) {
  const [attempts, setAttempts] = useState(0)
  const [answer, setAnswer] = useState<CreateAnswer | null>(null)
  const [isCreating, start] = useTransition()
  const submit = () => {
    setAnswer(null)
    setAttempts((count) => count + 1)
    if (!isReady) return
    start(async () => {
      try {
        setAnswer(await create(input()))
      } catch (error) {
        unstable_rethrow(error)
        setAnswer({ ok: false, error: 'failed' })
      }
    })
  }
  return { attempts, answer, isCreating, submit }
}

/** All the form remembers. */
export function useStartForm({ number, suggestion }: PickedOffice, create: CreateDraft) {
  const { strength, suggested } = suggestion.language
  const [facts, setFacts] = useState(suggestion.facts)
  const [confirmed, setConfirmed] = useState<Confirmed>(new Set())
  const [language, setLanguage] = useState<Language | null>(strength === 'decided' ? suggested : null)
  const asked = suggestion.uncertain.filter((doubt) => isAsked(doubt, facts))
  const open = asked.filter(({ fact }) => !confirmed.has(fact))
  const problems = problemsOf(facts, open, language)
  const attempts = useAttempts(create, problems.length === 0, () => ({
    number,
    facts: tidyFacts(facts),
    language,
  }))
  const confirm = (fact: UncertainFact) => setConfirmed((known) => new Set(known).add(fact))
  return { ...attempts, facts, setFacts, language, setLanguage, asked, open, confirmed, confirm, problems }
}

export type StartFormState = ReturnType<typeof useStartForm>
