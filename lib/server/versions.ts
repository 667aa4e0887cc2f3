/** Frozen versions: listed, read and checked. Nothing here writes. */
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import type { Action } from '#lib/access/can.ts'
import type { AnnexHash } from '#lib/agreements/approvals.ts'
import { ROLES } from '#lib/agreements/role.ts'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { reachAgreement } from './agreements.ts'
import { type Tx, withActor } from './db.ts'
import { sha256 } from './hash.ts'
import type { AgreementVersion } from './prisma-client/client.ts'
import { fail, ok, type Result } from './result.ts'
import { parseTemplateRefs, type TemplateRef } from './templates.ts'
import type { VersionFileKind } from './version-files.ts'
import { type Sealed, sealOf } from './version-seal.ts'

const approvals = z.array(
  z.strictObject({
    partyId: z.string(),
    side: z.enum(['municipality', 'state']),
    organisation: z.string(),
    userId: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    deputyFor: z.string().optional(),
    at: z.iso.datetime(),
  }),
)
const annexes = z.array(z.strictObject({ template: z.string(), hash: z.string() }))

export type VersionSummary = {
  number: number
  seq: number
  language: string
  /** «Kontrollkode». */
  hash: string
  annexes: readonly AnnexHash[]
  templates: readonly TemplateRef[]
  approvals: z.infer<typeof approvals>
  frozenAt: Date
  files: readonly { kind: string; name: string; sha256: string }[]
}

export type Version = VersionSummary & {
  /** As it was resolved then: nothing is rendered anew. */
  document: ResolvedDocument
  /** The canonical text that `hash` is of. */
  text: string
}

type Denied = 'not-found' | 'forbidden'

const FILES = {
  files: { select: { kind: true, name: true, sha256: true }, orderBy: { kind: 'asc' } },
} as const
type Row = AgreementVersion & { files: { kind: string; name: string; sha256: string }[] }

const summaryOf = (row: Row): VersionSummary => ({
  number: row.number,
  seq: row.seq,
  language: row.language,
  hash: row.hash,
  annexes: annexes.parse(row.annexes),
  templates: parseTemplateRefs(row.templates),
  approvals: approvals.parse(row.approvals),
  frozenAt: row.frozenAt,
  files: row.files,
})

const rowsOf = async (tx: Tx, agreementId: string): Promise<readonly Row[]> =>
  tx.agreementVersion.findMany({ where: { agreementId }, include: FILES, orderBy: { number: 'asc' } })

const reading = <Value, Failure extends string>(
  actor: Actor,
  agreementId: string,
  action: Action,
  read: (tx: Tx) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Denied | Failure>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, action)
    return reached.ok ? read(tx) : reached
  })

/** Oldest first. */
export const listVersions = (
  actor: Actor,
  agreementId: string,
): Promise<Result<readonly VersionSummary[], Denied>> =>
  reading(actor, agreementId, 'read', async (tx) => ok((await rowsOf(tx, agreementId)).map(summaryOf)))

export const readVersion = (
  actor: Actor,
  agreementId: string,
  number: number,
): Promise<Result<Version, Denied>> =>
  reading(actor, agreementId, 'read', async (tx) => {
    const row = (await rowsOf(tx, agreementId)).find((one) => one.number === number)
    if (!row) return fail('not-found')
    return ok({ ...summaryOf(row), document: JSON.parse(row.document) as ResolvedDocument, text: row.text })
  })

/** @throws when the bytes are not those that were stored: such a file is given to nobody. */
export const readVersionFile = (
  actor: Actor,
  agreementId: string,
  number: number,
  kind: VersionFileKind,
): Promise<Result<{ name: string; bytes: Uint8Array; sha256: string }, Denied>> =>
  reading(actor, agreementId, 'export', async (tx) => {
    const file = await tx.agreementVersionFile.findFirst({
      where: { kind, version: { agreementId, number } },
    })
    if (!file) return fail('not-found')
    if (sha256(file.bytes) !== file.sha256)
      throw new Error(`version ${number} of ${agreementId}: its file is not the one that was stored`)
    return ok({ name: file.name, bytes: file.bytes, sha256: file.sha256 })
  })

export type VersionFault = { number: number; what: 'number' | 'text' | 'seal' | 'chain' | 'file' }

/** Recomputes every hash and the chain of seals. Empty: every version is what it was when it was frozen. */
export const checkVersions = (
  actor: Actor,
  agreementId: string,
): Promise<Result<readonly VersionFault[], Denied>> =>
  reading(actor, agreementId, 'read', async (tx) => ok(await faultsInVersions(tx, agreementId)))

/** Access is settled before anybody comes here. */
export const faultsInVersions = async (tx: Tx, agreementId: string): Promise<readonly VersionFault[]> => {
  const rows = await rowsOf(tx, agreementId)
  const files = await tx.agreementVersionFile.findMany({ where: { version: { agreementId } } })
  return rows.flatMap((row, at) => {
    const own = files.filter(({ versionId }) => versionId === row.id)
    const faults: readonly (readonly [VersionFault['what'], boolean])[] = [
      ['number', row.number !== at + 1],
      ['text', sha256(row.text) !== row.hash],
      ['seal', sealOf(sealedOf(row), row.files) !== row.seal],
      ['chain', row.previousSeal !== (rows[at - 1]?.seal ?? null)],
      ['file', own.length === 0 || own.some(({ bytes, sha256: hash }) => sha256(bytes) !== hash)],
    ]
    return faults.filter(([, isFault]) => isFault).map(([what]) => ({ number: row.number, what }))
  })
}

const sealedOf = (row: Row): Sealed => ({
  agreementId: row.agreementId,
  number: row.number,
  seq: row.seq,
  language: row.language,
  form: row.form,
  text: row.text,
  hash: row.hash,
  annexes: annexes.parse(row.annexes),
  templates: parseTemplateRefs(row.templates),
  document: row.document,
  approvals: approvals.parse(row.approvals),
  frozenAt: row.frozenAt,
  previousSeal: row.previousSeal,
})
