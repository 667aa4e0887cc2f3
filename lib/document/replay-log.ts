import * as Y from 'yjs'
import { bothChanged } from './both-changed.ts'
import { type DeleteSet, named, type Stretch, without } from './clock-ranges.ts'
import { lostWords, type Seen } from './lost-words.ts'
import { type Arrival, receiveUpdate } from './receive-update.ts'

/** Which update deleted something, by its place in the log; `swallowed` when its author did not name it. */
type Deletion = Stretch & { at: number; swallowed: boolean }

export type Replay = {
  /** The document with everything that was ever deleted still readable. */
  doc: Y.Doc
  /** Words the last update makes vanish though nobody deleted them. */
  swallowed: readonly Stretch[]
  /** Living blocks that the last update's author and another changed apart. */
  both: readonly Y.XmlElement[]
  deletionsIn: (stretch: Stretch) => readonly Deletion[]
  /** Said to be deleted by the update at `at`, or any later. */
  namedSince: (stretch: Stretch, at: number) => readonly Stretch[]
  /** Place of the last update. */
  now: number
}

/** The log and one more update, played so that nothing is collected. */
export function replayLog(history: readonly Uint8Array[], update: Uint8Array, seen?: Seen): Replay {
  const doc = new Y.Doc({ gc: false })
  const deletions = new Map<number, Deletion[]>()
  const sets: DeleteSet[] = []
  const note = ({ transaction, ds }: Arrival): void => {
    const at = sets.push(ds) - 1
    for (const one of deletedBy(transaction.deleteSet, ds, at)) {
      const others = deletions.get(one.client)
      if (others) others.push(one)
      else deletions.set(one.client, [one])
    }
  }
  for (const past of history) receiveUpdate(doc, past, note)
  let [swallowed, both]: [Stretch[], readonly Y.XmlElement[]] = [[], []]
  receiveUpdate(doc, update, (arrival) => {
    note(arrival)
    swallowed = lostWords(arrival, seen).swallowed
    both = seen ? bothChanged(arrival, seen) : []
  })
  return {
    doc,
    swallowed,
    both,
    deletionsIn: (stretch) => overlapping(deletions.get(stretch.client) ?? [], stretch),
    namedSince: (stretch, at) => sets.slice(at).flatMap((ds) => named(ds, stretch)),
    now: history.length,
  }
}

function* deletedBy(deleted: DeleteSet, ds: DeleteSet, at: number): Generator<Deletion> {
  for (const [client, ranges] of deleted.clients)
    for (const { clock, len } of ranges) {
      const whole = { client, from: clock, to: clock + len }
      const meant = named(ds, whole)
      for (const part of meant) yield { ...part, at, swallowed: false }
      for (const part of without(whole, meant)) yield { ...part, at, swallowed: true }
    }
}

const overlapping = (deletions: readonly Deletion[], { from, to }: Stretch): Deletion[] =>
  deletions
    .map((one) => ({ ...one, from: Math.max(one.from, from), to: Math.min(one.to, to) }))
    .filter((one) => one.from < one.to)
    .sort((one, other) => one.from - other.from)
