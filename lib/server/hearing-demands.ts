/** What the gate asks of hearings, in the caller's transaction. */
import { type HearingDemands, hearingDemands } from '#lib/agreements/hearings.ts'
import type { Party } from '#lib/agreements/role.ts'
import { byAgreement } from './by-agreement.ts'
import type { Tx } from './db.ts'

/** Neither replaced by a correction nor taken back. */
export const STANDING = { replacedBy: null, retraction: null }

export const readHearingDemands = async (
  tx: Tx,
  agreementId: string,
  parties: readonly Party[],
): Promise<HearingDemands> => (await hearingDemandsOf(tx, [agreementId]))(agreementId, parties)

export type ReadDemands = (agreementId: string, parties: readonly Party[]) => HearingDemands

/** Of several agreements at once. */
export const hearingDemandsOf = async (tx: Tx, agreementIds: readonly string[]): Promise<ReadDemands> => {
  const agreementId = { in: [...agreementIds] }
  const reservations = byAgreement(
    await tx.politicalReservation.findMany({
      where: { agreementId },
      orderBy: { id: 'asc' },
      select: { agreementId: true, partyId: true, isReserved: true },
    }),
  )
  const hearings = byAgreement(
    await tx.hearing.findMany({
      where: { agreementId, ...STANDING },
      select: { agreementId: true, kind: true, isPlanned: true, municipalityId: true, isApproved: true },
    }),
  )
  return (id, parties) => hearingDemands(parties, reservations(id), hearings(id))
}
