import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { META, OWN_CLAUSES } from '#lib/document/doc-names.ts'
import { useSession } from '../session/AgreementSession.tsx'
import type { Connection } from '../session/connect-agreement.ts'
import { mayRefresh } from '../session/may-refresh.ts'

/** Several changes that belong together are one. */
const TOGETHER_MS = 150
/** What the server says when there is something new outside the document: an answer, a comment, an approval. */
const ROWS_CHANGED = 'rows_changed'

/**
 * What the page is built of follows at once, also while somebody writes: which clauses there are, and which of them have
 * a wording of their own. What is not in the document is fetched when the server says that there is something new, and
 * when one comes back to the window; what one is writing, and where one is, is the browser's own and stays.
 */
export function useFollowAgreement(connection: Connection | null): void {
  const router = useRouter()
  const { user } = useSession()
  useEffect(() => {
    if (!connection) return
    let timer: ReturnType<typeof setTimeout> | undefined
    // Whoever has lost the agreement meanwhile has another page already, and it stays.
    let isLeft = false
    const fetchAgain = async () => {
      if ((await mayRefresh(user)) && !isLeft) router.refresh()
    }
    const follow = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void fetchAgain(), TOGETHER_MS)
    }
    const parts = [connection.doc.getMap(META), connection.doc.getArray(OWN_CLAUSES)]
    for (const part of parts) part.observe(follow)
    const hear = ({ payload }: { payload: string }) => {
      if (payload === ROWS_CHANGED) follow()
    }
    connection.provider.on('stateless', hear)
    window.addEventListener('focus', follow)
    return () => {
      isLeft = true
      clearTimeout(timer)
      for (const part of parts) part.unobserve(follow)
      connection.provider.off('stateless', hear)
      window.removeEventListener('focus', follow)
    }
  }, [connection, user, router])
}
