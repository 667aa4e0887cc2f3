import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'

const REOPEN_MS = 500

/** Whether there is a line to the server, as the socket and the browser know it. A dead one is replaced. */
export function watchLine(
  provider: HocuspocusProvider,
  socket: HocuspocusProviderWebsocket,
  changed: () => void,
): { isUp: () => boolean; stop: () => void } {
  let connected = false
  provider.on('status', ({ status }: { status: string }) => {
    connected = status === 'connected'
    changed()
  })
  // A hook that failed closes this document only; without this the provider would sit still for half a minute.
  provider.on('close', () => {
    if (socket.status === 'connected') setTimeout(() => socket.webSocket?.close(), REOPEN_MS)
  })
  // The old line may have died without anybody having said so; and the next attempt may be half a minute away.
  const cameBack = () => {
    socket.webSocket?.dispatchEvent(new CloseEvent('close', { code: 4408, reason: 'back online' }))
    void socket.connect()
    changed()
  }
  window.addEventListener('offline', changed)
  window.addEventListener('online', cameBack)
  return {
    isUp: () => connected && navigator.onLine,
    stop: () => {
      window.removeEventListener('offline', changed)
      window.removeEventListener('online', cameBack)
    },
  }
}
