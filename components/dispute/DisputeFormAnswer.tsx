'use client'
import { ErrorSummary } from '@navikt/ds-react/ErrorSummary'
import { LocalAlert } from '@navikt/ds-react/LocalAlert'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { DisputeAnswer } from './dispute-action.ts'

/** Why it was not recorded, above the form, with a way to each field. Whoever pressed is led here. */
export function DisputeFormAnswer({ answer }: { answer: DisputeAnswer | null }) {
  const t = useTranslations('disputeForm')
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
        <ErrorSummary.Item key={field} href={`#tvist-${field}`}>
          {t(`problem.${problem}`)}
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  )
}
