/**
 * Signed copies that somebody uploaded: read, held up against the frozen version, and kept as they came. What was wrong
 * is taken back with a reason by the side that uploaded it; nobody can take away the other's.
 */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { versionMark } from '#lib/export/version-mark.ts'
import { versionText } from '#lib/export/version-text.ts'
import {
  checkSigned,
  type FileText,
  isSameText,
  type SignedCheck,
  signedCheck,
} from '#lib/signed/signed-check.ts'
import { type AgreementRow, authorAt, reachAgreement } from './agreements.ts'
import type { StoredFile } from './answer-upload.ts'
import { audit } from './audit.ts'
import { cleanFileName } from './clean-file-name.ts'
import { type Tx, withActor } from './db.ts'
import { sha256 } from './hash.ts'
import { isUuid } from './load-actor.ts'
import { requiredText } from './required-text.ts'
import { fail, ok, type Result } from './result.ts'
import type { Unreadable } from './signed-text/file-reading.ts'
import { readFile } from './signed-text/read-file.ts'
import { tellOwners } from './tell-owners.ts'

type Denied = 'not-found' | 'forbidden'

/** 25 MB, as the page says. */
export const MOST_BYTES = 25_000_000
/** Enough for every mistake one can make; a full disk is worse. */
const MOST_FILES = 20

export type SignedUpload = {
  /** The version the person had before their eyes. */
  version: number
  name: string
  bytes: Uint8Array<ArrayBuffer>
}
type UploadFailure = Denied | Unreadable | 'changed' | 'empty' | 'too-large' | 'too-many'

/** `isNew`: false when the very same file stands there already. */
export const uploadSigned = async (
  actor: Actor,
  agreementId: string,
  upload: SignedUpload,
): Promise<Result<{ id: string; isNew: boolean }, UploadFailure>> => {
  if (upload.bytes.length === 0) return fail('empty')
  if (upload.bytes.length > MOST_BYTES) return fail('too-large')
  const before = await withActor(actor, (tx) => findPlace(tx, actor, agreementId, upload, 'unlocked'))
  if (!before.ok) return before
  // Outside the transaction: it may take half a minute, and everybody else would wait for it.
  const read = await readFile(upload.bytes)
  if (!read.ok) return read
  const check = checkSigned(read.value, frozenOf(before.value))
  return withActor(actor, async (tx) => {
    const place = await findPlace(tx, actor, agreementId, upload, 'locked')
    if (!place.ok) return place
    if (place.value.same) return ok({ id: place.value.same, isNew: false })
    return ok({
      id: await store(tx, actor, place.value, upload, { kind: read.value.kind, check }),
      isNew: true,
    })
  })
}

type Place = {
  agreement: AgreementRow
  number: number
  hash: string
  document: string
  frozenAt: Date
  /** The file that has these bytes already. */
  same: string | null
}

const findPlace = async (
  tx: Tx,
  actor: Actor,
  agreementId: string,
  { version, bytes }: SignedUpload,
  lock: 'locked' | 'unlocked',
): Promise<Result<Place, Denied | 'changed' | 'too-many'>> => {
  const reached = await reachAgreement(tx, actor, agreementId, 'upload-signed', lock)
  if (!reached.ok) return reached
  const newest = await tx.agreementVersion.findFirst({
    where: { agreementId },
    orderBy: { number: 'desc' },
    select: { number: true, hash: true, document: true, frozenAt: true },
  })
  if (newest?.number !== version) return fail('changed')
  const files = await tx.signedFile.findMany({
    where: { agreementId, version },
    select: { id: true, sha256: true, retraction: { select: { fileId: true } } },
  })
  const hash = sha256(bytes)
  const same = files.find((file) => file.sha256 === hash && !file.retraction)
  if (!same && files.length >= MOST_FILES) return fail('too-many')
  return ok({ agreement: reached.value, ...newest, same: same?.id ?? null })
}

const frozenOf = ({ document, hash, number, frozenAt }: Place) => {
  const resolved = JSON.parse(document) as ResolvedDocument
  const version = versionText(resolved, { draft: false, now: frozenAt })
  return { document: resolved, hash, version, mark: versionMark(number, hash) }
}

