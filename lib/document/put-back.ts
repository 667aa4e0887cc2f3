/** Where words are put back, and how. Found in the replayed log, where all can be read; written into the document. */
import * as Y from 'yjs'
import { attributesOf, isRun, type Piece } from './block-as-seen.ts'
import type { ItemId } from './kept.ts'
import { itemsOf, parentOf, rootOf, type Type, typeIn } from './text-items.ts'
import { mayHold, TOP } from './text-rules.ts'

/** A place among the living: in what, and after what. */
export type Place = { fragment: string; parent: ItemId | null; after: ItemId | null; inList: boolean }

export const idOf = ({ id }: Y.Item): ItemId => [id.client, id.clock]

/**
 * Where a deleted block stood, or as near as something lives: beside its nearest living neighbour, if what they stood in
 * lives; otherwise where that stood.
 */
export function placeOf(block: Y.Item): Place {
  for (let item = block; ; ) {
    const parent = parentOf(item)
    if (!parent) throw new Error('a text without a fragment')
    const name = nameOf(parent)
    const inList = mayHold(name, 'listItem')
    if (!parent._item?.deleted && (inList || mayHold(name, 'paragraph')))
      return {
        fragment: rootOf(parent),
        parent: parent._item && idOf(parent._item),
        after: livingLeft(item),
        inList,
      }
    if (!parent._item) throw new Error('a fragment holds blocks')
    item = parent._item
  }
}

const nameOf = (type: Type): string => (type instanceof Y.XmlElement ? type.nodeName : TOP)

export function livingLeft(item: Y.Item): ItemId | null {
  let left = item.left
  while (left?.deleted) left = left.left
  return left && idOf(left)
}

export const typeAt = (doc: Y.Doc, [client, clock]: ItemId): Type | undefined => {
  const item: Y.Item | Y.GC = Y.getItem(doc.store, Y.createID(client, clock))
  return item instanceof Y.Item ? typeIn(item) : undefined
}

/** Returns the blocks as they stand in the document. */
export function insertBlocks(doc: Y.Doc, place: Place, blocks: readonly Y.XmlElement[]): void {
  const parent = place.parent ? typeAt(doc, place.parent) : doc.getXmlFragment(place.fragment)
  if (!(parent instanceof Y.XmlFragment)) throw new Error('a living place is an element')
  const inside = place.inList ? blocks.map(inItem) : [...blocks]
  parent.insert(place.after ? indexAfter(parent, place.after) : 0, inside)
}

function inItem(block: Y.XmlElement): Y.XmlElement {
  const item = new Y.XmlElement('listItem')
  item.insert(0, [block])
  return item
}

export function indexAfter(parent: Y.XmlFragment, [client, clock]: ItemId): number {
  let index = 0
  for (const item of itemsOf(parent)) {
    if (!item.deleted) index += 1
    if (item.id.client === client && item.id.clock === clock) return index
  }
  return 0
}

/** A paragraph or a heading like the one that was deleted, with these words. */
export function makeBlock(like: Y.XmlElement, pieces: readonly Piece[]): Y.XmlElement {
  const isHeading = like.nodeName === 'heading'
  const block = new Y.XmlElement(isHeading ? 'heading' : 'paragraph')
  if (isHeading)
    for (const [key, value] of Object.entries(attributesOf(like))) block.setAttribute(key, value as string)
  block.insert(0, contentOf(pieces))
  return block
}

export function contentOf(pieces: readonly Piece[]): (Y.XmlElement | Y.XmlText)[] {
  const content: (Y.XmlElement | Y.XmlText)[] = []
  let run: Piece[] = []
  const flush = () => {
    if (run.length > 0) content.push(makeText(run))
    run = []
  }
  for (const piece of pieces) {
    if (isRun(piece)) run.push(piece)
    else {
      flush()
      content.push(makeNode(piece))
    }
  }
  flush()
  return content
}

function makeText(runs: readonly Piece[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta([...runs])
  return text
}

function makeNode(piece: Exclude<Piece, { insert: string }>): Y.XmlElement {
  const element = new Y.XmlElement(piece.node)
  for (const [key, value] of Object.entries(piece.attrs)) element.setAttribute(key, value as string)
  return element
}
