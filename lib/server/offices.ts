import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { type Permissions, permissions } from '#lib/access/can.ts'
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import type { Party, Role } from '#lib/agreements/role.ts'
import { type Tx, withActor } from './db.ts'

export type AgreementSummary = {
  id: string
  kind: string
  state: AgreementState
  createdAt: Date
  updatedAt: Date
  /** Number of the newest change. */
  seq: number
}
export type OfficeView = {
  id: string
  number: string
  /** Without «Nav» in front. */
  name: string
  parties: readonly Party[]
  /** What the person who asks is at this office. */
  role: Role
  party: Party | null
  permissions: Permissions
  /** Newest first. */
  agreements: readonly AgreementSummary[]
}

/** Municipalities first, host before partners, as in the template. */
const PARTY_ORDER = [
  { side: 'asc' as const },
  { contracting: 'desc' as const },
  { organisation: 'asc' as const },
]

const A_PARTY = { id: true, side: true, organisation: true, contracting: true } as const

export const partiesOf = async (tx: Tx, officeId: string): Promise<readonly Party[]> =>
  tx.party.findMany({ where: { officeId }, orderBy: PARTY_ORDER, select: A_PARTY })

/** The offices the person belongs to. Nobody else's exist for them. */
export const listOffices = (actor: Actor): Promise<readonly OfficeView[]> =>
  withActor(actor, async (tx) => {
    const offices = await tx.office.findMany({
      where: { id: { in: actor.memberships.map(({ office }) => office) } },
      orderBy: { name: 'asc' },
      include: {
        agreements: { orderBy: { createdAt: 'desc' } },
        parties: { orderBy: PARTY_ORDER, select: A_PARTY },
      },
    })
    return offices.flatMap((office) => {
      const membership = membershipAt(actor, office.id)
      return membership ? [viewOf(actor, office, membership)] : []
    })
  })

type OfficeRow = {
  id: string
  number: string
  name: string
  parties: readonly Party[]
  agreements: readonly (Omit<AgreementSummary, 'seq'> & { lastSeq: number })[]
}

const viewOf = (
  actor: Actor,
  office: OfficeRow,
  membership: { role: Role; party: Party | null },
): OfficeView => ({
  id: office.id,
  number: office.number,
  name: office.name,
  parties: office.parties,
  role: membership.role,
  party: membership.party,
  permissions: permissions(actor, { office: office.id, state: office.agreements[0]?.state ?? 'none' }),
  agreements: office.agreements.map(({ id, kind, state, createdAt, updatedAt, lastSeq }) => ({
    id,
    kind,
    state,
    createdAt,
    updatedAt,
    seq: lastSeq,
  })),
})
