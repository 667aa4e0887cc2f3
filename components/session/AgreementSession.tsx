'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { untilLoaded } from '../ui/until-loaded.ts'
import { AccessLost } from './AccessLost.tsx'
import type { Connection } from './connect-agreement.ts'
import { keptComments } from './kept-comments.ts'
import { mayRefresh } from './may-refresh.ts'
import type { SaveStatus } from './save-status.ts'
import { useStayWhenOffline } from './use-stay-when-offline.ts'

type Session = {
  /** Whose page this is. */
  user: string
  connection: Connection | null
  status: SaveStatus
  lastSaved: string | null
  /** A link was pressed that cannot be followed now. */
  stayed: boolean
}

const SessionContext = createContext<Session>({
  user: '',
  connection: null,
  status: { state: 'connecting' },
  lastSaved: null,
  stayed: false,
})

export const useSession = (): Session => useContext(SessionContext)

type Props = { agreement: string; user: string; lastSaved: string | null; children: ReactNode }

/** Keeps one connection to the agreement while the user goes from clause to clause. */
export function AgreementSession({ agreement, user, lastSaved, children }: Props) {
  const [connection, setConnection] = useState<Connection | null>(null)
  const [status, setStatus] = useState<SaveStatus>({ state: 'connecting' })

  useEffect(() => {
    let open: Connection | undefined
    let left = false
    const begin = async () => {
      const { connectAgreement } = await untilLoaded(() => import('./connect-agreement.ts'))
      if (left) return
      open = await connectAgreement({
        agreement,
        user,
        report: (now) => left || setStatus(now),
        ready: (made) => left || setConnection(made),
      })
      if (left) open.close()
    }
    void begin()
    return () => {
      left = true
      setConnection(null)
      open?.close()
    }
  }, [agreement, user])

  useRefreshedPage(connection, user, CALM.includes(status.state))
  // A network that stops the connection lets pages through.
  const stayed = useStayWhenOffline(status.state === 'unsaved' && status.trouble !== 'blocked')
  const session = useMemo(
    () => ({ user, connection, status, lastSaved, stayed }),
    [user, connection, status, lastSaved, stayed],
  )
  // Whoever may no longer read is not left with what they read.
  const isLost = status.state === 'denied' && status.reason === 'not-found'
  return (
    <SessionContext value={session}>
      {isLost ? <AgreementLost agreement={agreement} connection={connection} /> : children}
    </SessionContext>
  )
}

function AgreementLost({ agreement, connection }: { agreement: string; connection: Connection | null }) {
  // Read once: what is written cannot become more.
  const [words] = useState(() => [connection?.unsentWords() ?? '', keptComments(agreement)])
  return <AccessLost what="agreement" words={words.filter((one) => one !== '').join('\n\n')} />
}

const QUIET_MS = 1200
/** Connected, with nothing waiting to be stored. */
const CALM: readonly SaveStatus['state'][] = ['ready', 'saved', 'readonly']

/** The list of what is missing is made on the server: fetched again when the document has been quiet for a moment. */
function useRefreshedPage(connection: Connection | null, user: string, isCalm: boolean): void {
  const router = useRouter()
  const isOutdated = useRef(false)
  useEffect(
    () =>
      connection?.subscribe(() => {
        isOutdated.current = true
      }),
    [connection],
  )
  useEffect(() => {
    if (!connection || !isCalm) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = async () => {
      if (!(await mayRefresh(user))) return
      isOutdated.current = false
      router.refresh()
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void refresh(), QUIET_MS)
    }
    if (isOutdated.current) wait()
    const stop = connection.subscribe(wait)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [connection, user, isCalm, router])
}
