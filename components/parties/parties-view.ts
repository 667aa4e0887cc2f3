import type { PartyDetails } from '#lib/agreements/party-details.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { ClauseName } from '#lib/templates/clause-names.ts'

export type PartyView = {
  party: Party
  details: PartyDetails
  edition: number
  told: { name: string; at: Date } | null
  mayEdit: boolean
  /** What is known of the one who signs, as long as the party has said nothing itself. */
  suggested: Pick<PartyDetails, 'signatoryName' | 'signatoryTitle'> | null
}

/** A title that stands in the text itself, where it is asked for. */
export type TitleInText = { label: string; value: string; clause: ClauseName | null }

/** Who makes the agreement, and what each says of itself. */
export type PartiesView = {
  agreement: string
  office: string
  officeId: string
  /** Whether it can still become another text. */
  isOpen: boolean
  parties: readonly PartyView[]
  partners: readonly Party[]
  titles: readonly TitleInText[]
  hasSaved: boolean
}
