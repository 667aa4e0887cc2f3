/** The notice of termination that stands: the newest that not all of the parties have agreed to withdraw. */
import type { Day } from '#lib/agreements/calendar-day.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { AgreementRow } from './agreements.ts'
import { byAgreement } from './by-agreement.ts'
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
): Promise<readonly TerminationRow[]> =>
  (await terminationsIn(tx, [agreementId]))(agreementId, await contractingParties(tx, officeId))

/** Of several agreements at once. */
export const terminationsIn = async (
  tx: Tx,
  agreementIds: readonly string[],
): Promise<(agreementId: string, parties: readonly Party[]) => readonly TerminationRow[]> => {
  const of = byAgreement(
    await tx.terminationNotice.findMany({
      where: { agreementId: { in: [...agreementIds] } },
      include: { withdrawals: { select: { partyId: true } } },
      orderBy: { createdAt: 'asc' },
    }),
  )
  return (agreementId, parties) =>
    of(agreementId).map(({ givenOn, endsOn, createdAt, withdrawals, ...row }) => {
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

export const standing = (rows: readonly TerminationRow[]): TerminationRow | null =>
  rows.findLast(({ isWithdrawn }) => !isWithdrawn) ?? null

export const standingNotice = async (
  tx: Tx,
  agreement: Pick<AgreementRow, 'id' | 'officeId'>,
): Promise<TerminationRow | null> => standing(await terminationsOf(tx, agreement))
