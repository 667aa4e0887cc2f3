/** That the owners have been through the agreement together, as they agreed to: when, and what they found. */
import type { Actor } from '#lib/access/actor.ts'
import { type Day, isDay } from '#lib/agreements/calendar-day.ts'
import { authorAt, reachAgreement } from './agreements.ts'
import { audit } from './audit.ts'
import { byAgreement } from './by-agreement.ts'
import { asDate, asDay } from './calendar-date.ts'
import { cleanNote } from './clean-note.ts'
import { today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { isUuid } from './load-actor.ts'
import { requiredText } from './required-text.ts'
import { fail, ok, type Result } from './result.ts'
import { readTerms } from './terms.ts'

type Denied = 'not-found' | 'forbidden'
export type EvaluationProblem = 'missing' | 'no-date' | 'future' | 'too-early' | 'too-long'
type Invalid = {
  ok: false
  error: 'invalid'
  problems: Readonly<Partial<Record<'heldOn' | 'summary', EvaluationProblem>>>
}

const MAX_SUMMARY = 10_000
const MAX_REASON = 1000

export const recordEvaluation = (
  actor: Actor,
  agreementId: string,
  given: { heldOn: string; summary: string },
): Promise<Result<{ id: string }, Denied> | Invalid> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'record-evaluation', 'locked')
    if (!reached.ok) return reached
    const summary = cleanNote(given.summary.replaceAll('\r\n', '\n')).trim()
    const { validFrom } = (await readTerms(tx, reached.value)).terms
    const problems = problemsOf(given.heldOn, summary, validFrom)
    if (Object.keys(problems).length > 0) return { ok: false, error: 'invalid', problems }
    const { officeId } = reached.value
    const { id } = await tx.agreementEvaluation.create({
      data: { agreementId, heldOn: asDate(given.heldOn), summary, ...authorAt(actor, officeId) },
      select: { id: true },
    })
    const details = { evaluation: id, heldOn: given.heldOn }
    await audit(tx, { kind: 'evaluation-recorded', actorId: actor.userId, officeId, agreementId, details })
    return ok({ id })
  })

/** It was recorded wrongly: it no longer counts, and is still shown. */
export const retractEvaluation = (
  actor: Actor,
  agreementId: string,
  { evaluation: evaluationId, reason: written }: { evaluation: string; reason: string },
): Promise<Result<null, Denied | 'gone' | 'empty' | 'too-long'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'record-evaluation', 'locked')
    if (!reached.ok) return reached
    const rows = await evaluationsOf(tx, agreementId)
    const stands = rows.some(({ id, retracted }) => id === evaluationId && !retracted)
    if (!isUuid(evaluationId) || !stands) return fail('gone')
    const reason = requiredText(written, MAX_REASON)
    if (!reason.ok) return reason
    const { officeId } = reached.value
    await tx.evaluationRetraction.create({
      data: { evaluationId, reason: reason.value, ...authorAt(actor, officeId) },
    })
    const details = { evaluation: evaluationId }
    await audit(tx, { kind: 'evaluation-retracted', actorId: actor.userId, officeId, agreementId, details })
    return ok(null)
  })

const problemsOf = (heldOn: string, summary: string, validFrom: Day | null): Invalid['problems'] => {
  const text = summary === '' ? 'missing' : summary.length > MAX_SUMMARY && 'too-long'
  const date = dateProblem(heldOn, validFrom)
  return { ...(date && { heldOn: date }), ...(text && { summary: text }) }
}

/** What has not begun to apply is not evaluated. */
const dateProblem = (heldOn: string, validFrom: Day | null): EvaluationProblem | undefined => {
  if (heldOn === '') return 'missing'
  if (!isDay(heldOn)) return 'no-date'
  if (validFrom !== null && heldOn < validFrom) return 'too-early'
  return heldOn > today() ? 'future' : undefined
}

export type EvaluationRow = {
  id: string
  heldOn: Day
  summary: string
  userId: string
  partyId: string | null
  at: Date
  /** Why it no longer counts. */
  retracted: { userId: string; partyId: string | null; at: Date; reason: string } | null
}

/** The newest that counts. Newest first come in. */
export const lastHeld = (rows: readonly EvaluationRow[]): Day | null =>
  rows.find(({ retracted }) => !retracted)?.heldOn ?? null

/** Newest first. */
export const evaluationsOf = async (tx: Tx, agreementId: string): Promise<readonly EvaluationRow[]> =>
  (await evaluationsIn(tx, [agreementId]))(agreementId)

/** Of several agreements at once. */
export const evaluationsIn = async (
  tx: Tx,
  agreementIds: readonly string[],
): Promise<(agreementId: string) => readonly EvaluationRow[]> => {
  const of = byAgreement(
    await tx.agreementEvaluation.findMany({
      where: { agreementId: { in: [...agreementIds] } },
      include: { retraction: true },
      orderBy: [{ heldOn: 'desc' }, { createdAt: 'desc' }],
    }),
  )
  return (id) =>
    of(id).map(({ heldOn, createdAt, retraction, ...row }) => ({
      ...row,
      heldOn: asDay(heldOn),
      at: createdAt,
      retracted: retraction && {
        userId: retraction.userId,
        partyId: retraction.partyId,
        at: retraction.createdAt,
        reason: retraction.reason,
      },
    }))
}
