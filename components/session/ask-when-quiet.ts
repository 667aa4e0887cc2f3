import type { HocuspocusProvider } from '@hocuspocus/provider'
import { waitForAnswer } from './wait-for-answer.ts'

const BARRIER_MS = 200

export type Question = {
  ask: () => void
  answered: () => void
  /** It will not be answered: the line it was asked on is gone. */
  drop: () => void
  stop: () => void
}

/** Asks whether everything up to now is stored, once the writing has been quiet for a moment. */
export function askWhenQuiet(
  provider: HocuspocusProvider,
  edits: () => number,
  giveUp: () => void,
): Question {
  let quiet: ReturnType<typeof setTimeout> | undefined
  const waiting = waitForAnswer(giveUp)
  const put = () => {
    if (!provider.isSynced) return
    provider.flushPendingUpdates()
    provider.sendStateless(`flush:${edits()}`)
    waiting.wait()
  }
  return {
    ask: () => {
      clearTimeout(quiet)
      quiet = setTimeout(put, BARRIER_MS)
    },
    answered: waiting.answered,
    drop: waiting.stop,
    stop: () => {
      clearTimeout(quiet)
      waiting.stop()
    },
  }
}
