/** A page's line to who may read it: a word now and then, and the reason when it is hung up. */

/** What the server hangs up with when it knows the reader, and refuses. */
const CLOSED_BY_RIGHTS = 4403
/** The server says something every half minute. */
const SILENCE_MS = 75_000
const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 30_000

type Watch = {
  /** What the page shows, and whose it is: `avtale=…&person=…`. */
  shown: string
  /** The person may no longer read it. */
  lost: () => void
  /** What the person may do has changed, or the state it depends on. */
  changed: () => void
}

/** @returns how to stop. */
export function watchAccess({ shown, lost, changed }: Watch): () => void {
  let socket: WebSocket | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT_MS

  const hangUp = () => {
    clearTimeout(timer)
    if (!socket) return
    socket.onclose = null
    socket.onmessage = null
    socket.close()
  }
  const call = () => {
    hangUp()
    if (!navigator.onLine) return again()
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
    socket = new WebSocket(`${scheme}://${location.host}/tilgang?${shown}`)
    timer = setTimeout(call, SILENCE_MS)
    socket.onmessage = ({ data }) => {
      clearTimeout(timer)
      timer = setTimeout(call, SILENCE_MS)
      wait = FIRST_WAIT_MS
      if (data === 'changed') changed()
    }
    socket.onclose = ({ code, reason }) => {
      if (code === CLOSED_BY_RIGHTS && reason === 'not-found') lost()
      else again()
    }
  }
  const again = () => {
    clearTimeout(timer)
    // Not all at once when the server comes back.
    timer = setTimeout(call, wait * (0.5 + Math.random()))
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
  call()
  return hangUp
}
