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
import { ok, type Result } from './result.ts'

type Denied = 'not-found' | 'forbidden'
export type EvaluationProblem = 'missing' | 'no-date' | 'future' | 'too-long'
type Invalid = {
  ok: false
  error: 'invalid'
  problems: Readonly<Partial<Record<'heldOn' | 'summary', EvaluationProblem>>>
}

const MAX_SUMMARY = 10_000

export const recordEvaluation = (
  actor: Actor,
  agreementId: string,
  given: { heldOn: string; summary: string },
): Promise<Result<{ id: string }, Denied> | Invalid> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'record-evaluation', 'locked')
    if (!reached.ok) return reached
    const summary = cleanNote(given.summary.replaceAll('\r\n', '\n')).trim()
    const problems = problemsOf(given.heldOn, summary)
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

const problemsOf = (heldOn: string, summary: string): Invalid['problems'] => {
  const text = summary === '' ? 'missing' : summary.length > MAX_SUMMARY && 'too-long'
  const date = dateProblem(heldOn)
  return { ...(date && { heldOn: date }), ...(text && { summary: text }) }
}

const dateProblem = (heldOn: string): EvaluationProblem | undefined => {
  if (heldOn === '') return 'missing'
  if (!isDay(heldOn)) return 'no-date'
  return heldOn > today() ? 'future' : undefined
}

export type EvaluationRow = {
  id: string
  heldOn: Day
  summary: string
  userId: string
  partyId: string | null
  at: Date
}

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
      orderBy: [{ heldOn: 'desc' }, { createdAt: 'desc' }],
    }),
  )
  return (id) =>
    of(id).map(({ heldOn, createdAt, ...row }) => ({ ...row, heldOn: asDay(heldOn), at: createdAt }))
}
