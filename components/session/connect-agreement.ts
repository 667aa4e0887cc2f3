/** The browser's side of an agreement's document. Fetched after the page is readable: it carries Yjs. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import {
  addOwnClause,
  addRow,
  clearAnswer,
  removeOwnClause,
  removeRow,
  setAnswer,
} from '#lib/document/answer.ts'
import type { Answers, Value } from '#lib/document/draft.ts'
import { readAnswers, readRowIds, readText } from '#lib/document/read-draft.ts'
import type { RichText } from '#lib/document/rich-text.ts'
import { SCHEMA_VERSION } from '#lib/document/schema-version.ts'
import { type Outbox, openOutbox } from './outbox.ts'
import type { SaveStatus } from './save-status.ts'
import { sendOutbox } from './send-outbox.ts'
import { type Saving, watchSaving } from './watch-saving.ts'
import { wordsIn } from './words-in.ts'

export type Connection = {
  doc: Y.Doc
  provider: HocuspocusProvider
  /** Called at every change of the document; returns how to stop. */
  subscribe: (changed: () => void) => () => void
  answers: () => Answers
  rows: (table: string) => readonly string[]
  text: (name: string) => RichText
  answer: (fact: string, value: Value | undefined) => void
  addRow: (table: string) => void
  removeRow: (table: string, id: string) => void
  addOwnClause: (chapter: string, title: string) => string
  removeOwnClause: (id: string) => void
  /** Changes that earlier windows had left on this machine, and that this one has sent. */
  left: number
  /** Throws away what the server will not take. */
  discard: () => Promise<void>
  /** The person's own words that the server has not taken, as text. */
  unsentWords: () => string
  /** Leaves when all that was written is stored: whoever goes on to another page has not thrown it away. */
  close: () => void
}

/** Clients are back within five seconds of the server. */
const RECONNECT = { delay: 500, minDelay: 300, factor: 1.5, maxDelay: 2500 }
/** After this the document is fetched over HTTP, where a network lets pages through and no sockets. */
const SLOW_MS = 3000

type Open = {
  agreement: string
  user: string
  report: (status: SaveStatus) => void
  /** The document is here, and can be written in. */
  ready: (connection: Connection) => void
}

export async function connectAgreement({ agreement, user, report, ready }: Open): Promise<Connection> {
  let saving: Saving | undefined
  const outbox = await openOutbox(user, agreement, () => saving?.tell())
  const left = outbox.left.reduce((sum, { count }) => sum + count, 0)
  const doc = new Y.Doc()
  const { socket, provider } = openLine(agreement, user, doc)
  const watch = watchSaving({ provider, socket, outbox, user, left, report })
  saving = watch
  passOn(doc, provider, outbox, watch)
  const connection: Connection = {
    ...access(doc),
    provider,
    left,
    discard: outbox.discard,
    unsentWords: () => wordsIn([...outbox.left, outbox.own()].flatMap((one) => one?.chunks ?? [])),
    close: () =>
      watch.whenStored(() => {
        clearInterval(slow)
        watch.stop()
        outbox.close()
        provider.destroy()
        socket.destroy()
        doc.destroy()
      }),
  }
  const open = () => {
    clearInterval(slow)
    for (const { chunks } of outbox.left) for (const chunk of chunks) Y.applyUpdate(doc, chunk, provider)
    ready(connection)
  }
  const slow = setInterval(() => void fetchOverHttp(agreement, connection, open), SLOW_MS)
  provider.on('synced', open)
  provider.attach()
  return connection
}

function openLine(agreement: string, user: string, doc: Y.Doc) {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  const socket = new HocuspocusProviderWebsocket({
    url: `${scheme}://${location.host}/collab?schema=${SCHEMA_VERSION}&user=${user}`,
    ...RECONNECT,
  })
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: `agreement.${agreement}`,
    document: doc,
    flushDelay: 30,
  })
  return { socket, provider }
}

/** Everything written here goes into the outbox, and from there to the server as soon as there is a line. */
function passOn(doc: Y.Doc, provider: HocuspocusProvider, outbox: Outbox, saving: Saving): void {
  doc.off('update', provider.boundDocumentUpdateHandler)
  let hasSentOutbox = false
  provider.on('close', () => {
    hasSentOutbox = false
  })
  provider.on('status', ({ status }: { status: string }) => {
    if (status !== 'connected') hasSentOutbox = false
  })
  provider.on('authenticated', () => {
    if (provider.authorizedScope === 'readonly') return
    sendOutbox(provider, outbox)
    hasSentOutbox = true
  })
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    outbox.add(update, saving.wrote(), Y.encodeStateVector(doc))
    if (hasSentOutbox) provider.documentUpdateHandler(update, origin)
  })
}

async function fetchOverHttp(
  agreement: string,
  { doc, provider }: Connection,
  open: () => void,
): Promise<void> {
  const answer = await fetch(`/avtaler/${agreement}/tilstand`, { cache: 'no-store' }).catch(() => null)
  const state = answer?.ok ? await answer.arrayBuffer().catch(() => null) : null
  if (!state || provider.isSynced) return
  Y.applyUpdate(doc, new Uint8Array(state), provider)
  open()
}

const newId = () => crypto.randomUUID().slice(0, 8)

/** Reading and writing the parts of the document. */
function access(doc: Y.Doc) {
  const entry = newId()
  return {
    doc,
    subscribe: (changed: () => void) => {
      doc.on('update', changed)
      return () => doc.off('update', changed)
    },
    answers: () => readAnswers(doc),
    rows: (table: string) => readRowIds(doc, table),
    text: (name: string) => readText(doc, name),
    answer: (fact: string, value: Value | undefined) =>
      value === undefined ? clearAnswer(doc, fact) : setAnswer(doc, fact, value, entry),
    addRow: (table: string) => addRow(doc, table, newId()),
    removeRow: (table: string, row: string) => removeRow(doc, table, row),
    addOwnClause: (chapter: string, title: string) => {
      const own = newId()
      addOwnClause(doc, { id: own, chapter, title }, entry)
      return own
    },
    removeOwnClause: (own: string) => removeOwnClause(doc, own),
  }
}
