'use client'
import { QuestionmarkDiamondIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import type { Doubt, DoubtReason } from '#lib/register/doubts.ts'
import { joinNames } from '#lib/templates/format-value.ts'
import styles from './office-picker.module.css'

/** Why we ask. */
export function DoubtText({ doubt }: { doubt: Doubt }) {
  const textOf = useReasonText()
  return (
    <p className={styles.doubt}>
      <QuestionmarkDiamondIcon aria-hidden />
      <span>{doubt.reasons.map(textOf).join(' ')}</span>
    </p>
  )
}

function useReasonText(): (reason: DoubtReason) => string {
  const t = useTranslations('officePicker.doubts')
  return (reason) => {
    switch (reason.code) {
      case 'host-unknown':
      case 'host-arbitrary':
        return t(reason.code, { count: reason.count, host: reason.host })
      case 'host-planned':
        return t(reason.code, { host: reason.host, year: reason.year })
      case 'maybe-served':
        return t(reason.code, { names: joinNames(reason.municipalities) })
      case 'has-own-office':
        return t(reason.code, { names: joinNames(reason.municipalities), office: reason.office })
      case 'maybe-merged':
        return t(reason.code, { office: reason.into })
      case 'partnership-ended':
        return t(reason.code, { municipality: reason.municipality, year: reason.year })
      case 'unit-unconfirmed':
        return t(reason.code, { municipality: reason.municipality, county: reason.county })
      case 'areas-inferred':
      case 'areas-unknown':
        return t(reason.code, { municipality: reason.municipality })
      case 'served-inferred':
        return t(reason.code)
    }
  }
}
