/**
 * What the front page says of each office: gathered here so that the route stays a recipe. Everything is asked for all
 * agreements at once: a director of forty offices waits no longer than one of two.
 */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { daysUntil } from '#lib/agreements/calendar-day.ts'
import type { Concerned, DeadlineKind } from '#lib/agreements/deadlines.ts'
import type { Party, Role } from '#lib/agreements/role.ts'
import type { MeetingTask } from '#lib/meetings/meeting-tasks.ts'
import { agreementRowOf } from './agreements.ts'
import { today } from './clock.ts'
import { withActor } from './db.ts'
import { type AgreementDeadline, readDeadlines } from './deadline-sources.ts'
import { meetingTasksIn } from './meeting-tasks.ts'
import { type AgreementSummary, listOffices, type OfficeView } from './offices.ts'
import { type ReminderSent, remindersToday } from './remind-party.ts'
import { type StandingDigest, standingDigests } from './standing-digest.ts'

export type FrontAgreement = StandingDigest & {
  id: string
  createdAt: Date
  /** Null until somebody has changed what the register proposed. */
  savedAt: Date | null
  /** Near, or past; the soonest first. */
  deadlines: readonly (Omit<AgreementDeadline, 'to'> & Concerned & { left: number })[]
  /** Parties that somebody has reminded today. */
  reminded: readonly ReminderSent[]
}
export type FrontOffice = {
  id: string
  number: string
  /** «Nav Fossdal». */
  name: string
  owners: readonly Party[]
  agreements: readonly FrontAgreement[]
  /** What the partnership meetings leave the person to do. */
  meetings: readonly MeetingTask[]
  /** What the person who asks is here. */
  role: Role
  party: Party | null
  /** The director whom the person acts for today. */
  deputyFor: string | null
  mayCreate: boolean
  mayEdit: boolean
  /** The director of a contracting party. */
  mayDecide: boolean
  mayRemind: boolean
}

/** The two that make the agreement: partner municipalities read along. */
export const ownersOf = (parties: readonly Party[]): readonly Party[] =>
  parties.filter(({ contracting }) => contracting)

/** The first change is the one that made the draft. */
export const savedAt = ({ seq, updatedAt }: { seq: number; updatedAt: Date }): Date | null =>
  seq > 1 ? updatedAt : null

/** Days that are near in all of the agreements, and reminders of today: asked once for all of them. */
const datesOf = (actor: Actor, ids: readonly string[]) =>
  withActor(actor, async (tx) => {
    const rows = await tx.agreement.findMany({
      where: { id: { in: [...ids] }, state: { not: 'terminated' } },
    })
    const deadlines = await readDeadlines(tx, rows.map(agreementRowOf))
    const counted = deadlines
      .filter(({ to }) => to === null || to.includes(actor.userId))
      .map(({ to: _to, ...one }) => ({ ...one, left: daysUntil(today(), one.on) }))
    return {
      deadlines: counted.filter(({ kind, left }) => left <= (IN_GOOD_TIME.includes(kind) ? 60 : 14)),
      reminded: await remindersToday(tx, ids),
    }
  })
/** What the agreement itself runs out of is told of long before. */
const IN_GOOD_TIME: readonly DeadlineKind[] = ['begins', 'expires', 'notice-ends', 'evaluation']
type Dates = Awaited<ReturnType<typeof datesOf>>

type Read = {
  dates: Dates
  digests: ReadonlyMap<string, StandingDigest>
  meetings: ReadonlyMap<string, readonly MeetingTask[]>
}

const frontAgreement = (
  summary: AgreementSummary,
  { dates, digests }: Omit<Read, 'meetings'>,
): readonly FrontAgreement[] => {
  const { id } = summary
  const digest = digests.get(id)
  if (!digest) return []
  const ofThis = ({ agreementId }: { agreementId: string }): boolean => agreementId === id
  return [
    {
      ...digest,
      id,
      createdAt: summary.createdAt,
      savedAt: savedAt(summary),
      deadlines: dates.deadlines.filter(ofThis),
      reminded: dates.reminded.filter(ofThis),
    },
  ]
}

/** What only a director may, in one state or another. */
const DECISIONS = ['approve', 'unlock', 'confirm-terms'] as const

const frontOffice = (actor: Actor, office: OfficeView, read: Read): FrontOffice => ({
  id: office.id,
  number: office.number,
  name: `Nav ${office.name}`,
  owners: ownersOf(office.parties),
  agreements: office.agreements.flatMap((one) => frontAgreement(one, read)),
  meetings: read.meetings.get(office.id) ?? [],
  role: office.role,
  party: office.party,
  deputyFor: membershipAt(actor, office.id)?.deputyFor?.name ?? null,
  mayCreate: office.permissions.create,
  mayEdit: office.permissions.write,
  mayDecide: DECISIONS.some((action) => office.permissions[action]),
  mayRemind: office.permissions.remind,
})

export const frontPage = async (actor: Actor): Promise<readonly FrontOffice[]> => {
  const offices = await listOffices(actor)
  const ids = offices.flatMap(({ agreements }) => agreements.map(({ id }) => id))
  const read = {
    dates: await datesOf(actor, ids),
    digests: await standingDigests(actor, ids),
    meetings: await meetingTasksIn(
      actor,
      offices.map(({ id }) => id),
    ),
  }
  return offices.map((office) => frontOffice(actor, office, read))
}
