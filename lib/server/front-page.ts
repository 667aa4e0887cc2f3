/** What the front page says of each office: gathered here so that the route stays a recipe. */
import type { Actor } from '#lib/access/actor.ts'
import type { Party } from '#lib/agreements/role.ts'
import { summarise } from '#lib/document/summarise.ts'
import { type AgreementSummary, listOffices, type OfficeView } from './offices.ts'
import { openDraft } from './open-draft.ts'

export type FrontAgreement = {
  id: string
  title: string
  missing: number
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
  mayCreate: boolean
  mayEdit: boolean
}

/** The two that make the agreement: partner municipalities read along. */
export const ownersOf = (parties: readonly Party[]): readonly Party[] =>
  parties.filter(({ contracting }) => contracting)

/** The first change is the one that made the draft. */
export const savedAt = ({ seq, updatedAt }: { seq: number; updatedAt: Date }): Date | null =>
  seq > 1 ? updatedAt : null

const frontAgreement = async (actor: Actor, summary: AgreementSummary): Promise<FrontAgreement[]> => {
  const opened = await openDraft(actor, summary.id)
  if (!opened.ok) return []
  const { document } = opened.value
  return [
    {
      id: summary.id,
      title: document.parts[0]?.title ?? document.title,
      missing: summarise(document).missing,
      savedAt: savedAt(summary),
    },
  ]
}

const frontOffice = async (actor: Actor, office: OfficeView): Promise<FrontOffice> => ({
  id: office.id,
  number: office.number,
  name: `Nav ${office.name}`,
  owners: ownersOf(office.parties),
  agreements: (await Promise.all(office.agreements.map((one) => frontAgreement(actor, one)))).flat(),
  mayCreate: office.permissions.create,
  mayEdit: office.permissions.write,
})

export const frontPage = async (actor: Actor): Promise<readonly FrontOffice[]> =>
  Promise.all((await listOffices(actor)).map((office) => frontOffice(actor, office)))
