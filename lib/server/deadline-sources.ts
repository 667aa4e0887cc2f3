/** Where deadlines come from. What computes days from the agreement itself is one more function in the list. */
import type { Deadline } from '#lib/agreements/deadlines.ts'
import type { AgreementRow } from './agreements.ts'
import { today } from './clock.ts'
import type { Tx } from './db.ts'
import { STANDING } from './hearing-demands.ts'
import { readValidityDeadlines } from './lifecycle.ts'
import type { Deadline as DeadlineRow } from './prisma-client/client.ts'

/** `what`: a person's words; null where the kind says it. */
export type AgreementDeadline = Deadline & { agreementId: string; what: string | null }
/** For many agreements at once: a director has forty. */
export type DeadlineSource = (
  tx: Tx,
  agreements: readonly AgreementRow[],
) => Promise<readonly AgreementDeadline[]>

const idsOf = (agreements: readonly AgreementRow[]): string[] => agreements.map(({ id }) => id)

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

export const forWhom = ({ whom, forPartyId }: Pick<DeadlineRow, 'whom' | 'forPartyId'>) => {
  if (forPartyId !== null) return { whom: 'party', partyId: forPartyId } as const
  return { whom: whom === 'leader' ? 'leader' : 'both' } as const
}

/** Until it is done, or taken away. */
const setByPeople: DeadlineSource = async (tx, agreements) => {
  const rows = await tx.deadline.findMany({
    where: { agreementId: { in: idsOf(agreements) }, removedAt: null, metAt: null },
  })
  return rows.map((row) => ({
    ...forWhom(row),
    agreementId: row.agreementId,
    key: row.id,
    kind: 'set',
    what: row.what,
    on: dayOf(row.dueOn),
    since: today(row.createdAt),
  }))
}

const plannedMeetings: DeadlineSource = async (tx, agreements) => {
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
    on: dayOf(heldOn),
    since: today(createdAt),
  }))
}

/** The agreement's own days, from when it is signed. */
const validity: DeadlineSource = async (tx, agreements) => {
  const all: AgreementDeadline[] = []
  for (const agreement of agreements.filter(({ state }) => state === 'signed' || state === 'in_force'))
    for (const { code, due } of await readValidityDeadlines(tx, agreement))
      all.push({
        whom: 'both',
        agreementId: agreement.id,
        key: `${code} ${due}`,
        kind: code,
        what: null,
        on: due,
        since: null,
      })
  return all
}

const SOURCES: readonly DeadlineSource[] = [setByPeople, plannedMeetings, validity]

/** Those of all sources, the soonest first. */
export const readDeadlines: DeadlineSource = async (tx, agreements) => {
  const all: AgreementDeadline[] = []
  for (const source of SOURCES) all.push(...(await source(tx, agreements)))
  return all.sort((one, other) => one.on.localeCompare(other.on))
}
