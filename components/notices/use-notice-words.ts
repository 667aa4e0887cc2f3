import { useLocale, useTranslations } from 'next-intl'
import { DAY_MS } from '#lib/agreements/calendar-day.ts'
import { type NoticeTexts, type ToldNotice, tellNotice } from '#lib/agreements/tell-notice.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'

/** How notices and their days are told of. */
export function useNoticeWords(now: Date) {
  const t = useTranslations('notices')
  const language = asLanguage(useLocale())
  const texts: NoticeTexts = (key, values) => t(key, values)
  const dayOf = (at: Date): string => formatDate(at, language)
  return {
    t,
    dayOf,
    day: (date: string): string => {
      if (date === dayOf(now)) return t('today')
      return date === dayOf(new Date(now.getTime() - DAY_MS)) ? t('yesterday') : date
    },
    clock: (at: Date): string => t('clock', { clock: formatClock(at) }),
    tell: (notice: ToldNotice): string => tellNotice(texts, language, notice),
  }
}
