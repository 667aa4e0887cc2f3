import { useMessages, useTranslations } from 'next-intl'
import type { FormTexts } from '../forms/PlainForm.tsx'

/** What a form of the page tells when it did not go. */
export const useFormTexts = (page: 'signed' | 'validity'): ((submit: string) => FormTexts) => {
  const t = useTranslations(page)
  const messages = useMessages()[page]
  const all = (group: 'failure' | 'problem') => ({ ...(messages[group] as Readonly<Record<string, string>>) })
  return (submit) => ({ submit, summary: t('summary'), failures: all('failure'), problems: all('problem') })
}
