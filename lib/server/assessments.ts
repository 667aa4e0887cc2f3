/**
 * Answers to the «Til vurdering» prompts: rows of one person each, on behalf of the person's party. Both parties and the
 * NAV leader see every answer and its note. What was written while only the own party could see it stays that party's,
 * until the person answers again: nobody's words become another's to read by a change of the program.
 */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import type { Side } from '#lib/agreements/role.ts'
import { type Bundle, partsOf } from '#lib/templates/template.ts'
import { type AgreementRow, authorAt, reachAgreement } from './agreements.ts'
import { audit } from './audit.ts'
import { cleanNote } from './clean-note.ts'
import { now } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { fail, ok, type Result } from './result.ts'
import { loadBundle } from './templates.ts'

export const ASSESSMENT_ANSWERS = ['considered', 'not_relevant', 'discuss'] as const
export type AssessmentAnswer = (typeof ASSESSMENT_ANSWERS)[number]

export const MAX_NOTE = 10_000

export type AssessmentView = {
  /** `<template>/<clause>`. */
  clause: string
  prompt: string
  answer: AssessmentAnswer
  note: string
  updatedAt: Date
  userId: string
  userName: string
  /** Null: the NAV leader's. */
  party: { id: string; side: Side; organisation: string } | null
  /** Written by the person who asks; others' are read only. */
  own: boolean
  /** False: the other party does not see it. */
  isShared: boolean
}
export type AssessmentInput = {
  clause: string
  prompt: string
  /** Null takes the answer away. */
  answer: AssessmentAnswer | null
  /** Shared with the other party. */
  note: string
}
type Denied = 'not-found' | 'forbidden'

const hasPrompt = (bundle: Bundle, clause: string, prompt: string): boolean =>
  partsOf(bundle).some((part) =>
    part.guide.nb.clauses.some(
      (one) =>
        `${part.slug}/${one.clause}` === clause &&
        one.groups.some((group) => group.prompts.some(({ id }) => id === prompt)),
    ),
  )

/** Whoever answers has been told that both parties see it. */
export const saveAssessment = (
  actor: Actor,
  agreementId: string,
  input: AssessmentInput,
): Promise<Result<{ updatedAt: Date | null }, Denied | 'no-prompt' | 'too-long'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'assess')
    if (!reached.ok) return reached
    const note = cleanNote(input.note)
    if (note.length > MAX_NOTE) return fail('too-long')
    const bundle = await loadBundle(reached.value.templates)
    if (!hasPrompt(bundle, input.clause, input.prompt)) return fail('no-prompt')
    return ok({ updatedAt: await store(tx, actor, reached.value, { ...input, note }) })
  })

const store = async (
  tx: Tx,
  actor: Actor,
  { id: agreementId, officeId }: AgreementRow,
  { clause, prompt, answer, note }: AssessmentInput,
): Promise<Date | null> => {
  const { userId, partyId } = authorAt(actor, officeId)
  const key = { agreementId, clause, prompt, userId }
  const where = { agreementId_clause_prompt_userId: key }
  const last = await tx.assessment.findUnique({ where })
  const tell = (kind: 'assessed' | 'assessment-removed', details: Record<string, string>) =>
    audit(tx, { kind, actorId: userId, officeId, agreementId, details: { clause, prompt, ...details } })
  if (answer === null) {
    await tx.assessment.deleteMany({ where: key })
    // What the other party never saw is not told of.
    if (last?.isShared) await tell('assessment-removed', {})
    return null
  }
  const values = { answer, note, partyId, isShared: true, updatedAt: now() }
  const { updatedAt } = await tx.assessment.upsert({
    where,
    create: { ...key, ...values },
    update: values,
  })
  // A note that is written on is no new answer.
  if (!last?.isShared || last.answer !== answer) await tell('assessed', { answer })
  return updatedAt
}

export const listAssessments = (
  actor: Actor,
  agreementId: string,
): Promise<Result<readonly AssessmentView[], Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    return reached.ok ? ok(await readAssessments(tx, actor, reached.value)) : reached
  })

/** Those the person may see: both parties' and the NAV leader's, and what the own party has from before. */
export const readAssessments = async (
  tx: Tx,
  actor: Actor,
  { id: agreementId, officeId, state }: AgreementRow,
): Promise<readonly AssessmentView[]> => {
  const party = membershipAt(actor, officeId)?.party
  const mayRead = can(actor, 'read-notes', { office: officeId, state })
  const rows = await tx.assessment.findMany({
    where: {
      agreementId,
      OR: [
        { userId: actor.userId },
        ...(mayRead ? [{ isShared: true }] : []),
        ...(mayRead && party ? [{ partyId: party.id }] : []),
      ],
    },
    include: {
      user: { select: { name: true } },
      party: { select: { id: true, side: true, organisation: true } },
    },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ clause, prompt, answer, note, updatedAt, userId, user, isShared, ...row }) => ({
    clause,
    prompt,
    answer,
    note,
    updatedAt,
    userId,
    userName: user.name,
    party: row.party,
    own: userId === actor.userId,
    isShared,
  }))
}
