/** What is known of one person's writing and its storing, and what may be said from it. */
import type { HocuspocusProvider } from '@hocuspocus/provider'
import type { Outbox } from './outbox.ts'
import type { SaveStatus } from './save-status.ts'
import type { Line } from './watch-line.ts'

export type Counts = {
  edits: number
  stored: number
  savedAt: string | null
  /** Something of this person's has been stored since the page was opened. */
  hasSaved: boolean
  /** The server could not store, and has not stored anything since. */
  notStored: boolean
  /** There is no right to write: nothing that is sent is taken. */
  lostRight: boolean
  refused?: string
  denied?: string
}

export const firstCounts = (left: number): Counts => ({
  edits: left,
  stored: 0,
  savedAt: null,
  hasSaved: false,
  notStored: false,
  lostRight: false,
})

/** What may be said, from what is known now. */
export function statusOf(
  counts: Counts,
  provider: HocuspocusProvider,
  outbox: Outbox,
  line: Pick<Line, 'isUp' | 'trouble'>,
): SaveStatus {
  const waiting = counts.edits - counts.stored
  const unsaved = (trouble: 'offline' | 'not-stored'): SaveStatus => ({
    state: 'unsaved',
    trouble: line.isUp() ? trouble : (line.trouble() ?? 'offline'),
    waiting,
    kept: outbox.isKept(),
    at: counts.savedAt,
  })
  if (counts.refused) return { state: 'refused', reason: counts.refused }
  if (counts.denied) return { state: 'denied', reason: counts.denied }
  if (counts.notStored) return unsaved('not-stored')
  if (!line.isUp()) return line.trouble() ? unsaved('offline') : { state: 'connecting' }
  if (counts.lostRight) return { state: 'readonly', waiting }
  if (!provider.isSynced) return { state: 'connecting' }
  if (waiting > 0) return { state: 'saving' }
  return counts.hasSaved && counts.savedAt ? { state: 'saved', at: counts.savedAt } : { state: 'ready' }
}

/** Takes in what the server has said: `flushed:<edits>:<time>`, `not-stored`, `readonly` or `refused:<reason>`. */
export function hear(counts: Counts, outbox: Outbox, payload: string): void {
  const [kind = '', number = '', ...rest] = payload.split(':')
  if (kind === 'refused') counts.refused = number
  if (kind === 'readonly') counts.lostRight = true
  if (kind === 'not-stored') counts.notStored = true
  if (kind !== 'flushed' || counts.lostRight) return
  counts.notStored = false
  counts.stored = Math.max(counts.stored, Number(number))
  counts.savedAt = rest.join(':')
  counts.hasSaved ||= counts.edits > 0
  outbox.confirm(Number(number))
}
