/**
 * Which words an update takes away, and who meant it. Deleting a paragraph deletes all that is in it, also what
 * another wrote there meanwhile; what is written in a paragraph that another has deleted is deleted on arrival.
 */
import * as Y from 'yjs'
import { named, type Stretch, stretchOf, without } from './clock-ranges.ts'
import type { Arrival } from './receive-update.ts'
import { parentOf, rootOf, wordsIn } from './text-items.ts'

/** Clock by client: what a browser had seen when it wrote. */
export type Seen = ReadonlyMap<number, number>

type Taken = { words: number; stretches: Stretch[] }
export type LostWords = {
  /** By fragment: words that stood, and that its author deleted. */
  meant: Map<string, Taken>
  /** Words that its author deleted without having seen them, or wrote where another had deleted the place. */
  swallowed: Stretch[]
}

export function lostWords(arrival: Arrival, seen?: Seen): LostWords {
  const lost: LostWords = { meant: new Map(), swallowed: collected(arrival) }
  const { transaction } = arrival
  if (transaction.deleteSet.clients.size > 0)
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (struct instanceof Y.Item && wordsIn(struct) > 0) sortOut(struct, arrival, lost, seen)
    })
  return lost
}

function sortOut(item: Y.Item, { transaction, ds }: Arrival, lost: LostWords, seen?: Seen): void {
  const whole = stretchOf(item)
  const isNew = whole.from >= (transaction.beforeState.get(whole.client) ?? 0)
  const meant = named(ds, whole).flatMap((part) => (isNew ? [part] : knowingly(item, part, seen)))
  const hasWords = ({ from, to }: Stretch) => wordsIn(item, from, to) > 0
  lost.swallowed.push(...without(whole, meant).filter(hasWords))
  if (!isNew) for (const part of meant.filter(hasWords)) note(lost, item, part)
}

/**
 * Who has been away may name what they never saw: their own browser deleted it when it came into what they had
 * deleted. Where the place itself still stands, they must have seen it after all.
 */
function knowingly(item: Y.Item, part: Stretch, seen?: Seen): Stretch[] {
  if (!seen || !parentOf(item)?._item?.deleted) return [part]
  const to = Math.min(part.to, seen.get(part.client) ?? 0)
  return to > part.from ? [{ ...part, to }] : []
}

function note({ meant }: LostWords, item: Y.Item, part: Stretch): void {
  const parent = parentOf(item)
  if (!parent) return
  const name = rootOf(parent)
  const taken = meant.get(name) ?? { words: 0, stretches: [] }
  taken.words += wordsIn(item, part.from, part.to)
  taken.stretches.push(part)
  meant.set(name, taken)
}

/** Words that came into a place that is not only deleted but collected: nothing of them is left in the document. */
function collected({ transaction, brought, ds }: Arrival): Stretch[] {
  const { store } = transaction.doc
  return brought.flatMap((struct) => {
    if (!(struct instanceof Y.Item) || wordsIn(struct) === 0) return []
    // getItem finds what stands there now, whatever its type says.
    const here: Y.Item | Y.GC = Y.getItem(
      store,
      Y.createID(struct.id.client, struct.id.clock + struct.length - 1),
    )
    if (here instanceof Y.Item) return []
    const { client, from, to } = stretchOf(struct)
    const begin = Math.max(from, transaction.beforeState.get(client) ?? 0)
    return without({ client, from: begin, to }, named(ds, { client, from: begin, to })).filter(
      (part) => wordsIn(struct, part.from, part.to) > 0,
    )
  })
}
