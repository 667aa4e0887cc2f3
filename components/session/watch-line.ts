import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { findTrouble } from './find-trouble.ts'
import { hearWindow } from './hear-window.ts'
import type { Trouble } from './save-status.ts'
import { waitForAnswer } from './wait-for-answer.ts'

const REOPEN_MS = 500
/** A network that stops the connection is known as that within twice this. */
const LOOK_AGAIN_MS = 2500
const TICK_MS = 5000
/** A timer that is this late has slept. */
const SLEPT_MS = 15_000

export type Line = {
  /** Somebody answers at the other end, and has let us in. */
  isUp: () => boolean
  /** Why not; undefined at first, while that is being found out. */
  trouble: () => Trouble | undefined
  /** Not let in, and nothing is sent until the person is back. */
  turnedAway: (trouble: Trouble) => void
  /** Ends a line that may be dead without anybody having said so, and opens another at once. */
  renew: () => void
  stop: () => void
}

type Watched = {
  user: string
  changed: () => void
  /** The machine has slept, or the page was away. */
  woke: () => void
}

/** Whether there is a line to the server, as the socket and the browser know it, and why there is none. */
export function watchLine(
  provider: HocuspocusProvider,
  socket: HocuspocusProviderWebsocket,
  { user, changed, woke }: Watched,
): Line {
  let isUp = false
  let wasUp = false
  const reason = watchReason(user, socket, () => !isUp, changed)
  const { look } = reason
  const renew = () => renewLine(socket)
  const again = () => {
    if (!isUp) void look().then(() => socket.shouldConnect && socket.connect())
  }
  watchSocket(provider, socket, {
    renew,
    up: () => {
      isUp = true
      wasUp = true
      reason.forget()
      changed()
    },
    down: () => {
      isUp = false
      void look()
      changed()
    },
  })
  const stops = [
    hearWindow({
      offline: () => [look(), changed()],
      online: () => [renew(), changed()],
      shown: woke,
      again,
    }),
    every(LOOK_AGAIN_MS, () => !isUp && void look()),
    tellWhenSlept(woke),
  ]
  return {
    isUp: () => isUp && navigator.onLine,
    trouble: () => reason.now() ?? (wasUp ? 'offline' : undefined),
    turnedAway: (trouble) => {
      isUp = false
      reason.turnedAway(trouble)
    },
    renew,
    stop: () => stops.map((stop) => stop()),
  }
}

function renewLine(socket: HocuspocusProviderWebsocket): void {
  if (!socket.shouldConnect) return
  socket.webSocket?.dispatchEvent(new CloseEvent('close', { code: 4408, reason: 'no answer' }))
  void socket.connect()
}

type Socket = { renew: () => void; up: () => void; down: () => void }

function watchSocket(
  provider: HocuspocusProvider,
  socket: HocuspocusProviderWebsocket,
  { renew, up, down }: Socket,
): void {
  const welcome = waitForAnswer(renew)
  provider.on('status', ({ status }: { status: string }) => {
    if (status === 'connected') return provider.isSynced || welcome.wait()
    welcome.stop()
    if (status === 'disconnected') down()
  })
  provider.on('authenticated', up)
  provider.on('synced', welcome.answered)
  provider.on('authenticationFailed', welcome.answered)
  provider.on('destroy', welcome.stop)
  // A hook that failed closes this document only; without this the provider would sit still for half a minute.
  provider.on('close', () => {
    if (socket.status === 'connected') setTimeout(() => socket.webSocket?.close(), REOPEN_MS)
  })
}

/** Why there is no line, as far as it is known. */
function watchReason(
  user: string,
  socket: HocuspocusProviderWebsocket,
  isMissing: () => boolean,
  changed: () => void,
) {
  let trouble: Trouble | undefined
  let isTurnedAway = false
  let opens = 0
  const tell = (found: Trouble) => {
    trouble = found
    changed()
  }
  return {
    now: () => trouble,
    turnedAway: (why: Trouble) => {
      isTurnedAway = true
      socket.disconnect()
      tell(why)
    },
    forget: () => {
      trouble = undefined
      opens = 0
    },
    look: async (): Promise<void> => {
      const found = await findTrouble(user)
      if (isTurnedAway && found === 'blocked') {
        // The person is back.
        isTurnedAway = false
        return void socket.connect()
      }
      opens = found === 'blocked' ? opens + 1 : 0
      // Pages that come through once are no proof: the server may just be back, and the next attempt succeed.
      if (isMissing() && found !== trouble && opens !== 1) tell(found)
    },
  }
}

function every(ms: number, work: () => void): () => void {
  const timer = setInterval(work, ms)
  return () => clearInterval(timer)
}

/** The clock on the wall may jump; this one only stands still while the machine sleeps, or runs on without ticking. */
function tellWhenSlept(woke: () => void): () => void {
  let last = performance.now()
  return every(TICK_MS, () => {
    const now = performance.now()
    if (now - last > SLEPT_MS) woke()
    last = now
  })
}
