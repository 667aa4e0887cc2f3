/** An update applied to a document, looked at while what it deletes can still be read. */
import * as Y from 'yjs'
import { applyAsIs } from './apply-as-is.ts'
import { type DeleteSet, stretchOf } from './clock-ranges.ts'

export type Arrival = {
  transaction: Y.Transaction
  /** What the document did not have, as it was sent. */
  brought: readonly (Y.Item | Y.GC)[]
  /** What the update itself says is deleted. */
  ds: DeleteSet
}

/** Applies the update; `look` is called before deleted text is collected. Throws when it is no update at all. */
export function receiveUpdate(doc: Y.Doc, update: Uint8Array, look: (arrival: Arrival) => void): void {
  const { structs, ds } = Y.decodeUpdate(update)
  let arrived = false
  const once = (transaction: Y.Transaction): void => {
    // To read a text can be a transaction of its own.
    if (arrived) return
    arrived = true
    look({ transaction, ds, brought: structs.filter(isNew(transaction)) })
  }
  doc.on('afterTransaction', once)
  try {
    applyAsIs(doc, [update])
  } finally {
    doc.off('afterTransaction', once)
  }
}

const isNew =
  ({ beforeState, afterState }: Y.Transaction) =>
  (struct: Y.Item | Y.GC | Y.Skip): struct is Y.Item | Y.GC => {
    const { client, to } = stretchOf(struct)
    if (struct instanceof Y.Skip || to <= (beforeState.get(client) ?? 0)) return false
    // It may have to wait for what it builds on.
    return to <= (afterState.get(client) ?? 0)
  }
