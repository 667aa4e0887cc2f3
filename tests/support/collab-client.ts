/** A browser's side of an agreement, without the browser: the real provider on a real socket. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { encode } from 'next-auth/jwt'
import * as Y from 'yjs'
import { SCHEMA_VERSION } from '#lib/document/schema-version.ts'
import { eventually } from './eventually.ts'
import { TEST_PUBLIC_URL, TEST_SECRET } from './test-database.ts'

export type Client = {
  doc: Y.Doc
  provider: HocuspocusProvider
  /** Everything the server has said: `flushed:3:…`, `refused:…`, `denied:…`. */
  heard: string[]
  synced: () => Promise<void>
  /** Asks whether everything so far is stored, and waits for the answer. */
  flush: () => Promise<string>
  /** Asks, and does not wait. */
  ask: (number: number) => void
  /** The first thing said that begins so. */
  hears: (...beginnings: readonly string[]) => Promise<string>
  close: () => void
}

export const sessionCookieOf = async (
  userId: string,
  secret = TEST_SECRET,
  sessionVersion = 1,
): Promise<string> =>
  `next-auth.session-token=${await encode({ token: { sub: userId, sessionVersion }, secret })}`

type Options = {
  url: string
  agreement: string
  cookie: string
  origin?: string
  schema?: number
  /** Milliseconds to collect changes before they are sent. */
  flushDelay?: number
}

/** Node's own WebSocket takes headers, which a browser sets by itself. */
const socketWith = (headers: Record<string, string>) =>
  class extends WebSocket {
    constructor(url: string) {
      super(url, { headers } as unknown as string[])
    }
  }

export const openClient = (options: Options): Client => {
  const {
    url,
    agreement,
    cookie,
    origin = TEST_PUBLIC_URL,
    schema = SCHEMA_VERSION,
    flushDelay = 0,
  } = options
  const socket = new HocuspocusProviderWebsocket({
    url: `${url.replace(/^http/, 'ws')}/collab?schema=${schema}`,
    WebSocketPolyfill: socketWith({ cookie, origin }),
    delay: 50,
    minDelay: 50,
    factor: 1,
    jitter: false,
  })
  const doc = new Y.Doc()
  const heard: string[] = []
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: `agreement.${agreement}`,
    document: doc,
    flushDelay,
  })
  provider.on('stateless', ({ payload }: { payload: string }) => heard.push(payload))
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => heard.push(`denied:${reason}`))
  provider.attach()
  const hears = async (...beginnings: readonly string[]): Promise<string> => {
    const find = () => heard.find((one) => beginnings.some((beginning) => one.startsWith(beginning)))
    await eventually(`the server says ${beginnings.join(' or ')}`, () => find() !== undefined)
    return find() ?? ''
  }
  let asked = 0
  const ask = (number: number): void => provider.sendStateless(`flush:${number}`)
  return {
    doc,
    provider,
    heard,
    synced: () => eventually('the document is fetched', () => provider.isSynced),
    ask,
    hears,
    flush: async () => {
      asked += 1
      ask(asked)
      return hears(`flushed:${asked}:`, 'refused:')
    },
    close: () => {
      provider.destroy()
      socket.destroy()
      doc.destroy()
    },
  }
}
