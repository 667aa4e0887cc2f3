'use client'

import { CheckmarkCircleFillIcon, CloudSlashIcon, EyeIcon, XMarkOctagonFillIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import { useSession } from './AgreementSession.tsx'
import styles from './SaveMark.module.css'
import { clockTime, type SaveStatus } from './save-status.ts'

/** The truth about saving, always in view. Only what stops the user from saving is an alert. */
export function SaveMark() {
  const t = useTranslations('session')
  const { status, lastSaved } = useSession()
  const shown = lastSaved && status.state === 'ready' ? { state: 'saved' as const, at: lastSaved } : status
  const stopped = shown.state === 'refused' || shown.state === 'denied'
  return (
    <p
      className={styles.mark}
      data-state={shown.state}
      role={stopped ? 'alert' : 'status'}
      data-testid="save-mark"
    >
      <Icon state={shown.state} />
      <span>{words(t, shown)}</span>
    </p>
  )
}

function words(t: ReturnType<typeof useTranslations<'session'>>, status: SaveStatus): string {
  switch (status.state) {
    case 'saved':
      return t('savedAt', { time: clockTime(status.at) })
    case 'offline':
      return status.waiting > 0 ? t('offlineWaiting', { count: status.waiting }) : t('offline')
    case 'refused':
    case 'denied':
      return t('cannotSave')
    default:
      return t(status.state)
  }
}

function Icon({ state }: { state: SaveStatus['state'] }) {
  if (state === 'saved' || state === 'ready') return <CheckmarkCircleFillIcon aria-hidden />
  if (state === 'offline') return <CloudSlashIcon aria-hidden />
  if (state === 'readonly') return <EyeIcon aria-hidden />
  if (state === 'refused' || state === 'denied') return <XMarkOctagonFillIcon aria-hidden />
  return null
}
