import { SESSION_CHANNEL } from './session-channel.ts'

/** In another window, or in the menu of this one: what was not sent is thrown away, and the person has said so. */
export function hearLogOut(user: string, forget: () => void): () => void {
  const channel = new BroadcastChannel(SESSION_CHANNEL)
  channel.addEventListener('message', ({ data }) => data === user && forget())
  return () => channel.close()
}
