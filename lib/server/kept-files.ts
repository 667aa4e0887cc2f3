/**
 * The one way to keep a file that somebody sends: measured, looked into, held up against what is there already, stored as
 * it came with its hash, and given back only as long as it is what was stored. Whose place it is stored in decides who may.
 */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { FILE_ENDINGS, type FileKind } from '#lib/agreements/file-kind.ts'
import { authorAt } from './agreements.ts'
import type { StoredFile } from './answer-upload.ts'
import { cleanFileName } from './clean-file-name.ts'
import { cutText } from './cut-text.ts'
import { type Tx, withActor } from './db.ts'
import { sha256 } from './hash.ts'
import { requiredText } from './required-text.ts'
import { fail, ok, type Result } from './result.ts'

/** 25 MB, as the pages say. */
export const MOST_BYTES = 25_000_000

export type FileUpload = { name: string; bytes: Uint8Array<ArrayBuffer> }

/** What becomes of an upload in one kind of place. */
type Keeping<Place, Read, Refused extends string, Unread extends string> = {
  /** Whether it may be stored there. Asked twice: before it is read, and under the lock it is stored under. */
  find: (tx: Tx, lock: 'locked' | 'unlocked') => Promise<Result<Place, Refused>>
  /** Outside the transaction: it may take half a minute, and everybody else would wait for it. */
  read: (place: Place) => Promise<Result<Read, Unread>>
  store: (tx: Tx, place: Place, read: Read) => Promise<string>
}

/** `isNew`: false when the very same file stands there already. */
export const keepFile = async <
  Place extends { same: string | null },
  Read,
  Refused extends string,
  Unread extends string,
>(
  actor: Actor,
  { bytes }: Pick<FileUpload, 'bytes'>,
  { find, read, store }: Keeping<Place, Read, Refused, Unread>,
): Promise<Result<{ id: string; isNew: boolean }, Refused | Unread | 'empty' | 'too-large'>> => {
  if (bytes.length === 0) return fail('empty')
  if (bytes.length > MOST_BYTES) return fail('too-large')
  const before = await withActor(actor, (tx) => find(tx, 'unlocked'))
  if (!before.ok) return before
  const content = await read(before.value)
  if (!content.ok) return content
  return withActor(actor, async (tx) => {
    const place = await find(tx, 'locked')
    if (!place.ok) return place
    const { same } = place.value
    return ok(
      same === null
        ? { id: await store(tx, place.value, content.value), isNew: true }
        : { id: same, isNew: false },
    )
  })
}

/** Who, and at which office: the side they stand on there. */
type At = { actor: Actor; officeId: string }

/** What every row of a kept file says. `otherwise`: what one without a name is called. */
export const keptRow = (
  { name, bytes }: FileUpload,
  { kind, otherwise }: { kind: FileKind; otherwise: string },
  { actor, officeId }: At,
) => ({
  kind,
  name: withEnding(cleanFileName(name, otherwise), kind),
  size: bytes.length,
  sha256: sha256(bytes),
  bytes,
  ...authorAt(actor, officeId),
})

const MOST_LETTERS = 200

/** Whoever opens it opens what it is: a name that says something else is given the right ending as well. */
const withEnding = (name: string, kind: FileKind): string => {
  if (FILE_ENDINGS[kind].some((ending) => name.toLowerCase().endsWith(`.${ending}`))) return name
  const ending = `.${FILE_ENDINGS[kind][0]}`
  return `${cutText(name, MOST_LETTERS - ending.length)}${ending}`
}

/** The NAV leader belongs to no party: what he uploaded, he takes back himself. */
export const isOwn = (
  file: { userId: string; partyId: string | null },
  actor: Actor,
  officeId: string,
): boolean => {
  const own = membershipAt(actor, officeId)?.party?.id
  return file.userId === actor.userId || (own !== undefined && file.partyId === own)
}

const MAX_REASON = 1000

type Retractable = { userId: string; partyId: string | null; isStanding: boolean }

/** Why a file is taken back, by the side that uploaded it: the row to be stored beside it. */
export const retractionOf = (
  file: Retractable | null,
  written: string,
  { actor, officeId }: At,
): Result<
  { reason: string; userId: string; partyId: string | null },
  'not-found' | 'forbidden' | 'gone' | 'empty' | 'too-long'
> => {
  if (!file) return fail('not-found')
  if (!isOwn(file, actor, officeId)) return fail('forbidden')
  if (!file.isStanding) return fail('gone')
  const reason = requiredText(written, MAX_REASON)
  return reason.ok ? ok({ reason: reason.value, ...authorAt(actor, officeId) }) : reason
}

type KeptFile = { id: string; kind: string; name: string; sha256: string; bytes: Uint8Array }

/** @throws when the bytes are not those that were stored: such a file is given to nobody. */
export const giveBack = (file: KeptFile | null): Result<StoredFile, 'not-found'> => {
  if (!file) return fail('not-found')
  if (sha256(file.bytes) !== file.sha256) throw new Error(`file ${file.id} is not the one that was stored`)
  return ok({ kind: file.kind as FileKind, name: file.name, bytes: file.bytes })
}
