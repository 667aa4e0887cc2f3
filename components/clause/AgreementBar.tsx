import { ChevronLeftIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Language } from '#lib/i18n/language.ts'
import { PresenceBar } from '../presence/PresenceBar.tsx'
import { SaveMark } from '../session/SaveMark.tsx'
import styles from './AgreementBar.module.css'

type Props = {
  agreement: string
  language: Language
  isDraft: boolean
  /** How many things are left before the owners can sign. */
  open: number
}

/** Stays at the top of the page: the way to the whole text, and whether what one writes is saved. */
export function AgreementBar({ agreement, language, isDraft, open }: Props) {
  const t = useTranslations('clause')
  const front = useTranslations('front')
  return (
    <div className={styles.bar}>
      <Link href={`/avtaler/${agreement}/les`} prefetch={false} className={styles.back}>
        <ChevronLeftIcon aria-hidden />
        <span className={styles.long}>{t('readAll')}</span>
        <span className={styles.short}>{t('readAllShort')}</span>
      </Link>
      <span className={styles.state}>
        {isDraft ? t('draft') : front('locked')} · {t(`in-${language}`)}
      </span>
      <span className={styles.right}>
        <PresenceBar agreement={agreement} />
        <SaveMark />
        {isDraft && open > 0 && (
          <Link href={`/avtaler/${agreement}/klar`} prefetch={false} className={styles.long}>
            {t('seeMissing', { count: open })}
          </Link>
        )}
      </span>
    </div>
  )
}
