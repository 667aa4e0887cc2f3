'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { mayRefresh } from '../session/may-refresh.ts'

/** Coming back makes several events at once. */
const SELDOM_MS = 2000

/** Whoever comes back to a window that has stood open sees what is true now. What one has written stays. */
export const RefreshOnReturn = ({ user }: { user: string }) => {
  const router = useRouter()
  useEffect(() => {
    let last = Date.now()
    const refresh = async () => {
      if (document.visibilityState !== 'visible' || Date.now() - last < SELDOM_MS) return
      last = Date.now()
      if (await mayRefresh(user)) router.refresh()
    }
    const come = () => void refresh()
    window.addEventListener('focus', come)
    document.addEventListener('visibilitychange', come)
    return () => {
      window.removeEventListener('focus', come)
      document.removeEventListener('visibilitychange', come)
    }
  }, [router, user])
  return null
}
