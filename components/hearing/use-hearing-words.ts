import { useLocale, useTranslations } from 'next-intl'
import type { HearingEntry, HearingView, Municipality } from '#lib/agreements/hearing-view.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate, noon } from '#lib/i18n/format-moment.ts'

/** How days, people and those who were heard are told of. */
export function useHearingWords() {
  const t = useTranslations('hearing')
  const history = useTranslations('history')
  const language = asLanguage(useLocale())
  const date = (day: string): string => formatDate(noon(day), language)
  const called = (entry: Pick<HearingView, 'kind' | 'municipalityId'>, all: readonly Municipality[]) => {
    const organisation = all.find(({ id }) => id === entry.municipalityId)?.organisation
    return organisation ? t('kind.politicalIn', { organisation }) : t(`kind.${entry.kind}`)
  }
  return {
    t,
    date,
    moment: (at: Date): string =>
      history('moment', { date: formatDate(at, language), clock: formatClock(at) }),
    /** «Kari Vik (kommunedirektør, Fossdal kommune)». */
    person: ({ name, role, party }: HearingView['by']): string =>
      `${name} (${[history(`role.${role ?? 'left'}`), ...(party ? [party.organisation] : [])].join(', ')})`,
    called,
    /** «Drøfting med de ansattes organisasjoner 12. mars 2026». */
    title: (entry: HearingEntry, all: readonly Municipality[]): string =>
      t('entry.title', { kind: called(entry, all), date: date(entry.heldOn) }),
  }
}
