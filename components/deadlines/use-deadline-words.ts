import { useLocale, useTranslations } from 'next-intl'
import type { Concerned } from '#lib/agreements/deadlines.ts'
import type { Party } from '#lib/agreements/role.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { partyWord } from '../positions/party-words.ts'

/** How days and those they are for are told of. */
export function useDeadlineWords(parties: readonly Party[]) {
  const t = useTranslations('deadlines')
  const language = asLanguage(useLocale())
  return {
    t,
    date: (day: string): string => formatDate(noon(day), language),
    moment: (at: Date): string => formatDate(at, language),
    /** «om 3 dager», «gikk ut i går». */
    left: (days: number): string => (days >= 0 ? t('left', { left: days }) : t('over', { late: -days })),
    whom: (whom: Concerned): string => {
      if (whom.whom !== 'party') return t(`whom.${whom.whom}`)
      const party = parties.find(({ id }) => id === whom.partyId)
      return party ? partyWord(party, parties, (side) => t(`whom.${side}`)) : ''
    },
    who: ({ name, party }: { name: string; party: { organisation: string } | null }): string =>
      party ? `${name} (${party.organisation})` : name,
  }
}
