/** What the gate asks of hearings, in the caller's transaction. */
import { type HearingDemands, hearingDemands } from '#lib/agreements/hearings.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { Tx } from './db.ts'

/** Neither replaced by a correction nor taken back. */
export const STANDING = { replacedBy: null, retraction: null }

export const readHearingDemands = async (
  tx: Tx,
  agreementId: string,
  parties: readonly Party[],
): Promise<HearingDemands> =>
  hearingDemands(
    parties,
    await tx.politicalReservation.findMany({
      where: { agreementId },
      orderBy: { id: 'asc' },
      select: { partyId: true, isReserved: true },
    }),
    await tx.hearing.findMany({
      where: { agreementId, ...STANDING },
      select: { kind: true, isPlanned: true, municipalityId: true, isApproved: true },
    }),
  )
