'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Connection } from './connect-agreement.ts'
import type { SaveStatus } from './save-status.ts'

type Session = { connection: Connection | null; status: SaveStatus; lastSaved: string | null }

const SessionContext = createContext<Session>({ connection: null, status: { state: 'connecting' }, lastSaved: null })

export const useSession = (): Session => useContext(SessionContext)

type Props = { agreement: string; lastSaved: string | null; children: ReactNode }

/** Keeps one connection to the agreement while the user goes from clause to clause. */
export function AgreementSession({ agreement, lastSaved, children }: Props) {
  const [connection, setConnection] = useState<Connection | null>(null)
  const [status, setStatus] = useState<SaveStatus>({ state: 'connecting' })

  useEffect(() => {
    let open: Connection | undefined
    let left = false
    void import('./connect-agreement.ts').then(({ connectAgreement }) => {
      if (left) return
      const made = connectAgreement(agreement, setStatus)
      open = made
      made.provider.on('synced', () => setConnection(made))
    })
    return () => {
      left = true
      setConnection(null)
      open?.close()
    }
  }, [agreement])

  useRefreshedPage(connection)
  const session = useMemo(() => ({ connection, status, lastSaved }), [connection, status, lastSaved])
  return <SessionContext value={session}>{children}</SessionContext>
}

const QUIET_MS = 1200

/** The list of what is missing is made on the server: fetched again when the document has been quiet for a moment. */
function useRefreshedPage(connection: Connection | null): void {
  const router = useRouter()
  useEffect(() => {
    if (!connection) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = connection.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(() => router.refresh(), QUIET_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [connection, router])
}
