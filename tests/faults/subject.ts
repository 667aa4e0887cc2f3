import type * as Y from 'yjs'
import type { OfficeFixture } from '../support/builders.ts'
import type { Random } from '../support/random.ts'
import type { KeptStore } from './kept-outbox.ts'
import type { Ledger, Writer } from './ledger.ts'
import type { Tab, TabStatus } from './tab.ts'
import type { World } from './world.ts'

export type Place = {
  url: string
  user: string
  cookie: string
  origin: string
  store: KeptStore
  report: (status: TabStatus) => void
}
export type Writing = { doc: Y.Doc; writer: Writer; ledger: Ledger; random: Random }

/** What people write in while things break: an agreement, or the minutes of a meeting. */
export type Subject = {
  people: OfficeFixture['people']
  openTab: (place: Place) => Tab
  /** One keystroke, or now and then something rougher. */
  write: (writing: Writing) => void
  /** Through the program's own door. */
  load: () => Promise<Y.Doc>
  /** Every character somebody has typed that can be found. */
  charactersOf: (doc: Y.Doc) => ReadonlySet<string>
  /** The same for two documents that have the same content. */
  contentOf: (doc: Y.Doc) => string
  /** The rows after a number, as `seq` and `update`, of `id`. */
  rows: { sql: string; id: string }
  /** What else is not as it should be. */
  wrongIn: (doc: Y.Doc, world: World) => Promise<readonly string[]>
}
