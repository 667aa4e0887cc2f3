/** The parties' «signert av oss», as they stand. */
import { type SigningRow, signingsNow } from '#lib/agreements/signings.ts'
import { asDay } from './calendar-date.ts'
import type { Tx } from './db.ts'

/** Those that stand, of one version. */
export const signingsOf = async (
  tx: Tx,
  agreementId: string,
  version: number,
): Promise<readonly SigningRow[]> => {
  const files = await tx.signedFile.findMany({
    where: { agreementId, version, retraction: null },
    select: { id: true },
  })
  const rows = await tx.signingConfirmation.findMany({
    where: { file: { agreementId, version } },
    include: { user: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
  return signingsNow(
    rows.map(({ user, signedOn, createdAt, ...row }) => ({
      ...row,
      userName: user.name,
      signedOn: asDay(signedOn),
      at: createdAt,
    })),
    new Set(files.map(({ id }) => id)),
  )
}
