'use client'
import { Button } from '@navikt/ds-react/Button'
import { LocalAlert } from '@navikt/ds-react/LocalAlert'
import { useTranslations } from 'next-intl'
import styles from './Minutes.module.css'

type Props = { why: 'late' | 'refused'; words: string; forget: () => void }

/** The person's own words that are not in the minutes, to be copied; and then they may go. */
export function KeptWords({ why, words, forget }: Props) {
  const t = useTranslations('minutesForm')
  return (
    <LocalAlert status="warning">
      <LocalAlert.Content>
        <p>{t(why)}</p>
        <p className={styles.late}>{words}</p>
        <Button type="button" size="small" variant="secondary" onClick={forget}>
          {t('lateKept')}
        </Button>
      </LocalAlert.Content>
    </LocalAlert>
  )
}
