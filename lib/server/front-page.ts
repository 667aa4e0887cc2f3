/** What the front page says of each office: gathered here so that the route stays a recipe. */
import type { Actor } from '#lib/access/actor.ts'
import type { Party, Role } from '#lib/agreements/role.ts'
import { type AgreementSummary, listOffices, type OfficeView } from './offices.ts'
import { type StandingDigest, standingDigest } from './standing-digest.ts'

export type FrontAgreement = StandingDigest & {
  id: string
  /** Null until somebody has changed what the register proposed. */
  savedAt: Date | null
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
  mayCreate: boolean
  mayEdit: boolean
  /** The director of a contracting party. */
  mayDecide: boolean
}

/** The two that make the agreement: partner municipalities read along. */
export const ownersOf = (parties: readonly Party[]): readonly Party[] =>
  parties.filter(({ contracting }) => contracting)

/** The first change is the one that made the draft. */
export const savedAt = ({ seq, updatedAt }: { seq: number; updatedAt: Date }): Date | null =>
  seq > 1 ? updatedAt : null

const frontAgreement = async (actor: Actor, summary: AgreementSummary): Promise<FrontAgreement[]> => {
  const digest = await standingDigest(actor, summary.id)
  return digest.ok ? [{ ...digest.value, id: summary.id, savedAt: savedAt(summary) }] : []
}

const frontOffice = async (actor: Actor, office: OfficeView): Promise<FrontOffice> => ({
  id: office.id,
  number: office.number,
  name: `Nav ${office.name}`,
  owners: ownersOf(office.parties),
  agreements: (await Promise.all(office.agreements.map((one) => frontAgreement(actor, one)))).flat(),
  role: office.role,
  party: office.party,
  mayCreate: office.permissions.create,
  mayEdit: office.permissions.write,
  mayDecide: office.permissions.approve || office.permissions.unlock,
})

export const frontPage = async (actor: Actor): Promise<readonly FrontOffice[]> =>
  Promise.all((await listOffices(actor)).map((office) => frontOffice(actor, office)))
