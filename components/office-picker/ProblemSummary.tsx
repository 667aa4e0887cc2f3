'use client'
import { ErrorSummary } from '@navikt/ds-react/ErrorSummary'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useEffect, useRef } from 'react'
import { anchorOf, focusIn } from './anchors.ts'
import type { Problem, StartFormState } from './use-start-form.ts'

/** What stands between the user and the draft. Shown when they try, gone as they put it right. */
export function ProblemSummary({ form: { problems, attempts } }: { form: StartFormState }) {
  const t = useTranslations('officePicker.submit')
  const textOf = useProblemText()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [])
  if (attempts === 0 || problems.length === 0) return null
  const go = (event: MouseEvent, problem: Problem) => {
    event.preventDefault()
    focusIn(anchorOf(problem))
  }
  return (
    <ErrorSummary ref={summary} heading={t('errors')}>
      {problems.map((problem) => (
        <ErrorSummary.Item
          key={`${problem.fact} ${problem.problem}`}
          href={`#${anchorOf(problem)}`}
          onClick={(event) => go(event, problem)}
        >
          {textOf(problem)}
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  )
}

export function useProblemText(): (problem: Problem) => string {
  const t = useTranslations('officePicker.problems')
  return ({ fact, problem }) => {
    if (problem === 'unconfirmed') return t(`unconfirmed.${fact}`)
    if (problem === 'host-is-partner') return t('hostIsPartner')
    return fact === 'language' || fact === 'avtaleparter' || fact === 'skrivemate'
      ? t('language')
      : t(`empty.${fact}`)
  }
}
