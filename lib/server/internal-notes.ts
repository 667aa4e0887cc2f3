/**
 * What one party writes for itself about a clause. The only file that reads these rows: each query starts from the
 * party of the person who asks, and the database's own row-level security holds where a query should forget it.
 */
import { randomUUID } from 'node:crypto'
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import { now } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { type Person, peopleBehind } from './history-people.ts'
import { isUuid } from './load-actor.ts'
import { forgetNotices, notify } from './notices.ts'
import { openDraft } from './open-draft.ts'
import { peopleWhoMay } from './people-who-may.ts'
import { readComment } from './read-comment.ts'
import { fail, ok, type Result } from './result.ts'

export type InternalNoteView = {
  id: string
  person: Person
  text: string
  /** Names of those it is meant for. */
  mentions: readonly string[]
  at: Date
  isEdited: boolean
  /** Written by the person who asks: only the author changes it. */
  isOwn: boolean
}
export type InternalNotesView = {
  /** Whose they are. */
  organisation: string
  /** Oldest first. */
  notes: readonly InternalNoteView[]
  /** Whom one can mention: the party's own people. */
  people: readonly Person[]
}
export type InternalNoteInput = {
  /** Chosen before it is sent, so that what is sent twice is one note. */
  id: string
  clause: string
  text: string
  mentions: readonly string[]
}
type Denied = 'not-found' | 'forbidden'
/** The party's own rows, and no others. */
type Own = { agreementId: string; partyId: string }
type Reached = { agreement: AgreementRow; own: Own; organisation: string }

const reachOwn = async (tx: Tx, actor: Actor, id: string): Promise<Result<Reached, Denied>> => {
  const reached = await reachAgreement(tx, actor, id, 'internal-note')
  if (!reached.ok) return reached
  const party = membershipAt(actor, reached.value.officeId)?.party
  if (!party) return fail('forbidden')
  return ok({
    agreement: reached.value,
    own: { agreementId: id, partyId: party.id },
    organisation: party.organisation,
  })
}

export const listInternalNotes = (
  actor: Actor,
  agreementId: string,
  clause: string,
): Promise<Result<InternalNotesView, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachOwn(tx, actor, agreementId)
    if (!reached.ok) return reached
    const { own, agreement, organisation } = reached.value
    const rows = await tx.internalNote.findMany({
      where: { ...own, clause },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    const named = rows.flatMap(({ mentions }) => mentions)
    const personOf = await peopleBehind(tx, agreement.officeId, [
      ...rows,
      ...named.map((userId) => ({ userId, partyId: null })),
    ])
    const people = await peopleWhoMay(tx, agreement, 'internal-note', own.partyId)
    return ok({
      organisation,
      people: people.filter(({ id }) => id !== actor.userId),
      notes: rows.map((row) => ({
        id: row.id,
        person: personOf(row),
        text: row.text,
        mentions: row.mentions.map((userId) => personOf({ userId, partyId: null }).name),
        at: row.createdAt,
        isEdited: row.editedAt !== null,
        isOwn: row.userId === actor.userId,
      })),
    })
  })

type Written = Result<{ id: string }, Denied | 'empty' | 'too-long' | 'no-clause'>

export const writeInternalNote = async (
  actor: Actor,
  agreementId: string,
  input: InternalNoteInput,
): Promise<Written> => {
  const opened = await openDraft(actor, agreementId)
  if (!opened.ok) return opened
  const clauses = opened.value.document.parts.flatMap((part) => part.clauses)
  if (!clauses.some(({ key }) => key === input.clause)) return fail('no-clause')
  return withActor(actor, async (tx): Promise<Written> => {
    const reached = await reachOwn(tx, actor, agreementId)
    if (!reached.ok) return reached
    const text = readComment(input.text)
    if (!text.ok) return text
    return ok({ id: await store(tx, actor, reached.value, { ...input, text: text.value }) })
  })
}

const store = async (
  tx: Tx,
  actor: Actor,
  { agreement, own, organisation }: Reached,
  { id, clause, text, mentions }: InternalNoteInput,
): Promise<string> => {
  const people = await peopleWhoMay(tx, agreement, 'internal-note', own.partyId)
  const to = people.map((one) => one.id).filter((one) => mentions.includes(one) && one !== actor.userId)
  const data = { ...own, id, clause, text, mentions: to, userId: actor.userId }
  const made = await tx.internalNote.createMany({ data, skipDuplicates: true })
  if (made.count === 0) {
    const sent = await tx.internalNote.findUnique({
      where: { ...own, id, clause, text, userId: actor.userId },
    })
    if (sent) return sent.id
    // The same id for other words: both are kept.
    return store(tx, actor, { agreement, own, organisation }, { id: randomUUID(), clause, text, mentions })
  }
  const news = { kind: 'note-mention', clause, subjectId: id, partyId: own.partyId, to } as const
  await notify(tx, actor, agreement, news)
  return id
}

/** The author's own note; to all others of the party it is read only, and to the other party it does not exist. */
const reachNote = async (tx: Tx, actor: Actor, agreementId: string, id: string) => {
  const reached = await reachOwn(tx, actor, agreementId)
  if (!reached.ok) return reached
  if (!isUuid(id)) return fail('not-found')
  const note = await tx.internalNote.findUnique({ where: { ...reached.value.own, id } })
  if (!note) return fail('not-found')
  return note.userId === actor.userId ? ok({ note, where: { ...reached.value.own, id } }) : fail('forbidden')
}

export const editInternalNote = (
  actor: Actor,
  agreementId: string,
  id: string,
  written: string,
): Promise<Result<null, Denied | 'empty' | 'too-long'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachNote(tx, actor, agreementId, id)
    if (!reached.ok) return reached
    const text = readComment(written)
    if (!text.ok) return text
    const { note, where } = reached.value
    if (text.value !== note.text)
      await tx.internalNote.updateMany({ where, data: { text: text.value, editedAt: now() } })
    return ok(null)
  })

export const deleteInternalNote = (
  actor: Actor,
  agreementId: string,
  id: string,
): Promise<Result<null, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachNote(tx, actor, agreementId, id)
    if (!reached.ok) return reached
    await tx.internalNote.deleteMany({ where: reached.value.where })
    await forgetNotices(tx, id)
    return ok(null)
  })
