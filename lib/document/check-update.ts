/**
 * Is an update from a browser one that the agreement can carry? Asked on a copy, before anything is stored: an
 * update that is refused has changed nothing.
 */
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { z } from 'zod'
import { ANSWERS, isEntryKey, isFragmentName, isKnownName, META, OWN_CLAUSES } from './doc-names.ts'
import { textSchema } from './schema.ts'

export const REFUSALS = [
  'too-large',
  'malformed',
  'server-only',
  'unknown-part',
  'invalid-answer',
  'invalid-text',
  'incomplete',
] as const
export type Refusal = (typeof REFUSALS)[number]

const MAX_UPDATE_BYTES = 512 * 1024
const MAX_TEXT = 200_000

const value = z.union([z.string().max(20_000), z.number(), z.array(z.string().max(500)).max(100)])
const id = z.string().regex(/^[a-z0-9-]{1,60}$/)

/** Applies the update to `copy` and says why it must be refused, or null. After a refusal the copy is spoilt: throw it away. */
export function checkUpdate(copy: Y.Doc, update: Uint8Array): Refusal | null {
  if (update.byteLength > MAX_UPDATE_BYTES) return 'too-large'
  let touched = new Set<string>()
  const remember = (transaction: Y.Transaction) => {
    touched = new Set([...transaction.changed.keys()].flatMap(rootName))
  }
  copy.on('afterTransaction', remember)
  try {
    Y.applyUpdate(copy, update)
  } catch {
    return 'malformed'
  } finally {
    copy.off('afterTransaction', remember)
  }
  if (copy.store.pendingStructs !== null || copy.store.pendingDs !== null) return 'incomplete'
  if ([...copy.share.keys()].some((name) => !isKnownName(name))) return 'unknown-part'
  if (touched.has(META)) return 'server-only'
  return firstRefusal([...touched].map((name) => checkPart(copy, name)))
}

const firstRefusal = (found: readonly (Refusal | null)[]): Refusal | null =>
  found.find((one) => one !== null) ?? null

/** The document's part that a change happened in, however deep. */
function rootName(type: unknown): string[] {
  let root = type as Y.AbstractType<unknown>
  while (root._item?.parent instanceof Y.AbstractType) root = root._item.parent
  return [Y.findRootTypeKey(root)]
}

function checkPart(doc: Y.Doc, name: string): Refusal | null {
  if (name === ANSWERS)
    return [...doc.getMap(ANSWERS).entries()].every(
      ([key, given]) => isEntryKey(key) && value.safeParse(given).success,
    )
      ? null
      : 'invalid-answer'
  if (isFragmentName(name)) return checkText(doc, name)
  const ids = doc.getArray(name).toArray()
  return ids.length <= (name === OWN_CLAUSES ? 50 : 500) && ids.every((one) => id.safeParse(one).success)
    ? null
    : 'invalid-answer'
}

function checkText(doc: Y.Doc, name: string): Refusal | null {
  try {
    const json = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(name))
    const content = json.content?.length ? json.content : [{ type: 'paragraph' }]
    const node = textSchema.nodeFromJSON({ type: 'doc', content })
    node.check()
    return node.textContent.length > MAX_TEXT ? 'too-large' : null
  } catch {
    return 'invalid-text'
  }
}
