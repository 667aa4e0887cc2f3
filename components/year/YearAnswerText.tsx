'use client'
import { InlineMessage } from '@navikt/ds-react/InlineMessage'
import { useTranslations } from 'next-intl'
import { formatClock } from '#lib/i18n/format-moment.ts'
import type { YearAnswer } from './year-action.ts'

/** What became of it, said where it was pressed. */
export function YearAnswerText({ answer }: { answer: YearAnswer | null }) {
  const t = useTranslations('yearForm')
  return (
    <div role="status">
      {answer?.failure && <InlineMessage status="error">{t(`failure.${answer.failure}`)}</InlineMessage>}
      {answer?.at != null && (
        <InlineMessage status="success">
          {t('saved', { clock: formatClock(new Date(answer.at)) })}
        </InlineMessage>
      )}
    </div>
  )
}
