import { useLocale, useMessages, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { LANGUAGE_TAG, type Language } from '#lib/i18n/language.ts'

/** `written`: the language of the meeting's papers, which people have given the files their titles in. */
export function useAnnexWords(written: Language) {
  const language = asLanguage(useLocale())
  const t = useTranslations('meetingAnnexes')
  return {
    t,
    failures: useMessages().meetingAnnexes.failure,
    day: (date: string): string => formatDate(noon(date), language),
    /** «Vedlegg 2: Regnskap». */
    named: ({ number, title }: { number: number; title: string }): ReactNode =>
      t.rich('named', { number, title, t: (words) => <span lang={LANGUAGE_TAG[written]}>{words}</span> }),
  }
}
