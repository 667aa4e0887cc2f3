/** Where on this machine the words lie that the server has not confirmed. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

const DATABASE = 'samstemt'
export const STORE = 'unsent'
export const BY_AGREEMENT = 'agreement'

/** Updates in the order they were made, and what the browser had seen of others' when it made them. */
export type Unsent = { seen: Uint8Array; chunks: readonly Uint8Array[]; count: number }

export type Row = Unsent & { user: string; agreement: string; tab: string }
export type Schema = DBSchema & {
  [STORE]: { key: [string, string, string]; value: Row; indexes: { [BY_AGREEMENT]: [string, string] } }
}

export const openUnsent = async (): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(DATABASE, 1, {
    upgrade: (database) => {
      const store = database.createObjectStore(STORE, { keyPath: ['user', 'agreement', 'tab'] })
      store.createIndex(BY_AGREEMENT, ['user', 'agreement'])
    },
  })
