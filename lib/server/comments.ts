/** Comments on a clause, for everybody who reads the agreement. What a party writes for itself is in internal-notes. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import { isOpenForComments } from '#lib/agreements/agreement-state.ts'
import { type AgreementFacts, type AgreementRow, authorAt, loadWith, reachAgreement } from './agreements.ts'
import { audit } from './audit.ts'
import { now } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { type Person, peopleBehind } from './history-people.ts'
import { isUuid } from './load-actor.ts'
import { forgetNotices } from './notices.ts'
import { openDraft } from './open-draft.ts'
import {
  type ChosenPassage,
  type KeptPassage,
  keepPassage,
  type ParagraphToChoose,
  type PassageView,
  passagesOf,
  toChooseFrom,
} from './passages.ts'
import { peopleWhoMay } from './people-who-may.ts'
import type { ClauseComment } from './prisma-client/client.ts'
import { readComment } from './read-comment.ts'
import { type RememberedContent, rememberedContent } from './remembered-content.ts'
import { fail, ok, type Result } from './result.ts'
import { notifyRowsChanged } from './rows-changed.ts'
import { tellOfComment } from './tell-of-comment.ts'

/** How long one may change what one has said. Afterwards it may have been read and answered to. */
export const EDIT_MINUTES = 15

export type CommentView = {
  id: string
  person: Person
  /** Empty when it is deleted. */
  text: string
  /** Names of those it is meant for. */
  mentions: readonly string[]
  at: Date
  isEdited: boolean
  isDeleted: boolean
  mayEdit: boolean
  mayDelete: boolean
}
export type ThreadView = CommentView & {
  answers: readonly CommentView[]
  isSettled: boolean
  /** Who last said that the thread is done with, or is not; null when nobody has. */
  settled: { name: string; at: Date } | null
  /** The words it is about, and where they stand now; null when it is about the whole clause. */
  passage: PassageView | null
}
export type CommentsView = {
  /** Oldest first. */
  threads: readonly ThreadView[]
  mayComment: boolean
  /** Nobody can: the agreement is signed. */
  isClosed: boolean
  /** Whom one can mention. */
  people: readonly Person[]
  /** The paragraphs of the clause as it is read now: a comment may be about one of them. */
  paragraphs: readonly ParagraphToChoose[]
  /** It is read as a draft, where single words can be chosen and seen marked. */
  isDraft: boolean
}
export type CommentInput = {
  /** Chosen before it is sent, so that what is sent twice is one comment. */
  id: string
  /** `<template>/<clause>`. */
  clause: string
  /** The comment it answers. */
  parentId: string | null
  text: string
  /** Persons it is meant for; those who may not read it are left out. */
  mentions: readonly string[]
  /** The words it is about, in the text that was read; never of an answer. */
  passage?: ChosenPassage | null | undefined
}
type Denied = 'not-found' | 'forbidden'

export const listComments = (
  actor: Actor,
  agreementId: string,
  clause: string,
): Promise<Result<CommentsView, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    if (!reached.ok) return reached
    const { officeId, state } = reached.value
    const mayComment = can(actor, 'comment', { office: officeId, state })
    const rows = await tx.clauseComment.findMany({ where: { agreementId, clause }, orderBy: ORDER })
    const people = mayComment ? await peopleWhoMay(tx, reached.value, 'read') : []
    const content = await rememberedContent(tx, reached.value)
    const reader = { userId: actor.userId, mayComment }
    return ok({
      threads: await toThreads(tx, officeId, rows, reader, await passagesOf(tx, content, rows)),
      mayComment,
      isClosed: !isOpenForComments(state),
      people: people.filter(({ id }) => id !== actor.userId),
      paragraphs: mayComment ? toChooseFrom(content, clause) : [],
      isDraft: state === 'draft',
    })
  })

export type OpenWithComments = AgreementFacts &
  RememberedContent & {
    /** Of the whole agreement, each with its clause. Where its words stand is in this very text. */
    threads: readonly (ThreadView & { clause: string })[]
    /** Whom one can mention; nobody for those who may only read. */
    people: readonly Person[]
  }

/** What the agreement says, with what is said about it. */
export const openWithComments = (
  actor: Actor,
  agreementId: string,
  action: 'read' | 'export' = 'read',
): Promise<Result<OpenWithComments, Denied>> =>
  loadWith(actor, agreementId, action, async (tx, agreement) => {
    const content = await rememberedContent(tx, agreement)
    const { officeId, state } = agreement
    const rows = await tx.clauseComment.findMany({ where: { agreementId }, orderBy: ORDER })
    const reader = { userId: actor.userId, mayComment: false }
    const threads = await toThreads(tx, officeId, rows, reader, await passagesOf(tx, content, rows))
    const clauseOf = new Map(rows.map(({ id, clause }) => [id, clause]))
    const mayComment = can(actor, 'comment', { office: officeId, state })
    const people = mayComment ? await peopleWhoMay(tx, agreement, 'read') : []
    return {
      ...content,
      threads: threads.map((thread) => ({ ...thread, clause: clauseOf.get(thread.id) ?? '' })),
      people: people.filter(({ id }) => id !== actor.userId),
    }
  })

