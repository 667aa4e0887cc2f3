/**
 * The papers of what was decided or said: a council's decision, a statement. Kept as they came. A new one may stand in
 * the place of an old one, and the wrong one is taken back with a reason, by the side that uploaded it: none falls out.
 */
import type { Actor } from '#lib/access/actor.ts'
import { type AgreementRow, authorAt, reachAgreement } from './agreements.ts'
import type { StoredFile } from './answer-upload.ts'
import { audit } from './audit.ts'
import { cleanFileName } from './clean-file-name.ts'
import { type Tx, withActor } from './db.ts'
import { sha256 } from './hash.ts'
import { isUuid } from './load-actor.ts'
import type { HearingFile, HearingFileRetraction } from './prisma-client/client.ts'
import { findStanding } from './record-hearing.ts'
import { requiredText } from './required-text.ts'
import { fail, ok, type Result } from './result.ts'
import { isOwn } from './signed-files.ts'
import type { Unreadable } from './signed-text/file-reading.ts'
import { readFile } from './signed-text/read-file.ts'

type Denied = 'not-found' | 'forbidden'

/** 25 MB, as the page says. */
export const MOST_BYTES = 25_000_000
/** Of one agreement, with every mistake one can make; a full disk is worse. */
const MOST_FILES = 40

export type HearingUpload = {
  /** The entry it belongs to, as it stands. */
  hearing: string
  /** The file it is to stand instead of. */
  replaces: string | null
  name: string
  bytes: Uint8Array<ArrayBuffer>
}
type UploadFailure = Denied | Unreadable | 'gone' | 'empty' | 'too-large' | 'too-many'

/** `isNew`: false when the very same file stands at the entry already. */
export const uploadHearingFile = async (
  actor: Actor,
  agreementId: string,
  upload: HearingUpload,
): Promise<Result<{ id: string; isNew: boolean }, UploadFailure>> => {
  if (upload.bytes.length === 0) return fail('empty')
  if (upload.bytes.length > MOST_BYTES) return fail('too-large')
  const before = await withActor(actor, (tx) => findPlace(tx, actor, agreementId, upload, 'unlocked'))
  if (!before.ok) return before
  // Outside the transaction: it may take half a minute, and everybody else would wait for it.
  const read = await readFile(upload.bytes)
  if (!read.ok) return read
  return withActor(actor, async (tx) => {
    const place = await findPlace(tx, actor, agreementId, upload, 'locked')
    if (!place.ok) return place
    if (place.value.same) return ok({ id: place.value.same, isNew: false })
    return ok({ id: await store(tx, actor, place.value.agreement, upload, read.value.kind), isNew: true })
  })
}

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
  { hearing, replaces, name, bytes }: HearingUpload,
  kind: 'pdf' | 'docx',
): Promise<string> => {
  const hash = sha256(bytes)
  const { id } = await tx.hearingFile.create({
    data: {
      agreementId,
      hearingId: hearing,
      replacesId: replaces,
      kind,
      name: cleanFileName(name, `vedtak.${kind}`),
      size: bytes.length,
      sha256: hash,
      bytes,
      ...authorAt(actor, officeId),
    },
    select: { id: true },
  })
  const details = { hearing, file: id, sha256: hash, ...(replaces !== null && { replaces }) }
  const event = replaces === null ? 'hearing-file-uploaded' : 'hearing-file-replaced'
  await audit(tx, { kind: event, actorId: actor.userId, officeId, agreementId, details })
  return id
}

const MAX_REASON = 1000

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
    if (!file) return fail('not-found')
    if (!isOwn(file, actor, officeId)) return fail('forbidden')
    if (!isStanding(file)) return fail('gone')
    const reason = requiredText(written, MAX_REASON)
    if (!reason.ok) return reason
    const data = { fileId, reason: reason.value, ...authorAt(actor, officeId) }
    await tx.hearingFileRetraction.create({ data })
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

/** @throws when the bytes are not those that were stored: such a file is given to nobody. */
export const readHearingFile = (
  actor: Actor,
  agreementId: string,
  fileId: string,
): Promise<Result<StoredFile, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'export')
    if (!reached.ok) return reached
    const file = isUuid(fileId)
      ? await tx.hearingFile.findFirst({ where: { id: fileId, agreementId } })
      : null
    if (!file) return fail('not-found')
    if (sha256(file.bytes) !== file.sha256)
      throw new Error(`hearing file ${fileId} is not the one that was stored`)
    return ok({ kind: file.kind === 'pdf' ? 'pdf' : 'docx', name: file.name, bytes: file.bytes })
  })
