'use client'
import { ErrorSummary } from '@navikt/ds-react/ErrorSummary'
import { LocalAlert } from '@navikt/ds-react/LocalAlert'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { MemberAnswer } from './member-action.ts'

/** Why nothing happened, above the form, with a way to each field. Whoever pressed is led here. */
export function MemberAnswerView({ answer }: { answer: MemberAnswer | null }) {
  const t = useTranslations('memberForm')
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer) summary.current?.focus()
  }, [answer])
  if (!answer) return null
  if (answer.failure)
    return (
      <LocalAlert status="error" role="alert" ref={summary} tabIndex={-1}>
        <LocalAlert.Header>
          <LocalAlert.Title>{t(`failure.${answer.failure}`)}</LocalAlert.Title>
        </LocalAlert.Header>
      </LocalAlert>
    )
  return (
    <ErrorSummary heading={t('summary')} ref={summary}>
      {Object.entries(answer.problems).map(([field, problem]) => (
        <ErrorSummary.Item key={field} href={`#person-${field}`}>
          {t(`problem.${problem}`)}
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  )
}