const ORDER = [{ createdAt: 'asc' as const }, { id: 'asc' as const }]

type Reader = { userId: string; mayComment: boolean }

const toThreads = async (
  tx: Tx,
  officeId: string,
  rows: readonly ClauseComment[],
  reader: Reader,
  passageOf: (row: ClauseComment) => PassageView | null,
): Promise<readonly ThreadView[]> => {
  const named = rows.flatMap(({ mentions, settledById }) => [
    ...mentions,
    ...(settledById ? [settledById] : []),
  ])
  const personOf = await peopleBehind(tx, officeId, [
    ...rows,
    ...named.map((userId) => ({ userId, partyId: null })),
  ])
  const nameOf = (userId: string): string => personOf({ userId, partyId: null }).name
  const view = (row: ClauseComment, isAnswered: boolean): CommentView => ({
    id: row.id,
    person: personOf(row),
    text: row.text,
    mentions: row.mentions.map(nameOf),
    at: row.createdAt,
    isEdited: row.editedAt !== null,
    isDeleted: row.deletedAt !== null,
    ...ownRights(row, reader, isAnswered),
  })
  return rows
    .filter(({ parentId }) => parentId === null)
    .map((root) => {
      const answers = rows.filter(({ parentId }) => parentId === root.id)
      const isAnswered = answers.some(({ deletedAt }) => deletedAt === null)
      const { settledById, settledAt, isSettled } = root
      return {
        ...view(root, isAnswered),
        answers: answers.map((answer) => view(answer, false)),
        isSettled,
        settled: settledById && settledAt ? { name: nameOf(settledById), at: settledAt } : null,
        passage: passageOf(root),
      }
    })
}

const ownRights = (row: ClauseComment, reader: Reader, isAnswered: boolean) => {
  const isMine = reader.mayComment && row.userId === reader.userId && row.deletedAt === null
  return { mayEdit: isMine && isFresh(row), mayDelete: isMine && !isAnswered }
}

const isFresh = ({ createdAt }: ClauseComment): boolean =>
  now().getTime() - createdAt.getTime() <= EDIT_MINUTES * 60_000

type Written = Result<
  { id: string },
  Denied | 'empty' | 'too-long' | 'no-clause' | 'no-thread' | 'no-passage'
>

/** An answer to a thread that was done with opens it again, so that nobody overlooks it. */
export const writeComment = async (
  actor: Actor,
  agreementId: string,
  input: CommentInput,
): Promise<Written> => {
  const opened = await openDraft(actor, agreementId)
  if (!opened.ok) return opened
  const clauses = opened.value.document.parts.flatMap((part) => part.clauses)
  if (!clauses.some(({ key }) => key === input.clause)) return fail('no-clause')
  return withActor(actor, async (tx): Promise<Written> => {
    const reached = await reachAgreement(tx, actor, agreementId, 'comment')
    if (!reached.ok) return reached
    const text = readComment(input.text)
    if (!text.ok) return text
    if (!(await holdThread(tx, agreementId, input))) return fail('no-thread')
    const passage = await keepPassage(tx, reached.value, input)
    if (!passage.ok) return passage
    return ok({ id: await store(tx, actor, reached.value, { ...input, text: text.value }, passage.value) })
  })
}

