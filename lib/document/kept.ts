/** What the server saved when two changed the same text at once, and tells of until somebody has read it. No ProseMirror. */
import type * as Y from 'yjs'
import { KEPT } from './doc-names.ts'

/** Client and clock of an item. */
export type ItemId = readonly [number, number]

export type Kept = {
  /** Name of the fragment. */
  text: string
  /** `restored`: words whose place another had deleted were put back. `both`: two changed the same paragraph apart. */
  kind: 'restored' | 'both'
  /** The first words of the paragraph. */
  words: string
  /** The deleted blocks, and those that were put in for them. */
  blocks: readonly { from: ItemId; to: ItemId }[]
}

/** By id. Only the server can have written them. */
export const readKept = (doc: Y.Doc): ReadonlyMap<string, Kept> => new Map(doc.getMap<Kept>(KEPT).entries())

/** Somebody has read it: gone for everybody. The words stay. */
export const forgetKept = (doc: Y.Doc, id: string): void => doc.getMap(KEPT).delete(id)
