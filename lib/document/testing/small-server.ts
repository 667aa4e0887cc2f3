/** What the server does with an update, without sockets and database: take it in, log it, keep what it would swallow. */
import * as Y from 'yjs'
import { applyAsIs } from '../apply-as-is.ts'
import { keepWords } from '../keep-words.ts'
import { type Seen, type Taken, takeIn } from '../take-in.ts'

export type SmallServer = {
  doc: () => Y.Doc
  log: Uint8Array[]
  /** `news` is what the others must be told. */
  receive: (update: Uint8Array, seen?: Seen) => Taken & { news: readonly Uint8Array[] }
}

/** `id` is the client it writes as itself. */
export function smallServer(id: number, ...first: Uint8Array[]): SmallServer {
  const log = [...first]
  const fromLog = (): Y.Doc => {
    const doc = new Y.Doc()
    applyAsIs(doc, log)
    // Not before: Yjs takes another when it reads what this client has written.
    doc.clientID = id
    return doc
  }
  let copy = fromLog()
  let notices = 0
  const newId = (): string => {
    notices += 1
    return `k${notices}`
  }
  return {
    doc: () => copy,
    log,
    receive: (update, seen) => {
      const taken = takeIn(copy, update, seen)
      if (!taken.ok) {
        copy = fromLog()
        return { ...taken, news: [] }
      }
      const kept = taken.needsKeeping ? keepWords(copy, log, update, newId, seen) : null
      const news = kept ? [update, kept] : [update]
      log.push(...news)
      return { ...taken, news }
    },
  }
}
