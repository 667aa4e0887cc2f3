'use client'

import { Button, LocalAlert } from '@navikt/ds-react'
import { useTranslations } from 'next-intl'
import { useSession } from './AgreementSession.tsx'
import styles from './RefusedAlert.module.css'

const REASONS = [
  'too-large',
  'invalid-text',
  'invalid-answer',
  'schema-mismatch',
  'no-session',
  'not-found',
] as const

/** Why nothing more is saved, and what to do: the text on the screen is still the user's to copy. */
export function RefusedAlert() {
  const t = useTranslations('session')
  const { status } = useSession()
  if (status.state !== 'refused' && status.state !== 'denied') return null
  const known = REASONS.find((reason) => reason === status.reason)
  return (
    <div className={styles.alert}>
      <LocalAlert status="error">
        <LocalAlert.Header>
          <LocalAlert.Title>{t('cannotSave')}</LocalAlert.Title>
        </LocalAlert.Header>
        <LocalAlert.Content>
          <p>{known ? t(`reason.${known}`) : t('reason.other')}</p>
          <Button size="small" variant="secondary" onClick={() => location.reload()}>
            {t('reload')}
          </Button>
        </LocalAlert.Content>
      </LocalAlert>
    </div>
  )
}
