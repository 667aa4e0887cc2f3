import type { Owner } from './AgreementCover.tsx'
import type { AgreementStanding } from './front-office.ts'

/** What the first page of one agreement is made from. */
export type OverviewAgreement = {
  id: string
  officeId: string
  /** «Nav Fossdal». */
  office: string
  owners: readonly Owner[]
  savedAt: Date | null
  mayEdit: boolean
  /** The owners' own people and the NAV leader. */
  seesProposals: boolean
  standing: AgreementStanding
  /** What the reader may open besides. */
  mayOpen: { toDiscuss: boolean; log: boolean }
}
