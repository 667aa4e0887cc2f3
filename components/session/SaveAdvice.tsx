'use client'

import { Button, LocalAlert } from '@navikt/ds-react'
import { useTranslations } from 'next-intl'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { untilLoaded } from '../ui/until-loaded.ts'
import { useSession } from './AgreementSession.tsx'
import { plainDocument } from './plain-document.ts'
import styles from './SaveAlert.module.css'
import type { SaveStatus } from './save-status.ts'
import { UnsavedWords } from './UnsavedWords.tsx'

const ConfirmDiscard = lazy(() => untilLoaded(() => import('./ConfirmDiscard.tsx')))

const REASONS = [
  'too-large',
  'invalid-text',
  'invalid-answer',
  'emptied',
  'closed',
  'schema-mismatch',
] as const

// biome-ignore lint/style/noDefaultExport: React.lazy takes a default export
export default function SaveAdvice() {
  const { status } = useSession()
  if (status.state === 'refused' || status.state === 'denied') return <Refused status={status} />
  if (status.state === 'readonly') return <LostRight />
  if (status.state === 'unsaved') return <Unsaved status={status} />
  return <SentLeft />
}

const Advice = ({
  kind,
  title,
  children,
}: {
  kind: 'warning' | 'error' | 'announcement'
  title: string
  children: ReactNode
}) => (
  <LocalAlert status={kind} className={styles.alert} role={kind === 'error' ? 'alert' : undefined}>
    <LocalAlert.Header>
      <LocalAlert.Title>{title}</LocalAlert.Title>
    </LocalAlert.Header>
    <LocalAlert.Content>{children}</LocalAlert.Content>
  </LocalAlert>
)

function Unsaved({ status }: { status: SaveStatus & { state: 'unsaved' } }) {
  const t = useTranslations('session')
  const { trouble } = status
  return (
    <Advice kind="warning" title={t(`${trouble}.title`)}>
      <UnsavedWords status={status} />
      <div className={styles.actions}>
        {(trouble === 'signed-out' || trouble === 'other-user') && (
          // The opener must stay reachable: the new window tells this one, and closes itself.
          <Button as="a" role="link" size="small" href="/logg-inn?vindu" target="_blank" rel="opener">
            {t(trouble === 'signed-out' ? 'logInAgain' : 'logInAsSelf')}
          </Button>
        )}
        {trouble === 'other-user' && <CopyText />}
      </div>
    </Advice>
  )
}

function Refused({ status }: { status: SaveStatus & { state: 'refused' | 'denied' } }) {
  const t = useTranslations('session')
  const known = REASONS.find((reason) => reason === status.reason)
  return (
    <Advice kind="error" title={t('cannotSave')}>
      <p>{known ? t(`reason.${known}`) : t('reason.other')}</p>
      <div className={styles.actions}>
        <CopyText />
        {status.state === 'refused' ? <Discard /> : <Reload />}
      </div>
    </Advice>
  )
}

function LostRight() {
  const t = useTranslations('session')
  return (
    <Advice kind="warning" title={t('readonly')}>
      <p>{t('lostRight')}</p>
      <div className={styles.actions}>
        <CopyText />
        <Discard />
      </div>
    </Advice>
  )
}

/** Once, when what earlier windows left has been stored. */
function SentLeft() {
  const t = useTranslations('session')
  const { connection } = useSession()
  if (!connection) return null
  return (
    <Advice kind="announcement" title={t('ready')}>
      <p>{t('sentLeft', { count: connection.left })}</p>
    </Advice>
  )
}

function Reload() {
  const t = useTranslations('session')
  return (
    <Button size="small" variant="secondary" onClick={() => location.reload()}>
      {t('reload')}
    </Button>
  )
}

function CopyText() {
  const t = useTranslations('session')
  const { connection } = useSession()
  const [told, setTold] = useState<'copied' | 'notCopied' | null>(null)
  if (!connection) return null
  const copy = () =>
    navigator.clipboard.writeText(plainDocument(connection.doc)).then(
      () => setTold('copied'),
      () => setTold('notCopied'),
    )
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => void copy()}>
        {t('copy')}
      </Button>
      {told && <span>{t(told)}</span>}
    </>
  )
}

function Discard() {
  const t = useTranslations('session')
  const { connection } = useSession()
  const [isAsking, setAsking] = useState(false)
  if (!connection) return <Reload />
  return (
    <>
      <Button size="small" variant="tertiary" onClick={() => setAsking(true)}>
        {t('discard')}
      </Button>
      {isAsking && (
        <Suspense>
          <ConfirmDiscard connection={connection} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  )
}
