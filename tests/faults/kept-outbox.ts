/** The outbox of the pages without IndexedDB: what it holds lies in a store that outlives the tab. */
import * as Y from 'yjs'
import type { Outbox } from '../../components/session/outbox.ts'
import type { Unsent } from '../../components/session/unsent-store.ts'

type Kept = { seen: Uint8Array; chunks: { bytes: Uint8Array; number: number }[] }
/** One entry for each tab that has left something. */
export type KeptStore = Kept[]

const unsentOf = ({ seen, chunks }: Kept): Unsent => ({
  seen,
  chunks: chunks.length > 0 ? [Y.mergeUpdates(chunks.map(({ bytes }) => bytes))] : [],
  count: chunks.length,
})

const holdsSome = ({ chunks }: Kept): boolean => chunks.length > 0

export const openKeptOutbox = (store: KeptStore): Outbox => {
  const before = store.filter(holdsSome)
  const own: Kept = { seen: new Uint8Array(), chunks: [] }
  store.splice(0, store.length, ...before, own)
  return {
    left: before.map(unsentOf),
    own: () => (holdsSome(own) ? unsentOf(own) : null),
    add: (bytes, number, seen) => {
      if (!holdsSome(own)) own.seen = Uint8Array.from(seen)
      own.chunks.push({ bytes, number })
    },
    confirm: (number) => {
      for (const kept of before) kept.chunks = []
      own.chunks = own.chunks.filter((chunk) => chunk.number > number)
    },
    isKept: () => true,
    discard: async () => {
      for (const kept of store) kept.chunks = []
    },
    close: () => {},
  }
}
