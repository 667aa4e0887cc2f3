import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'

/** «22. november 2026 kl. 14.03» */
export const useMoment = (): ((at: Date) => string) => {
  const t = useTranslations('comments')
  const language = asLanguage(useLocale())
  return (at) => t('time', { date: formatDate(at, language), clock: formatClock(at) })
}
