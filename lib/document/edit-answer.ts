/** Answers as people give them: over a while, and with somebody else beside them. */
import type * as Y from 'yjs'
import { clearAnswer, setAnswer } from './answer.ts'
import { ANSWERS, entryKey, factOfEntry } from './doc-names.ts'
import type { Value } from './draft.ts'

const entriesOf = (doc: Y.Doc, fact: string): Map<string, Value> =>
  new Map([...doc.getMap<Value>(ANSWERS).entries()].filter(([key]) => factOfEntry(key) === fact))

/**
 * Somebody begins to write an answer. What stood then is replaced, letter by letter; what another answers meanwhile is
 * not: both remain, until somebody chooses. `entry` is new for each time.
 */
export function beginAnswer(doc: Y.Doc, fact: string, entry: string): (value: Value | undefined) => void {
  const answers = doc.getMap<Value>(ANSWERS)
  const own = entryKey(fact, entry)
  const replaced = [...entriesOf(doc, fact).keys(), own]
  return (value) =>
    doc.transact(() => {
      for (const key of replaced) if (key !== own || value === undefined) answers.delete(key)
      if (value !== undefined) answers.set(own, value)
    })
}

/** Chooses among answers that were given at once. Returns how to undo it, as long as nobody has answered since. */
export function chooseAnswer(doc: Y.Doc, fact: string, value: Value, entry: string): () => void {
  const before = entriesOf(doc, fact)
  const own = entryKey(fact, entry)
  setAnswer(doc, fact, value, entry)
  return () =>
    doc.transact(() => {
      const now = entriesOf(doc, fact)
      if (now.size !== 1 || !now.has(own)) return
      clearAnswer(doc, fact)
      for (const [key, each] of before) doc.getMap<Value>(ANSWERS).set(key, each)
    })
}
