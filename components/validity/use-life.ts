import { useLocale, useTranslations } from 'next-intl'
import type { Life } from '#lib/agreements/validity.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'

/** Below this one counts days: «om 40 dager» says more than «om én måned». */
const DAYS_BELOW_MONTHS = 2

/** «Avtalen for Nav Fossdal gjelder fra 1. januar 2027 til og med 31. desember 2030.» */
export function useLife(): (office: string, life: Life) => string {
  const t = useTranslations('validity')
  const language = asLanguage(useLocale())
  const day = (date: string | null): string => (date === null ? '' : formatDate(noon(date), language))
  const left = ({ daysLeft, monthsLeft }: Life): string => {
    if (daysLeft === 0) return t('left.today')
    if ((monthsLeft ?? 0) < DAYS_BELOW_MONTHS) return t('left.days', { count: daysLeft ?? 0 })
    return t('left.months', { count: monthsLeft ?? 0 })
  }
  return (office, life) => {
    const { phase, validFrom, validTo, lastDay } = life
    const from = day(validFrom)
    const period =
      validTo === null ? t('period.open', { from }) : t('period.until', { from, to: day(validTo) })
    return t(`state.${phase}`, { office, period, left: left(life), last: day(lastDay) })
  }
}
