'use client'
import { useTranslations } from 'next-intl'
import { Refused } from '../forms/Refused.tsx'
import type { MemberAnswer } from './member-action.ts'

/** Why nothing happened. */
export function MemberAnswerView({ answer }: { answer: MemberAnswer | null }) {
  const t = useTranslations('memberForm')
  if (!answer) return null
  return (
    <Refused
      answer={answer}
      failure={answer.failure && t(`failure.${answer.failure}`)}
      summary={t('summary')}
      problems={Object.entries(answer.problems).map(([field, problem]) => ({
        field: `person-${field}`,
        words: t(`problem.${problem}`),
      }))}
    />
  )
}
