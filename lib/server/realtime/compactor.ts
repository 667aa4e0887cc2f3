/** When logs are compacted: as they grow, and when the last one leaves. One at a time, so that nobody waits for it. */
import { now } from '../clock.ts'
import { createTrouble } from '../trouble.ts'
import { compactLog } from './compact-log.ts'
import type { Room } from './room.ts'
import { createTurns } from './turns.ts'

const ROWS_WHILE_OPEN = 500
const ROWS_WHEN_LEFT = 50

export type Compactor = {
  grew: (agreementId: string, room: Room) => void
  left: (agreementId: string, room: Room) => void
  /** Begins nothing more, and waits for what it is doing. */
  close: () => Promise<void>
}

export const createCompactor = (): Compactor => {
  const trouble = createTrouble('log not compacted')
  const inTurn = createTurns()
  const waiting = new Set<string>()
  let closed = false
  const compact = async (agreementId: string): Promise<void> => {
    waiting.delete(agreementId)
    if (!closed) await compactLog(agreementId, now()).then(trouble.over, trouble.met)
  }
  const compactAt = (rows: number) => (agreementId: string, room: Room) => {
    if (room.growth() < rows || waiting.has(agreementId) || closed) return
    room.startCounting()
    waiting.add(agreementId)
    void inTurn(() => compact(agreementId))
  }
  return {
    grew: compactAt(ROWS_WHILE_OPEN),
    left: compactAt(ROWS_WHEN_LEFT),
    close: () => {
      closed = true
      return inTurn(async () => {})
    },
  }
}
