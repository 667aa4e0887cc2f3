import { useLocale, useTranslations } from 'next-intl'
import type { Party } from '#lib/agreements/role.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate, formatDay } from '#lib/i18n/format-moment.ts'
import { partyWord } from './party-words.ts'
import type { Changer } from './position-action.ts'

/** How parties, times and those who changed the text are told of, on the server and in the browser. */
export function usePositionWords(parties: readonly Party[]) {
  const t = useTranslations('positionForm')
  const language = asLanguage(useLocale())
  const common = useTranslations('common')
  const now = new Date()
  const when = (at: Date): string =>
    formatDate(at, language) === formatDate(now, language)
      ? t('today', { clock: formatClock(at) })
      : formatDay(at, now, language)
  const party = (one: Party) => partyWord(one, parties, (side) => t(`side.${side}`))
  const person = ({ userName, partyId }: Changer) => {
    const own = parties.find(({ id }) => id === partyId)
    return own ? t('person', { name: userName, party: party(own) }) : userName
  }
  return {
    t,
    language,
    party,
    /** «9. mars», «i dag kl. 14.03». */
    when,
    /** «Du og Harald Lunde (Nav) endret teksten, sist 9. mars.» */
    changedBy: (by: readonly Changer[], reader: string): string => {
      const [newest] = by
      if (!newest) return t('changed')
      const names = by.map((one) => (one.userId === reader ? t('you') : person(one)))
      const all = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${common('and')} `)
      return t(by.length > 1 ? 'changedByMany' : 'changedBy', { names: all, when: when(newest.at) })
    },
  }
}
