import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { META, OWN_CLAUSES } from '#lib/document/doc-names.ts'
import { mayRefresh, useSession } from '../session/AgreementSession.tsx'
import type { Connection } from '../session/connect-agreement.ts'

/** Several changes that belong together are one. */
const TOGETHER_MS = 150

/**
 * What the page is built of follows at once, also while somebody writes: which clauses there are, and which of them have
 * a wording of their own. Whoever comes back to the window gets what is not in the document too, as answers to prompts.
 */
export function useFollowAgreement(connection: Connection | null): void {
  const router = useRouter()
  const { user } = useSession()
  useEffect(() => {
    if (!connection) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const fetchAgain = async () => {
      if (await mayRefresh(user)) router.refresh()
    }
    const follow = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void fetchAgain(), TOGETHER_MS)
    }
    const parts = [connection.doc.getMap(META), connection.doc.getArray(OWN_CLAUSES)]
    for (const part of parts) part.observe(follow)
    window.addEventListener('focus', follow)
    return () => {
      clearTimeout(timer)
      for (const part of parts) part.unobserve(follow)
      window.removeEventListener('focus', follow)
    }
  }, [connection, user, router])
}
