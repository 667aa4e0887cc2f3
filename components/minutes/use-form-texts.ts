import { useMessages, useTranslations } from 'next-intl'
import type { FormTexts } from '../forms/PlainForm.tsx'

/** What the forms about minutes say when something is wrong. */
export function useFormTexts() {
  const t = useTranslations('minutesForm')
  const { failure, problem } = useMessages().minutesForm
  return (submit: string): FormTexts => ({
    submit,
    summary: t('summary'),
    failures: failure,
    problems: problem,
  })
}
