'use client'

import { usePathname, useRouter, useSelectedLayoutSegment } from 'next/navigation'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { untilLoaded } from '../ui/until-loaded.ts'
import { AccessLost } from './AccessLost.tsx'
import { keptComments } from './kept-comments.ts'
import { mayRefresh } from './may-refresh.ts'
import { watchAccess } from './watch-access.ts'

type Props = { what: 'agreement' | 'office'; id: string; user: string; children: ReactNode }

/** Empties an open page as soon as its reader may no longer read what it shows, and shows anew what has changed in it. */
export function AccessWatch({ what, id, user, children }: Props) {
  // Clauses have the document's own line, which also knows what is not stored.
  const hasOwnLine = useSelectedLayoutSegment() === '(skriv)'
  const [isLost, setIsLost] = useState(false)
  const refresh = useRefresh(user)
  useEffect(() => {
    if (hasOwnLine) return
    return watchAccess({
      shown: `${what === 'agreement' ? 'avtale' : 'kontor'}=${id}&person=${user}`,
      lost: () => setIsLost(true),
      changed: refresh,
    })
  }, [hasOwnLine, what, id, user, refresh])
  return isLost ? <Lost what={what} id={id} user={user} /> : children
}

/** Not while somebody writes: what they are told when they send it is theirs to act on. */
function useRefresh(user: string): () => void {
  const router = useRouter()
  const page = usePathname()
  const hasWritten = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page begins unwritten
  useEffect(() => {
    hasWritten.current = false
    const write = () => {
      hasWritten.current = true
    }
    document.addEventListener('input', write)
    return () => document.removeEventListener('input', write)
  }, [page])
  return useCallback(() => {
    void (async () => {
      if (!hasWritten.current && (await mayRefresh(user)) && !hasWritten.current) router.refresh()
    })()
  }, [router, user])
}

const MEETING = /\/moter\/([0-9a-f-]{36})\/referat/

/** With what the person wrote in minutes, or began to write about a clause, and nobody has. */
function Lost({ what, id, user }: Omit<Props, 'children'>) {
  const meeting = MEETING.exec(usePathname())?.[1]
  const [words, setWords] = useState(() => (what === 'agreement' ? keptComments(id) : ''))
  useEffect(() => {
    if (!meeting) return
    const look = async () => {
      const { leftWords } = await untilLoaded(() => import('../minutes/left-words.ts'))
      setWords((await leftWords(user, meeting))?.words ?? '')
    }
    void look()
  }, [user, meeting])
  return <AccessLost what={what} words={words} />
}
