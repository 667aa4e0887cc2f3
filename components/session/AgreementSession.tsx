'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Connection } from './connect-agreement.ts'
import type { SaveStatus } from './save-status.ts'

type Session = { connection: Connection | null; status: SaveStatus; lastSaved: string | null }

const SessionContext = createContext<Session>({
  connection: null,
  status: { state: 'connecting' },
  lastSaved: null,
})

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

  useRefreshedPage(connection, CALM.includes(status.state))
  const session = useMemo(() => ({ connection, status, lastSaved }), [connection, status, lastSaved])
  return <SessionContext value={session}>{children}</SessionContext>
}

const QUIET_MS = 1200
/** Connected, with nothing waiting to be stored. */
const CALM: readonly SaveStatus['state'][] = ['ready', 'saved', 'readonly']

/** The list of what is missing is made on the server: fetched again when the document has been quiet for a moment. */
function useRefreshedPage(connection: Connection | null, isCalm: boolean): void {
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
      if (!(await isServerUp())) return
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
  }, [connection, isCalm, router])
}

/** Next leaves the page for the browser's own error page when a refresh fails, and what is not stored goes with it. */
const isServerUp = (): Promise<boolean> =>
  fetch('/api/health').then(
    ({ ok }) => ok,
    () => false,
  )
