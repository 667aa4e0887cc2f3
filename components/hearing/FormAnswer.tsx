'use client'
import { useTranslations } from 'next-intl'
import { Refused } from '../forms/Refused.tsx'
import type { HearingAnswer } from './hearing-action.ts'

/** Why it was not recorded. */
export function FormAnswer({ answer }: { answer: HearingAnswer | null }) {
  const t = useTranslations('hearingForm')
  if (!answer) return null
  return (
    <Refused
      answer={answer}
      failure={answer.failure && t(`failure.${answer.failure}`)}
      summary={t('summary')}
      problems={Object.entries(answer.problems).map(([field, problem]) => ({
        field: `horing-${field}`,
        words: t(`problem.${problem}`),
      }))}
    />
  )
}
