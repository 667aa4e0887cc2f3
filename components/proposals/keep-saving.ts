/** Stores a draft as it is written, and never says that it is stored before the server has answered so. */
import type {
  Beside,
  ProposalFailure,
  SaveAction,
  SaveAnswer,
  SaveStatus,
  Writing,
} from './proposal-action.ts'

const QUIET_MS = 600
const AGAIN_MS = 3000
/** What may go by itself; all else waits until something else is written. */
const MAY_PASS: readonly ProposalFailure[] = ['failed', 'no-session']

type Start = Omit<Writing, 'turn'> & { save: SaveAction }
type Hears = {
  told: (status: SaveStatus) => void
  stored: (id: string, beside: Beside | null) => void
}
export type Changes = Partial<Pick<Writing, 'texts' | 'answers' | 'reason'>>
type Kept = {
  save: SaveAction
  hears: Hears
  writing: Writing
  /** Something has been written since the last sending that was stored. */
  isDirty: boolean
  timer: ReturnType<typeof setTimeout> | undefined
  underWay: Promise<boolean> | null
}

export function keepSaving({ save, ...start }: Start, hears: Hears) {
  const writing = { ...start, turn: 0 }
  const kept: Kept = { save, hears, writing, isDirty: false, timer: undefined, underWay: null }
  return {
    changed: (changes: Changes): void => {
      kept.writing = { ...kept.writing, ...changes }
      kept.isDirty = true
      hears.told({ state: 'saving' })
      later(kept, QUIET_MS)
    },
    /** The draft's id when all of it is stored. */
    flush: async (): Promise<string | null> => {
      const isTaken = await store(kept)
      return isTaken && !kept.isDirty ? kept.writing.id : null
    },
    watch: () => watch(kept),
  }
}

const later = (kept: Kept, ms: number): void => {
  clearTimeout(kept.timer)
  kept.timer = setTimeout(() => void store(kept), ms)
}

/** One at a time: what is written meanwhile goes in the next. */
const store = async (kept: Kept): Promise<boolean> => {
  clearTimeout(kept.timer)
  if (kept.underWay) await kept.underWay
  if (!kept.isDirty) return true
  // Another that waited for the same has begun.
  kept.underWay ??= send(kept)
  return kept.underWay
}

const send = async (kept: Kept): Promise<boolean> => {
  kept.isDirty = false
  kept.writing = { ...kept.writing, turn: kept.writing.turn + 1 }
  kept.hears.told({ state: 'saving' })
  const answer = await kept.save(kept.writing).catch((): SaveAnswer => ({ ok: false, error: 'failed' }))
  kept.underWay = null
  if (answer.ok) taken(kept, answer)
  else refused(kept, answer.error)
  return answer.ok
}

const taken = (kept: Kept, { id, version, beside }: SaveAnswer & { ok: true }): void => {
  kept.writing = { ...kept.writing, id, version }
  kept.hears.stored(id, beside)
  if (kept.isDirty) later(kept, QUIET_MS)
  else kept.hears.told({ state: 'saved', at: new Date() })
}

const refused = (kept: Kept, error: ProposalFailure): void => {
  kept.isDirty = true
  kept.hears.told({ state: 'failed', error })
  if (MAY_PASS.includes(error)) later(kept, AGAIN_MS)
}

/** Who leaves before it is stored is warned, and it is tried again with the line. */
const watch = (kept: Kept): (() => void) => {
  const stopping = new AbortController()
  const { signal } = stopping
  const warn = (event: Event) => {
    if (kept.isDirty || kept.underWay) event.preventDefault()
  }
  window.addEventListener('beforeunload', warn, { signal })
  window.addEventListener('online', () => void store(kept), { signal })
  return () => {
    stopping.abort()
    // Leaving within the program: what is left goes now.
    void store(kept)
  }
}
