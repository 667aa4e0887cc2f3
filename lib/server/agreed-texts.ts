/** What a party, or both, last agreed to in each clause: the canonical text that was kept with the position. */
import type { Tx } from './db.ts'

export type AgreedTexts = {
  /** Canonical text by clause. */
  texts: ReadonlyMap<string, string>
  /** When the newest of them was agreed to; null when nobody has agreed to anything. */
  at: Date | null
}

type Row = { clause: string; partyId: string; hash: string; createdAt: Date }

/** Of several parties: the newest text that every one of them has agreed to, whenever each did. */
export const agreedTexts = async (
  tx: Tx,
  agreementId: string,
  parties: readonly string[],
): Promise<AgreedTexts> => {
  const rows: readonly Row[] = await tx.position.findMany({
    where: { agreementId, stance: 'agreed', partyId: { in: [...parties] } },
    orderBy: { id: 'desc' },
    select: { clause: true, partyId: true, hash: true, createdAt: true },
  })
  const newest = newestAgreed(rows, parties)
  const kept = await tx.clauseContent.findMany({
    where: { hash: { in: [...newest.values()].map(({ hash }) => hash) } },
  })
  const textOf = new Map(kept.map(({ hash, text }) => [hash, text]))
  return {
    texts: new Map([...newest].map(([clause, { hash }]) => [clause, textOf.get(hash) ?? ''])),
    at: [...newest.values()].map(({ createdAt }) => createdAt).reduce(later, null),
  }
}

const later = (one: Date | null, other: Date): Date => (one && one > other ? one : other)

/** Rows newest first. */
function newestAgreed(rows: readonly Row[], parties: readonly string[]): ReadonlyMap<string, Row> {
  const newest = new Map<string, Row>()
  const agreed = new Map<string, Set<string>>()
  for (const row of rows) {
    const who = agreed.get(`${row.clause} ${row.hash}`) ?? new Set<string>()
    agreed.set(`${row.clause} ${row.hash}`, who.add(row.partyId))
    if (!newest.has(row.clause) && who.size === parties.length) newest.set(row.clause, row)
  }
  return newest
}
