import { useLocale, useTranslations } from 'next-intl'
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'
import styles from './Signing.module.css'

type Props = {
  number: number
  frozenAt: Date
  code: string
  /** What the agreement has come to with this version; `older`: with another, later. */
  standing: Exclude<AgreementState, 'draft'> | 'older'
}

/** That this is no draft: which version it is, when it was locked, and by what one recognises it. */
export const VersionBanner = ({ number, frozenAt, code, standing }: Props) => {
  const t = useTranslations('signing.reading')
  const language = asLanguage(useLocale())
  const at = { date: formatDate(frozenAt, language), clock: formatClock(frozenAt) }
  return (
    <div className={styles.banner}>
      <p>
        <b>{t('banner', { number, ...at })}</b> {t(`standing.${standing}`)}
      </p>
      <p>{t('code', { code })}</p>
    </div>
  )
}
