/**
 * Is what an update brings something the agreement can carry? Judged by what it brings alone, never by what the
 * document becomes when it meets another's: two who each did something allowed must both be let in.
 */
import * as Y from 'yjs'
import { z } from 'zod'
import {
  ANSWERS,
  EMPTIED,
  isEntryKey,
  isFragmentName,
  isKnownName,
  isMarkerKey,
  KEPT,
  META,
  OWN_CLAUSES,
} from './doc-names.ts'
import { isMarker } from './emptied.ts'
import type { Arrival } from './receive-update.ts'
import { itemsOf, parentOf, rootOf, type Type, topOf, typeIn } from './text-items.ts'
import { isAttribute, isKind, isMark, mayHold, mayHoldText, TOP } from './text-rules.ts'

export const REFUSALS = [
  'too-large',
  'malformed',
  'server-only',
  'unknown-part',
  'invalid-answer',
  'invalid-text',
  'emptied',
  'incomplete',
] as const
export type Refusal = (typeof REFUSALS)[number]

const MAX_TEXT = 200_000
const MAX_OWN_CLAUSES = 50
const MAX_ROWS = 500
/** The length of a text is measured once for so many characters that one client writes. */
const MEASURE_EVERY = 512

const value = z.union([z.string().max(20_000), z.number(), z.array(z.string().max(500)).max(100)])
const id = z.string().regex(/^[a-z0-9-]{1,60}$/)

/** Asked while the transaction is going on, before what it deletes is collected. */
export function checkUpdate({ transaction, brought }: Arrival): Refusal | null {
  const meta = transaction.doc.share.get(META)
  if (meta && hasChanged(transaction, meta)) return 'server-only'
  for (const struct of brought) {
    const refusal = struct instanceof Y.Item ? checkStruct(transaction, struct) : null
    if (refusal) return refusal
  }
  return null
}

const hasChanged = ({ changed }: Y.Transaction, part: Type): boolean =>
  [...changed.keys()].some((type) => (type as Type) === part)

/** Names of parts that came with the update. */
export const checkNames = (doc: Y.Doc, known: number): Refusal | null =>
  doc.share.size > known && ![...doc.share.keys()].slice(known).every(isKnownName) ? 'unknown-part' : null

function checkStruct(transaction: Y.Transaction, sent: Y.Item): Refusal | null {
  // Nothing can be seen of what was deleted before it was sent.
  if (sent.content instanceof Y.ContentDeleted) return null
  const { store } = transaction.doc
  const last = Y.createID(sent.id.client, sent.id.clock + sent.length - 1)
  const here: Y.Item | Y.GC = Y.getItem(store, last)
  const parent = here instanceof Y.Item ? parentOf(here) : undefined
  // It came into what another has deleted: nobody will see it where it was put, but it may be put back.
  if (!(here instanceof Y.Item) || !parent) return checkAlone(sent)
  if (parent._item === null) return checkInPart(rootOf(parent), parent, here.parentSub, sent)
  return isAllowedIn(parent, here.parentSub, sent) ? measure(transaction, sent, parent) : 'invalid-text'
}

/** Where its place is gone, only what it is can be judged. */
function checkAlone({ content }: Y.Item): Refusal | null {
  if (content instanceof Y.ContentFormat) return isMark(content.key, content.value) ? null : 'invalid-text'
  if (!(content instanceof Y.ContentType)) return null
  const { type } = content
  return type instanceof Y.XmlText || (type instanceof Y.XmlElement && isKind(type.nodeName))
    ? null
    : 'invalid-text'
}

function isAllowedIn(parent: Type, key: string | null, { content }: Y.Item): boolean {
  if (parent instanceof Y.XmlElement) return isAllowedInElement(parent.nodeName, key, content)
  if (!(parent instanceof Y.XmlText) || key !== null) return false
  if (content instanceof Y.ContentFormat) return isMark(content.key, content.value)
  return content instanceof Y.ContentString
}

function isAllowedInElement(name: string, key: string | null, content: Y.Item['content']): boolean {
  if (key !== null)
    return content instanceof Y.ContentAny && content.arr.every((given) => isAttribute(name, key, given))
  if (!(content instanceof Y.ContentType)) return false
  const { type } = content
  return type instanceof Y.XmlElement
    ? mayHold(name, type.nodeName)
    : type instanceof Y.XmlText && mayHoldText(name)
}

/** Directly in one of the document's parts, not in a text that lies in it. */
function checkInPart(name: string, part: Type, key: string | null, { content }: Y.Item): Refusal | null {
  if (name === META || name === KEPT) return 'server-only'
  if (isFragmentName(name)) {
    const type = content instanceof Y.ContentType ? content.type : undefined
    return key === null && type instanceof Y.XmlElement && mayHold(TOP, type.nodeName) ? null : 'invalid-text'
  }
  if (!(content instanceof Y.ContentAny)) return 'invalid-answer'
  return isEntry(name, part, key, content.arr) ? null : 'invalid-answer'
}

function isEntry(name: string, part: Type, key: string | null, given: readonly unknown[]): boolean {
  if (name === ANSWERS)
    return key !== null && isEntryKey(key) && given.every((one) => value.safeParse(one).success)
  if (name === EMPTIED) return key !== null && isMarkerKey(key) && given.every(isMarker)
  const most = name === OWN_CLAUSES ? MAX_OWN_CLAUSES : MAX_ROWS
  return key === null && part._length <= most && given.every((one) => id.safeParse(one).success)
}

/** Nobody writes so much by hand. Not measured at every keystroke. */
function measure({ beforeState }: Y.Transaction, sent: Y.Item, parent: Type): Refusal | null {
  if (!(sent.content instanceof Y.ContentString)) return null
  const before = beforeState.get(sent.id.client) ?? 0
  const after = sent.id.clock + sent.length
  if (before > 0 && Math.floor(before / MEASURE_EVERY) === Math.floor(after / MEASURE_EVERY)) return null
  return charactersIn(topOf(parent)) > MAX_TEXT ? 'too-large' : null
}

function charactersIn(type: Type): number {
  let sum = 0
  for (const item of itemsOf(type)) {
    if (item.deleted) continue
    if (item.content instanceof Y.ContentString) sum += item.length
    const inner = typeIn(item)
    if (inner) sum += charactersIn(inner)
  }
  return sum
}
