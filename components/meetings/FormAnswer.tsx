'use client'
import { ErrorSummary } from '@navikt/ds-react/ErrorSummary'
import { LocalAlert } from '@navikt/ds-react/LocalAlert'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { MeetingAnswer } from './meeting-action.ts'

/** Why nothing was stored, with a way to each field. Whoever pressed is led here. */
export function FormAnswer({ answer }: { answer: MeetingAnswer | null }) {
  const t = useTranslations('meetingForm')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer && answer.at === null) box.current?.focus()
  }, [answer])
  if (!answer || answer.at !== null) return null
  if (answer.failure)
    return (
      <LocalAlert status="error" role="alert" ref={box} tabIndex={-1}>
        <LocalAlert.Header>
          <LocalAlert.Title>{t(`failure.${answer.failure}`)}</LocalAlert.Title>
        </LocalAlert.Header>
      </LocalAlert>
    )
  return (
    <ErrorSummary heading={t('summary')} ref={box}>
      {answer.problems.map((field) => (
        <ErrorSummary.Item key={field} href={`#mote-${field}`}>
          {t(`problem.${field}`)}
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  )
}
