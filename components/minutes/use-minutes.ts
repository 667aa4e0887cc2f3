'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SaveStatus } from '../session/save-status.ts'
import { untilLoaded } from '../ui/until-loaded.ts'
import type { MinutesConnection } from './connect-minutes.ts'
import type { MinutesAnswer } from './minutes-line.ts'

type Options = {
  office: string
  meeting: string
  user: string
  start: { seq: number; state: string }
  /** The meeting as the page has it. */
  version: number
}

/** One connection as long as the page is open. Drawn anew at every change of the document. */
export function useMinutes({ office, meeting, user, start, version }: Options) {
  const [connection, setConnection] = useState<MinutesConnection | null>(null)
  const [status, setStatus] = useState<SaveStatus>({ state: 'connecting' })
  const [writing, setWriting] = useState<MinutesAnswer['writing']>([])
  const [, draw] = useState(0)
  const refresh = useRefresh(version)
  const begun = useRef(start)

  useEffect(() => {
    let open: MinutesConnection | undefined
    let left = false
    const begin = async () => {
      const { connectMinutes } = await untilLoaded(() => import('./connect-minutes.ts'))
      if (left) return
      open = await connectMinutes({
        office,
        meeting,
        user,
        start: begun.current,
        report: (now) => left || setStatus(now),
        heard: (answer) => {
          if (left) return
          setWriting((before) =>
            JSON.stringify(before) === JSON.stringify(answer.writing) ? before : answer.writing,
          )
          // Words that wait would go with the fields they stand in.
          if (!open?.isWaiting()) refresh(answer.meeting)
        },
      })
      if (left) return open.stop()
      // What others wrote is drawn before the next keystroke is read: a field that lags behind would delete it. One's own
      // is drawn when it is settled where the caret stands.
      open.subscribe((isOthers) => {
        const drawAnew = () => draw((count) => count + 1)
        if (isOthers) flushSync(drawAnew)
        else drawAnew()
      })
      setConnection(open)
    }
    void begin()
    return () => {
      left = true
      setConnection(null)
      open?.stop()
    }
  }, [office, meeting, user, refresh])
  return { connection, status, writing }
}

/** The page is fetched anew when something has happened to the meeting; what is being written stays. */
function useRefresh(version: number) {
  const router = useRouter()
  const newest = useRef(version)
  const fetchAnew = useRef((_now: number) => {})
  fetchAnew.current = (now) => {
    if (now <= newest.current) return
    newest.current = now
    router.refresh()
  }
  const [stable] = useState(() => (now: number) => fetchAnew.current(now))
  return stable
}
