/**
 * What this person has written and the server has not confirmed, on this machine until it has. Kept as it was made:
 * taken from the document afterwards it would tell less, for the document may have heard meanwhile that another has
 * deleted the paragraph it was written in. Only the person's own words are kept, and only until they are stored.
 */
import type { IDBPDatabase } from 'idb'
import * as Y from 'yjs'
import { BY_AGREEMENT, openUnsent, type Row, type Schema, STORE, type Unsent } from './unsent-store.ts'

/** Far under what the server takes at once. */
const CHUNK_BYTES = 16 * 1024

type Chunk = { bytes: Uint8Array; upTo: number }

export type Outbox = {
  /** Left by windows that are closed. */
  left: readonly Unsent[]
  own: () => Unsent | null
  add: (update: Uint8Array, number: number, seen: Uint8Array) => void
  /** The server has confirmed everything up to this number. */
  confirm: (number: number) => void
  /** The unconfirmed is kept on this machine; false where it cannot be. */
  isKept: () => boolean
  /** The person has decided that what cannot be saved is to be thrown away. */
  discard: () => Promise<void>
  /** What it still holds is left to the windows that come. */
  close: () => void
}

/** Never fails: without a place to keep things the outbox lives in this window only, and says so. */
export async function openOutbox(user: string, agreement: string, changed: () => void): Promise<Outbox> {
  const tab = crypto.randomUUID()
  const database = await openUnsent().catch(() => null)
  const letGo = holdWindow(tab)
  const rows = database ? await leftBehind(database, user, agreement).catch(() => []) : []
  const waiting = createWaiting()
  const disk = writeBehind(
    async (unsent) => {
      if (!database) throw new Error('no place to keep it')
      if (unsent) await database.put(STORE, { ...unsent, user, agreement, tab })
      else await database.delete(STORE, [user, agreement, tab])
    },
    () => waiting.unsent(),
    { canWrite: database !== null, changed },
  )
  const forget = (gone: readonly Row[]): Promise<unknown> =>
    Promise.all(gone.map((row) => database?.delete(STORE, [row.user, row.agreement, row.tab])))
  let left: readonly Row[] = rows
  return {
    left: rows,
    own: waiting.unsent,
    add: (update, number, seen) => {
      waiting.add(update, number, seen)
      disk.write()
    },
    confirm: (number) => {
      if (left.length > 0) void forget(left).catch(() => {})
      left = []
      if (waiting.confirm(number)) disk.write()
    },
    isKept: disk.isWorking,
    discard: async () => {
      waiting.confirm(Number.POSITIVE_INFINITY)
      await forget([...left, { ...NOTHING, user, agreement, tab }]).catch(() => {})
    },
    close: letGo,
  }
}

const NOTHING: Unsent = { seen: new Uint8Array(), chunks: [], count: 0 }

/** The unconfirmed, merged into chunks: a day without a network is not sent key by key. */
function createWaiting() {
  let chunks: readonly Chunk[] = []
  let seen = new Uint8Array()
  let first = 0
  const unsent = (): Unsent | null => {
    const last = chunks.at(-1)
    return last ? { seen, chunks: chunks.map(({ bytes }) => bytes), count: last.upTo - first } : null
  }
  return {
    unsent,
    add: (update: Uint8Array, number: number, had: Uint8Array): void => {
      const last = chunks.at(-1)
      if (!last) {
        seen = new Uint8Array(had)
        first = number - 1
      }
      const isRoom = last && last.bytes.byteLength + update.byteLength <= CHUNK_BYTES
      chunks = isRoom
        ? [...chunks.slice(0, -1), { bytes: Y.mergeUpdates([last.bytes, update]), upTo: number }]
        : [...chunks, { bytes: update, upTo: number }]
    },
    /** True when something was taken away. */
    confirm: (number: number): boolean => {
      const before = chunks.length
      chunks = chunks.filter(({ upTo }) => upTo > number)
      first = Math.max(first, number)
      return chunks.length < before
    },
  }
}

/** One writing at a time; what came meanwhile is written next. */
function writeBehind(
  write: (unsent: Unsent | null) => Promise<void>,
  unsent: () => Unsent | null,
  { canWrite, changed }: { canWrite: boolean; changed: () => void },
) {
  let isWriting = false
  let isOutdated = false
  let isFailing = !canWrite
  const run = async (): Promise<void> => {
    isWriting = true
    while (isOutdated) {
      isOutdated = false
      isFailing = await write(unsent()).then(
        () => false,
        () => true,
      )
    }
    isWriting = false
    changed()
  }
  return {
    write: (): void => {
      isOutdated = true
      if (!isWriting) void run()
    },
    isWorking: () => !isFailing,
  }
}

const lockOf = (tab: string) => `samstemt ${tab}`

/** Tells other windows that this one is alive, and sends its own words itself. Returns how to take it back. */
function holdWindow(tab: string): () => void {
  const over = Promise.withResolvers<void>()
  void navigator.locks?.request(lockOf(tab), () => over.promise).catch(() => {})
  return over.resolve
}

async function leftBehind(
  database: IDBPDatabase<Schema>,
  user: string,
  agreement: string,
): Promise<readonly Row[]> {
  const rows = await database.getAllFromIndex(STORE, BY_AGREEMENT, [user, agreement])
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return rows.filter(({ tab }) => !held.some(({ name }) => name === lockOf(tab)))
}
