/**
 * Signed copies that somebody uploaded: read, held up against the frozen version, and kept as they came. What was wrong
 * is taken back with a reason by the side that uploaded it; nobody can take away the other's.
 */
import type { Actor } from '#lib/access/actor.ts'
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
import { type AgreementRow, reachAgreement } from './agreements.ts'
import type { StoredFile } from './answer-upload.ts'
import { audit } from './audit.ts'
import { type Tx, withActor } from './db.ts'
import { sha256 } from './hash.ts'
import { type FileUpload, giveBack, keepFile, keptRow, retractionOf } from './kept-files.ts'
import { isUuid } from './load-actor.ts'
import { fail, ok, type Result } from './result.ts'
import type { Unreadable } from './signed-text/file-reading.ts'
import { readFile } from './signed-text/read-file.ts'
import { tellOwners } from './tell-owners.ts'

type Denied = 'not-found' | 'forbidden'

/** Enough for every mistake one can make; a full disk is worse. */
const MOST_FILES = 20

export type SignedUpload = FileUpload & {
  /** The version the person had before their eyes. */
  version: number
}
type UploadFailure = Denied | Unreadable | 'changed' | 'empty' | 'too-large' | 'too-many'

/** `isNew`: false when the very same file stands there already. */
export const uploadSigned = (
  actor: Actor,
  agreementId: string,
  upload: SignedUpload,
): Promise<Result<{ id: string; isNew: boolean }, UploadFailure>> =>
  keepFile(actor, upload, {
    find: (tx, lock) => findPlace(tx, actor, agreementId, upload, lock),
    read: async (place) => {
      const read = await readFile(upload.bytes)
      if (!read.ok) return read
      return ok({ kind: read.value.kind, check: checkSigned(read.value, frozenOf(place)) })
    },
    store: (tx, place, read) => store(tx, actor, place, upload, read),
  })

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
  upload: SignedUpload,
  { kind, check }: { kind: FileText['kind']; check: SignedCheck },
): Promise<string> => {
  const { id: agreementId, officeId } = agreement
  const row = keptRow(upload, { kind, otherwise: 'signert' }, { actor, officeId })
  const { id } = await tx.signedFile.create({
    data: { agreementId, version: number, comparison: JSON.stringify(check), ...row },
    select: { id: true },
  })
  const details = { file: id, version: number, sha256: row.sha256, differences: check.count }
  await audit(tx, { kind: 'signed-file-uploaded', actorId: actor.userId, officeId, agreementId, details })
  await tellOwners(tx, actor.userId, agreement, 'signed-file-uploaded', id)
  return id
}

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
    const of = file && { ...file, isStanding: file.retraction === null }
    const retraction = retractionOf(of, written, { actor, officeId })
    if (!retraction.ok) return retraction
    await tx.signedFileRetraction.create({ data: { fileId, ...retraction.value } })
    const details = { file: fileId }
    await audit(tx, { kind: 'signed-file-retracted', actorId: actor.userId, officeId, agreementId, details })
    return ok(null)
  })

export const readSignedFile = (
  actor: Actor,
  agreementId: string,
  fileId: string,
): Promise<Result<StoredFile, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'export')
    if (!reached.ok) return reached
    return giveBack(
      isUuid(fileId) ? await tx.signedFile.findFirst({ where: { id: fileId, agreementId } }) : null,
    )
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
