/**
 * The papers of what was decided or said: a council's decision, a statement. Kept as they came. A new one may stand in
 * the place of an old one, and the wrong one is taken back with a reason, by the side that uploaded it: none falls out.
 */
import type { Actor } from '#lib/access/actor.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import type { StoredFile } from './answer-upload.ts'
import { audit } from './audit.ts'
import { type Tx, withActor } from './db.ts'
import { sha256 } from './hash.ts'
import { type FileUpload, giveBack, isOwn, keepFile, keptRow, retractionOf } from './kept-files.ts'
import { isUuid } from './load-actor.ts'
import type { HearingFile, HearingFileRetraction } from './prisma-client/client.ts'
import { findStanding } from './record-hearing.ts'
import { fail, ok, type Result } from './result.ts'
import type { Unreadable } from './signed-text/file-reading.ts'
import { readFile } from './signed-text/read-file.ts'

type Denied = 'not-found' | 'forbidden'

/** Of one agreement, with every mistake one can make; a full disk is worse. */
const MOST_FILES = 40

export type HearingUpload = FileUpload & {
  /** The entry it belongs to, as it stands. */
  hearing: string
  /** The file it is to stand instead of. */
  replaces: string | null
}
type UploadFailure = Denied | Unreadable | 'gone' | 'empty' | 'too-large' | 'too-many'

/** `isNew`: false when the very same file stands at the entry already. */
export const uploadHearingFile = (
  actor: Actor,
  agreementId: string,
  upload: HearingUpload,
): Promise<Result<{ id: string; isNew: boolean }, UploadFailure>> =>
  keepFile(actor, upload, {
    find: (tx, lock) => findPlace(tx, actor, agreementId, upload, lock),
    read: () => readFile(upload.bytes),
    store: (tx, { agreement }, { kind }) => store(tx, actor, agreement, upload, kind),
  })

/** `same`: the file of the entry that has these bytes already. */
type Place = { agreement: AgreementRow; same: string | null }

const findPlace = async (
  tx: Tx,
  actor: Actor,
  agreementId: string,
  { hearing, replaces, bytes }: HearingUpload,
  lock: 'locked' | 'unlocked',
): Promise<Result<Place, Denied | 'gone' | 'too-many'>> => {
  const reached = await reachAgreement(tx, actor, agreementId, 'attach-file', lock)
  if (!reached.ok) return reached
  const entry = await findStanding(tx, actor, reached.value, hearing)
  if (!entry.ok) return entry
  if (entry.value.isPlanned) return fail('gone')
  const rows = await tx.hearing.findMany({ where: { agreementId }, select: { id: true, replacesId: true } })
  const chain = withEarlier(rows, entry.value.id)
  const all = await filesOf(tx, agreementId)
  const files = all.filter((file) => isStanding(file) && chain.includes(file.hearingId))
  const old = replaces === null ? null : files.find(({ id }) => id === replaces)
  if (old === undefined) return fail('gone')
  if (old && !isOwn(old, actor, reached.value.officeId)) return fail('forbidden')
  const hash = sha256(bytes)
  const same = files.find((file) => file.sha256 === hash)
  if (!same && all.length >= MOST_FILES) return fail('too-many')
  return ok({ agreement: reached.value, same: same?.id ?? null })
}

/** The entry, and those it has corrected: their files are its own. */
export const withEarlier = (
  rows: readonly { id: string; replacesId: string | null }[],
  id: string,
): readonly string[] => {
  const earlier = rows.find((row) => row.id === id)?.replacesId
  return earlier ? [id, ...withEarlier(rows, earlier)] : [id]
}

const store = async (
  tx: Tx,
  actor: Actor,
  { id: agreementId, officeId }: AgreementRow,
  upload: HearingUpload,
  kind: 'pdf' | 'docx',
): Promise<string> => {
  const { hearing, replaces } = upload
  const row = keptRow(upload, { kind, otherwise: 'vedtak' }, { actor, officeId })
  const { id } = await tx.hearingFile.create({
    data: { agreementId, hearingId: hearing, replacesId: replaces, ...row },
    select: { id: true },
  })
  const details = { hearing, file: id, sha256: row.sha256, ...(replaces !== null && { replaces }) }
  const event = replaces === null ? 'hearing-file-uploaded' : 'hearing-file-replaced'
  await audit(tx, { kind: event, actorId: actor.userId, officeId, agreementId, details })
  return id
}

/** Only for the side that uploaded it. It is still there, with the reason. */
export const retractHearingFile = (
  actor: Actor,
  agreementId: string,
  fileId: string,
  written: string,
): Promise<Result<null, Denied | 'gone' | 'empty' | 'too-long'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'attach-file', 'locked')
    if (!reached.ok) return reached
    const { officeId } = reached.value
    const file = (await filesOf(tx, agreementId)).find(({ id }) => id === fileId)
    const of = file ? { ...file, isStanding: isStanding(file) } : null
    const retraction = retractionOf(of, written, { actor, officeId })
    if (!retraction.ok || !file) return retraction.ok ? fail('not-found') : retraction
    await tx.hearingFileRetraction.create({ data: { fileId, ...retraction.value } })
    const details = { hearing: file.hearingId, file: fileId }
    await audit(tx, { kind: 'hearing-file-retracted', actorId: actor.userId, officeId, agreementId, details })
    return ok(null)
  })

export type HearingFileRow = Omit<HearingFile, 'bytes'> & {
  replacedBy: { id: string } | null
  retraction: HearingFileRetraction | null
}

/** Of one agreement, newest first, without the bytes. */
export const filesOf = (tx: Tx, agreementId: string): Promise<readonly HearingFileRow[]> =>
  tx.hearingFile.findMany({
    where: { agreementId },
    omit: { bytes: true },
    include: { replacedBy: { select: { id: true } }, retraction: true },
    orderBy: { createdAt: 'desc' },
  })

/** Neither replaced nor taken back. */
export const isStanding = ({ replacedBy, retraction }: HearingFileRow): boolean => !replacedBy && !retraction

export const readHearingFile = (
  actor: Actor,
  agreementId: string,
  fileId: string,
): Promise<Result<StoredFile, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'export')
    if (!reached.ok) return reached
    return giveBack(
      isUuid(fileId) ? await tx.hearingFile.findFirst({ where: { id: fileId, agreementId } }) : null,
    )
  })
