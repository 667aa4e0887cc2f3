/** Where deadlines come from. What computes days from the agreement itself is one more function in the list. */
import type { Concerned, DeadlineDay, ForWhom, OwnDeadlineKind } from '#lib/agreements/deadlines.ts'
import type { AgreementRow } from './agreements.ts'
import { asDay } from './calendar-date.ts'
import { today } from './clock.ts'
import type { Tx } from './db.ts'
import { STANDING } from './hearing-demands.ts'
import { validityDeadlinesOf } from './lifecycle.ts'
import { meetingDeadlines } from './meeting-deadlines.ts'
import type { Deadline as DeadlineRow } from './prisma-client/client.ts'

/** `what`: a person's words; null where the kind says it. */
type OwnDeadline = ForWhom & DeadlineDay & { kind: OwnDeadlineKind; agreementId: string; what: string | null }
/** With the days of the office's meetings: `to`, where it is for some people only; `href`, where it is read. */
export type AgreementDeadline = Concerned &
  DeadlineDay & {
    agreementId: string
    what: string | null
    to: readonly string[] | null
    href: string | null
  }
/** For many agreements at once: a director has forty. */
type DeadlineSource<Found> = (tx: Tx, agreements: readonly AgreementRow[]) => Promise<readonly Found[]>

const idsOf = (agreements: readonly AgreementRow[]): string[] => agreements.map(({ id }) => id)

export const forWhom = ({ whom, forPartyId }: Pick<DeadlineRow, 'whom' | 'forPartyId'>) => {
  if (forPartyId !== null) return { whom: 'party', partyId: forPartyId } as const
  return { whom: whom === 'leader' ? 'leader' : 'both' } as const
}

/** Until it is done, or taken away. */
const setByPeople: DeadlineSource<OwnDeadline> = async (tx, agreements) => {
  const rows = await tx.deadline.findMany({
    where: { agreementId: { in: idsOf(agreements) }, removedAt: null, metAt: null },
  })
  return rows.map((row) => ({
    ...forWhom(row),
    agreementId: row.agreementId,
    key: row.id,
    kind: 'set',
    what: row.what,
    on: asDay(row.dueOn),
    since: today(row.createdAt),
  }))
}

const plannedMeetings: DeadlineSource<OwnDeadline> = async (tx, agreements) => {
  const rows = await tx.hearing.findMany({
    where: { agreementId: { in: idsOf(agreements) }, isPlanned: true, ...STANDING },
    select: { id: true, agreementId: true, heldOn: true, createdAt: true },
  })
  return rows.map(({ id, agreementId, heldOn, createdAt }) => ({
    whom: 'both',
    agreementId,
    key: id,
    kind: 'hearing',
    what: null,
    on: asDay(heldOn),
    since: today(createdAt),
  }))
}

/** The agreement's own days, from when it is signed. */
const validity: DeadlineSource<OwnDeadline> = async (tx, agreements) => {
  const signed = agreements.filter(({ state }) => state === 'signed' || state === 'in_force')
  if (signed.length === 0) return []
  const daysOf = await validityDeadlinesOf(tx, signed)
  return signed.flatMap((agreement) =>
    daysOf(agreement).map(({ code, due }) => ({
      whom: 'both',
      agreementId: agreement.id,
      key: `${code} ${due}`,
      kind: code,
      what: null,
      on: due,
      since: null,
    })),
  )
}

const SOURCES: readonly DeadlineSource<OwnDeadline>[] = [setByPeople, plannedMeetings, validity]

/** The agreements' own, of all sources. */
export const readOwnDeadlines: DeadlineSource<OwnDeadline> = async (tx, agreements) => {
  const all: OwnDeadline[] = []
  for (const source of SOURCES) all.push(...(await source(tx, agreements)))
  return all
}

/** Also those of the office's meetings, the soonest first. */
export const readDeadlines: DeadlineSource<AgreementDeadline> = async (tx, agreements) => {
  const own = await readOwnDeadlines(tx, agreements)
  return [
    ...own.map((one) => ({ ...one, to: null, href: null })),
    ...(await meetingDays(tx, agreements)),
  ].sort((one, other) => one.on.localeCompare(other.on))
}

/** An office's meetings are told of with its newest agreement: that is what they talk about. */
const meetingDays: DeadlineSource<AgreementDeadline> = async (tx, agreements) => {
  const newest = await tx.agreement.findMany({
    where: {
      officeId: { in: agreements.map(({ officeId }) => officeId) },
      kind: 'partnerskapsavtale',
      state: { not: 'terminated' },
    },
    distinct: ['officeId'],
    orderBy: { createdAt: 'desc' },
    select: { id: true, officeId: true },
  })
  const told = newest.filter(({ id }) => agreements.some((one) => one.id === id))
  const days = await meetingDeadlines(
    tx,
    told.map(({ officeId }) => officeId),
  )
  return days.flatMap(({ officeId, meetingId, ...day }) => {
    const agreement = told.find((one) => one.officeId === officeId)
    const href = `/kontor/${officeId}/moter/${meetingId}`
    return agreement ? [{ ...day, agreementId: agreement.id, what: null, href }] : []
  })
}
