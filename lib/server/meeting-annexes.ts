/** Files that go with the items of a meeting: put there, taken out again, read by whoever reads the meeting. */
import type { Actor } from '#lib/access/actor.ts'
import { standingAnnexes } from '#lib/meetings/annexes.ts'
import { agendaClosed, type Refusal } from '#lib/meetings/reduce-meeting.ts'
import { mayAttachTo, mayTakeOut } from './annex-rights.ts'
import type { StoredFile } from './answer-upload.ts'
import { cleanNote } from './clean-note.ts'
import { cutText } from './cut-text.ts'
import { type Tx, withActor } from './db.ts'
import { sha256 } from './hash.ts'
import { type FileUpload, giveBack, keepFile, keptRow } from './kept-files.ts'
import { isUuid } from './load-actor.ts'
import { happen, loadMeeting, type MeetingRow, reachMeeting } from './meetings.ts'
import { readAnnexKind } from './read-annex-kind.ts'
import { fail, ok, type Result } from './result.ts'

type Denied = 'not-found' | 'forbidden'

/** Of one meeting, with those that were taken out; a full disk is worse. */
const MOST_FILES = 60
const MOST_BYTES_OF_ALL = 150_000_000

export type AnnexUpload = FileUpload & {
  item: string
  /** Empty: what the file is called. */
  title: string
}
type Place = { row: MeetingRow; officeId: string; same: string | null }

export const addAnnex = (actor: Actor, meetingId: string, upload: AnnexUpload) =>
  keepFile(actor, upload, {
    find: (tx, lock) => findPlace(tx, actor, meetingId, upload, lock),
    read: () => readAnnexKind(upload.bytes),
    store: async (tx, { row, officeId }, kind) => {
      const kept = keptRow(upload, { kind, otherwise: 'vedlegg' }, { actor, officeId })
      const { id } = await tx.meetingFile.create({ data: { meetingId, ...kept }, select: { id: true } })
      const { name, size, sha256: hash } = kept
      const title = titleOf(upload.title, name)
      const about = { id, item: upload.item, title, name, fileKind: kind, size, sha256: hash }
      const happened = await happen(tx, actor, row, { kind: 'annex-added', ...about })
      if (!happened.ok) throw new Error(`an annex was refused under the lock: ${happened.error}`)
      return id
    },
  })

const MOST_LETTERS = 200

const titleOf = (written: string, name: string): string =>
  cutText(cleanNote(written).replace(/\s+/g, ' ').trim(), MOST_LETTERS).trim() ||
  name.replace(/\.[a-z]+$/i, '').trim() ||
  name

async function findPlace(
  tx: Tx,
  actor: Actor,
  meetingId: string,
  { item, bytes }: AnnexUpload,
  lock: 'locked' | 'unlocked',
): Promise<Result<Place, Denied | Refusal | 'too-many'>> {
  const reached = await reachMeeting(tx, actor, meetingId, 'propose-item', lock)
  if (!reached.ok) return reached
  const { officeId } = reached.value
  const meeting = await loadMeeting(tx, meetingId)
  if (!mayAttachTo(meeting, item, { actor, officeId })) return fail('forbidden')
  const closed = agendaClosed(meeting)
  if (closed) return fail(closed)
  if (meeting.items.every(({ id }) => id !== item)) return fail('gone')
  const files = await tx.meetingFile.findMany({
    where: { meetingId },
    select: { id: true, size: true, sha256: true },
  })
  const hash = sha256(bytes)
  const standing = standingAnnexes(meeting).filter((annex) => annex.item === item)
  const same = files.find((file) => file.sha256 === hash && standing.some(({ id }) => id === file.id))
  const size = files.reduce((sum, file) => sum + file.size, bytes.length)
  if (!same && (files.length >= MOST_FILES || size > MOST_BYTES_OF_ALL)) return fail('too-many')
  return ok({ row: reached.value, officeId, same: same?.id ?? null })
}

/** It is nobody's any more; that it was sent, and who took it out, the meeting remembers. */
export const takeOutAnnex = (
  actor: Actor,
  meetingId: string,
  fileId: string,
): Promise<Result<{ item: string }, Denied | Refusal>> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, meetingId, 'propose-item', 'locked')
    if (!reached.ok) return reached
    const { officeId } = reached.value
    const meeting = await loadMeeting(tx, meetingId)
    const annex = standingAnnexes(meeting).find(({ id }) => id === fileId)
    if (!annex) return fail('gone')
    if (!mayTakeOut(meeting, annex, { actor, officeId })) return fail('forbidden')
    const happened = await happen(tx, actor, reached.value, { kind: 'annex-removed', id: fileId })
    return happened.ok ? ok({ item: annex.item }) : happened
  })

/** For whoever reads the meeting, as long as it stands there. */
export const readAnnex = (
  actor: Actor,
  meetingId: string,
  fileId: string,
): Promise<Result<StoredFile, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, meetingId, 'read')
    if (!reached.ok) return reached
    const isThere = standingAnnexes(await loadMeeting(tx, meetingId)).some(({ id }) => id === fileId)
    return giveBack(
      isThere && isUuid(fileId) ? await tx.meetingFile.findFirst({ where: { id: fileId, meetingId } }) : null,
    )
  })
