/** Who belongs to an office on the day a meeting is about, and whom its days concern. */
import { can } from '#lib/access/can.ts'
import { addDays } from '#lib/agreements/calendar-day.ts'
import type { Role, Side } from '#lib/agreements/role.ts'
import type { Meeting, MeetingReply } from '#lib/meetings/meeting.ts'
import type { MeetingDay } from '#lib/meetings/meeting-days.ts'
import { startOfDay, today } from './clock.ts'
import type { Tx } from './db.ts'
import { holdsOn, type MembershipToday, membershipsToday } from './memberships-today.ts'

export type OfficeMember = {
  id: string
  name: string
  role: Role
  side: Side | null
  organisation: string | null
  partyId: string | null
  email: string | null
}

/** `saidBy`: the name of the deputy who answered. */
export type Attendee = Omit<OfficeMember, 'email'> & {
  reply: (Pick<MeetingReply, 'answer' | 'note'> & { saidBy: string | null }) | null
}

export const membersOf = async (tx: Tx, officeId: string): Promise<readonly OfficeMember[]> => {
  const rows = await tx.membership.findMany({
    where: { officeId },
    include: { party: true, user: { select: { name: true, email: true } } },
    orderBy: [{ party: { side: 'asc' } }, { role: 'asc' }, { user: { name: 'asc' } }],
  })
  const day = today()
  return rows
    .filter(({ party, validTo }) => holdsOn(day, party) && holdsOn(day, { validFrom: null, validTo }))
    .map(({ userId, role, party, user }) => ({
      id: userId,
      name: user.name,
      role,
      side: party?.side ?? null,
      organisation: party?.organisation ?? null,
      partyId: party?.id ?? null,
      email: user.email,
    }))
}

/** Those who belonged to the office on that day and no longer do: who was at a meeting was there all the same. */
export const formerMembers = async (
  tx: Tx,
  officeId: string,
  day: string,
): Promise<readonly Omit<OfficeMember, 'email' | 'side'>[]> => {
  const periods = await tx.membershipPeriod.findMany({
    where: {
      officeId,
      beganAt: { lt: startOfDay(addDays(day, 1)) },
      endedAt: { gte: startOfDay(day) },
    },
    orderBy: { id: 'asc' },
  })
  const users = await tx.user.findMany({
    where: { id: { in: periods.map(({ userId }) => userId) } },
    select: { id: true, name: true },
  })
  const parties = await tx.party.findMany({ where: { officeId }, select: { id: true, organisation: true } })
  return periods.flatMap(({ userId, role, partyId }) => {
    const user = users.find(({ id }) => id === userId)
    const organisation = parties.find(({ id }) => id === partyId)?.organisation ?? null
    return user ? [{ ...user, role, partyId, organisation }] : []
  })
}

/** The owners' directors and the NAV leader: those whom the agreement says shall meet. */
const USUALLY: readonly Role[] = ['municipal_director', 'state_director', 'nav_leader']

/** By the newest invitation; before the first one, those who usually meet. */
export const calledBy = ({ invited }: Meeting, { id, role }: { id: string; role: Role }): boolean =>
  invited ? invited.to.includes(id) : USUALLY.includes(role)

/** Those who are called, and what each has said. */
export const attendanceOf = async (
  tx: Tx,
  officeId: string,
  meeting: Meeting,
): Promise<readonly Attendee[]> => {
  if (!meeting.invited) return []
  const members = await membersOf(tx, officeId)
  const deputies = await deputiesWhoAnswered(tx, meeting)
  return members
    .filter((member) => calledBy(meeting, member))
    .map(({ email: _email, ...member }) => ({ ...member, reply: replyOf(meeting, member.id, deputies) }))
}

/** Names of those who answered for somebody else, by id. */
export const deputiesWhoAnswered = async (
  tx: Tx,
  { replies }: Meeting,
): Promise<ReadonlyMap<string, string>> => {
  const ids = replies.flatMap(({ saidBy }) => (saidBy === null ? [] : [saidBy]))
  const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(users.map(({ id, name }) => [id, name]))
}

export const replyOf = (
  { replies }: Meeting,
  id: string,
  deputies: ReadonlyMap<string, string>,
): Attendee['reply'] => {
  const reply = replies.find(({ userId }) => userId === id)
  if (!reply) return null
  const { answer, note, saidBy } = reply
  return { answer, note, saidBy: saidBy === null ? null : (deputies.get(saidBy) ?? '') }
}

/** Of one office's people, those who ought to know that the day comes. */
export const concernedBy = (
  meeting: Meeting,
  day: MeetingDay['code'],
  members: readonly MembershipToday[],
): readonly string[] => {
  const concerned = ({ userId, name, ...membership }: MembershipToday): boolean => {
    if (day === 'meeting') return calledBy(meeting, { id: userId, role: membership.role })
    const may = (action: 'lead-meeting' | 'propose-item'): boolean =>
      can({ userId, name, memberships: [membership] }, action, { office: membership.office, state: 'none' })
    return day === 'items-by' ? may('propose-item') && !may('lead-meeting') : may('lead-meeting')
  }
  return members.filter(concerned).map(({ userId }) => userId)
}

/** Those who make the agendas of an office. */
export const leadersOf = async (tx: Tx, officeId: string): Promise<readonly string[]> => {
  const members = await membershipsToday(tx, { officeId })
  return members
    .filter(({ userId, name, ...membership }) =>
      can({ userId, name, memberships: [membership] }, 'lead-meeting', { office: officeId, state: 'none' }),
    )
    .map(({ userId }) => userId)
}
