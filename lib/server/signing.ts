/** All that the page on the way to signing shows: where the two owners stand, what has changed since, who may approve. */
import type { Actor } from '#lib/access/actor.ts'
import type { Party } from '#lib/agreements/role.ts'
import { type Road, roadOf } from '#lib/gate/road.ts'
import { reachAgreement } from './agreements.ts'
import { type Changer, changersSinceAll } from './changed-since.ts'
import { type ClauseChange, changesSince } from './clause-changes.ts'
import { type Tx, withActor } from './db.ts'
import { type OpenDispute, openDisputes } from './disputes.ts'
import { type PersonWhoMay, peopleWhoMay } from './people-who-may.ts'
import { ok, type Result } from './result.ts'
import { openStanding, type Standing } from './standing.ts'
import { listVersions, type VersionSummary } from './versions.ts'

export type Approver = {
  partyId: string
  people: readonly Pick<PersonWhoMay, 'id' | 'name' | 'role' | 'deputyFor'>[]
}

/** What somebody approved, and the words that have become others since. */
export type SinceApproval = {
  /** Those who approved that text; empty for the frozen version before this draft. */
  parties: readonly Party[]
  version: number
  at: Date
  seq: number
  changes: readonly ClauseChange[]
  by: readonly Changer[]
}

/** `size`: of the Word file, in bytes. */
export type SignedVersion = VersionSummary & { size: number }

export type Signing = Standing & {
  office: string
  createdAt: Date
  updatedAt: Date
  road: Road
  approvers: readonly Approver[]
  /** What the parties say of themselves: the other side is told who signs. */
  partyDetails: readonly PartySigns[]
  since: readonly SinceApproval[]
  /** Oldest first. */
  versions: readonly SignedVersion[]
  /** Empty for those who do not follow what the parties disagree about. */
  disputes: readonly OpenDispute[]
}

export type PartySigns = {
  partyId: string
  caseNumber: string
  signatoryName: string
  signatoryTitle: string
}

type Denied = 'not-found' | 'forbidden'

export const openSigning = async (actor: Actor, agreementId: string): Promise<Result<Signing, Denied>> => {
  const standing = await openStanding(actor, agreementId)
  if (!standing.ok) return standing
  const versions = await listVersions(actor, agreementId)
  if (!versions.ok) return versions
  const bases = basesOf(standing.value, versions.value)
  const more = await withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    if (!reached.ok) return reached
    const office = await tx.office.findUniqueOrThrow({ where: { id: reached.value.officeId } })
    return ok({
      office: `Nav ${office.name}`,
      createdAt: reached.value.createdAt,
      updatedAt: reached.value.updatedAt,
      approvers: await approversOf(tx, standing.value),
      partyDetails: await tx.agreementParty.findMany({
        where: { agreementId },
        select: { partyId: true, caseNumber: true, signatoryName: true, signatoryTitle: true },
      }),
      sizes: await fileSizes(tx, agreementId),
      disputes: standing.value.permissions['read-notes'] ? await openDisputes(tx, agreementId) : [],
      changes: await Promise.all(
        bases.map((base) => changesSince(tx, reached.value, standing.value.content, base)),
      ),
    })
  })
  if (!more.ok) return more
  const { sizes, changes, ...rest } = more.value
  const since = bases.map((base, at) => ({ ...base, changes: changes[at] ?? [] }))
  return ok({
    ...standing.value,
    ...rest,
    road: roadOf({
      state: standing.value.agreement.state,
      positions: standing.value.positions,
      items: standing.value.gate.items,
    }),
    since: await Promise.all(
      since.map(async (one) => ({ ...one, by: await changersSinceAll(actor, agreementId, readThen(one)) })),
    ),
    versions: versions.value.map((one) => ({ ...one, size: sizes.get(one.number) ?? 0 })),
  })
}

const readThen = ({ changes, seq }: Pick<SinceApproval, 'changes' | 'seq'>) => ({
  seq,
  read: changes.map(({ clause, hashBefore }) => ({ clause, hash: hashBefore ?? undefined })),
})

type Base = Omit<SinceApproval, 'changes' | 'by'> & { hash: string }

/** Approvals of other words than these; where there are none, the version that was frozen last. */
const basesOf = (
  { agreement, approvals, parties, newestVersion, seen }: Standing,
  versions: readonly VersionSummary[],
): readonly Base[] => {
  if (agreement.state !== 'draft') return []
  const lapsed = new Map<string, Base>()
  for (const { partyId, status, last } of approvals) {
    const party = parties.find(({ id }) => id === partyId)
    if (status !== 'changed-since' || !last || !party) continue
    const known = lapsed.get(last.hash)
    const { hash, seq, at } = last
    lapsed.set(hash, {
      parties: [...(known?.parties ?? []), party],
      version: newestVersion + 1,
      at,
      seq,
      hash,
    })
  }
  if (lapsed.size > 0) return [...lapsed.values()]
  return versions
    .slice(-1)
    .filter(({ hash }) => hash !== seen.hash)
    .map(({ number, frozenAt, seq, hash }) => ({ parties: [], version: number, at: frozenAt, seq, hash }))
}

/** Also in a frozen agreement, where nobody may approve again: those who could. */
const approversOf = (tx: Tx, { agreement, parties }: Standing): Promise<readonly Approver[]> =>
  Promise.all(
    parties.map(async ({ id }) => ({
      partyId: id,
      people: await peopleWhoMay(tx, { officeId: agreement.officeId, state: 'draft' }, 'approve', id),
    })),
  )

const fileSizes = async (tx: Tx, agreementId: string): Promise<ReadonlyMap<number, number>> => {
  const rows = await tx.$queryRaw<{ number: number; size: number }[]>`
    SELECT agreement_version.number, octet_length(agreement_version_file.bytes) AS size
    FROM agreement_version JOIN agreement_version_file ON version_id = agreement_version.id
    WHERE agreement_id = ${agreementId}::uuid AND kind = 'word'`
  return new Map(rows.map(({ number, size }) => [number, size]))
}
