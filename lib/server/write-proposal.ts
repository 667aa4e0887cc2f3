/**
 * A party's draft of another wording or other answers, written by one or more of its people. What somebody has written is never written
 * over: who saves on another version than the newest gets a draft of their own beside it, and is told.
 */
import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/access/actor.ts'
import { MAX_PROPOSAL_REASON } from '#lib/agreements/proposals.ts'
import { type ProposedAnswers, readProposedAnswers } from '#lib/document/proposed-answers.ts'
import { readProposedTexts, type TextsRefusal } from '#lib/document/proposed-texts.ts'
import { type AnswersRefusal, askedInClause, refusalOfAnswers } from '#lib/templates/clause-answers.ts'
import { clauseTexts } from '#lib/templates/clause-texts.ts'
import { type AgreementContent, keepClauses, readContent } from './agreement-content.ts'
import { cleanNote } from './clean-note.ts'
import { now } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { isUuid } from './load-actor.ts'
import type { Prisma, Proposal } from './prisma-client/client.ts'
import {
  type Denied,
  findProposal,
  holdOwnProposal,
  type ReachedProposals,
  reachProposals,
} from './reach-proposals.ts'
import { fail, ok, type Result } from './result.ts'
import { loadBundle } from './templates.ts'

export type ProposalInput = {
  /** Chosen before it is sent, so that what is sent twice is one draft. */
  id: string
  /** `<template>/<clause>`. */
  clause: string
  /** The shared proposal it answers, or is to replace. */
  answersId: string | null
  /** Rich text by part of the clause: only what is to be another. */
  texts: unknown
  /** By fact that the clause asks for: only what is to be another, null for no answer. */
  answers: unknown
  reason: string
  /** The version it was written on; 0 for one that is not stored yet. */
  version: number
  /** The window it is written in, and how many times that has sent. */
  writer: string
  turn: number
}
export type SavedProposal = {
  id: string
  version: number
  /** Somebody else changed, shared or put away the draft meanwhile: this is another one. */
  beside: { id: string; byName: string; why: 'edited' | 'shared' | 'discarded' } | null
}
type Failure = Denied | TextsRefusal | AnswersRefusal | 'no-clause' | 'too-long'
type Clean = Omit<ProposalInput, 'texts' | 'answers'> & {
  texts: Prisma.InputJsonObject
  answers: ProposedAnswers
}

export const saveProposal = (
  actor: Actor,
  agreementId: string,
  input: ProposalInput,
): Promise<Result<SavedProposal, Failure>> =>
  withActor(actor, async (tx) => {
    const reached = await reachProposals(tx, actor, agreementId, 'draft-proposal')
    if (!reached.ok) return reached
    const clean = cleaned(input)
    if (!clean.ok) return clean
    // In the order in which sharing and answering take their locks, so that none waits for the other for ever.
    await tx.$executeRaw`SELECT 1 FROM agreement WHERE id = ${agreementId}::uuid FOR KEY SHARE`
    return store(tx, actor, reached.value, clean.value)
  })

const cleaned = (
  input: ProposalInput,
): Result<Clean, TextsRefusal | 'invalid-answer' | 'too-long' | 'not-found'> => {
  if (!isUuid(input.id) || !isUuid(input.writer)) return fail('not-found')
  const texts = readProposedTexts(input.texts)
  if (!texts.ok) return texts
  const answers = readProposedAnswers(input.answers)
  if (!answers) return fail('invalid-answer')
  const reason = cleanNote(input.reason)
  if (reason.length > MAX_PROPOSAL_REASON) return fail('too-long')
  // Checked against the schema a line above; Prisma's own type of JSON knows nothing of it.
  return ok({ ...input, reason, answers, texts: texts.value as unknown as Prisma.InputJsonObject })
}

const store = async (
  tx: Tx,
  actor: Actor,
  reached: ReachedProposals,
  input: Clean,
): Promise<Result<SavedProposal, Failure>> => {
  const held = await holdOwnProposal(tx, reached, input.id)
  const { clause } = held.ok ? held.value : input
  const bundle = await loadBundle(reached.agreement.templates)
  const refusal = refusalOfAnswers(bundle, clause, input.answers)
  if (refusal) return fail(refusal)
  if (!held.ok) return create(tx, actor, reached, input)
  const proposal = held.value
  const isMine = proposal.writer === input.writer
  if (proposal.state === 'draft' && isMine && input.turn <= proposal.turn)
    return ok({ id: proposal.id, version: proposal.version, beside: null })
  if (proposal.state === 'draft' && (isMine || proposal.version === input.version))
    return ok(await update(tx, actor, proposal, input))
  return besides(tx, actor, reached, proposal, input)
}

