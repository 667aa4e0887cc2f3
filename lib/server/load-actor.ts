/** The person behind a session, with the memberships that hold today. Asked anew for every request and socket. */
import type { Actor } from '#lib/access/actor.ts'
import { db, type Tx } from './db.ts'
import { membershipsToday } from './memberships-today.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isUuid = (text: string): boolean => UUID.test(text)

/** Null when the person is unknown, or the session is older than the person's last «log out everywhere». */
export const loadActor = async (
  userId: string,
  sessionVersion?: number,
  tx: Tx = db(),
): Promise<Actor | null> => {
  if (!isUuid(userId)) return null
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { id: true, name: true, sessionVersion: true },
  })
  if (!user || (sessionVersion !== undefined && user.sessionVersion !== sessionVersion)) return null
  const memberships = await membershipsToday(tx, { userId })
  return {
    userId: user.id,
    name: user.name,
    memberships: memberships.map(({ userId: _user, name: _name, ...membership }) => membership),
  }
}
