/** What the front page says of each office: gathered here so that the route stays a recipe. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { daysUntil } from '#lib/agreements/calendar-day.ts'
import type { Party, Role } from '#lib/agreements/role.ts'
import { agreementRowOf } from './agreements.ts'
import { today } from './clock.ts'
import { withActor } from './db.ts'
import { type AgreementDeadline, readDeadlines } from './deadline-sources.ts'
import { type AgreementSummary, listOffices, type OfficeView } from './offices.ts'
import { type ReminderSent, remindersToday } from './remind-party.ts'
import { type StandingDigest, standingDigest } from './standing-digest.ts'

export type FrontAgreement = StandingDigest & {
  id: string
  createdAt: Date
  /** Null until somebody has changed what the register proposed. */
  savedAt: Date | null
  /** Near, or past; the soonest first. */
  deadlines: readonly (AgreementDeadline & { left: number })[]
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
    const counted = deadlines.map((one) => ({ ...one, left: daysUntil(today(), one.on) }))
    return {
      deadlines: counted.filter(({ kind, left }) => left <= (kind === 'set' || kind === 'hearing' ? 14 : 60)),
      reminded: await remindersToday(tx, ids),
    }
  })
type Dates = Awaited<ReturnType<typeof datesOf>>

/** So few at once that a director of forty offices leaves connections for everybody else. */
const AT_ONCE = 4

/** By agreement; those the person may not read are not there. */
const digestsOf = async (
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StandingDigest>> => {
  const digests = new Map<string, StandingDigest>()
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await Promise.all(
      ids.slice(from, from + AT_ONCE).map(async (id) => {
        const digest = await standingDigest(actor, id)
        if (digest.ok) digests.set(id, digest.value)
      }),
    )
  return digests
}

type Read = { dates: Dates; digests: ReadonlyMap<string, StandingDigest> }

const frontAgreement = (summary: AgreementSummary, { dates, digests }: Read): readonly FrontAgreement[] => {
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

const frontOffice = (actor: Actor, office: OfficeView, read: Read): FrontOffice => ({
  id: office.id,
  number: office.number,
  name: `Nav ${office.name}`,
  owners: ownersOf(office.parties),
  agreements: office.agreements.flatMap((one) => frontAgreement(one, read)),
  role: office.role,
  party: office.party,
  deputyFor: membershipAt(actor, office.id)?.deputyFor?.name ?? null,
  mayCreate: office.permissions.create,
  mayEdit: office.permissions.write,
  mayDecide: office.permissions.approve || office.permissions.unlock,
  mayRemind: office.permissions.remind,
})

export const frontPage = async (actor: Actor): Promise<readonly FrontOffice[]> => {
  const offices = await listOffices(actor)
  const ids = offices.flatMap(({ agreements }) => agreements.map(({ id }) => id))
  const read = { dates: await datesOf(actor, ids), digests: await digestsOf(actor, ids) }
  return offices.map((office) => frontOffice(actor, office, read))
}
