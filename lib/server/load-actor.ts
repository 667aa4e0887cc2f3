/** The person behind a session, with the memberships that hold today. Asked anew for every request and socket. */
import type { Actor } from '#lib/access/actor.ts'
import { today } from './clock.ts'
import { db } from './db.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isUuid = (text: string): boolean => UUID.test(text)

type Period = { validFrom: Date | null; validTo: Date | null }

/** Both dates inclusive. */
export const holdsOn = (day: string, party: Period | null): boolean =>
  !party ||
  ((!party.validFrom || party.validFrom.toISOString().slice(0, 10) <= day) &&
    (!party.validTo || party.validTo.toISOString().slice(0, 10) >= day))

/** Null when the person is unknown, or the session is older than the person's last «log out everywhere». */
export const loadActor = async (userId: string, sessionVersion?: number): Promise<Actor | null> => {
  if (!isUuid(userId)) return null
  const user = await db().user.findUnique({
    where: { id: userId },
    include: { memberships: { include: { party: true }, orderBy: { officeId: 'asc' } } },
  })
  if (!user || (sessionVersion !== undefined && user.sessionVersion !== sessionVersion)) return null
  const day = today()
  return {
    userId: user.id,
    name: user.name,
    memberships: user.memberships
      .filter(({ party }) => holdsOn(day, party))
      .map(({ officeId, role, party }) => ({
        office: officeId,
        role,
        party: party && {
          id: party.id,
          side: party.side,
          organisation: party.organisation,
          contracting: party.contracting,
        },
      })),
  }
}
