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
import { watchSaving } from './watch-saving.ts'

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
  /** Leaves when all that was written is stored: whoever goes on to another page has not thrown it away. */
  close: () => void
}

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
  const saving = watchSaving(provider, socket, report)
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
    close: () =>
      saving.whenStored(() => {
        saving.stop()
        provider.destroy()
        socket.destroy()
        doc.destroy()
      }),
  }
}