const store = async (
  tx: Tx,
  actor: Actor,
  { agreement, number }: Place,
  { name, bytes }: SignedUpload,
  { kind, check }: { kind: FileText['kind']; check: SignedCheck },
): Promise<string> => {
  const { id: agreementId, officeId } = agreement
  const { id } = await tx.signedFile.create({
    data: {
      agreementId,
      version: number,
      kind,
      name: cleanFileName(name, `signert.${kind}`),
      size: bytes.length,
      sha256: sha256(bytes),
      bytes,
      comparison: JSON.stringify(check),
      ...authorAt(actor, officeId),
    },
    select: { id: true },
  })
  const details = { file: id, version: number, sha256: sha256(bytes), differences: check.count }
  await audit(tx, { kind: 'signed-file-uploaded', actorId: actor.userId, officeId, agreementId, details })
  await tellOwners(tx, actor.userId, agreement, 'signed-file-uploaded', id)
  return id
}

const MAX_REASON = 1000

/** Only for the side that uploaded it, and only until both have confirmed. What the other side said of it falls with it. */
export const retractSigned = (
  actor: Actor,
  agreementId: string,
  fileId: string,
  written: string,
): Promise<Result<null, Denied | 'gone' | 'empty' | 'too-long'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'upload-signed', 'locked')
    if (!reached.ok) return reached
    const { officeId } = reached.value
    const file = isUuid(fileId)
      ? await tx.signedFile.findFirst({
          where: { id: fileId, agreementId },
          select: { userId: true, partyId: true, retraction: { select: { fileId: true } } },
        })
      : null
    if (!file) return fail('not-found')
    if (!isOwn(file, actor, officeId)) return fail('forbidden')
    if (file.retraction) return fail('gone')
    const reason = requiredText(written, MAX_REASON)
    if (!reason.ok) return reason
    const data = { fileId, reason: reason.value, ...authorAt(actor, officeId) }
    await tx.signedFileRetraction.create({ data })
    const details = { file: fileId }
    await audit(tx, { kind: 'signed-file-retracted', actorId: actor.userId, officeId, agreementId, details })
    return ok(null)
  })

/** The NAV leader belongs to no party: what he uploaded, he takes back himself. */
export const isOwn = (
  file: { userId: string; partyId: string | null },
  actor: Actor,
  officeId: string,
): boolean => {
  const own = membershipAt(actor, officeId)?.party?.id
  return file.userId === actor.userId || (own !== undefined && file.partyId === own)
}

/** @throws when the bytes are not those that were stored: such a file is given to nobody. */
export const readSignedFile = (
  actor: Actor,
  agreementId: string,
  fileId: string,
): Promise<Result<StoredFile, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'export')
    if (!reached.ok) return reached
    const file = isUuid(fileId) ? await tx.signedFile.findFirst({ where: { id: fileId, agreementId } }) : null
    if (!file) return fail('not-found')
    if (sha256(file.bytes) !== file.sha256)
      throw new Error(`signed file ${fileId} is not the one that was stored`)
    return ok({ kind: file.kind === 'pdf' ? 'pdf' : 'docx', name: file.name, bytes: file.bytes })
  })

export type SignedFileRow = {
  id: string
  kind: 'pdf' | 'docx'
  name: string
  size: number
  sha256: string
  check: SignedCheck
  /** The machine found nothing but what one expects of a signed copy. */
  isSame: boolean
  userId: string
  partyId: string | null
  at: Date
  retraction: { reason: string; userId: string; partyId: string | null; at: Date } | null
}

/** Of one version, newest first, without the bytes. */
export const signedFilesOf = async (
  tx: Tx,
  agreementId: string,
  version: number,
): Promise<readonly SignedFileRow[]> => {
  const rows = await tx.signedFile.findMany({
    where: { agreementId, version },
    omit: { bytes: true },
    include: { retraction: true },
    orderBy: { createdAt: 'desc' },
  })
  return rows.map(({ comparison, createdAt, kind, retraction, ...row }) => {
    const check = signedCheck.parse(JSON.parse(comparison))
    return {
      ...row,
      kind: kind === 'pdf' ? 'pdf' : 'docx',
      check,
      isSame: isSameText(check),
      at: createdAt,
      retraction: retraction && { ...retraction, at: retraction.createdAt },
    }
  })
}
