import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import type { Plan } from '#lib/meetings/meeting.ts'

/** How days and hours of meetings are told of. */
export function useMeetingWords() {
  const t = useTranslations('meetings')
  const language = asLanguage(useLocale())
  const day = (date: string): string => formatDate(noon(date), language)
  const weekday = (date: string): string => {
    const format = { weekday: 'long', timeZone: 'Europe/Oslo' } as const
    const name = new Intl.DateTimeFormat(LANGUAGE_TAG[language], format).format(noon(date))
    return name.charAt(0).toUpperCase() + name.slice(1)
  }
  const clock = (time: string): string => time.replace(':', '.')
  return {
    t,
    day,
    /** «Torsdag 26. mars 2027 kl. 09.00–11.00». */
    when: ({ date, from, to }: Plan): string =>
      t('when', { weekday: weekday(date), date: day(date), from: clock(from), to: clock(to) }),
  }
}
