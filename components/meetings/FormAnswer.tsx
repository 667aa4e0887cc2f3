'use client'
import { useTranslations } from 'next-intl'
import { Refused } from '../forms/Refused.tsx'
import type { MeetingAnswer } from './meeting-action.ts'

/** Why nothing was stored; nothing where it was. */
export function FormAnswer({ answer }: { answer: MeetingAnswer | null }) {
  const t = useTranslations('meetingForm')
  if (!answer || answer.at !== null) return null
  return (
    <Refused
      answer={answer}
      failure={answer.failure && t(`failure.${answer.failure}`)}
      summary={t('summary')}
      problems={answer.problems.map((field) => ({ field: `mote-${field}`, words: t(`problem.${field}`) }))}
    />
  )
}
