/** Who is what at an office today: memberships whose days have not run out, and directors' deputies in their place. */
import type { Membership } from '#lib/access/actor.ts'
import { isDirector, type Role } from '#lib/agreements/role.ts'
import { asDate, asDay } from './calendar-date.ts'
import { today } from './clock.ts'
import type { Tx } from './db.ts'

type Period = { validFrom: Date | null; validTo: Date | null }

/** Both dates inclusive. */
export const holdsOn = (day: string, period: Period | null): boolean =>
  !period ||
  ((!period.validFrom || asDay(period.validFrom) <= day) && (!period.validTo || asDay(period.validTo) >= day))

type Where = { userId?: string; officeId?: string | { in: string[] }; partyId?: string }
export type MembershipToday = Membership & { userId: string; name: string }

export const membershipsToday = async (tx: Tx, where: Where): Promise<readonly MembershipToday[]> => {
  const day = today()
  const rows = await tx.membership.findMany({
    where,
    include: { party: true, user: { select: { name: true } } },
    orderBy: { officeId: 'asc' },
  })
  const deputies = await deputiesOn(tx, day, where)
  return rows
    .filter((row) => holdsOn(day, row.party) && holdsOn(day, { validFrom: null, validTo: row.validTo }))
    .map(({ userId, officeId, role, party, user }) => {
      const member = { userId, name: user.name, office: officeId, role, party: party && partyOf(party) }
      const acting = deputies.find((one) => one.deputyId === userId && one.partyId === party?.id)
      return acting && !isDirector(role)
        ? { ...member, role: acting.role, deputyFor: { ...acting.director, ownRole: role } }
        : member
    })
}

const partyOf = ({ id, side, organisation, contracting }: NonNullable<Membership['party']>) => ({
  id,
  side,
  organisation,
  contracting,
})

type Acting = {
  deputyId: string
  partyId: string
  /** The director's. */
  role: Role
  director: { userId: string; name: string }
}

/** Only for somebody who is still director of the same party. */
const deputiesOn = async (tx: Tx, day: string, { userId, ...where }: Where): Promise<readonly Acting[]> => {
  const date = asDate(day)
  const rows = await tx.deputy.findMany({
    where: {
      ...where,
      ...(userId && { deputyId: userId }),
      revokedAt: null,
      fromOn: { lte: date },
      toOn: { gte: date },
    },
    include: { director: { select: { name: true, memberships: { select: { partyId: true, role: true } } } } },
    orderBy: { createdAt: 'asc' },
  })
  return rows.flatMap(({ deputyId, partyId, directorId, director }) => {
    const role = director.memberships.find((one) => one.partyId === partyId)?.role
    if (!role || !isDirector(role)) return []
    return [{ deputyId, partyId, role, director: { userId: directorId, name: director.name } }]
  })
}
