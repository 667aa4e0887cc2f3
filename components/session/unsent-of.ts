import { SESSION_CHANNEL } from './session-channel.ts'
import { openUnsent, type Row, STORE } from './unsent-store.ts'

const rowsOf = async (user: string): Promise<readonly Row[]> => {
  const rows = await (await openUnsent()).getAll(STORE)
  return rows.filter((row) => row.user === user)
}

/** How many of this person's changes wait on this machine, in any agreement. */
export const countUnsent = async (user: string): Promise<number> =>
  (await rowsOf(user)).reduce((sum, { count }) => sum + count, 0)

/** The person logs out: nothing of theirs is left on this machine, and windows that hold more let it go. */
export async function forgetUnsent(user: string): Promise<void> {
  const channel = new BroadcastChannel(SESSION_CHANNEL)
  channel.postMessage(user)
  channel.close()
  const database = await openUnsent()
  for (const { agreement, tab } of await rowsOf(user)) await database.delete(STORE, [user, agreement, tab])
}