/** Held until the answer is stored: what is being answered is not deleted meanwhile. */
const holdThread = async (
  tx: Tx,
  agreementId: string,
  { clause, parentId }: CommentInput,
): Promise<boolean> => {
  if (parentId === null) return true
  if (!isUuid(parentId)) return false
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM clause_comment WHERE id = ${parentId}::uuid AND agreement_id = ${agreementId}::uuid
      AND clause = ${clause} AND parent_id IS NULL AND deleted_at IS NULL FOR UPDATE`
  return found.length > 0
}

const store = async (
  tx: Tx,
  actor: Actor,
  agreement: AgreementRow,
  { id, clause, parentId, text, mentions }: CommentInput,
  passage: KeptPassage,
): Promise<string> => {
  const readers = await peopleWhoMay(tx, agreement, 'read')
  const to = readers.map((one) => one.id).filter((one) => mentions.includes(one) && one !== actor.userId)
  const data = {
    agreementId: agreement.id,
    clause,
    parentId,
    text,
    mentions: to,
    ...passage,
    ...authorAt(actor, agreement.officeId),
  }
  const made = await tx.clauseComment.createMany({ data: { ...data, id }, skipDuplicates: true })
  if (made.count === 0) {
    const sent = await tx.clauseComment.findUnique({
      where: { id, agreementId: agreement.id, clause, parentId, text, userId: actor.userId, ...passage },
    })
    if (sent) return sent.id
    // The same id for other words: both are kept.
    return store(tx, actor, agreement, { id: randomUUID(), clause, parentId, text, mentions }, passage)
  }
  if (parentId)
    await tx.clauseComment.updateMany({
      where: { id: parentId, isSettled: true },
      data: settledBy(actor, false),
    })
  await tellOfComment(tx, actor, agreement, { id, clause, parentId, mentions: to })
  await notifyRowsChanged(tx, agreement.id)
  return id
}

const settledBy = ({ userId }: Actor, isSettled: boolean) => ({
  isSettled,
  settledById: userId,
  settledAt: now(),
})

type Held<Failure extends string> = Result<
  { agreement: AgreementRow; comment: ClauseComment },
  Denied | Failure
>

/** The comment of the agreement, held until the transaction ends. */
const hold = async (tx: Tx, actor: Actor, agreementId: string, id: string): Promise<Held<never>> => {
  const reached = await reachAgreement(tx, actor, agreementId, 'comment')
  if (!reached.ok) return reached
  if (!isUuid(id)) return fail('not-found')
  await tx.$executeRaw`SELECT 1 FROM clause_comment WHERE id = ${id}::uuid FOR UPDATE`
  const comment = await tx.clauseComment.findUnique({ where: { id, agreementId } })
  return comment ? ok({ agreement: reached.value, comment }) : fail('not-found')
}

/** Nobody changes what another has said. */
const holdOwn = async (tx: Tx, actor: Actor, agreementId: string, id: string): Promise<Held<never>> => {
  const held = await hold(tx, actor, agreementId, id)
  if (!held.ok) return held
  if (held.value.comment.userId !== actor.userId) return fail('forbidden')
  return held.value.comment.deletedAt ? fail('not-found') : held
}

export const editComment = (
  actor: Actor,
  agreementId: string,
  id: string,
  written: string,
): Promise<Result<null, Denied | 'empty' | 'too-long' | 'too-late'>> =>
  withActor(actor, async (tx) => {
    const held = await holdOwn(tx, actor, agreementId, id)
    if (!held.ok) return held
    const text = readComment(written)
    if (!text.ok) return text
    if (text.value === held.value.comment.text) return ok(null)
    if (!isFresh(held.value.comment)) return fail('too-late')
    await tx.clauseComment.update({ where: { id }, data: { text: text.value, editedAt: now() } })
    await notifyRowsChanged(tx, agreementId)
    return ok(null)
  })

/** The words go, the place stays: «slettet av …». Not when somebody has answered, whose words would hang in the air. */
export const deleteComment = (
  actor: Actor,
  agreementId: string,
  id: string,
): Promise<Result<null, Denied | 'answered'>> =>
  withActor(actor, async (tx) => {
    const held = await holdOwn(tx, actor, agreementId, id)
    if (!held.ok) return held
    const answers = await tx.clauseComment.count({ where: { parentId: id, deletedAt: null } })
    if (answers > 0) return fail('answered')
    await tx.clauseComment.update({ where: { id }, data: { text: '', mentions: [], deletedAt: now() } })
    await forgetNotices(tx, id)
    await tell(tx, actor, held.value, 'comment-deleted')
    return ok(null)
  })

/** A thread is done with, or is not: anybody who may comment can say so, and is named. */
export const settleThread = (
  actor: Actor,
  agreementId: string,
  id: string,
  isSettled: boolean,
): Promise<Result<null, Denied>> =>
  withActor(actor, async (tx) => {
    const held = await hold(tx, actor, agreementId, id)
    if (!held.ok) return held
    const { comment } = held.value
    if (comment.parentId !== null || comment.deletedAt) return fail('not-found')
    if (comment.isSettled === isSettled) return ok(null)
    await tx.clauseComment.update({ where: { id }, data: settledBy(actor, isSettled) })
    await tell(tx, actor, held.value, isSettled ? 'comment-settled' : 'comment-reopened')
    return ok(null)
  })

const tell = (
  tx: Tx,
  actor: Actor,
  { agreement, comment }: { agreement: AgreementRow; comment: ClauseComment },
  kind: 'comment-deleted' | 'comment-settled' | 'comment-reopened',
): Promise<void> =>
  audit(tx, {
    kind,
    actorId: actor.userId,
    officeId: agreement.officeId,
    agreementId: agreement.id,
    details: { clause: comment.clause, comment: comment.id },
  })
