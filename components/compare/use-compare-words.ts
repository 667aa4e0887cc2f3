import { useLocale, useTranslations } from 'next-intl'
import type { ComparePoint } from '#lib/agreements/compare-point.ts'
import type { ResolvedClause } from '#lib/document/content.ts'
import { plainInline } from '#lib/document/plain-content.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import { headingText } from '#lib/templates/clause-names.ts'
import { type ClauseChange, isFront } from '#lib/templates/compare-documents.ts'

export type ShownPoint = ComparePoint & { name: string; at: Date | null; title: string | null }

type Named = Pick<ClauseChange, 'key' | 'annex' | 'before' | 'after'>

/** What points are called. */
function usePointWords() {
  const t = useTranslations('compare')
  const history = useTranslations('history')
  const language = asLanguage(useLocale())
  const moment = ({ at, title }: ShownPoint): string => {
    if (!at) return t('point.beginning')
    const when = history('moment', { date: formatDate(at, language), clock: formatClock(at) })
    return title === null ? when : t('point.named', { title, moment: when })
  }
  return (one: ShownPoint): string => {
    if (one.kind === 'version') return t('point.version', { number: one.number })
    if (one.kind === 'agreed') return t(`point.${one.by}`)
    if (one.kind === 'bare-template') return t('point.bare')
    return one.kind === 'moment' ? moment(one) : t(`point.${one.kind}`)
  }
}

/** What points and clauses are called wherever two texts are compared. */
export function useCompareWords() {
  const t = useTranslations('compare')
  const shell = useTranslations('shell.language')
  const language = asLanguage(useLocale())
  const point = usePointWords()
  return {
    t,
    language,
    point,
    /** With its date, for a list to choose from. */
    choice: (one: ShownPoint): string => {
      if (!one.at) return capital(point(one))
      const date = formatDate(one.at, language)
      if (one.kind === 'version') return capital(t('point.versionFrozen', { number: one.number, date }))
      if (one.kind === 'revised') return capital(t('point.revisedFrozen', { date }))
      return capital(one.kind === 'agreed' ? t('point.agreedAt', { what: point(one), date }) : point(one))
    },
    languageName: (one: Language): string => shell(one).toLowerCase(),
    /** «3.2 Tilsetting av leder og medarbeidere», «1.1 Lokaler i vedlegg 1», «Forsiden». */
    clause: (change: Named): string => {
      if (isFront(change.key))
        return change.annex === null ? t('front') : t('frontAnnex', { number: change.annex })
      const name = nameOf(change.after ?? change.before)
      return change.annex === null ? name : t('inAnnex', { name, number: change.annex })
    },
    /** «3.2»; its heading where it has no number. */
    short: ({ before, after, annex }: Named): string => {
      const clause = after ?? before
      const name = clause?.number ?? `«${clause ? plainInline(clause.heading) : ''}»`
      return annex === null ? name : t('inAnnex', { name, number: annex })
    },
  }
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const nameOf = (clause: ResolvedClause | undefined): string => {
  if (!clause) return ''
  const heading = headingText({ heading: plainInline(clause.heading) })
  return clause.number === null ? heading : `${clause.number} ${heading}`
}