const update = async (
  tx: Tx,
  actor: Actor,
  { id, version }: Proposal,
  { texts, answers, reason, writer, turn }: Clean,
): Promise<SavedProposal> => {
  await tx.proposal.update({
    where: { id },
    data: {
      texts,
      values: answers,
      reason,
      writer,
      turn,
      version: version + 1,
      editedById: actor.userId,
      editedAt: now(),
    },
  })
  return { id, version: version + 1, beside: null }
}

/** The words are kept in a draft of their own. Its id is the window's, so that what is sent again is the same draft. */
const besides = async (
  tx: Tx,
  actor: Actor,
  reached: ReachedProposals,
  other: Proposal,
  input: Clean,
): Promise<Result<SavedProposal, Failure>> => {
  const id = input.id === input.writer ? randomUUID() : input.writer
  const { clause } = other
  const stored = await store(tx, actor, reached, { ...input, id, clause, version: 0 })
  if (!stored.ok) return stored
  const user = await tx.user.findUniqueOrThrow({ where: { id: other.editedById }, select: { name: true } })
  const why = other.state === 'draft' ? 'edited' : other.state === 'discarded' ? 'discarded' : 'shared'
  return ok({ ...stored.value, beside: { id: other.id, byName: user.name, why } })
}

const create = async (
  tx: Tx,
  actor: Actor,
  reached: ReachedProposals,
  input: Clean,
): Promise<Result<SavedProposal, Failure>> => {
  const { agreement, partyId } = reached
  if (partyId === null) return fail('forbidden')
  const content = await readContent(tx, agreement)
  const { clause } = input
  const now = clauseNow(content, clause)
  if (!now) return fail('no-clause')
  const answered = input.answersId === null ? null : await findProposal(tx, reached, input.answersId)
  if (answered === undefined || (answered && !isAnswerable(answered, clause))) return fail('not-found')
  await keepClauses(tx, content.canonical.form, [now])
  const data = {
    id: input.id,
    agreementId: agreement.id,
    clause,
    partyId,
    texts: input.texts,
    values: input.answers,
    writtenIn: content.draft.language,
    reason: input.reason,
    baseHash: now.hash,
    answersId: answered?.id ?? null,
    writer: input.writer,
    turn: input.turn,
    userId: actor.userId,
    editedById: actor.userId,
  }
  const made = await tx.proposal.createMany({ data, skipDuplicates: true })
  // An id that somebody else has, seen or unseen: the words are stored under another.
  if (made.count === 0) return create(tx, actor, reached, { ...input, id: randomUUID() })
  return ok({ id: input.id, version: 1, beside: null })
}

const isAnswerable = ({ state, clause }: Proposal, wanted: string): boolean =>
  clause === wanted && state !== 'draft' && state !== 'discarded'

/** The clause as it stands, if it is one that can say something else. */
const clauseNow = ({ bundle, draft, canonical, clauses }: AgreementContent, key: string) => {
  const hasTexts = (clauseTexts(bundle, draft, key)?.texts.length ?? 0) > 0
  return clauses.some(({ clause }) => clause === key) && (hasTexts || askedInClause(bundle, key).size > 0)
    ? canonical.clauses.find(({ clause }) => clause === key)
    : undefined
}

/** Puts a draft away, or takes it up again. Nothing of it is lost. */
export const putAwayProposal = (
  actor: Actor,
  agreementId: string,
  id: string,
  isAway: boolean,
): Promise<Result<null, Denied | 'closed'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachProposals(tx, actor, agreementId, 'draft-proposal')
    if (!reached.ok) return reached
    const held = await holdOwnProposal(tx, reached.value, id)
    if (!held.ok) return held
    const [from, to] = isAway ? (['draft', 'discarded'] as const) : (['discarded', 'draft'] as const)
    if (held.value.state === to) return ok(null)
    if (held.value.state !== from) return fail('closed')
    await tx.proposal.update({ where: { id }, data: { state: to } })
    return ok(null)
  })
