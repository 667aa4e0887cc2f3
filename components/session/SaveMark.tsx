'use client'

import {
  CheckmarkCircleFillIcon,
  CloudSlashIcon,
  ExclamationmarkTriangleFillIcon,
  EyeIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import { useSession } from './AgreementSession.tsx'
import styles from './SaveMark.module.css'
import { clockTime, type SaveStatus } from './save-status.ts'
import { useLasting } from './use-lasting.ts'

/** The truth about saving, always in view. It changes at every keystroke, so that what is heard is said apart. */
export function SaveMark() {
  return <SaveMarkOf {...useSession()} />
}

type Props = { status: SaveStatus; lastSaved: string | null }

/** The same mark where something else than an agreement is written. */
export function SaveMarkOf({ status, lastSaved }: Props) {
  const t = useTranslations('session')
  const shown = lastSaved && status.state === 'ready' ? { state: 'saved' as const, at: lastSaved } : status
  return (
    <>
      <p className={styles.mark} data-state={shown.state} data-testid="save-mark">
        <Icon status={shown} />
        <span>{words(t, shown)}</span>
      </p>
      <Spoken status={status} />
    </>
  )
}

const SPOKEN_AFTER_MS = 1000

/** Heard when saving begins to work or stops working, and that has lasted for a moment; not at each saving. */
function Spoken({ status }: { status: SaveStatus }) {
  const t = useTranslations('session')
  const said = useLasting(spoken(t, status), SPOKEN_AFTER_MS)
  return (
    <span role="status" className={styles.spoken}>
      {said}
    </span>
  )
}

/** Undefined for what is on its way to be something else. */
function spoken(t: ReturnType<typeof useTranslations<'session'>>, status: SaveStatus): string | undefined {
  if (status.state === 'saved') return t('saved')
  if (status.state === 'readonly') return words(t, status)
  if (status.state !== 'unsaved') return undefined
  const why = t(`${status.trouble}.nothing`)
  return status.waiting > 0 ? t('notSaved', { why }) : why
}

function words(t: ReturnType<typeof useTranslations<'session'>>, status: SaveStatus): string {
  switch (status.state) {
    case 'saved':
      return t('savedAt', { time: clockTime(status.at) })
    case 'unsaved':
      return t(`${status.trouble}.${status.waiting > 0 ? 'waiting' : 'nothing'}`, { count: status.waiting })
    case 'readonly':
      return t(status.waiting > 0 ? 'cannotSave' : 'readonly')
    case 'refused':
    case 'denied':
      return t('cannotSave')
    default:
      return t(status.state)
  }
}

function Icon({ status }: { status: SaveStatus }) {
  switch (status.state) {
    case 'saved':
    case 'ready':
      return <CheckmarkCircleFillIcon aria-hidden />
    case 'unsaved':
      return status.trouble === 'offline' ? (
        <CloudSlashIcon aria-hidden />
      ) : (
        <ExclamationmarkTriangleFillIcon aria-hidden />
      )
    case 'readonly':
      return <EyeIcon aria-hidden />
    case 'refused':
    case 'denied':
      return <XMarkOctagonFillIcon aria-hidden />
    default:
      return null
  }
}
