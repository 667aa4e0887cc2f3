'use client'
import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import type { PartyName, Reason, Suggestion } from '#lib/meetings/suggest-items.ts'

const TITLED = [
  'expires',
  'expired',
  'evaluation',
  'goals',
  'no-goals',
  'goals-without-year',
  'results',
  'overdue',
  'settlement',
  'key',
  'operating-expires',
  'delegations',
  'delegations-expire',
  'delegations-letter',
  'minutes',
  'open-actions',
] as const

type Words = {
  day: (date: string) => string
  party: (name: PartyName | null, nobody: 'leader' | 'someone') => string
  list: Intl.ListFormat
}

type Details = Record<string, string | number>

/** Years are words: a number would get a space in it. */
const detailsOf = (reason: Reason, { day, party, list }: Words): Details => {
  switch (reason.code) {
    case 'disagrees':
    case 'wants-to-discuss':
      return { party: party(reason.party, 'leader') }
    case 'prompts':
      return { parties: list.format(reason.parties.map((name) => party(name, 'leader'))) }
    case 'proposed':
      return { party: party(reason.party, 'someone'), why: reason.why }
    case 'carried':
    case 'set-aside':
      return { why: reason.why }
    case 'evaluation':
      return { date: day(reason.by) }
    case 'dispute':
      return { date: day(reason.since) }
    case 'minutes':
      return { closed: reason.isClosed ? 'yes' : 'no' }
    case 'open-actions':
      return { overdue: reason.overdue }
    case 'results':
      return { missed: reason.missed }
    case 'settlement':
      return { by: reason.by ?? '' }
    case 'key':
      return { day: reason.day }
    default:
      return {}
  }
}

const commonOf = (reason: Reason, { day }: Words): Details => ({
  ...('on' in reason && { date: day(reason.on) }),
  ...('count' in reason && { count: reason.count }),
  ...('year' in reason && { year: String(reason.year) }),
})

/** Some say more where there is more to say. */
const wordingOf = (reason: Reason) => {
  if (reason.code === 'settlement' && reason.by === null) return 'settlement-open'
  return reason.code === 'proposed' && reason.why !== '' ? 'proposed-because' : reason.code
}

/** Why something is suggested, in words. */
export function useReasonWords() {
  const t = useTranslations('meetingForm')
  const language = asLanguage(useLocale())
  const words: Words = {
    day: (date) => formatDate(noon(date), language),
    party: (name, nobody) => name?.organisation ?? t(nobody),
    list: new Intl.ListFormat(LANGUAGE_TAG[language]),
  }
  return {
    reason: (reason: Reason, { number, annex }: Suggestion): string => {
      const where = annex === null ? (number ?? '') : t('annexNumber', { annex, number: number ?? '' })
      return t(`because.${wordingOf(reason)}`, {
        number: where,
        ...commonOf(reason, words),
        ...detailsOf(reason, words),
      } as never)
    },
    title: ({ title, reasons }: Suggestion): string => {
      const [first] = reasons
      if (first?.code === 'standard') return t(`standard.${first.item}`)
      const code = TITLED.find((known) => known === first?.code)
      return title ?? t(`titles.${code ?? 'other'}`)
    },
  }
}
