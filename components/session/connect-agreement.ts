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
import type { SaveStatus } from './save-status.ts'

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
  close: () => void
}

const BARRIER_MS = 200
const newId = () => crypto.randomUUID().slice(0, 8)

export function connectAgreement(id: string, report: (status: SaveStatus) => void): Connection {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  const socket = new HocuspocusProviderWebsocket({
    url: `${scheme}://${location.host}/collab?schema=${SCHEMA_VERSION}`,
  })
  const doc = new Y.Doc()
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: `agreement.${id}`,
    document: doc,
    flushDelay: 30,
  })
  const stop = watchSaving(provider, socket, report)
  provider.attach()
  const entry = newId()
  return {
    doc,
    provider,
    subscribe: (changed) => {
      doc.on('update', changed)
      return () => doc.off('update', changed)
    },
    answers: () => readAnswers(doc),
    rows: (table) => readRowIds(doc, table),
    text: (name) => readText(doc, name),
    answer: (fact, value) =>
      value === undefined ? clearAnswer(doc, fact) : setAnswer(doc, fact, value, entry),
    addRow: (table) => addRow(doc, table, newId()),
    removeRow: (table, row) => removeRow(doc, table, row),
    addOwnClause: (chapter, title) => {
      const own = newId()
      addOwnClause(doc, { id: own, chapter, title }, entry)
      return own
    },
    removeOwnClause: (own) => removeOwnClause(doc, own),
    close: () => {
      stop()
      provider.destroy()
      socket.destroy()
      doc.destroy()
    },
  }
}

/**
 * «Lagret» is said only when the server has answered a question asked after the last keystroke: messages are
 * handled in order, each awaited, so the answer proves that everything before it is committed.
 */
function watchSaving(
  provider: HocuspocusProvider,
  socket: HocuspocusProviderWebsocket,
  report: (status: SaveStatus) => void,
): () => void {
  let edits = 0
  let stored = 0
  let savedAt: string | undefined
  let barrier: ReturnType<typeof setTimeout> | undefined
  let refused: string | undefined
  let connected = false
  const waiting = () => edits - stored
  const tell = () => {
    if (refused) return report({ state: 'refused', reason: refused })
    if (!connected || !navigator.onLine) return report({ state: 'offline', waiting: waiting() })
    if (provider.authorizedScope === 'readonly') return report({ state: 'readonly' })
    if (!provider.isSynced) return report({ state: 'connecting' })
    if (waiting() > 0) return report({ state: 'saving' })
    return report(savedAt ? { state: 'saved', at: savedAt } : { state: 'ready' })
  }
  const ask = () => {
    clearTimeout(barrier)
    barrier = setTimeout(() => {
      provider.flushPendingUpdates()
      provider.sendStateless(`flush:${edits}`)
    }, BARRIER_MS)
  }
  const edited = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    edits += 1
    ask()
    tell()
  }
  const heard = ({ payload }: { payload: string }) => {
    const [kind = '', number = '', ...rest] = payload.split(':')
    if (kind === 'refused') refused = number
    if (kind === 'flushed' && !provider.hasUnsyncedChanges) {
      stored = Math.max(stored, Number(number))
      if (edits > 0) savedAt = rest.join(':')
    }
    tell()
  }
  provider.document.on('update', edited)
  provider.on('stateless', heard)
  provider.on('unsyncedChanges', () => waiting() > 0 && ask())
  provider.on('synced', () => {
    if (waiting() > 0) ask()
    tell()
  })
  provider.on('authenticated', tell)
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => report({ state: 'denied', reason }))
  provider.on('status', ({ status }: { status: string }) => {
    connected = status === 'connected'
    tell()
  })
  // A hook that failed closes this document only; without this the provider would sit still for half a minute.
  const reopen = () => {
    if (socket.status === 'connected') setTimeout(() => socket.webSocket?.close(), 500)
  }
  provider.on('close', reopen)
  /** The line may have died without anybody having said so: make a new one, and do not wait for the next attempt. */
  const cameBack = () => {
    if (socket.status === 'connected') socket.emit('close', { event: { code: 4408, reason: 'back online' } })
    void socket.connect()
    tell()
  }
  window.addEventListener('offline', tell)
  window.addEventListener('online', cameBack)
  const warn = (event: BeforeUnloadEvent) => {
    if (waiting() > 0) event.preventDefault()
  }
  window.addEventListener('beforeunload', warn)
  return () => {
    clearTimeout(barrier)
    window.removeEventListener('offline', tell)
    window.removeEventListener('online', cameBack)
    window.removeEventListener('beforeunload', warn)
  }
}
