import { useLocale, useTranslations } from 'next-intl'
import type { Party, Role } from '#lib/agreements/role.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'

/** How people, roles and days are told of. */
export function useMemberWords() {
  const t = useTranslations('members')
  const common = useTranslations('common')
  const inSentence = useTranslations('history.role')
  const atStart = useTranslations('shell.role')
  const language = asLanguage(useLocale())
  return {
    t,
    /** «kommunedirektør». */
    role: (role: Role): string => inSentence(role),
    /** «Kommunedirektør». */
    Role: (role: Role): string => atStart(role),
    date: (moment: Date): string => formatDate(moment, language),
    day: (day: string): string => formatDate(noon(day), language),
    organisations: (ids: readonly string[], parties: readonly Party[]): string =>
      parties
        .filter(({ id }) => ids.includes(id))
        .map(({ organisation }) => organisation)
        .join(` ${common('and')} `),
  }
}
