/** The notice of termination that stands: the newest that not all of the parties have agreed to withdraw. */
import type { Day } from '#lib/agreements/calendar-day.ts'
import type { AgreementRow } from './agreements.ts'
import { asDay } from './calendar-date.ts'
import { contractingParties } from './contracting-parties.ts'
import type { Tx } from './db.ts'

export type TerminationRow = {
  id: string
  partyId: string
  userId: string
  givenOn: Day
  reason: string
  /** The last day the agreement is in force. */
  endsOn: Day
  at: Date
  /** Parties that want it withdrawn. */
  withdrawnBy: readonly string[]
  isWithdrawn: boolean
}

/** Oldest first. */
export const terminationsOf = async (
  tx: Tx,
  { id: agreementId, officeId }: Pick<AgreementRow, 'id' | 'officeId'>,
): Promise<readonly TerminationRow[]> => {
  const parties = await contractingParties(tx, officeId)
  const rows = await tx.terminationNotice.findMany({
    where: { agreementId },
    include: { withdrawals: { select: { partyId: true } } },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(({ givenOn, endsOn, createdAt, withdrawals, ...row }) => {
    const withdrawnBy = withdrawals.map(({ partyId }) => partyId)
    return {
      ...row,
      givenOn: asDay(givenOn),
      endsOn: asDay(endsOn),
      at: createdAt,
      withdrawnBy,
      isWithdrawn: parties.every(({ id }) => withdrawnBy.includes(id)),
    }
  })
}

export const standingNotice = async (
  tx: Tx,
  agreement: Pick<AgreementRow, 'id' | 'officeId'>,
): Promise<TerminationRow | null> =>
  (await terminationsOf(tx, agreement)).findLast(({ isWithdrawn }) => !isWithdrawn) ?? null
