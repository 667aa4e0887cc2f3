/** A browser tab without the browser: the provider and the saving that the pages use, on a kept store in memory. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import { SCHEMA_VERSION } from '#lib/document/schema-version.ts'
import type { Outbox } from '../../components/session/outbox.ts'
import type { SaveStatus } from '../../components/session/save-status.ts'
import { sendOutbox } from '../../components/session/send-outbox.ts'
import { type Saving, watchSaving } from '../../components/session/watch-saving.ts'
import { type KeptStore, openKeptOutbox } from './kept-outbox.ts'

export type TabStatus = SaveStatus

export type Tab = {
  doc: Y.Doc
  status: () => SaveStatus
  /** Not before the agreement has been fetched: an editor without it would be empty. */
  mayWrite: () => boolean
  /** The last message with a change goes out once more after this time, as late as that may be. */
  repeatLater: (ms: number) => void
  /** Gone in the middle of everything: nothing is sent any more. */
  vanish: () => void
}

type Options = {
  url: string
  cookie: string
  origin: string
  agreement: string
  store: KeptStore
  report: (status: SaveStatus) => void
}

type Sent = Uint8Array<ArrayBuffer>

const SYNC_MESSAGE = 0

/** A message is the document's name, its length first, and then the kind. */
const isSync = (message: Uint8Array): boolean => message[1 + (message[0] ?? 0)] === SYNC_MESSAGE

const socketThatTells = (headers: Record<string, string>, sent: (message: Sent) => void) =>
  class extends WebSocket {
    constructor(url: string) {
      super(url, { headers } as unknown as string[])
    }
    override send(message: Sent) {
      if (isSync(message)) sent(message)
      super.send(message)
    }
  }

/** As connect-agreement.ts does it: what is written goes into the outbox, and from there to the server. */
const passOn = (doc: Y.Doc, provider: HocuspocusProvider, outbox: Outbox, saving: Saving): void => {
  doc.off('update', provider.boundDocumentUpdateHandler)
  let hasSentOutbox = false
  const lineIsGone = (): void => {
    hasSentOutbox = false
  }
  provider.on('close', lineIsGone)
  provider.on('status', ({ status }: { status: string }) => {
    if (status !== 'connected') lineIsGone()
  })
  provider.on('authenticated', () => {
    sendOutbox(provider, outbox)
    hasSentOutbox = true
  })
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    outbox.add(update, saving.wrote(), Y.encodeStateVector(doc))
    if (hasSentOutbox) provider.documentUpdateHandler(update, origin)
  })
}

const openLine = ({ url, cookie, origin, agreement }: Options, doc: Y.Doc, sent: (message: Sent) => void) => {
  const socket = new HocuspocusProviderWebsocket({
    url: `${url.replace(/^http/, 'ws')}/collab?schema=${SCHEMA_VERSION}`,
    WebSocketPolyfill: socketThatTells({ cookie, origin }, sent),
    delay: 50,
    minDelay: 50,
    factor: 1,
    jitter: false,
  })
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: `agreement.${agreement}`,
    document: doc,
    flushDelay: 30,
  })
  return { socket, provider }
}

export const openTab = (options: Options): Tab => {
  const { store, report } = options
  let last: Sent | undefined
  let isFetched = false
  let status: SaveStatus = { state: 'connecting' }
  const doc = new Y.Doc()
  const outbox = openKeptOutbox(store)
  const left = outbox.left.reduce((sum, { count }) => sum + count, 0)
  const { socket, provider } = openLine(options, doc, (message) => {
    last = Uint8Array.from(message)
  })
  const saving = watchSaving({
    provider,
    socket,
    outbox,
    left,
    user: options.cookie,
    report: (now) => {
      status = now
      report(now)
    },
  })
  passOn(doc, provider, outbox, saving)
  provider.on('synced', () => {
    isFetched = true
    for (const { chunks } of outbox.left) for (const chunk of chunks) Y.applyUpdate(doc, chunk, provider)
  })
  provider.attach()
  return {
    doc,
    status: () => status,
    mayWrite: () => isFetched && !doc.isDestroyed,
    repeatLater: (ms) => {
      setTimeout(() => {
        const again = last
        if (again && socket.webSocket?.readyState === WebSocket.OPEN) socket.webSocket.send(again)
      }, ms)
    },
    vanish: () => {
      if (doc.isDestroyed) return
      saving.stop()
      provider.destroy()
      socket.destroy()
      doc.destroy()
    },
  }
}
