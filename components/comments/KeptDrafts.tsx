'use client'

import { useRouter } from 'next/navigation'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useSession } from '../session/AgreementSession.tsx'
import { mayRefresh } from '../session/may-refresh.ts'
import { draftKeys } from './has-draft.ts'

const LostDrafts = lazy(() => import('./LostDrafts.tsx').then((file) => ({ default: file.LostDrafts })))

const QUIET_MS = 5000

/** Others' comments come when one returns to the page; words whose form is gone by then are still shown. */
export function KeptDrafts({ kept }: { kept: string }) {
  const [lost, setLost] = useState<readonly string[]>([])
  useRefreshOnReturn()
  // A notice leads to the comment itself, the hearing’s page to all of them.
  useEffect(() => {
    if (location.hash.startsWith('#kommentar'))
      void import('./show-comment.ts').then(({ showComment }) => showComment(location.hash.slice(1)))
  }, [])
  // After every refresh: a thread may be gone that somebody was answering.
  useEffect(() => {
    const placed = new Set(
      [...document.querySelectorAll<HTMLElement>('[data-kept]')].map((form) => form.dataset.kept),
    )
    const found = draftKeys().filter((key) => key.startsWith(`${kept}/`) && !placed.has(key))
    setLost((before) => (before.join() === found.join() ? before : found))
  })
  return lost.length > 0 ? (
    <Suspense>
      <LostDrafts keys={lost} onDiscard={(key) => setLost(lost.filter((one) => one !== key))} />
    </Suspense>
  ) : null
}

function useRefreshOnReturn(): void {
  const router = useRouter()
  const { user } = useSession()
  useEffect(() => {
    let last = Date.now()
    const refresh = async () => {
      if (document.visibilityState !== 'visible' || Date.now() - last < QUIET_MS) return
      last = Date.now()
      if (await mayRefresh(user)) router.refresh()
    }
    const onReturn = () => void refresh()
    window.addEventListener('focus', onReturn)
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      window.removeEventListener('focus', onReturn)
      document.removeEventListener('visibilitychange', onReturn)
    }
  }, [router, user])
}
