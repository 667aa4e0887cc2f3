import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'
import { type ClauseName, headingText } from '#lib/templates/clause-names.ts'
import { joinNames } from '#lib/templates/format-value.ts'
import type { HistoryPerson } from './history-person.ts'

export type Touched = { clauses: readonly ClauseName[]; isWhole: boolean; isOwnList: boolean }

const MOST = 6

/** How people, times and clauses are told of in every page of the history. */
export function useHistoryWords() {
  const t = useTranslations('history')
  const language = asLanguage(useLocale())
  const short = (name: ClauseName): string => {
    if (!name.isThere)
      return name.heading ? t('what.gone', { heading: name.heading }) : t('what.goneUntitled')
    if (name.number === null) return t('what.unnumbered', { heading: name.heading })
    return name.annex === null ? name.number : t('what.inAnnex', { number: name.number, annex: name.annex })
  }
  const long = (name: ClauseName): string => {
    if (!name.isThere || name.number === null) return short(name)
    const called = `${name.number} ${headingText(name)}`.trim()
    return name.annex === null ? called : t('what.inAnnex', { number: called, annex: name.annex })
  }
  const clauses = (names: readonly ClauseName[]): readonly string[] => {
    const [only] = names
    if (names.length === 1 && only) return [long(only)]
    if (names.length <= MOST) return names.map(short)
    return [...names.slice(0, MOST - 1).map(short), t('what.more', { count: names.length - MOST + 1 })]
  }
  const moment = (at: Date): string => t('moment', { date: formatDate(at, language), clock: formatClock(at) })
  return {
    t,
    language,
    short,
    long,
    moment,
    /** «3.2 og 3.5», «2.1 i vedlegg 1 og egne punkter». */
    touched: ({ clauses: names, isWhole, isOwnList }: Touched): string =>
      joinNames([
        ...clauses(names),
        ...(isOwnList && names.every(({ key }) => !key.includes('/eget-')) ? [t('what.ownList')] : []),
        ...(isWhole ? [t('what.whole')] : []),
      ]),
    /** «3.2, 3.5 og 4 punkter til». */
    listed: (names: readonly ClauseName[]): string => joinNames(clauses(names)),
    /** «kl. 14.03–14.20». */
    times: (from: Date, to: Date): string =>
      formatClock(from) === formatClock(to)
        ? t('clock', { clock: formatClock(to) })
        : t('clocks', { from: formatClock(from), to: formatClock(to) }),
    /** «saksbehandler, Fossdal kommune». */
    role: ({ role, party }: HistoryPerson): string =>
      [t(`role.${role ?? 'left'}`), ...(party ? [party.organisation] : [])].join(', '),
  }
}
