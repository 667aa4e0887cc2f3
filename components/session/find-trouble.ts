/** Why there is no line: asked over plain HTTP, which tells what a WebSocket that does not open keeps to itself. */
import { askWho } from './ask-who.ts'
import type { Trouble } from './save-status.ts'

const PATIENCE_MS = 3000

export async function findTrouble(user: string): Promise<Trouble> {
  if (!navigator.onLine) return 'offline'
  const who = await askWho(AbortSignal.timeout(PATIENCE_MS))
  if (who === undefined) return 'offline'
  if (who === null) return 'signed-out'
  return who === user ? 'blocked' : 'other-user'
}
