'use client'

import { lazy, Suspense, useState } from 'react'
import { untilLoaded } from '../ui/until-loaded.ts'
import { useSession } from './AgreementSession.tsx'
import styles from './SaveAlert.module.css'
import type { SaveStatus } from './save-status.ts'
import { UnsavedWords } from './UnsavedWords.tsx'
import { useLasting } from './use-lasting.ts'

/** The clause page fetches it before it is needed: without a line it could not be. */
const SaveAdvice = lazy(() => untilLoaded(() => import('./SaveAdvice.tsx')))

/** A short break is not worth a word more than the mark says. */
const PATIENCE_MS = 2000

/** What the mark has no room for: why nothing is saved, where the text is, and what to do. */
export function SaveAlert() {
  const { connection, status } = useSession()
  const lasting = useLasting(status.state === 'unsaved' ? status.trouble : status.state, PATIENCE_MS)
  const hasSent = useOnce(status.state === 'saved' && (connection?.left ?? 0) > 0)
  return (
    <div className={styles.place} role="status">
      {(hasSent || isTold(status, lasting)) && (
        <Suspense fallback={<Plain status={status} />}>
          <SaveAdvice />
        </Suspense>
      )}
    </div>
  )
}

function isTold(status: SaveStatus, lasting: string | undefined): boolean {
  if (status.state === 'unsaved') return status.trouble !== 'offline' || lasting === 'offline'
  if (status.state === 'readonly') return status.waiting > 0
  return status.state === 'refused' || status.state === 'denied'
}

/** In the same words, where the network is gone before the rest could be fetched. */
function Plain({ status }: { status: SaveStatus }) {
  return (
    status.state === 'unsaved' && (
      <div className={styles.plain}>
        <UnsavedWords status={status} />
      </div>
    )
  )
}

/** True from when it is true until it no longer is, and never again: what earlier windows left is sent once. */
function useOnce(isTrue: boolean): boolean {
  const [phase, setPhase] = useState<'before' | 'now' | 'after'>('before')
  if (phase === 'before' && isTrue) setPhase('now')
  if (phase === 'now' && !isTrue) setPhase('after')
  return phase === 'now' && isTrue
}
