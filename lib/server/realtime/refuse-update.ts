/** Why an update from a browser cannot be stored. One place, asked on a copy before anything is written. */
import * as Y from 'yjs'
import { checkUpdate, type Refusal } from '#lib/document/check-update.ts'

/** `closed`: the agreement is no longer open for change. `document-full`: the whole has grown past the limit. */
export type UpdateRefusal = Refusal | 'document-full' | 'closed'

const MAX_DOCUMENT_BYTES = 8 * 1024 * 1024

/** The copy with its approximate size: exact when last measured, and what has come since. */
export type Copy = { doc: Y.Doc; bytes: number }

export const copyOf = (doc: Y.Doc): Copy => ({ doc, bytes: Y.encodeStateAsUpdate(doc).byteLength })

/** Applies the update to the copy. After a refusal the copy is spoilt and must be thrown away. */
export const refuseUpdate = (copy: Copy, update: Uint8Array): UpdateRefusal | null => {
  const refusal = checkUpdate(copy.doc, update)
  if (refusal) return refusal
  copy.bytes += update.byteLength
  // The log's bytes are more than the document's; measure before refusing.
  if (copy.bytes > MAX_DOCUMENT_BYTES) copy.bytes = Y.encodeStateAsUpdate(copy.doc).byteLength
  return copy.bytes > MAX_DOCUMENT_BYTES ? 'document-full' : null
}
