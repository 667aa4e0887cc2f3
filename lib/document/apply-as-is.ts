/** Updates applied, and nothing besides. */
import * as Y from 'yjs'

/** Yjs looks at this after these listeners have been called. */
const leaveMarksAlone = (transaction: Y.Transaction): void => {
  transaction._needFormattingCleanup = false
}

/**
 * In one transaction. On the server, and wherever a document is only read: after what comes from elsewhere Yjs tidies
 * marks of its own accord, and would delete, in this document alone, what stands in the log and in everybody's browser.
 * What is tidied in a browser is an update like any other.
 */
export function applyAsIs(doc: Y.Doc, updates: readonly Uint8Array[], origin?: unknown): void {
  doc.on('afterTransaction', leaveMarksAlone)
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    }, origin)
  } finally {
    doc.off('afterTransaction', leaveMarksAlone)
  }
}
