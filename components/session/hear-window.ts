import { SESSION_CHANNEL } from './session-channel.ts'

type Heard = {
  offline: () => void
  online: () => void
  /** The page is in front of somebody again. */
  shown: () => void
  /** What was missing may be there now. */
  again: () => void
}

/** What the browser and its other windows tell that has to do with the line. Returns how to stop. */
export function hearWindow({ offline, online, shown, again }: Heard): () => void {
  const stopping = new AbortController()
  const { signal } = stopping
  const seen = () => {
    if (document.visibilityState !== 'visible') return
    again()
    shown()
  }
  // Another window has logged in.
  const channel = new BroadcastChannel(SESSION_CHANNEL)
  channel.addEventListener('message', again)
  window.addEventListener('offline', offline, { signal })
  window.addEventListener('online', online, { signal })
  window.addEventListener('focus', again, { signal })
  window.addEventListener('pageshow', (event) => event.persisted && shown(), { signal })
  document.addEventListener('visibilitychange', seen, { signal })
  // Frozen in the background, and thawed.
  document.addEventListener('resume', shown, { signal })
  return () => {
    channel.close()
    stopping.abort()
  }
}
