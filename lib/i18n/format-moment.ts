/** Dates and clock as people write them in Norwegian: «22. november 2026», «14.03». */
import { LANGUAGE_TAG, type Language } from './language.ts'

const TIME_ZONE = 'Europe/Oslo'

/** A calendar day as a moment to write it from: noon is the same day in Norway and everywhere near. */
export const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

export const formatDate = (moment: Date, language: Language): string =>
  new Intl.DateTimeFormat(LANGUAGE_TAG[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: TIME_ZONE,
  }).format(moment)

/** «januar»; from 1 to 12. */
export const monthName = (month: number, language: Language): string =>
  new Intl.DateTimeFormat(LANGUAGE_TAG[language], { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, month - 1, 1),
  )

/** «Januar–mai», as a heading. */
export const formatMonths = (from: number, to: number, language: Language): string => {
  const first = monthName(from, language)
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}–${monthName(to, language)}`
}

/** «22.11.2026»: where many stand under each other. */
export const formatNumericDate = (moment: Date): string =>
  new Intl.DateTimeFormat(LANGUAGE_TAG.nb, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: TIME_ZONE,
  }).format(moment)

/** «9. mars»; with the year when that is another than this one. */
export const formatDay = (moment: Date, now: Date, language: Language): string => {
  const date = formatDate(moment, language)
  const year = formatDate(now, language).split(' ').at(-1)
  return date.endsWith(` ${year}`) ? date.slice(0, -` ${year}`.length) : date
}

/** With a full stop, as the language council wants it. Always written after «kl.»: «14.03» alone reads as a date. */
export const formatClock = (moment: Date): string =>
  new Intl.DateTimeFormat(LANGUAGE_TAG.nb, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE,
  })
    .format(moment)
    .replace(':', '.')
