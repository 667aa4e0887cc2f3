'use client'
import { useTranslations } from 'next-intl'
import { Refused } from '../forms/Refused.tsx'
import type { DisputeAnswer } from './dispute-action.ts'

/** Why it was not recorded. */
export function DisputeFormAnswer({ answer }: { answer: DisputeAnswer | null }) {
  const t = useTranslations('disputeForm')
  if (!answer) return null
  return (
    <Refused
      answer={answer}
      failure={answer.failure && t(`failure.${answer.failure}`)}
      summary={t('summary')}
      problems={Object.entries(answer.problems).map(([field, problem]) => ({
        field: `tvist-${field}`,
        words: t(`problem.${problem}`),
      }))}
    />
  )
}
