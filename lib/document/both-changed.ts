import * as Y from 'yjs'
import { stretchOf } from './clock-ranges.ts'
import type { Seen } from './lost-words.ts'
import type { Arrival } from './receive-update.ts'
import { blockOf, itemsOf, typeIn, wordsIn } from './text-items.ts'

/**
 * Living paragraphs and headings that the update changes, and that another has written in meanwhile without its author
 * having seen it. Every word of both stands; but what they say together, nobody has read.
 */
export const bothChanged = (arrival: Arrival, seen: Seen): readonly Y.XmlElement[] =>
  [...touchedBlocks(arrival)].filter((block) => hasChangedUnseen(block, arrival, seen))

function touchedBlocks({ transaction, brought }: Arrival): ReadonlySet<Y.XmlElement> {
  const { store } = transaction.doc
  const blocks = new Set<Y.XmlElement>()
  const note = (item: Y.Item | Y.GC) => {
    const block = item instanceof Y.Item && wordsIn(item) > 0 ? blockOf(item) : undefined
    if (block?._item && !block._item.deleted) blocks.add(block)
  }
  for (const struct of brought)
    if (struct instanceof Y.Item && wordsIn(struct) > 0)
      note(Y.getItem(store, Y.createID(struct.id.client, stretchOf(struct).to - 1)))
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, note)
  return blocks
}

function hasChangedUnseen(block: Y.XmlElement, arrival: Arrival, seen: Seen): boolean {
  for (const child of itemsOf(block)) {
    const inner = typeIn(child)
    const items = inner instanceof Y.XmlText && !child.deleted ? [child, ...itemsOf(inner)] : [child]
    if (items.some((item) => isUnseen(item, arrival, seen))) return true
  }
  return false
}

function isUnseen(item: Y.Item, arrival: Arrival, seen: Seen): boolean {
  if (item.deleted) return false
  const { client, from, to } = stretchOf(item)
  const begin = Math.max(from, seen.get(client) ?? 0)
  const end = Math.min(to, arrival.transaction.beforeState.get(client) ?? 0)
  return begin < end && wordsIn(item, begin, end) > 0
}
