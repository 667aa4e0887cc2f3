import { useLocale, useTranslations } from 'next-intl'
import type { Party } from '#lib/agreements/role.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { writeNumber } from '#lib/results/numbers.ts'
import type { ResultContent } from '#lib/results/result-row.ts'
import { municipalityName } from './municipality-name.ts'

/** A row of the result table in words. */
export function useResultWords() {
  const t = useTranslations('results')
  const language = asLanguage(useLocale())
  const number = (value: number | null | undefined): string | null =>
    value === null || value === undefined ? null : writeNumber(value, language)
  const withUnit = (value: number, unit: string): string =>
    [number(value), unit].filter(Boolean).join('\u00A0')
  return {
    t,
    number,
    withUnit,
    /** As 3.5 has it, or what the number says. Null: there is none. */
    goal: ({ goal, target, better, unit, scope }: ResultContent): string | null => {
      if (goal !== '') return goal
      if (target === null) return null
      const value = withUnit(target, unit)
      const said = better === null ? value : t(better === 'higher' ? 'atLeast' : 'atMost', { value })
      return scope === 'each' ? `${said} ${t('each')}` : said
    },
    names: (ids: readonly string[], municipalities: readonly Party[]): string =>
      new Intl.ListFormat(LANGUAGE_TAG[language]).format(
        municipalities
          .filter(({ id }) => ids.includes(id))
          .map(({ organisation }) => municipalityName(organisation)),
      ),
  }
}
