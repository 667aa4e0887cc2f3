import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { SaveStatus } from './save-status.ts'
import { watchLine } from './watch-line.ts'

const BARRIER_MS = 200

type Counts = { edits: number; stored: number; savedAt?: string | undefined; refused?: string | undefined }

/** What may be said, from what is known now. */
function statusOf(counts: Counts, provider: HocuspocusProvider, isUp: boolean): SaveStatus {
  const waiting = counts.edits - counts.stored
  if (counts.refused) return { state: 'refused', reason: counts.refused }
  if (!isUp) return { state: 'offline', waiting }
  if (provider.authorizedScope === 'readonly') return { state: 'readonly' }
  if (!provider.isSynced) return { state: 'connecting' }
  if (waiting > 0) return { state: 'saving' }
  return counts.savedAt ? { state: 'saved', at: counts.savedAt } : { state: 'ready' }
}

/** Takes in what the server has said: `flushed:<edits>:<time>` or `refused:<reason>`. */
function hear(counts: Counts, provider: HocuspocusProvider, payload: string): void {
  const [kind = '', number = '', ...rest] = payload.split(':')
  if (kind === 'refused') counts.refused = number
  if (kind !== 'flushed' || provider.hasUnsyncedChanges) return
  counts.stored = Math.max(counts.stored, Number(number))
  if (counts.edits > 0) counts.savedAt = rest.join(':')
}

/**
 * «Lagret» is said only when the server has answered a question asked after the last keystroke: messages are
 * handled in order, each awaited, so the answer proves that everything before it is committed.
 */
export function watchSaving(
  provider: HocuspocusProvider,
  socket: HocuspocusProviderWebsocket,
  report: (status: SaveStatus) => void,
): { stop: () => void; whenStored: (then: () => void) => void } {
  const counts: Counts = { edits: 0, stored: 0 }
  const isWaiting = () => counts.edits > counts.stored
  /** Nothing more will be stored: all of it is, or the server has refused. */
  const isSettled = () => !isWaiting() || counts.refused !== undefined
  let whenDone: (() => void) | undefined
  const tell = () => {
    report(statusOf(counts, provider, line.isUp()))
    if (isSettled()) whenDone?.()
  }
  const line = watchLine(provider, socket, () => tell())
  const question = askWhenQuiet(provider, () => counts.edits)
  provider.document.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    counts.edits += 1
    question.ask()
    tell()
  })
  provider.on('stateless', ({ payload }: { payload: string }) => {
    hear(counts, provider, payload)
    tell()
  })
  provider.on('unsyncedChanges', () => isWaiting() && question.ask())
  provider.on('synced', () => {
    if (isWaiting()) question.ask()
    tell()
  })
  provider.on('authenticated', tell)
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => report({ state: 'denied', reason }))
  const stopWarning = warnBeforeLeaving(isWaiting)
  return {
    stop: () => {
      question.stop()
      line.stop()
      stopWarning()
    },
    whenStored: (then) => {
      whenDone = then
      if (isSettled()) then()
    },
  }
}

function askWhenQuiet(provider: HocuspocusProvider, edits: () => number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      provider.flushPendingUpdates()
      provider.sendStateless(`flush:${edits()}`)
    }, BARRIER_MS)
  }
  return { ask, stop: () => clearTimeout(timer) }
}

function warnBeforeLeaving(isWaiting: () => boolean): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (isWaiting()) event.preventDefault()
  }
  window.addEventListener('beforeunload', warn)
  return () => window.removeEventListener('beforeunload', warn)
}
