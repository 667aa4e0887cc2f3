/** Why an update from a browser cannot be stored. One place, asked on a copy before anything is written. */
import * as Y from 'yjs'
import type { Refusal } from '#lib/document/check-update.ts'
import { type Seen, type Taken, takeIn } from '#lib/document/take-in.ts'
import type { Line } from './write-queue.ts'

/** `closed`: the agreement is no longer open for change. `document-full`: the whole has grown past the limit. */
export type UpdateRefusal = Refusal | 'document-full' | 'closed'

const MAX_DOCUMENT_BYTES = 8 * 1024 * 1024

/**
 * What is stored and what is on its way there, with its approximate size: exact when last measured, and what has
 * come since. It lives as long as its line: when something on its way is not stored, the copy is untrue.
 */
export type Copy = { doc: Y.Doc; bytes: number; line: Line }

export const copyOf = (agreementId: string, doc: Y.Doc): Copy => ({
  doc,
  bytes: Y.encodeStateAsUpdate(doc).byteLength,
  line: { agreementId },
})

/** Applies the update to the copy. After a refusal the copy is spoilt and must be thrown away. */
export const takeInto = (
  copy: Copy,
  update: Uint8Array,
  seen?: Seen,
): Extract<Taken, { ok: true }> | { ok: false; refusal: UpdateRefusal } => {
  const taken = takeIn(copy.doc, update, seen)
  if (!taken.ok) return taken
  copy.bytes += update.byteLength
  // The log's bytes are more than the document's; measure before refusing.
  if (copy.bytes > MAX_DOCUMENT_BYTES) copy.bytes = Y.encodeStateAsUpdate(copy.doc).byteLength
  return copy.bytes > MAX_DOCUMENT_BYTES ? { ok: false, refusal: 'document-full' } : taken
}
