/** Answers, rows and own clauses in an agreement's document. The same functions in the browser, on the server and in tests. */
import type * as Y from 'yjs'
import { ANSWERS, entryKey, factOfEntry, OWN_CLAUSES, ownFact, rowsName } from './doc-names.ts'
import type { Value } from './draft.ts'

/**
 * Answers a fact. `entry` is new for every person and occasion (the same one may be used again while one person
 * goes on typing): the answers this document has seen are replaced, one given elsewhere at the same time is not.
 */
export function setAnswer(doc: Y.Doc, fact: string, value: Value, entry: string): void {
  const answers = doc.getMap<Value>(ANSWERS)
  const key = entryKey(fact, entry)
  doc.transact(() => {
    for (const other of answers.keys())
      if (other !== key && factOfEntry(other) === fact) answers.delete(other)
    answers.set(key, value)
  })
}

export function clearAnswer(doc: Y.Doc, fact: string): void {
  const answers = doc.getMap<Value>(ANSWERS)
  doc.transact(() => {
    for (const key of answers.keys()) if (factOfEntry(key) === fact) answers.delete(key)
  })
}

export const addRow = (doc: Y.Doc, table: string, id: string): void =>
  doc.getArray<string>(rowsName(table)).push([id])

/** Takes an added row away with its cells; a row of the template's own is struck instead. */
export function removeRow(doc: Y.Doc, table: string, id: string): void {
  const rows = doc.getArray<string>(rowsName(table))
  const answers = doc.getMap<Value>(ANSWERS)
  doc.transact(() => {
    for (let at = rows.length - 1; at >= 0; at -= 1) if (rows.get(at) === id) rows.delete(at)
    for (const key of answers.keys()) if (key.startsWith(`${table}:${id}:`)) answers.delete(key)
  })
}

export function addOwnClause(
  doc: Y.Doc,
  own: { id: string; chapter: string; title: string },
  entry: string,
): void {
  doc.transact(() => {
    doc.getArray<string>(OWN_CLAUSES).push([own.id])
    setAnswer(doc, ownFact(own.id, 'chapter'), own.chapter, entry)
    setAnswer(doc, ownFact(own.id, 'title'), own.title, entry)
  })
}

/** Takes the clause out of the agreement. Its text stays in the log, and can be brought back from there. */
export function removeOwnClause(doc: Y.Doc, id: string): void {
  const own = doc.getArray<string>(OWN_CLAUSES)
  doc.transact(() => {
    for (let at = own.length - 1; at >= 0; at -= 1) if (own.get(at) === id) own.delete(at)
  })
}
