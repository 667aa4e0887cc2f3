/** Answers to the «Til vurdering» prompts: rows, so that one party's notes never reach the other's browser. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { type Bundle, partsOf } from '#lib/templates/template.ts'
import { reachAgreement } from './agreements.ts'
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
  /** Written by the person who asks; others of the same party are read only. */
  own: boolean
}
export type AssessmentInput = {
  clause: string
  prompt: string
  /** Null takes the answer away. */
  answer: AssessmentAnswer | null
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
    const partyId = membershipAt(actor, reached.value.officeId)?.party?.id ?? null
    return ok({ updatedAt: await store(tx, actor, agreementId, { ...input, note }, partyId) })
  })

const store = async (
  tx: Tx,
  actor: Actor,
  agreementId: string,
  { clause, prompt, answer, note }: AssessmentInput,
  partyId: string | null,
): Promise<Date | null> => {
  const key = { agreementId, clause, prompt, userId: actor.userId }
  if (answer === null) {
    await tx.assessment.deleteMany({ where: key })
    return null
  }
  const values = { answer, note, partyId, updatedAt: now() }
  const { updatedAt } = await tx.assessment.upsert({
    where: { agreementId_clause_prompt_userId: key },
    create: { ...key, ...values },
    update: values,
  })
  return updatedAt
}

/** Those of the person's own party; for somebody without a party only their own. */
export const listAssessments = (
  actor: Actor,
  agreementId: string,
): Promise<Result<readonly AssessmentView[], Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    if (!reached.ok) return reached
    const party = membershipAt(actor, reached.value.officeId)?.party
    const rows = await tx.assessment.findMany({
      where: {
        agreementId,
        ...(party ? { partyId: party.id } : { partyId: null, userId: actor.userId }),
      },
      include: { user: { select: { name: true } } },
      orderBy: { updatedAt: 'asc' },
    })
    return ok(
      rows.map(({ clause, prompt, answer, note, updatedAt, userId, user }) => ({
        clause,
        prompt,
        answer,
        note,
        updatedAt,
        userId,
        userName: user.name,
        own: userId === actor.userId,
      })),
    )
  })
