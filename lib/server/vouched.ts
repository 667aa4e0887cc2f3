/**
 * What the log vouches for: positions, approvals and frozen versions. The event that tells of them carries their ids and
 * a hash of all that stands in them, so that the log cannot be whole while they are not.
 */
import { canonicalJson } from '#lib/templates/canonical-clause.ts'
import type { Tx } from './db.ts'
import { sha256 } from './hash.ts'
import type { AgreementVersion, Approval, Position } from './prisma-client/client.ts'
import { faultsInVersions, type VersionFault } from './versions.ts'

/** Each value by its name: a column that is added later changes no seal. */
const positionParts = (row: Position) => ({
  id: String(row.id),
  agreementId: row.agreementId,
  clause: row.clause,
  partyId: row.partyId,
  userId: row.userId,
  stance: row.stance,
  note: row.note,
  hash: row.hash,
  seq: row.seq,
  createdAt: row.createdAt.toISOString(),
})

/** Of one party's positions that were taken at once. */
export const positionsSeal = (rows: readonly Position[]): string =>
  sha256(canonicalJson([...rows].sort((one, other) => Number(one.id - other.id)).map(positionParts)))

export const approvalSeal = (row: Approval): string =>
  sha256(
    canonicalJson({
      id: String(row.id),
      agreementId: row.agreementId,
      version: row.version,
      partyId: row.partyId,
      userId: row.userId,
      role: row.role,
      act: row.act,
      hash: row.hash,
      annexes: JSON.stringify(row.annexes),
      seq: row.seq,
      createdAt: row.createdAt.toISOString(),
    }),
  )

/** `what` is not as the log says, or the log says nothing of it. */
export type VouchedFault = { what: 'position' | 'approval' | 'version'; id: string }

type Event = { kind: string; details: string }
type Details = Readonly<Record<string, string | number>>

/** What was written before the log vouched for it is passed over; what came after must be in it, and be as it says. */
export const checkVouched = async (
  tx: Tx,
  agreementId: string,
  events: readonly Event[],
): Promise<readonly VouchedFault[]> => {
  const said = events.map(({ kind, details }) => ({ kind, details: JSON.parse(details) as Details }))
  const where = { agreementId }
  const order = { orderBy: { id: 'asc' } } as const
  const positions = await tx.position.findMany({ where, ...order })
  const approvals = await tx.approval.findMany({ where, ...order })
  const versions = await tx.agreementVersion.findMany({ where, orderBy: { number: 'asc' } })
  return [
    ...positionFaults(said, positions),
    ...approvalFaults(said, approvals),
    ...versionFaults(said, versions, await faultsInVersions(tx, agreementId)),
  ]
}

type Said = readonly { kind: string; details: Details }[]

const positionFaults = (said: Said, rows: readonly Position[]): readonly VouchedFault[] => {
  const taken = said.flatMap(({ details: { first, last, seal } }) =>
    first === undefined || last === undefined ? [] : [{ first: BigInt(first), last: BigInt(last), seal }],
  )
  const within = (id: bigint) => taken.find(({ first, last }) => first <= id && id <= last)
  const since = taken[0]?.first
  const untold = rows.filter(({ id }) => since !== undefined && id >= since && !within(id))
  const wrong = taken.filter(
    ({ first, last, seal }) => positionsSeal(rows.filter(({ id }) => first <= id && id <= last)) !== seal,
  )
  return [...untold.map(({ id }) => id), ...wrong.map(({ first }) => first)].map((id) => ({
    what: 'position',
    id: String(id),
  }))
}

const approvalFaults = (said: Said, rows: readonly Approval[]): readonly VouchedFault[] => {
  const told = new Map(
    said.flatMap(({ details: { approval, seal } }) =>
      approval === undefined ? [] : [[String(approval), seal] as const],
    ),
  )
  const [since] = told.keys()
  const seals = new Map(rows.map((row) => [String(row.id), approvalSeal(row)]))
  const untold = rows.filter(({ id }) => since !== undefined && id >= BigInt(since) && !told.has(String(id)))
  const wrong = [...told].filter(([id, seal]) => seals.get(id) !== seal)
  return [...untold.map(({ id }) => String(id)), ...wrong.map(([id]) => id)].map((id) => ({
    what: 'approval',
    id,
  }))
}

/** A version has been told of since the first day: by its number and its hash, and since with its seal. */
const versionFaults = (
  said: Said,
  rows: readonly AgreementVersion[],
  inside: readonly VersionFault[],
): readonly VouchedFault[] => {
  const frozen = said.filter(({ kind }) => kind === 'frozen').map(({ details }) => details)
  const isTold = ({ number, hash, seal }: AgreementVersion) =>
    frozen.some(
      (one) => one.number === number && one.hash === hash && (one.seal === undefined || one.seal === seal),
    )
  const untold = rows.filter((row) => !isTold(row)).map(({ number }) => number)
  const gone = frozen
    .map(({ number }) => Number(number))
    .filter((number) => !rows.some((row) => row.number === number))
  const wrong = new Set([...untold, ...gone, ...inside.map(({ number }) => number)])
  return [...wrong].map((number) => ({ what: 'version', id: String(number) }))
}
