'use client'

import { usePathname } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { KEPT, META } from '#lib/document/doc-names.ts'
import { useSession } from '../session/AgreementSession.tsx'
import { untilLoaded } from '../ui/until-loaded.ts'
import type { Joined } from './join-presence.ts'
import { type KeptNotice, keptNotices } from './kept-notices.ts'
import type { Person } from './people.ts'

type Presence = {
  /** The others. */
  people: readonly Person[]
  /** My own id: my other tabs are not somebody else. */
  me: string
  /** «3.2 Tilsetting», by key. */
  clauses: Readonly<Record<string, string>>
  /** What two wrote at once, and nobody has read through. */
  kept: readonly KeptNotice[]
}

const PresenceContext = createContext<Presence>({ people: [], me: '', clauses: {}, kept: [] })

export const usePresence = (): Presence => useContext(PresenceContext)

type Props = Pick<Presence, 'me' | 'clauses'> & { children: ReactNode }

/** Who else has the agreement open, and where. Nothing of it is fetched before there is a connection. */
export function PresenceProvider({ me, clauses, children }: Props) {
  const people = usePeople(me, clauseIn(usePathname()))
  const kept = useKept()
  const presence = useMemo(() => ({ people, me, clauses, kept }), [people, me, clauses, kept])
  return <PresenceContext value={presence}>{children}</PresenceContext>
}

/** `/avtaler/<id>/<template>/<clause>` */
const clauseIn = (path: string): string | null => path.split('/').slice(3).join('/') || null

function usePeople(me: string, clause: string | null): readonly Person[] {
  const { connection } = useSession()
  const [people, setPeople] = useState<readonly Person[]>([])
  const [joined, setJoined] = useState<Joined | null>(null)
  useEffect(() => {
    if (!connection) return
    let left = false
    let made: Joined | undefined
    void untilLoaded(() => import('./join-presence.ts')).then(({ joinPresence }) => {
      if (left) return
      made = joinPresence(connection, me, setPeople)
      setJoined(made)
    })
    return () => {
      left = true
      made?.leave()
      setJoined(null)
      setPeople([])
    }
  }, [connection, me])
  useEffect(() => joined?.moveTo(clause), [joined, clause])
  return people
}

function useKept(): readonly KeptNotice[] {
  const { connection } = useSession()
  const [kept, setKept] = useState<readonly KeptNotice[]>([])
  useEffect(() => {
    if (!connection) return
    const read = () => setKept(keptNotices(connection))
    const parts = [connection.doc.getMap(KEPT), connection.doc.getMap(META)]
    for (const part of parts) part.observe(read)
    read()
    return () => {
      for (const part of parts) part.unobserve(read)
    }
  }, [connection])
  return kept
}
