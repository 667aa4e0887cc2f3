/** The parties' «signert av oss», as they stand. */
import { type SigningRow, signingsNow } from '#lib/agreements/signings.ts'
import { byAgreement } from './by-agreement.ts'
import { asDay } from './calendar-date.ts'
import type { Tx } from './db.ts'

/** Those that stand, of one version. */
export const signingsOf = async (
  tx: Tx,
  agreementId: string,
  version: number,
): Promise<readonly SigningRow[]> => (await signedOf(tx, [agreementId]))(agreementId, version).signings

/** How many signed copies stand, and who has confirmed one of them. */
export type ReadSigned = (
  agreementId: string,
  version: number,
) => { files: number; signings: readonly SigningRow[] }

/** Of several agreements at once. */
export const signedOf = async (tx: Tx, agreementIds: readonly string[]): Promise<ReadSigned> => {
  const agreementId = { in: [...agreementIds] }
  const files = byAgreement(
    await tx.signedFile.findMany({
      where: { agreementId, retraction: null },
      select: { id: true, agreementId: true, version: true },
    }),
  )
  const rows = await tx.signingConfirmation.findMany({
    where: { file: { agreementId } },
    include: { user: { select: { name: true } }, file: { select: { agreementId: true, version: true } } },
    orderBy: { id: 'asc' },
  })
  const confirmations = byAgreement(rows.map((row) => ({ ...row, agreementId: row.file.agreementId })))
  return (id, version) => {
    const standing = files(id).filter((file) => file.version === version)
    const signings = confirmations(id)
      .filter(({ file }) => file.version === version)
      .map(({ user, file: _file, agreementId: _agreement, signedOn, createdAt, ...row }) => ({
        ...row,
        userName: user.name,
        signedOn: asDay(signedOn),
        at: createdAt,
      }))
    return {
      files: standing.length,
      signings: signingsNow(signings, new Set(standing.map((file) => file.id))),
    }
  }
}
