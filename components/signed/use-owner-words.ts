import { useLocale, useTranslations } from 'next-intl'
import type { Party, Role, Side } from '#lib/agreements/role.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate, noon } from '#lib/i18n/format-moment.ts'
import { partyWord } from '../positions/party-words.ts'

type Named = { name: string; role: Role | null; party: { side: Side; organisation: string } | null }

/** How the owners, people, days and moments are told of. */
export function useOwnerWords(parties: readonly Party[]) {
  const signing = useTranslations('signing')
  const history = useTranslations('history')
  const common = useTranslations('common')
  const language = asLanguage(useLocale())
  const called = (id: string, words: 'side' | 'inSentence'): string => {
    const found = parties.find((one) => one.id === id)
    return found ? partyWord(found, parties, (side) => signing(`${words}.${side}`)) : ''
  }
  return {
    /** «Kommunen», «Nav». */
    party: (id: string): string => called(id, 'side'),
    /** «kommunen», «Nav». */
    inSentence: (id: string): string => called(id, 'inSentence'),
    list: (words: readonly string[]): string =>
      [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(` ${common('and')} `),
    /** «22. november 2026». Noon: the same day in Norway and everywhere near. */
    day: (day: string): string => formatDate(noon(day), language),
    at: (moment: Date) => ({ date: formatDate(moment, language), clock: formatClock(moment) }),
    moment: (at: Date): string =>
      history('moment', { date: formatDate(at, language), clock: formatClock(at) }),
    /** «Kari Brekke (kommunedirektør, Fossdal kommune)». */
    person: ({ name, role, party }: Named): string =>
      `${name} (${[history(`role.${role ?? 'left'}`), ...(party ? [party.organisation] : [])].join(', ')})`,
  }
}
